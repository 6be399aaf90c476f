package vn.motcua.desk.device;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/** Hands over on a thread of its own what comes faster than it can be taken: always the newest, what was overtaken is dropped. */
public final class Newest<T> implements AutoCloseable {
    private final ArrayBlockingQueue<T> waiting = new ArrayBlockingQueue<>(1);
    private final Consumer<? super T> taker;
    private final Thread thread;

    public Newest(String name, Consumer<? super T> taker) {
        this.taker = taker;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Never waits. */
    public void offer(T value) {
        while (!waiting.offer(value)) waiting.poll();
    }

    private void run() {
        try {
            while (!Thread.interrupted()) taker.accept(waiting.take());
        } catch (InterruptedException closed) {
            waiting.clear();
        }
    }

    /** What is being taken is interrupted; nothing is handed over after that. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
