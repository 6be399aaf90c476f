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

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner;

/** One scanner behind SANE. Each scan is one run of {@code scanimage}. */
final class SaneScanner implements Scanner {
    /** A page comes as an uncompressed picture of 26 MB and is kept as a JPEG of about one. */
    private static final float QUALITY = 0.85f;
    private static final long LITTLE_ROOM = 64L << 20;

    private final SaneProgram program;
    private final String device;
    private final String name;
    private Optional<SaneOptions> options = Optional.empty();

    SaneScanner(SaneProgram program, String device, String name) {
        this.program = program;
        this.device = device;
        this.name = name;
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
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        if (options.isEmpty()) options = program.ask(List.of("-d", device, "-A")).map(SaneOptions::parse);
        // what cannot be asked will say why when it is told to scan
        var known = options.orElse(SaneOptions.parse(List.of()));
        var missing = known.missing(settings);
        if (missing.isPresent()) return new End.Stopped(new DeviceProblem.Unknown(missing.get()));
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
                return end(run.outcome(), run.exitStatus(), run.lastMessage(), pages, glass, spool);
            } else if (run.silentFor().compareTo(pages == 0 ? program.patience().multipliedBy(2) : program.patience()) > 0) {
                return new End.Stopped(new DeviceProblem.NoAnswer());
            }
        }
    }

    private End end(Optional<SaneStatus> status, Optional<Integer> exit, String message, int pages, boolean glass, Path spool) {
        if (status.isEmpty() && exit.filter(code -> code == 0).isPresent()) {
            if (pages > 0) return new End.Done();
            // an empty feeder is a normal end for scanimage
            return new End.Stopped(glass ? new DeviceProblem.Unknown("SANE 0") : new DeviceProblem.NoPaper());
        }
        if (status.filter(SaneStatus.NO_DOCUMENTS::equals).isPresent() && pages > 0) return new End.Done();
        if (room(spool) < LITTLE_ROOM) return new End.Stopped(new DeviceProblem.DiskFull());
        if (status.filter(SaneStatus.INPUT_OUTPUT::equals).isPresent() && !stillThere()) return new End.Stopped(new DeviceProblem.Unplugged());
        boolean opening = message.contains("open of device");
        return new End.Stopped(status.map(known -> known.problem(opening))
                .orElseGet(() -> new DeviceProblem.Unknown("scanimage " + exit.map(String::valueOf).orElse("?"))));
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
