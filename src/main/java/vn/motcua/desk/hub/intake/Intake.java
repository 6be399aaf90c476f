package vn.motcua.desk.hub.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.DatabaseFault;

/** The way of a batch from the bytes that came to an answer that holds: read, signature, allowance, chain and rows. From any thread. */
public final class Intake implements AutoCloseable {
    /** Batches in one transaction: enough to share the fsync, few enough to be answered soon. */
    private static final int TOGETHER = 64;
    private static final int SOON = 10;

    private final Desks desks;
    private final Allowance allowance;
    private final Limits limits;
    private final SummaryReader reader;
    private final Semaphore places;
    private final List<Lane> lanes;
    private final Tally tally;
    private final Clock clock;

    public Intake(Database database, Limits limits, SummaryReader reader, Tally tally, Clock clock) {
        this.desks = new Desks(database, clock);
        this.allowance = new Allowance(clock, limits.perSecond(), limits.burst());
        this.limits = limits;
        this.reader = reader;
        this.places = new Semaphore(limits.at());
        this.tally = tally;
        this.clock = clock;
        var ledger = new Ledger(clock);
        this.lanes = IntStream.range(0, database.dialect().lanes()).mapToObj(number -> new Lane(database, ledger, TOGETHER, "intake-" + number)).toList();
    }

    /**
     * Durable when it returns with an answer.
     *
     * @param packed    gzip of the canonical JSON
     * @param signature over the JSON, Base64
     */
    public Verdict take(byte[] packed, String signature) {
        long began = System.nanoTime();
        if (packed.length > limits.bytes()) return counted(Verdict.Refused.of(RefusalCode.TOO_LARGE), 0, began);
        if (!places.tryAcquire()) return counted(new Verdict.Refused(RefusalCode.BUSY, "", SOON), 0, began);
        try {
            var bytes = Packed.unpack(packed);
            var batch = reader.batch(bytes);
            return counted(take(batch, bytes, packed, signature, true), batch.rows().size(), began);
        } catch (UnreadableSummary unreadable) {
            return counted(refused(unreadable), 0, began);
        } finally {
            places.release();
        }
    }

    /** What came on a stick, in its order; the answers go back the same way. Refusals stay here: the desk sends again what was not answered. */
    public List<Verdict> take(Carried.Batches carried) {
        var verdicts = new ArrayList<Verdict>();
        for (var signed : carried.batches()) {
            long began = System.nanoTime();
            var bytes = signed.batch().bytes();
            verdicts.add(counted(take(signed.batch(), bytes, Packed.pack(bytes), signed.signature(), false), signed.batch().rows().size(), began));
        }
        return verdicts;
    }

    /** How many batches wait for their transaction. */
    public int waiting() {
        return lanes.stream().mapToInt(Lane::length).sum();
    }

    private Verdict counted(Verdict verdict, int rows, long began) {
        tally.count(verdict, rows, System.nanoTime() - began);
        return verdict;
    }

    private Verdict take(Batch batch, byte[] bytes, byte[] packed, String signature, boolean limited) {
        try {
            var sender = desks.find(batch.commune(), batch.desk());
            if (sender.isEmpty()) return Verdict.Refused.of(RefusalCode.DESK_UNKNOWN);
            if (!sender.get().key().isGenuine(bytes, signature)) {
                // it may have been enrolled anew by another hub
                desks.forget(batch.commune(), batch.desk());
                sender = desks.find(batch.commune(), batch.desk());
                if (sender.isEmpty() || !sender.get().key().isGenuine(bytes, signature)) return Verdict.Refused.of(RefusalCode.SIGNATURE_WRONG);
            }
            var desk = sender.get().id();
            int seconds = limited ? allowance.take(desk) : 0;
            if (seconds > 0) return new Verdict.Refused(RefusalCode.TOO_OFTEN, "", seconds);
            var parcel = Parcel.of(desk, sender.get().key().text(), batch, bytes, packed, signature, clock.instant(), clock.getZone());
            return lanes.get(Math.floorMod(desk.hashCode(), lanes.size())).submit(parcel).get();
        } catch (DatabaseFault fault) {
            if (fault.isPassing()) return new Verdict.Refused(RefusalCode.BUSY, "", SOON);
            throw fault;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Verdict.Refused(RefusalCode.BUSY, "", SOON);
        }
    }

    static Verdict refused(UnreadableSummary unreadable) {
        var code = switch (unreadable.why()) {
            case TOO_LARGE -> RefusalCode.TOO_LARGE;
            case SCHEMA_TOO_OLD -> RefusalCode.SCHEMA_TOO_OLD;
            case SCHEMA_TOO_NEW -> RefusalCode.SCHEMA_TOO_NEW;
            case NOT_PACKED, NOT_JSON, NOT_CANONICAL, FIELD_MISSING, FIELD_WRONG, FIELD_UNKNOWN -> RefusalCode.UNREADABLE;
        };
        return new Verdict.Refused(code, unreadable.getMessage(), 0);
    }

    @Override public void close() {
        lanes.forEach(Lane::close);
    }
}
