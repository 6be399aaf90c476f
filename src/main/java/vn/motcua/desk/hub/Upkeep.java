package vn.motcua.desk.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Partitions;
import vn.motcua.desk.hub.intake.Intake;
import vn.motcua.desk.hub.totals.Totals;

/** What the hub does by itself: sums made anew soon after their rows change, the months of its tables made ahead. */
final class Upkeep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final long PAUSE_SECONDS = 2;
    /** While more wait than this, batches come first. */
    private static final int BUSY = 32;
    private static final long CLOSING_SECONDS = 60;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("upkeep").factory());

    Upkeep(Database database, Totals totals, Intake intake, Clock clock) {
        executor.scheduleWithFixedDelay(() -> survived(() -> sum(totals, intake)), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> survived(() -> new Partitions(database).make(LocalDate.now(clock))), 1, 6, TimeUnit.HOURS);
    }

    private void sum(Totals totals, Intake intake) {
        while (!executor.isShutdown() && intake.waiting() < BUSY && totals.refresh() > 0) continue;
    }

    /** What is thrown is kept by the task, else it would never be done again. */
    private static void survived(Runnable work) {
        var task = new FutureTask<Boolean>(work, true);
        task.run();
        if (task.state() == FutureTask.State.FAILED) LOG.log(System.Logger.Level.WARNING, "upkeep", task.exceptionNow());
    }

    @Override public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) executor.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
