package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * A dossier being put together at the desk; exists on this machine only. Every change is a new value.
 *
 * @param id             becomes the dossier's id when it is accepted
 * @param caseId         the chosen case; meaningless without a procedure
 * @param assistedOnline the clerk helped the citizen to submit online at the desk
 */
public record Draft(String id, Instant startedAt, Optional<Procedure> procedure, String caseId, Channel channel, boolean assistedOnline,
                    Parties parties, Checklist checklist, Charges charges, Promise promise, List<Override> overrides) {
    public Draft {
        overrides = List.copyOf(overrides);
    }

    public static Draft begin(String id, Instant startedAt) {
        return new Draft(id, startedAt, Optional.empty(), "", Channel.DESK, false, Parties.nobody(), Checklist.empty(), Charges.none(),
                Promise.byCalendar(), List.of());
    }

    /** Another procedure: its ordinary case, its fee lines; settled lines stay where the same component exists. */
    public Draft choose(Procedure chosen) {
        return new Draft(id, startedAt, Optional.of(chosen), chosen.ordinaryCase().id(), channel, assistedOnline, parties, checklist,
                charges.withLines(feeLines(chosen, channel)), Promise.byCalendar(), List.of());
    }

    public Draft withCase(String value) {
        return new Draft(id, startedAt, procedure, value, channel, assistedOnline, parties, checklist, charges, promise, overrides);
    }

    public Draft withChannel(Channel value) {
        var fees = procedure.map(chosen -> charges.withLines(feeLines(chosen, value))).orElse(charges);
        return new Draft(id, startedAt, procedure, caseId, value, assistedOnline, parties, checklist, fees, promise, overrides);
    }

    public Draft withAssistedOnline(boolean value) {
        return new Draft(id, startedAt, procedure, caseId, channel, value, parties, checklist, charges, promise, overrides);
    }

    public Draft withParties(Parties value) {
        return new Draft(id, startedAt, procedure, caseId, channel, assistedOnline, value, checklist, charges, promise, overrides);
    }

    public Draft withChecklist(Checklist value) {
        return new Draft(id, startedAt, procedure, caseId, channel, assistedOnline, parties, value, charges, promise, overrides);
    }

    public Draft withCharges(Charges value) {
        return new Draft(id, startedAt, procedure, caseId, channel, assistedOnline, parties, checklist, value, promise, overrides);
    }

    public Draft withPromise(Promise value) {
        return new Draft(id, startedAt, procedure, caseId, channel, assistedOnline, parties, checklist, charges, value, overrides);
    }

    public Draft override(Override value) {
        var next = new ArrayList<>(overrides);
        next.removeIf(old -> old.finding().equals(value.finding()));
        next.add(value);
        return new Draft(id, startedAt, procedure, caseId, channel, assistedOnline, parties, checklist, charges, promise, next);
    }

    /** The checklist's lines in order: the law's for this channel and case, then those added by hand. */
    public List<DossierComponent> lines() {
        var lines = new ArrayList<DossierComponent>();
        procedure.ifPresent(chosen -> lines.addAll(chosen.componentsFor(channel, caseId, parties.authorising().isPresent())));
        lines.addAll(checklist.added());
        return List.copyOf(lines);
    }

    /** True while nothing worth keeping was entered. */
    public boolean isUntouched() {
        return procedure.isEmpty() && parties.applicant().isBlank() && checklist.settled().isEmpty();
    }

    /**
     * Lines that are due only in a stated situation begin with quantity 0. When every amount is of that kind, the first one is the
     * ordinary situation; otherwise nothing would be due and nobody would notice.
     */
    private static List<Charges.Line> feeLines(Procedure procedure, Channel channel) {
        var rules = procedure.feesFor(channel);
        boolean allConditional = rules.stream().allMatch(fee -> fee.condition().isPresent());
        var lines = new ArrayList<Charges.Line>();
        for (var fee : rules) {
            boolean due = fee.condition().isEmpty() || allConditional && lines.isEmpty();
            lines.add(new Charges.Line(fee.id(), fee.condition().or(fee::per).orElse(procedure.name()), fee.kind(), fee.amount(), due ? 1 : 0));
        }
        return lines;
    }
}
