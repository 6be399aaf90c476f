package vn.motcua.desk.device;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands over on a thread of its own what comes faster than it can be taken: always the newest, what was overtaken is dropped. */
public final class Newest<T> implements AutoCloseable {
    /** Milliseconds after which it notices that it was closed or that nothing comes any more. */
    private static final int GLANCE = 200;

    private final ArrayBlockingQueue<T> waiting = new ArrayBlockingQueue<>(1);
    private final Consumer<? super T> taker;
    private volatile Optional<Runnable> afterLast = Optional.empty();
    private volatile boolean closed;

    public Newest(String name, Consumer<? super T> taker) {
        this.taker = taker;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Never waits. */
    public void offer(T value) {
        while (!waiting.offer(value)) waiting.poll();
    }

    /** Nothing is offered any more: what waits is still handed over, and then this is done on the same thread, unless it is closed before. */
    public void finish(Runnable then) {
        afterLast = Optional.of(then);
    }

    private void run() {
        try {
            while (!closed) {
                // asked before: what was offered before it was finished is not overlooked
                var then = afterLast;
                var next = waiting.poll(then.isPresent() ? 0 : GLANCE, TimeUnit.MILLISECONDS);
                if (next != null && !closed) taker.accept(next);
                if (next == null && then.isPresent()) {
                    if (!closed) then.get().run();
                    closed = true;
                }
            }
        } catch (InterruptedException ended) {
            closed = true;
        }
    }

    /** What is being taken is taken to its end, since libraries do not bear to be interrupted; nothing is handed over after that. */
    @Override
    public void close() {
        closed = true;
    }
}
