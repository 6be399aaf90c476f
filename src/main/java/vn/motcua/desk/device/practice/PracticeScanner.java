package vn.motcua.desk.device.practice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner;

/**
 * A make-believe scanner for practice, demonstrations and tests: invented forms come out of it as if from a feeder.
 * The same seed and the same loads give the same pages, byte for byte.
 */
public final class PracticeScanner implements Scanner {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private static final float QUALITY = 0.75f;

    private final Duration perPage;
    private final SplittableRandom random;
    private final SampleWords words = new SampleWords();
    private final SheetPainter painter = new SheetPainter(words);
    private final Deque<Sheet> feeder = new ArrayDeque<>();
    private Optional<Fault> fault = Optional.empty();

    /** @param perPage how long the machine takes for a page, at least; zero in tests */
    public PracticeScanner(long seed, Duration perPage) {
        this.perPage = perPage;
        random = new SplittableRandom(seed);
    }

    @Override
    public String id() {
        return "practice";
    }

    @Override
    public String name() {
        return words.word("scanner");
    }

    /** Lays these sheets into the feeder instead of what is there. Without it each scan finds one or two sample forms. */
    public synchronized void load(List<Sheet> sheets) {
        feeder.clear();
        feeder.addAll(sheets);
    }

    /** Makes the next scan stop after so many pages; the sheets not yet drawn in stay in the feeder. Happens once. */
    public synchronized void failAfter(int pages, DeviceProblem problem) {
        fault = Optional.of(new Fault(pages, problem));
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        if (feeder.isEmpty()) feeder.addAll(words.someSheets(random));
        var planned = fault;
        fault = Optional.empty();
        int done = 0;
        while (true) {
            if (planned.isPresent() && planned.get().afterPages() <= done) return new End.Stopped(planned.get().problem());
            if (feeder.isEmpty()) return new End.Done();
            if (!patient(cancelled)) return new End.Stopped(new DeviceProblem.Cancelled());
            var sheet = feeder.removeFirst();
            try {
                page.accept(deliver(sheet, settings, spool, ++done));
                if (settings.feed() == Feed.FEEDER_BOTH_SIDES) page.accept(deliver(Sheet.blank(), settings, spool, ++done));
            } catch (IOException unwritten) {
                feeder.addFirst(sheet);
                return new End.Stopped(DeviceProblem.ofWriting(spool, unwritten));
            }
            if (settings.feed() == Feed.FLATBED) return new End.Done();
        }
    }

    private ScannedPage deliver(Sheet sheet, Settings settings, Path spool, int number) throws IOException {
        var colours = settings.colour() == Colour.GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        var picture = painter.paint(sheet, settings.dpi(), colours, random.nextLong());
        var part = spool.resolve(String.format(Locale.ROOT, "p%04d.jpg.part", number));
        var file = spool.resolve(String.format(Locale.ROOT, "p%04d.jpg", number));
        PageJpeg.write(picture, settings.dpi(), QUALITY, part);
        Files.move(part, file);
        return new ScannedPage(file, "image/jpeg", settings.dpi());
    }

    /** Takes the time a page takes; false when the clerk cancelled. */
    private boolean patient(BooleanSupplier cancelled) {
        long end = System.nanoTime() + perPage.toNanos();
        while (!cancelled.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) return true;
            LockSupport.parkNanos(Math.min(left, GLANCE.toNanos()));
        }
        return false;
    }

    private record Fault(int afterPages, DeviceProblem problem) { }
}
