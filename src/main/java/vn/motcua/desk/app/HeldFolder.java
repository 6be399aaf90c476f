package vn.motcua.desk.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.desk.store.InstanceLock;

/** A data folder that this program alone works in, with its log begun. Given back when closed, or when the program dies. */
public final class HeldFolder implements AutoCloseable {
    /** What came of asking for the folder. */
    public sealed interface Taking {
        record Held(HeldFolder folder) implements Taking { }

        record NotFit(Unfit why) implements Taking { }

        /** Another program works in it. */
        record InUse(Path path) implements Taking { }
    }

    private final Path path;
    private final InstanceLock lock;

    private HeldFolder(Path path, InstanceLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws vn.motcua.desk.store.StoreProblem when the lock cannot be written */
    public static Taking take(Folders folders, Path path, boolean practice) {
        var unfit = folders.claim(path, practice);
        if (unfit.isPresent()) return new Taking.NotFit(unfit.get());
        Log.into(path);
        Optional<InstanceLock> lock = InstanceLock.tryLock(path);
        return lock.<Taking>map(held -> new Taking.Held(new HeldFolder(path, held))).orElseGet(() -> new Taking.InUse(path));
    }

    public Path path() {
        return path;
    }

    /** @param raise called on a thread of its own when somebody starts the program a second time, with the file that was opened by it */
    public void onSecondStart(Consumer<Optional<Path>> raise) {
        lock.onRaise(raise);
    }

    @Override public void close() {
        Spool.leave(path);
        lock.close();
    }
}
