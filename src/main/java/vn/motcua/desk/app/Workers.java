package vn.motcua.desk.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which a window's work runs. Closed before the store is: what is being written into it comes to its end. */
final class Workers implements Executor, AutoCloseable {
    /** One for a scan, two for pages, one for headings; two are left for what the clerk waits for. None takes the processor from the window. */
    private static final int THREADS = 6;
    /** A page that is being made clean, on a slow machine. Whoever hangs for longer is left behind. */
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final ExecutorService threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().name("worker-", 0).daemon().priority(Thread.MIN_PRIORITY).factory(),
            // only once the window is closed, when nobody waits for the answer any more
            new ThreadPoolExecutor.DiscardPolicy());

    @Override public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) Log.note("work goes on while the window closes");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
