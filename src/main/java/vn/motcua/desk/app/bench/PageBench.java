package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Callable;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.imaging.PagePictures;
import vn.motcua.desk.work.PageTreatment;

/**
 * A pile of A4 pages in colour at 300 dpi on two threads, from the scanner's file to two sealed files and a thumbnail: digest, sealing, decoding,
 * looking, straightening, compressing. Then the same pages through chains of programs that one would use instead, where they are found.
 */
final class PageBench {
    private static final int THREADS = 2;
    private static final int ROUNDS = 5;
    private static final int SHEETS = 40;
    private static final int SHEETS_OF_OTHERS = 4;
    /** 150 pages a minute. */
    private static final Budget TIME = Budget.of(Budget.Statistic.MEDIAN, 400);
    private static final Budget VISIBLE = Budget.of(Budget.Statistic.P95, 300);

    private final Desk desk;
    private final Path folder;
    private final long seed;

    /** @param folder for files in clear; removed by the caller */
    PageBench(Desk desk, Path folder, long seed) {
        this.desk = desk;
        this.folder = folder;
        this.seed = seed;
    }

    /** @param missing is told each program that would be compared and is not there */
    List<Result> measure(List<String> missing) {
        var pages = scanned();
        var results = new ArrayList<>(ours(pages));
        var some = pages.subList(0, SHEETS_OF_OTHERS);
        for (var chain : OtherChain.all()) {
            var lacking = chain.lacking();
            missing.addAll(lacking);
            if (lacking.isEmpty()) results.addAll(theirs(chain, some));
        }
        return results;
    }

    private List<Scanner.ScannedPage> scanned() {
        try {
            Files.createDirectories(folder);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        var scanner = new PracticeScanner(seed, Duration.ZERO);
        scanner.load(Collections.nCopies(SHEETS, Sheet.titled("Bench")));
        var pages = new ArrayList<Scanner.ScannedPage>();
        scanner.scan(Scanner.Settings.usual(), folder, pages::add, () -> false);
        return pages;
    }

    private record Taken(double visible, double bytes) { }

    private List<Result> ours(List<Scanner.ScannedPage> pages) {
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var taken = new ArrayList<Taken>();
        var treatment = new PageTreatment(desk.store());
        // the first round lets the compiler do its work
        for (int round = 0; round <= ROUNDS; round++) {
            long before = processorTime();
            long began = System.nanoTime();
            var ofRound = atOnce(pages.stream().<Callable<Taken>>map(page -> () -> take(page, treatment)).toList());
            if (round > 0) {
                wall.add((System.nanoTime() - began) / 1e6 / pages.size());
                cpu.add((processorTime() - before) / 1e6 / pages.size());
                taken.addAll(ofRound);
            }
            // kept again they would be found and not written
            desk.store().vault().sweep(Set.of(), Instant.MAX);
        }
        var none = Optional.<Integer>empty();
        var results = new ArrayList<Result>();
        results.add(Result.of("time a page, two at a time", none, wall, "ms", TIME));
        results.add(Result.of("pages a minute", none, wall.stream().map(millis -> 60_000 / millis).toList(), "pages", Budget.none()));
        results.add(Result.of("processor time of a page", none, cpu, "ms", Budget.of(Budget.Statistic.MEDIAN, 800)));
        results.add(Result.of("page to thumbnail", none, taken.stream().map(Taken::visible).toList(), "ms", VISIBLE));
        results.add(Result.of("size of a clean page", none, taken.stream().map(one -> one.bytes() / 1024).toList(), "KB", Budget.none()));
        return results;
    }

    private Taken take(Scanner.ScannedPage scanned, PageTreatment treatment) {
        long began = System.nanoTime();
        var size = PagePictures.size(scanned.file());
        var kept = desk.store().vault().keep(scanned.file());
        var page = Page.asItCame(kept.digest(), scanned.mediaType(), size.width(), size.height(), scanned.dpi(), kept.bytes());
        var visible = new ArrayList<Double>();
        return switch (treatment.treat(page, notes -> {
            if (treatment.picture(page.noted(notes), PageTreatment.THUMBNAIL).length > 0) visible.add((System.nanoTime() - began) / 1e6);
        })) {
            case PageTreatment.Treated.Clean(var copy) -> new Taken(visible.getFirst(), copy.bytes());
            case PageTreatment.Treated.NotKept(var trouble) -> throw new IllegalStateException("not kept: " + trouble);
        };
    }

    private List<Result> theirs(OtherChain chain, List<Scanner.ScannedPage> pages) {
        long began = System.nanoTime();
        var bytes = atOnce(pages.stream().<Callable<Double>>map(page -> () -> chain.run(page.file())).toList());
        double wall = (System.nanoTime() - began) / 1e6 / pages.size();
        return List.of(Result.of("time a page, two at a time, " + chain.name(), Optional.empty(), List.of(wall), "ms", Budget.none()),
                Result.of("size of a clean page, " + chain.name(), Optional.empty(), bytes.stream().map(one -> one / 1024).toList(), "KB", Budget.none()));
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var done = new ArrayList<T>();
            for (var one : threads.invokeAll(deeds)) done.add(one.get());
            return done;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
