package vn.motcua.desk.imaging.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import vn.motcua.desk.domain.trouble.FileTrouble;

/**
 * The other process: reads one file from outside and says on its standard output what is in it. Whatever the file does to it,
 * the program that started it is untouched.
 */
public final class OutsideFileReader {
    private static final int HEAD = 1024;

    private OutsideFileReader() { }

    /**
     * {@code inspect FILE FOLDER}, {@code preview FILE FOLDER FIRST COUNT LONGEST_SIDE}, {@code pages FILE FOLDER FIRST COUNT}
     * {@code text FILE FOLDER}, {@code signatures FILE FOLDER TRUST NOW} or {@code place FILE FOLDER INSCRIPTION ROOM}.
     */
    public static void main(String[] task) throws IOException {
        var reply = new Reply();
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> crash(thrown, reply));
        var file = Path.of(task[1]);
        var folder = Path.of(task[2]);
        switch (task[0]) {
            case "preview" -> new DocumentReader(file, reply).preview(folder, Integer.parseInt(task[3]), Integer.parseInt(task[4]), Integer.parseInt(task[5]));
            case "pages" -> new DocumentReader(file, reply).pages(folder, Integer.parseInt(task[3]), Integer.parseInt(task[4]));
            case "text" -> new DocumentReader(file, reply).text();
            case "signatures" -> signatures(file, folder, Path.of(task[3]), Instant.parse(task[4]), reply);
            case "place" -> place(file, folder, Path.of(task[3]), Integer.parseInt(task[4]), reply);
            default -> inspect(file, folder, reply);
        }
        reply.end();
    }

    private static void inspect(Path file, Path folder, Reply reply) throws IOException {
        try {
            switch (kind(file)) {
                case PDF -> new DocumentReader(file, reply).inspect();
                case JPEG -> new PictureReader(file, folder, reply).read(true);
                case PNG, TIFF -> new PictureReader(file, folder, reply).read(false);
                case OTHER -> throw new Unacceptable(FileTrouble.UNSUPPORTED_KIND);
            }
        } catch (Unacceptable found) {
            reply.refused(found.trouble());
        }
    }

    private static void signatures(Path file, Path folder, Path trust, Instant now, Reply reply) throws IOException {
        switch (kind(file)) {
            case PDF -> new DocumentReader(file, reply).signatures(folder, trust, now);
            // a picture has no signature
            case JPEG, PNG, TIFF -> { }
            case OTHER -> reply.refused(FileTrouble.UNSUPPORTED_KIND);
        }
    }

    private static void place(Path file, Path folder, Path inscription, int room, Reply reply) throws IOException {
        if (kind(file) == Kind.PDF) new DocumentReader(file, reply).signaturePlace(folder, inscription, room);
        else reply.refused(FileTrouble.UNSUPPORTED_KIND);
    }

    /** Broken files make libraries fail in every way there is; only a fault of the machine is not the file's. */
    private static void crash(Throwable thrown, Reply reply) {
        boolean files = thrown instanceof RuntimeException || thrown instanceof IOException || thrown instanceof StackOverflowError;
        reply.refused(files ? FileTrouble.DAMAGED : FileTrouble.READER_CRASHED);
        reply.end();
        Runtime.getRuntime().halt(0);
    }

    private enum Kind { PDF, JPEG, PNG, TIFF, OTHER }

    /** By what the file begins with; its name says nothing. */
    private static Kind kind(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.startsWith("\u00ff\u00d8\u00ff")) return Kind.JPEG;
            if (head.startsWith("\u0089PNG\r\n\u001a\n")) return Kind.PNG;
            if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return Kind.TIFF;
            return head.contains("%PDF-") ? Kind.PDF : Kind.OTHER;
        }
    }
}
