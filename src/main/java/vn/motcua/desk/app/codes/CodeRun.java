package vn.motcua.desk.app.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.CodeReader;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.Verdict;

/** Codes in pictures from outside, each looked at by a helper process first. */
public final class CodeRun {
    private static final double NANOS = 1e6;

    private final OutsideFiles outside = new OutsideFiles();
    private final CodeReader reader = new CodeReader();

    public CodeReport read(Path file) {
        long began = System.nanoTime();
        var spool = spool();
        try {
            var verdict = outside.inspect(file, spool);
            long ready = System.nanoTime();
            var outcome = switch (verdict) {
                case Verdict.Pictures(var pictures, _) -> search(pictures);
                case Verdict.Document _ -> new CodeReport.Outcome.Refused(FileTrouble.UNSUPPORTED_KIND);
                case Verdict.Refused(var trouble) -> new CodeReport.Outcome.Refused(trouble);
            };
            long end = System.nanoTime();
            return new CodeReport(file, outcome, (end - began) / NANOS, (end - ready) / NANOS);
        } finally {
            remove(spool);
        }
    }

    private CodeReport.Outcome search(List<Verdict.Picture> pictures) {
        return pictures.stream().flatMap(picture -> reader.read(picture.file()).stream()).findFirst()
                .<CodeReport.Outcome>map(found -> new CodeReport.Outcome.Read(found, CodeReading.understand(found.text())))
                .orElseGet(CodeReport.Outcome.NoCode::new);
    }

    private static Path spool() {
        try {
            return Files.createTempDirectory("desk-code-");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
