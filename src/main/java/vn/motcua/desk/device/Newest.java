package vn.motcua.desk.device;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands over on a thread of its own what comes faster than it can be taken: always the newest, what was overtaken is dropped. */
public final class Newest<T> implements AutoCloseable {
    /** Milliseconds after which it notices that it was closed. */
    private static final int GLANCE = 200;

    private final ArrayBlockingQueue<T> waiting = new ArrayBlockingQueue<>(1);
    private final Consumer<? super T> taker;
    private volatile boolean closed;

    public Newest(String name, Consumer<? super T> taker) {
        this.taker = taker;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Never waits. */
    public void offer(T value) {
        while (!waiting.offer(value)) waiting.poll();
    }

    private void run() {
        try {
            while (!closed) {
                var next = waiting.poll(GLANCE, TimeUnit.MILLISECONDS);
                if (next != null && !closed) taker.accept(next);
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
