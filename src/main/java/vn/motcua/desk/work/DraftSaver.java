package vn.motcua.desk.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/**
 * Keeps drafts with every change without being felt: the newest value of each waits in a slot, one thread writes them.
 * While the disk refuses, the newest values keep waiting and are tried again.
 */
public final class DraftSaver implements AutoCloseable {
    private static final long RETRY_MILLIS = 2_000;
    /** A disk that is this slow is waited for: what was typed last would be lost. One that refuses is not. */
    private static final Duration LAST_WRITE = Duration.ofSeconds(30);

    /** What became of the newest value. */
    public sealed interface Saving {
        record Saved(String draftId, Instant at) implements Saving { }

        record Failing(StorageTrouble trouble) implements Saving { }
    }

    private record Entry(Draft draft, String place) { }

    private final Store store;
    private final Clock clock;
    private final Consumer<Saving> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread writer;
    private final SequencedMap<String, Entry> waiting = new LinkedHashMap<>();
    private boolean writing;
    private boolean refused;
    private boolean closed;

    /** @param listener told after every attempt, on the writing thread */
    public DraftSaver(Store store, Clock clock, Consumer<Saving> listener) {
        this.store = store;
        this.clock = clock;
        this.listener = listener;
        this.writer = Thread.ofPlatform().name("draft-saver").daemon().unstarted(this::run);
    }

    public DraftSaver start() {
        writer.start();
        return this;
    }

    /** Returns at once; an older value of the same draft that still waits is dropped in favour of this one. */
    public void save(Draft draft, String place) {
        lock.lock();
        try {
            waiting.put(draft.id(), new Entry(draft, place));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what still waits for this draft and lets a write in progress finish, so that nothing brings an accepted draft back. */
    public void drop(String draftId) {
        lock.lock();
        try {
            // a write that the disk refuses waits again, so this comes after it
            while (writing) changed.awaitUninterruptibly();
            waiting.remove(draftId);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything handed in so far is on disk, or the disk refused it. */
    public void flush() {
        lock.lock();
        try {
            refused = false;
            changed.signalAll();
            while ((!waiting.isEmpty() || writing) && !refused && !closed) changed.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, then ends. */
    @Override public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(LAST_WRITE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            var entry = next();
            if (entry.isEmpty()) return;
            boolean kept = write(entry.get());
            lock.lock();
            try {
                writing = false;
                refused = !kept;
                if (!kept && !closed) waiting.putIfAbsent(entry.get().draft().id(), entry.get());
                changed.signalAll();
                if (!kept && !closed) pause();
            } finally {
                lock.unlock();
            }
        }
    }

    private Optional<Entry> next() {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) return Optional.empty();
                changed.awaitUninterruptibly();
            }
            var entry = waiting.pollFirstEntry().getValue();
            writing = true;
            return Optional.of(entry);
        } finally {
            lock.unlock();
        }
    }

    private boolean write(Entry entry) {
        try {
            store.write(tx -> {
                tx.drafts().save(entry.draft(), entry.place());
                return entry;
            });
            listener.accept(new Saving.Saved(entry.draft().id(), clock.instant()));
            return true;
        } catch (StoreProblem problem) {
            listener.accept(new Saving.Failing(problem.kind()));
            return false;
        } catch (RuntimeException unexpected) {
            // told as any fault is, but saving goes on: without this thread every later change would be lost in silence
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, unexpected);
            listener.accept(new Saving.Failing(StorageTrouble.UNKNOWN));
            return false;
        }
    }

    private void pause() {
        try {
            changed.awaitNanos(RETRY_MILLIS * 1_000_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
