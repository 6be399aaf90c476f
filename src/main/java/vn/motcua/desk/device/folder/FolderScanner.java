package vn.motcua.desk.device.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;

/**
 * A watched folder as a scanner: a scan takes the finished files that lie there, waits for those still being written, and ends when
 * nothing more comes. Each file is moved into a folder within before it is read, so that nobody takes it twice and nothing is ever
 * deleted; when it cannot be kept, it is moved back.
 */
final class FolderScanner implements Scanner {
    static final String TAKEN = "da-nhan";

    /** How long one waits at the machine for its first page. */
    private static final Duration FIRST = Duration.ofSeconds(60);
    /** A machine that sends each page as a file needs this between them. */
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path folder;
    private final Watch watch;

    FolderScanner(Path folder) {
        this(folder, Watch.ofThisMachine());
    }

    FolderScanner(Path folder, Watch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    @Override
    public String id() {
        return "folder:" + folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /** Resolution, colours and sides are the business of whoever writes into the folder: the settings change nothing. */
    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        var arriving = new ArrivingFiles(folder, watch);
        var last = watch.instant();
        int taken = 0;
        while (!cancelled.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Optional<Path> next;
            try {
                next = arriving.next();
            } catch (IOException unreachable) {
                return new End.Stopped(Files.isDirectory(folder) ? new DeviceProblem.AccessDenied() : new DeviceProblem.Offline());
            }
            if (next.isPresent()) {
                var end = take(next.get(), spool.resolve("%04d".formatted(taken + 1)), page);
                if (end.isPresent()) return end.get();
                taken++;
                last = watch.instant();
                continue;
            }
            if (arriving.isGrowing()) last = watch.instant();
            if (isOver(taken > 0 || arriving.unfinished().isPresent(), last)) return end(taken, arriving);
            watch.rest(GLANCE);
        }
        return new End.Stopped(new DeviceProblem.Cancelled());
    }

    private boolean isOver(boolean somethingCame, Instant last) {
        return Duration.between(last, watch.instant()).compareTo(somethingCame ? QUIET : FIRST) > 0;
    }

    private static End end(int taken, ArrivingFiles arriving) {
        var unfinished = arriving.unfinished();
        if (unfinished.isPresent()) return new End.Stopped(new DeviceProblem.FileUnfinished(unfinished.get()));
        return taken == 0 ? new End.Stopped(new DeviceProblem.NothingCame()) : new End.Done();
    }

    /** @return why the scan cannot go on */
    private Optional<End> take(Path file, Path spool, Consumer<ScannedPage> page) {
        Path moved;
        Path copy;
        try {
            moved = claim(file, watch.instant());
            Files.createDirectories(spool);
        } catch (NoSuchFileException anotherTookIt) {
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(new End.Stopped(new DeviceProblem.AccessDenied()));
        }
        boolean kept = false;
        try {
            copy = Files.copy(moved, spool.resolve(file.getFileName()));
            page.accept(new ScannedPage(copy, "", 0, Origin.OUTSIDE));
            kept = true;
            Files.deleteIfExists(copy);
            return Optional.empty();
        } catch (IOException uncopied) {
            return Optional.of(new End.Stopped(DeviceProblem.ofWriting(spool, uncopied)));
        } finally {
            if (!kept) giveBack(moved, file);
        }
    }

    /** Makes the file ours alone: of two who move it at the same time only one can. */
    static Path claim(Path file, Instant now) throws IOException {
        var folderOfTaken = Files.createDirectories(file.resolveSibling(TAKEN));
        var when = WHEN.format(now.atZone(ZoneId.systemDefault()));
        return Files.move(file, folderOfTaken.resolve(when + " " + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void giveBack(Path moved, Path file) {
        try {
            Files.move(moved, file);
        } catch (IOException stays) {
            // not lost: it lies in the folder of taken files
            System.getLogger(FolderScanner.class.getName()).log(System.Logger.Level.WARNING, "not moved back", stays);
        }
    }
}
