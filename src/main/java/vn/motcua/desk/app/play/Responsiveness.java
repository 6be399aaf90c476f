package vn.motcua.desk.app.play;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Executor;

import javafx.application.Platform;

/**
 * Asks the window's thread every few milliseconds and notes how long it takes to answer, as a key would have to wait; and beside it a thread
 * that has nothing else to do, which waits only for the machine and for pauses of the whole program.
 */
final class Responsiveness implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final Asked window = new Asked(Platform::runLater);
    private final ExecutorService idleThread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("idle").daemon().factory());
    private final Asked idle = new Asked(idleThread);
    private volatile boolean over;

    /** One thread and its answers. Times are ms. */
    static final class Asked {
        private final Executor thread;
        private final ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
        /** Processor time of the thread between two answers: what it did itself, without what the machine did meanwhile. */
        private final ConcurrentLinkedQueue<Double> work = new ConcurrentLinkedQueue<>();
        private long spent;

        private Asked(Executor thread) {
            this.thread = thread;
        }

        List<Double> waits() {
            return List.copyOf(waits);
        }

        List<Double> work() {
            return List.copyOf(work);
        }

        /** @param due in {@link System#nanoTime()}; what passes between it and the asking is waited for too, since the whole program may have stood still */
        private void ask(long due) {
            var answered = new CountDownLatch(1);
            thread.execute(() -> {
                waits.add((System.nanoTime() - due) / 1e6);
                long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                if (spent > 0) work.add((now - spent) / 1e6);
                spent = now;
                answered.countDown();
            });
            try {
                answered.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Responsiveness() {
        watch(window);
        watch(idle);
    }

    private void watch(Asked asked) {
        Thread.ofPlatform().name("watch").daemon().start(() -> {
            long due = System.nanoTime();
            while (!over) {
                asked.ask(due);
                due = System.nanoTime() + BETWEEN.toNanos();
                Fx.pause(BETWEEN);
            }
        });
    }

    Asked window() {
        return window;
    }

    Asked idle() {
        return idle;
    }

    @Override public void close() {
        over = true;
        idleThread.shutdown();
    }
}
