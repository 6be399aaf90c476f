package vn.motcua.desk.hub.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.DatabaseFault;
import vn.motcua.desk.hub.place.DeskId;

/**
 * One writer. What has come while it wrote goes into the next transaction together, so that one fsync serves many; nobody is answered
 * before it. A desk always takes the same lane and is at most once in a transaction.
 */
final class Lane implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final int WAITING_ROOM = 2_000;
    private static final int SOONEST_SECONDS = 5;
    private static final int LATEST_SECONDS = 30;

    private record Waiting(Optional<Parcel> parcel, CompletableFuture<Verdict> verdict) { }

    private final Database database;
    private final Ledger ledger;
    private final int together;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(WAITING_ROOM);
    private final Deque<Waiting> next = new ArrayDeque<>();
    private final Thread thread;

    /** @param together how many batches share a transaction at most */
    Lane(Database database, Ledger ledger, int together, String name) {
        this.database = database;
        this.ledger = ledger;
        this.together = together;
        this.thread = Thread.ofPlatform().name(name).start(this::work);
    }

    /** Whole when the batch is durable, or known not to be taken. */
    CompletableFuture<Verdict> submit(Parcel parcel) {
        var waiting = new Waiting(Optional.of(parcel), new CompletableFuture<>());
        if (!queue.offer(waiting)) waiting.verdict().complete(busy());
        return waiting.verdict();
    }

    int length() {
        return queue.size();
    }

    private void work() {
        try {
            for (var group = group(); !group.isEmpty(); group = group()) commit(group);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits, each desk once; what comes second stays for the next. Empty when the lane is closed. */
    private List<Waiting> group() throws InterruptedException {
        if (next.isEmpty()) next.add(queue.take());
        while (next.size() < together && queue.poll() instanceof Waiting waiting) next.add(waiting);
        var desks = new HashSet<DeskId>();
        var group = new ArrayList<Waiting>();
        var later = new ArrayDeque<Waiting>();
        for (var waiting : next) {
            if (waiting.parcel().isEmpty()) continue;
            if (group.size() < together && desks.add(waiting.parcel().get().desk())) group.add(waiting);
            else later.add(waiting);
        }
        boolean closing = next.stream().anyMatch(waiting -> waiting.parcel().isEmpty());
        next.clear();
        next.addAll(later);
        if (closing && group.isEmpty()) return List.of();
        if (closing) next.add(new Waiting(Optional.empty(), new CompletableFuture<>()));
        return group;
    }

    /** A task keeps whatever is thrown, so that nothing ends this thread. */
    private void commit(List<Waiting> group) {
        var parcels = group.stream().flatMap(waiting -> waiting.parcel().stream()).toList();
        var task = new FutureTask<Map<Parcel, Verdict>>(() -> database.write(session -> ledger.take(session, parcels)));
        task.run();
        if (task.state() == FutureTask.State.SUCCESS) {
            for (var waiting : group) waiting.verdict().complete(task.resultNow().get(waiting.parcel().orElseThrow()));
            return;
        }
        var trouble = task.exceptionNow();
        if (trouble instanceof DatabaseFault fault && fault.isPassing()) {
            LOG.log(System.Logger.Level.WARNING, "the database does not take batches", trouble);
            for (var waiting : group) waiting.verdict().complete(busy());
        } else if (group.size() > 1) {
            // one of them is bad; the others shall not suffer for it
            for (var waiting : group) commit(List.of(waiting));
        } else {
            group.getFirst().verdict().completeExceptionally(trouble);
        }
    }

    /** Not all at the same moment. */
    private static Verdict busy() {
        return new Verdict.Refused(RefusalCode.BUSY, "", ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS));
    }

    /** What waits is written; then the thread ends. */
    @Override public void close() {
        try {
            queue.put(new Waiting(Optional.empty(), new CompletableFuture<>()));
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
