package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.imaging.CodeReader;

/**
 * The share of codes that is read from single pictures of a camera, and the time for each, by resolution; then the same pictures through
 * {@code zbarimg}, which somebody without this program would use, where it is found. Nobody holds a card so badly for long: a live camera has
 * fifteen such pictures a second.
 */
final class CodeBench {
    private static final String OTHER = "zbarimg";
    private static final int OF_KIND = 20;
    private static final int WARM_UP = 24;
    private static final Budget NEVER = Budget.of(Budget.Statistic.MAX, 0);

    /** The sizes in which cameras deliver. */
    private enum Resolution {
        SMALL(640, 480), USUAL(1280, 720), LARGE(1920, 1080);

        private final int width;
        private final int height;

        Resolution(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final Path folder;
    private final long seed;

    /** @param folder for the pictures that the other program reads; removed by the caller */
    CodeBench(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** What one reader made of all pictures of one resolution. */
    private static final class Tally {
        private final List<Double> millis = new ArrayList<>();
        private final Map<CodeFrames.Kind, List<Boolean>> read = new EnumMap<>(CodeFrames.Kind.class);
        private double wrong;

        private void add(CodeFrames.Shown shown, Optional<String> text, long nanos) {
            millis.add(nanos / 1e6);
            boolean right = text.equals(shown.text());
            if (!right && text.isPresent()) wrong++;
            if (shown.text().isPresent()) read.computeIfAbsent(shown.kind(), _ -> new ArrayList<>()).add(right);
        }

        private double share(Optional<CodeFrames.Kind> kind) {
            var all = read.entrySet().stream().filter(entry -> kind.isEmpty() || kind.get() == entry.getKey()).flatMap(entry -> entry.getValue().stream()).toList();
            return 100.0 * all.stream().filter(Boolean::booleanValue).count() / all.size();
        }
    }

    /** @param missing is told the other program if it is not there */
    List<Result> measure(List<String> missing) {
        var scenes = new CodeFrames(Citizens.shipped(), OF_KIND, seed).scenes();
        boolean other = OtherChain.isThere(OTHER);
        if (!other) missing.add(OTHER);
        var reader = new CodeReader();
        scenes.stream().limit(WARM_UP).map(scene -> scene.at(Resolution.USUAL.width, Resolution.USUAL.height)).forEach(shown -> read(reader, shown.frame()));
        var results = new ArrayList<Result>();
        for (var resolution : Resolution.values()) {
            var ours = new Tally();
            var theirs = new Tally();
            for (var scene : scenes) {
                var shown = scene.at(resolution.width, resolution.height);
                long began = System.nanoTime();
                var text = read(reader, shown.frame());
                ours.add(shown, text, System.nanoTime() - began);
                if (other) readByOther(shown, theirs);
            }
            var size = resolution.width + " x " + resolution.height;
            results.addAll(results(size, "", ours, true));
            if (other) results.addAll(results(size, ", " + OTHER, theirs, false));
        }
        return results;
    }

    private static Optional<String> read(CodeReader reader, Frame frame) {
        return reader.read(frame.width(), frame.height(), frame.rgb());
    }

    private static List<Result> results(String size, String by, Tally tally, boolean our) {
        var results = new ArrayList<Result>();
        results.add(one("codes read, " + size + by, tally.share(Optional.empty()), "%", Budget.none()));
        for (var kind : tally.read.keySet()) {
            var name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            results.add(one("codes read, " + name + ", " + size + by, tally.share(Optional.of(kind)), "%", Budget.none()));
        }
        results.add(one("wrong texts, " + size + by, tally.wrong, "codes", our ? NEVER : Budget.none()));
        results.add(Result.of("time a picture, " + size + by, Optional.empty(), tally.millis, "ms", Budget.none()));
        return results;
    }

    private static Result one(String what, double value, String unit, Budget budget) {
        return Result.of(what, Optional.empty(), List.of(value), unit, budget);
    }

    /** With the start of its process; the file is written before. */
    private void readByOther(CodeFrames.Shown shown, Tally tally) {
        var file = folder.resolve("frame.jpg");
        try {
            Files.createDirectories(folder);
            PageJpeg.write(shown.frame().picture(), 0, 0.95f, file);
            long began = System.nanoTime();
            var process = new ProcessBuilder(OTHER, "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            tally.add(shown, Arrays.stream(said.split("\n")).filter(line -> !line.isBlank()).findFirst(), System.nanoTime() - began);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
