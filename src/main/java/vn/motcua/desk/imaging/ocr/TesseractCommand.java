package vn.motcua.desk.imaging.ocr;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.imaging.ocr.engine.ReadyPicture;
import vn.motcua.desk.imaging.ocr.engine.ReadyPicture.Part;

/** The {@code tesseract} of the machine, started for each page; with our model, since it may have none for Vietnamese. */
final class TesseractCommand implements TextReader {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path command;
    private final Path models;

    TesseractCommand(Path command, Path models) {
        this.command = command;
        this.models = models;
    }

    @Override
    public synchronized Reading read(byte[] picture, int dpi) {
        return run(picture, dpi, Part.PAGE);
    }

    @Override
    public synchronized Reading heading(byte[] picture, int dpi) {
        return run(picture, dpi, Part.HEADING);
    }

    @Override
    public void close() {
        // nothing is kept between pages
    }

    private Reading run(byte[] picture, int dpi, Part part) {
        ReadyPicture ready;
        try {
            ready = ReadyPicture.of(picture, dpi, part);
        } catch (IOException unreadable) {
            return new Reading.Failed(RecognitionTrouble.NO_PICTURE);
        }
        var builder = new ProcessBuilder(command.toString(), "stdin", "stdout", "--tessdata-dir", models.toString(), "-l", TextReaders.LANGUAGE,
                "--psm", "3", "--dpi", Integer.toString(ready.dpi()), "-c", "tessedit_create_tsv=1").redirectError(Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException unstarted) {
            return new Reading.Failed(RecognitionTrouble.ENGINE_CRASHED);
        }
        try {
            return new Reading.Done(said(process, ready).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException broken) {
            return new Reading.Failed(RecognitionTrouble.ENGINE_CRASHED);
        } catch (TimeoutException silent) {
            return new Reading.Failed(RecognitionTrouble.TOOK_TOO_LONG);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reading.Failed(RecognitionTrouble.TOOK_TOO_LONG);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The picture goes in as a portable grey map, which needs no compression. */
    private static CompletableFuture<PageText> said(Process process, ReadyPicture picture) {
        var said = new CompletableFuture<PageText>();
        Thread.startVirtualThread(() -> {
            try {
                try (var out = process.getOutputStream()) {
                    out.write(("P5\n" + picture.width() + " " + picture.height() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(picture.grey());
                }
                var table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (table.isEmpty()) throw new IOException("the command said nothing");
                said.complete(WordTable.read(table, picture.width(), picture.pageHeight()));
            } catch (IOException broken) {
                said.completeExceptionally(broken);
            }
        });
        return said;
    }
}
