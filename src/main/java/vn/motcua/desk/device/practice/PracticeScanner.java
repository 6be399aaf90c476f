package vn.motcua.desk.device.practice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.Abilities;
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
    private final Deque<ScannerScript.Step> script = new ArrayDeque<>();
    /** Pages since the trouble before. */
    private int delivered;

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

    /** Makes a scan stop after so many pages from now; the sheets not yet drawn in stay in the feeder. Happens once, as if somebody mended it. */
    public void failAfter(int pages, DeviceProblem problem) {
        play(new ScannerScript(List.of(new ScannerScript.Step.Fail(pages, problem))));
    }

    /** Lets this go wrong from now on, instead of what was planned before. */
    public synchronized void play(ScannerScript next) {
        script.clear();
        script.addAll(next.steps());
        delivered = 0;
        loadAsTold();
    }

    @Override
    public Abilities abilities() {
        return new Abilities(EnumSet.allOf(Feed.class), EnumSet.allOf(Colour.class), List.of(200, 300, 400, 600));
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        if (feeder.isEmpty()) feeder.addAll(words.someSheets(random));
        int done = 0;
        while (true) {
            var trouble = trouble();
            if (trouble.isPresent()) return new End.Stopped(trouble.get());
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

    /** What goes wrong now, if anything; it is mended then, and the next step counts from here. */
    private Optional<DeviceProblem> trouble() {
        if (!(script.peek() instanceof ScannerScript.Step.Fail(int pages, var problem)) || delivered < pages) return Optional.empty();
        script.remove();
        delivered = 0;
        loadAsTold();
        return Optional.of(problem);
    }

    private void loadAsTold() {
        while (script.peek() instanceof ScannerScript.Step.Load(int sheets)) {
            script.remove();
            feeder.clear();
            while (feeder.size() < sheets) feeder.addAll(words.someSheets(random));
            while (feeder.size() > sheets) feeder.removeLast();
        }
    }

    private ScannedPage deliver(Sheet sheet, Settings settings, Path spool, int number) throws IOException {
        var colours = settings.colour() == Colour.GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        var picture = painter.paint(sheet, settings.dpi(), colours, random.nextLong());
        var part = spool.resolve(String.format(Locale.ROOT, "p%04d.jpg.part", number));
        var file = spool.resolve(String.format(Locale.ROOT, "p%04d.jpg", number));
        PageJpeg.write(picture, settings.dpi(), QUALITY, part);
        Files.move(part, file);
        delivered++;
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
}
