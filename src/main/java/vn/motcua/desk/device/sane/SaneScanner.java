package vn.motcua.desk.device.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Sighting;

/** One scanner behind SANE. Each scan is one run of {@code scanimage}. */
final class SaneScanner implements Scanner {
    /** A page comes as an uncompressed picture of 26 MB and is kept as a JPEG of about one. */
    private static final float QUALITY = 0.85f;
    private static final long LITTLE_ROOM = 64L << 20;

    private final SaneProgram program;
    private final String device;
    private final String name;
    private final Sighting sighting;
    private Optional<SaneOptions> options = Optional.empty();

    /** @param kind as the driver describes it; network drivers write the address there or into the device's name */
    SaneScanner(SaneProgram program, String device, String name, String kind) {
        this.program = program;
        this.device = device;
        this.name = name;
        sighting = new Sighting(name, Optional.empty(), Sighting.hostsIn(device, kind));
    }

    @Override
    public String id() {
        return "sane:" + device;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized Abilities abilities() {
        return options().map(SaneOptions::abilities).orElseGet(Abilities::unknown);
    }

    @Override
    public Sighting sighting() {
        return sighting;
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        // what cannot be asked will say why when it is told to scan
        var known = options().orElse(SaneOptions.parse(List.of()));
        var missing = known.missing(settings);
        if (missing.isPresent()) return new End.Stopped(new DeviceProblem.CannotDo(missing.get()));
        boolean glass = known.fromGlass(settings.feed());
        int dpi = known.dpi(settings.dpi());
        try (var run = SaneRun.start(program, arguments(known, settings, spool, glass))) {
            return follow(run, spool, glass, file -> page.accept(compressed(file, dpi)), cancelled);
        } catch (IOException notInstalled) {
            return new End.Stopped(new DeviceProblem.NotInstalled(program.command()));
        } catch (PageUnwritten unwritten) {
            return new End.Stopped(DeviceProblem.ofWriting(spool, unwritten.cause));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new End.Stopped(new DeviceProblem.Cancelled());
        } finally {
            sweep(spool);
        }
    }

    private Optional<SaneOptions> options() {
        if (options.isEmpty()) options = program.ask(List.of("-d", device, "-A")).map(SaneOptions::parse);
        return options;
    }

    private List<String> arguments(SaneOptions known, Settings settings, Path spool, boolean glass) {
        var arguments = new ArrayList<String>();
        // TIFF: with JPEG or PNG a failing first read aborts the program and its status is lost
        arguments.addAll(List.of("-d", device, "--format=tiff", "--batch=" + spool.resolve("p%04d.tif"), "--batch-print", "-p"));
        if (glass) arguments.add("--batch-count=1");
        arguments.addAll(known.arguments(settings));
        return arguments;
    }

    private End follow(SaneRun run, Path spool, boolean glass, Consumer<Path> page, BooleanSupplier cancelled) throws InterruptedException {
        int pages = 0;
        while (true) {
            if (cancelled.getAsBoolean()) return new End.Stopped(new DeviceProblem.Cancelled());
            var file = run.nextPage(Duration.ofMillis(100));
            if (file.isPresent()) {
                page.accept(file.get());
                pages++;
            } else if (run.ended()) {
                return end(run, pages, glass, spool);
            } else if (run.silentFor().compareTo(pages == 0 ? program.patience().multipliedBy(2) : program.patience()) > 0) {
                return new End.Stopped(new DeviceProblem.NoAnswer());
            }
        }
    }

    private End end(SaneRun run, int pages, boolean glass, Path spool) {
        var status = run.reported();
        boolean outOfPaper = status.filter(SaneStatus.NO_DOCUMENTS::equals).isPresent();
        if (pages > 0 && (outOfPaper || status.isEmpty() && run.exitStatus() == 0)) return new End.Done();
        if (outOfPaper) return new End.Stopped(new DeviceProblem.NoPaper());
        if (room(spool) < LITTLE_ROOM) return new End.Stopped(new DeviceProblem.DiskFull());
        if (status.isEmpty()) return new End.Stopped(unexplained(run.exitStatus(), glass));
        if (status.get() == SaneStatus.INPUT_OUTPUT && !stillThere()) return new End.Stopped(new DeviceProblem.Unplugged());
        return new End.Stopped(status.get().problem(run.failedToOpen()));
    }

    /** An empty feeder may be a normal end for a driver: no page, no word, status 0. */
    private static DeviceProblem unexplained(int exitStatus, boolean glass) {
        return exitStatus == 0 && !glass ? new DeviceProblem.NoPaper() : new DeviceProblem.Unknown("scanimage " + exitStatus);
    }

    private boolean stillThere() {
        return program.ask(List.of("-f", "%d%n")).orElse(List.of()).contains(device);
    }

    private static ScannedPage compressed(Path tiff, int dpi) {
        var bare = tiff.toString().replaceFirst("\\.tif$", "");
        var part = Path.of(bare + ".jpg.part");
        var file = Path.of(bare + ".jpg");
        try {
            PageJpeg.write(ImageIO.read(tiff.toFile()), dpi, QUALITY, part);
            Files.delete(tiff);
            Files.move(part, file);
        } catch (IOException unwritten) {
            throw new PageUnwritten(unwritten);
        }
        return new ScannedPage(file, "image/jpeg", dpi);
    }

    /** Unfinished pages and pages nobody will fetch are pictures of papers: they do not stay. */
    private static void sweep(Path spool) {
        try (var left = Files.newDirectoryStream(spool, file -> {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".part") || name.endsWith(".tif");
        })) {
            for (var file : left) Files.deleteIfExists(file);
        } catch (IOException stays) {
            System.getLogger(SaneScanner.class.getName()).log(System.Logger.Level.WARNING, "spool not swept", stays);
        }
    }

    private static long room(Path spool) {
        try {
            return Files.getFileStore(spool).getUsableSpace();
        } catch (IOException unreachable) {
            return 0;
        }
    }

    /** Carries a failed write out of the page's own callback. */
    private static final class PageUnwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient IOException cause;

        PageUnwritten(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
