package vn.motcua.desk.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.app.ChildProgram;
import vn.motcua.desk.app.play.PileRun;
import vn.motcua.desk.app.play.Play;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.Sheet;

/**
 * Two hundred pages in one act, through the real window in a process of its own with the memory that the launcher gives it; and what the next
 * citizen feels of it. The window is asked every five milliseconds, as keys would.
 */
public final class ScanBench {
    private static final int SHEETS = 200;
    /** Different ones; the pile has each of them several times. */
    private static final int DRAWN = 20;
    /** A feeder for 150 pages a minute. */
    private static final Duration PER_PAGE = Duration.ofMillis(400);
    /** Beside the making of papers. */
    private static final Duration TYPING = Duration.ofSeconds(20);
    private static final int REHEARSED = 12;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    /** Said to the program as its first word. */
    public static final String WORD = "measure-scan";
    private static final Budget NEVER_BLOCKED = Budget.of(Budget.Statistic.MAX, 100);
    private static final Budget PAGE = Budget.of(Budget.Statistic.MEDIAN, 420);
    private static final Budget VISIBLE = Budget.of(Budget.Statistic.P95, 300);
    private static final Budget MEMORY = Budget.of(Budget.Statistic.MAX, 512);

    private final Path scratch;
    private final long seed;

    ScanBench(Path scratch, long seed) {
        this.scratch = scratch;
        this.seed = seed;
    }

    /** In the measured process. @param words data folder and folder of drawn pages */
    public static void inside(List<String> words) {
        new PileRun(Path.of(words.get(0)), Path.of(words.get(1)), SHEETS, PER_PAGE, TYPING, System.out).run();
        Play.leave();
    }

    /** A short pile, so that what the start-up cache remembers knows the work of the day as well; the toolkit goes on. */
    public static void rehearse(Path folder) {
        var drawn = drawn(folder, 1, REHEARSED);
        new PileRun(folder.resolve("data"), drawn, REHEARSED, PER_PAGE, Duration.ofSeconds(2), new PrintStream(OutputStream.nullOutputStream())).run();
    }

    List<Result> measure() {
        var drawn = drawn(scratch, seed, DRAWN);
        var series = new HashMap<String, List<Double>>();
        var alone = Collections.synchronizedList(new ArrayList<Double>());
        var together = Collections.synchronizedList(new ArrayList<Double>());
        try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
            var process = ChildProgram.of(List.of(WORD, scratch.resolve("data").toString(), drawn.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (var out = process.inputReader()) {
                read(out, process.toHandle(), () -> sampler.scheduleAtFixedRate(() -> sample(process.toHandle(), alone, together), 0, BETWEEN.toMillis(),
                        TimeUnit.MILLISECONDS), sampler::shutdownNow, series);
            }
            int status = process.waitFor();
            if (status != 0) throw new IllegalStateException("the pile was not received, status " + status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return results(series, alone, together);
    }

    private static void read(BufferedReader out, ProcessHandle process, Runnable begin, Runnable end, Map<String, List<Double>> series) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "scanning" -> begin.run();
                case "clean" -> end.run();
                case "series" -> series.put(words[1], Arrays.stream(words).skip(2).map(Double::valueOf).toList());
                default -> { }
            }
        }
    }

    private static void sample(ProcessHandle window, List<Double> alone, List<Double> together) {
        Footprint.resident(window.pid()).ifPresent(own -> {
            alone.add(own);
            together.add(own + window.descendants().flatMap(child -> Footprint.resident(child.pid()).stream()).mapToDouble(Double::doubleValue).sum());
        });
    }

    private static List<Result> results(Map<String, List<Double>> series, List<Double> alone, List<Double> together) {
        var results = new ArrayList<Result>();
        add(results, "window held up while " + SHEETS + " pages are scanned", series.get("window"), "ms", NEVER_BLOCKED);
        add(results, "work of the window's thread at a stretch while scanning", series.get("windowWork"), "ms", NEVER_BLOCKED);
        add(results, "idle thread held up meanwhile", series.get("idle"), "ms", Budget.none());
        add(results, "page's file to thumbnail on the screen", series.get("visible"), "ms", VISIBLE);
        add(results, "time a page until all are clean, with the window", series.get("page"), "ms", PAGE);
        add(results, "pages a minute until all are clean, with the window", series.get("page").stream().map(millis -> 60_000 / millis).toList(), "pages", Budget.none());
        add(results, "memory of the window while scanning", alone, "MB", MEMORY);
        add(results, "memory of the window and its engine of recognition", together, "MB", Budget.none());
        add(results, "window held up while the pile is placed", series.get("placing"), "ms", NEVER_BLOCKED);
        add(results, "work of the window's thread at a stretch while the pile is placed", series.get("placingWork"), "ms", NEVER_BLOCKED);
        add(results, "window held up while typing beside the making of papers", series.get("papers"), "ms", NEVER_BLOCKED);
        add(results, "work of the window's thread at a stretch beside the making of papers", series.get("papersWork"), "ms", NEVER_BLOCKED);
        add(results, "idle thread held up beside the making of papers", series.get("papersIdle"), "ms", Budget.none());
        return results;
    }

    private static void add(List<Result> results, String what, List<Double> values, String unit, Budget budget) {
        if (!values.isEmpty()) results.add(Result.of(what, Optional.empty(), values, unit, budget));
    }

    private static Path drawn(Path scratch, long seed, int sheets) {
        var folder = scratch.resolve("drawn");
        try {
            Files.createDirectories(folder);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        var scanner = new PracticeScanner(seed, Duration.ZERO);
        scanner.load(Collections.nCopies(sheets, Sheet.titled("To khai dang ky khai sinh")));
        scanner.scan(Scanner.Settings.usual(), folder, _ -> { }, () -> false);
        return folder;
    }
}
