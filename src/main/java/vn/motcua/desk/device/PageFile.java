package vn.motcua.desk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file in which pages come, and whether one has come whole. Nothing is decoded: the file may be anybody's. */
public enum PageFile {
    JPEG("image/jpeg", ".jpg"), PNG("image/png", ".png"), TIFF("image/tiff", ".tif"), PDF("application/pdf", ".pdf");

    private static final int TAIL = 2048;

    private final String mediaType;
    private final String ending;

    PageFile(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, with the dot. */
    public String ending() {
        return ending;
    }

    /** By what the file begins with; its name says nothing. */
    public static Optional<PageFile> kind(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var head = text(bytes(channel, 0, 8));
            if (head.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
            if (head.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
            if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return Optional.of(TIFF);
            return head.startsWith("%PDF-") ? Optional.of(PDF) : Optional.empty();
        }
    }

    /**
     * The kind of a file that has its end, as each kind marks it; empty for one that is cut, still being written, or of no such kind.
     * Whoever writes slowly may pause in the middle, so that a size which stands still proves nothing.
     */
    public static Optional<PageFile> complete(Path file) throws IOException {
        var kind = kind(file);
        if (kind.isEmpty()) return kind;
        try (var channel = Files.newByteChannel(file)) {
            long size = channel.size();
            var tail = text(bytes(channel, Math.max(0, size - TAIL), (int) Math.min(TAIL, size)));
            boolean whole = switch (kind.get()) {
                // some scanners pad the file with zeros
                case JPEG -> tail.replaceFirst("\0+$", "").endsWith("\u00ff\u00d9");
                case PNG -> tail.endsWith("IEND\u00aeB`\u0082");
                case PDF -> tail.contains("%%EOF");
                case TIFF -> TiffExtent.isInside(channel);
            };
            return whole ? kind : Optional.empty();
        }
    }

    static ByteBuffer bytes(SeekableByteChannel channel, long from, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) continue;
        return bytes.flip();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
}
