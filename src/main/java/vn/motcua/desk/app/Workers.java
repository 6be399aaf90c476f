package vn.motcua.desk.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which a window's work runs. Closed before the store is: what is being written into it comes to its end. */
final class Workers implements Executor, AutoCloseable {
    /** A page that is being made clean, on a slow machine. Whoever hangs for longer is left behind. */
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final ExecutorService threads;

    private Workers(int number, String name, int priority) {
        threads = new ThreadPoolExecutor(number, number, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name, 0).daemon().priority(priority).factory(),
                // only once the window is closed, when nobody waits for the answer any more
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** For what the clerk waits for: one for a scan, two for the pages that come from it; two are left. */
    static Workers prompt() {
        return new Workers(5, "worker-", Thread.NORM_PRIORITY);
    }

    /** For what nobody waits for: one makes pages clean, one reads headings. They do not take the processor from the window. */
    static Workers patient() {
        return new Workers(2, "patient-", Thread.MIN_PRIORITY);
    }

    @Override public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Begins nothing more; does not wait. */
    void stop() {
        threads.shutdownNow();
    }

    @Override public void close() {
        stop();
        try {
            if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) Log.note("work goes on while the window closes");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
