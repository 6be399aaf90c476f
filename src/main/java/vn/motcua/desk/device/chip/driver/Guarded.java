package vn.motcua.desk.device.chip.driver;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A library at work on data that anybody may have made up: whatever it throws means that there is nothing. */
final class Guarded {
    private Guarded() { }

    static <T> Optional<T> call(Callable<Optional<T>> library) {
        var task = new FutureTask<>(library);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            System.err.println("not understood: " + failed.getCause());
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
