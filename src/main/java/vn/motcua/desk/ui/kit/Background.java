package vn.motcua.desk.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The one class that knows two threads: work runs off the window's thread, its answer on it. The only one that catches everything:
 * what nobody expected becomes a fault, shown once by the window.
 */
public final class Background {
    private final Executor off;
    private final Executor on;
    private final Consumer<Throwable> fault;

    /**
     * @param off   where work runs
     * @param on    the window's thread
     * @param fault told on the window's thread of what nobody expected
     */
    public Background(Executor off, Executor on, Consumer<Throwable> fault) {
        this.off = off;
        this.on = on;
        this.fault = fault;
    }

    /** Work first, then its answer on the window's thread. */
    public <T> void run(Callable<T> work, Consumer<? super T> answer) {
        run(work, answer, fault);
    }

    /** As {@link #run(Callable, Consumer)}, for work that can fail in ways the screen wants to tell of itself. */
    public <T> void run(Callable<T> work, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
        off.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Throwable unexpected) {
                answer(() -> failure.accept(unexpected));
                return;
            }
            answer(() -> answer.accept(result));
        });
    }

    /** Work without an answer. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return work;
        }, _ -> { });
    }

    /** On the window's thread: tells of what nobody expected, after the screen was put in order again. */
    public void report(Throwable unexpected) {
        fault.accept(unexpected);
    }

    /** From inside work: changes the screen while the work goes on. */
    public void answer(Runnable change) {
        on.execute(() -> {
            try {
                change.run();
            } catch (Throwable unexpected) {
                fault.accept(unexpected);
            }
        });
    }

    /** A line of questions of which only the newest matters, for search while typing. */
    public Latest latest() {
        return new Latest();
    }

    /** Asks off the window's thread; answers to questions that were overtaken are dropped, and those not begun are not asked. */
    public final class Latest {
        private final AtomicLong newest = new AtomicLong();

        private Latest() { }

        public <T> void run(Callable<T> work, Consumer<? super T> answer) {
            long mine = newest.incrementAndGet();
            off.execute(() -> {
                if (mine != newest.get()) return;
                T result;
                try {
                    result = work.call();
                } catch (Throwable unexpected) {
                    answer(() -> fault.accept(unexpected));
                    return;
                }
                answer(() -> {
                    if (mine == newest.get()) answer.accept(result);
                });
            });
        }

        /** Nothing that is still under way will be answered. */
        public void forget() {
            newest.incrementAndGet();
        }
    }
}
