package vn.motcua.desk.hub.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.summary.BatchAnswer.Outcome;
import vn.motcua.desk.domain.summary.BatchAnswer.RowState;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.RowRule;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.intake.SummaryTable.Brought;
import vn.motcua.desk.hub.place.DeskId;

/**
 * Takes batches within one transaction, each whole or not at all. Several may share a transaction as long as no two are of the same desk:
 * what becomes of one does not depend on the others.
 */
final class Ledger {
    private final Clock clock;

    /** @param clock its zone says which day it is */
    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** Where a batch stands in its desk's chain. */
    private sealed interface Standing {
        record Next(boolean newEpoch) implements Standing { }

        /** Its place is taken, by itself or by another. */
        record Behind(long wanted) implements Standing { }

        record Ahead(long wanted) implements Standing { }

        record NotHere(RefusalCode code) implements Standing { }
    }

    /** @return for each batch what became of it */
    Map<Parcel, Verdict> take(Session session, List<Parcel> parcels) {
        var desks = new DeskTable(session);
        var batches = new BatchTable(session);
        var chains = desks.locked(parcels.stream().map(Parcel::desk).toList());
        var standings = new LinkedHashMap<Parcel, Standing>();
        for (var parcel : parcels) standings.put(parcel, standing(parcel, chains.get(parcel.desk())));

        var before = batches.before(parcels.stream().filter(parcel -> standings.get(parcel) instanceof Standing.Behind).toList());
        var states = rows(session, parcels.stream().filter(parcel -> standings.get(parcel) instanceof Standing.Next).toList(), standings);
        batches.add(states, clock.getZone());
        desks.advance(List.copyOf(states.keySet()));

        var verdicts = new HashMap<Parcel, Verdict>();
        var heard = new ArrayList<DeskId>();
        standings.forEach((parcel, standing) -> {
            verdicts.put(parcel, switch (standing) {
                case Standing.Next _ -> answered(parcel, Outcome.TAKEN, parcel.batch().seq() + 1, Verdict.said(states.get(parcel)));
                case Standing.Ahead(var wanted) -> answered(parcel, Outcome.GAP, wanted, List.of());
                case Standing.NotHere(var code) -> Verdict.Refused.of(code);
                case Standing.Behind(var wanted) -> behind(parcel, wanted, before.get(parcel.desk()), batches);
            });
            if (standing instanceof Standing.Ahead || standing instanceof Standing.Behind) heard.add(parcel.desk());
        });
        desks.seen(heard, clock.instant());
        return verdicts;
    }

    private static Standing standing(Parcel parcel, DeskTable.Chain chain) {
        var batch = parcel.batch();
        if (chain == null || !chain.active()) return new Standing.NotHere(RefusalCode.DESK_UNKNOWN);
        // enrolled anew a moment ago: what was checked was the key before
        if (!chain.publicKey().equals(parcel.publicKey())) return new Standing.NotHere(RefusalCode.SIGNATURE_WRONG);
        if (batch.epoch() < chain.epoch()) return new Standing.NotHere(RefusalCode.EPOCH_OLD);
        if (batch.epoch() > chain.epoch()) return batch.seq() == 1 ? new Standing.Next(true) : new Standing.Ahead(1);
        if (batch.seq() < chain.nextSeq()) return new Standing.Behind(chain.nextSeq());
        boolean fits = batch.seq() == chain.nextSeq() && batch.prevHash().equals(chain.lastHash());
        return fits ? new Standing.Next(false) : new Standing.Ahead(chain.nextSeq());
    }

    private Verdict behind(Parcel parcel, long wanted, BatchTable.Before before, BatchTable batches) {
        if (before != null && before.hash().equals(parcel.hash())) {
            return answered(parcel, Outcome.SEEN, wanted, Verdict.said(BatchTable.rows(parcel, before.states())));
        }
        batches.setAside(parcel);
        return answered(parcel, Outcome.QUARANTINED, wanted, List.of());
    }

    private Verdict answered(Parcel parcel, Outcome outcome, long wanted, List<BatchAnswer.Row> rows) {
        return new Verdict.Answered(new BatchAnswer(outcome, parcel.hash(), wanted, rows, clock.instant()));
    }

    /** Writes what is new of these batches' rows. @return what became of each row */
    private Map<Parcel, List<BatchAnswer.Row>> rows(Session session, List<Parcel> parcels, Map<Parcel, Standing> standings) {
        var summaries = new SummaryTable(session);
        var today = LocalDate.now(clock);
        var ages = summaries.ages(parcels);
        var states = new LinkedHashMap<Parcel, List<BatchAnswer.Row>>();
        var putting = new ArrayList<Brought>();
        var replacing = new ArrayList<Brought>();
        for (var parcel : parcels) {
            var said = new ArrayList<BatchAnswer.Row>();
            for (var line : parcel.lines()) {
                var row = line.row();
                var refusal = line.refusal();
                var brought = new Brought(parcel, line);
                var there = ages.get(row.key());
                boolean stale = refusal.isEmpty() && there != null && !there.givesWayTo(brought.age());
                if (refusal.isEmpty() && !stale) {
                    putting.add(brought);
                    if (there != null) replacing.add(brought);
                }
                said.add(new BatchAnswer.Row(row.key(), refusal.isPresent() ? RowState.REFUSED : stale ? RowState.STALE : RowState.TAKEN,
                        refusal.map(RowRule::name).orElse("")));
            }
            states.put(parcel, said);
        }
        summaries.keep(replacing, clock.instant(), today);
        summaries.put(putting);
        var begun = new HashSet<DeskId>();
        for (var parcel : parcels) if (standings.get(parcel) instanceof Standing.Next(var newEpoch) && newEpoch) begun.add(parcel.desk());
        summaries.makeStale(putting, begun, clock.instant());
        return states;
    }
}
