package vn.motcua.desk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.imaging.clean.Rehearsal;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.work.PaperMaking;
import vn.motcua.desk.work.ProvinceEntry;

/**
 * What the program does by itself while the desk works: a rehearsal with an invented page, a check of the database, a daily copy, pages that nobody needs swept away; and the
 * files that are made of scanned pages; and what goes up to the hub.
 */
public final class Upkeep {
    private static final Duration AFTER_START = Duration.ofSeconds(20);
    private static final Duration REHEARSED_AFTER = Duration.ofSeconds(8);
    private static final Duration EVERY = Duration.ofHours(4);
    private static final Duration PAPERS_EVERY = Duration.ofSeconds(3);
    private static final Duration COPY_EVERY = Duration.ofHours(20);
    private static final Duration SEND_EVERY = Duration.ofSeconds(5);
    /** Pages of a scan whose draft is being written are younger than this. */
    private static final Duration ORPHANED = Duration.ofDays(2);

    /** Nobody leaves a program open for so long. */
    private static final Duration ABANDONED = Duration.ofDays(7);

    private final Desk desk;
    private final ScheduledExecutorService clock = thread("upkeep");
    private final ScheduledExecutorService papers = thread("papers");
    private final ScheduledExecutorService uplink = thread("uplink");

    public Upkeep(Desk desk) {
        this.desk = desk;
    }

    /** Begins when the first citizen is served already, so that nothing is felt at the start. */
    public void start() {
        clock.scheduleWithFixedDelay(this::once, AFTER_START.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        papers.schedule(() -> new Rehearsal().run(() -> !papers.isShutdown() && !desk.capture().isScanning()), REHEARSED_AFTER.toSeconds(), TimeUnit.SECONDS);
        papers.scheduleWithFixedDelay(this::makePapers, AFTER_START.toSeconds(), PAPERS_EVERY.toSeconds(), TimeUnit.SECONDS);
        uplink.scheduleWithFixedDelay(this::send, AFTER_START.toSeconds(), SEND_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    public void stop() {
        clock.shutdownNow();
        papers.shutdownNow();
        uplink.shutdownNow();
    }

    /** Until none waits; a clerk who scans goes first. */
    private void makePapers() {
        try {
            boolean more = true;
            while (more && !papers.isShutdown() && !desk.capture().isScanning()) more = desk.paperMaking().makeNext();
        } catch (PaperMaking.NotMade | StoreProblem problem) {
            Log.fault(problem);
        }
    }

    /** What is due; mostly nothing. */
    private void send() {
        try {
            boolean more = true;
            while (more && !uplink.isShutdown()) more = desk.outbox().step();
        } catch (StoreProblem problem) {
            Log.fault(problem);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).factory());
    }

    private void once() {
        Leftovers.sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(ABANDONED));
        // by the clock of files; what another program holds open is tried again next time
        if (!desk.provinceEntry().sweep(Instant.now().minus(ProvinceEntry.LONGEST).plus(EVERY))) Log.note("files of a dossier stay for now");
        try {
            if (!desk.store().check()) return;
            var now = Instant.now(desk.parts().clock());
            if (desk.store().health().lastCopy().filter(copy -> copy.isAfter(now.minus(COPY_EVERY))).isEmpty()) desk.store().backup();
            desk.store().sweepPages(now.minus(ORPHANED));
        } catch (StoreProblem problem) {
            Log.fault(problem);
        }
    }
}
