package vn.motcua.desk.domain.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.procedure.Procedure;

/** Puts right after reception what was chosen wrongly. */
public final class Correction {
    private Correction() { }

    /**
     * The content as if this procedure had been chosen at reception: its lines, with what was brought kept where the same component exists and
     * as a line of its own where not; its fees; the appointment by its published time, or the old one where that says nothing.
     */
    public static ReceivedDossier procedure(Dossier dossier, Procedure procedure, String caseId, ZoneId zone, WorkCalendar calendar) {
        var before = dossier.content();
        var received = dossier.received().at();
        var around = new Circumstances(received, zone, calendar, Optional.empty(), Map.of(), List.of());
        var draft = Draft.begin(dossier.id(), received.minusSeconds(before.seconds())).choose(procedure).withCase(caseId).withChannel(before.channel())
                .withAssistedOnline(before.assistedOnline()).withParties(before.parties());
        draft = draft.withChecklist(checklist(before, draft))
                .withCharges(draft.charges().withPayment(before.charges().payment()).withCollection(before.charges().collection()))
                .withPromise(Promise.byCalendar().withDelivery(before.promise().delivery()));
        for (var override : before.overrides()) draft = draft.override(override);
        var due = Intake.appointment(draft, around).map(promised -> afterWaiting(promised, dossier, zone, calendar));
        if (due.isEmpty()) draft = draft.withPromise(draft.promise().withChosen(Optional.of(dossier.due()), ""));
        var corrected = ReceivedDossier.of(draft, around).withDue(due.orElse(dossier.due()));
        // what had changed about the citizen is as true under the other procedure
        var changes = before.findings().stream().filter(key -> Finding.changedFact(key).isPresent());
        return corrected.withFindings(Stream.of(corrected.findings().stream(), offersStill(before, corrected).stream(), changes).flatMap(one -> one)
                .distinct().toList());
    }

    private static Checklist checklist(ReceivedDossier before, Draft draft) {
        var checklist = Checklist.empty();
        var known = draft.lines().stream().map(component -> component.id()).toList();
        for (var line : before.lines()) {
            if (line.settlement().isEmpty()) continue;
            if (!known.contains(line.component().id())) checklist = checklist.add(line.component());
            checklist = checklist.settle(line.component().id(), line.settlement().get());
        }
        for (var declined : before.declined().entrySet()) checklist = checklist.declineReuse(declined.getKey(), declined.getValue());
        return checklist;
    }

    /** The time that the citizen was waited for is not counted under the other procedure either. */
    private static LocalDateTime afterWaiting(LocalDateTime promised, Dossier dossier, ZoneId zone, WorkCalendar calendar) {
        var due = promised;
        Optional<Instant> asked = Optional.empty();
        for (var event : dossier.history()) {
            if (event instanceof DossierEvent.SupplementRequested) asked = Optional.of(event.at());
            if (event instanceof DossierEvent.Supplemented && asked.isPresent()) {
                due = calendar.after(due, calendar.workingTime(LocalDateTime.ofInstant(asked.get(), zone), LocalDateTime.ofInstant(event.at(), zone)));
            }
        }
        return due;
    }

    /** What a store offered for a line that is still there. */
    private static List<String> offersStill(ReceivedDossier before, ReceivedDossier corrected) {
        return before.findings().stream().filter(key -> Finding.causeOf(key).filter(Cause.STORE_NOT_USED::equals).isPresent())
                .filter(key -> corrected.lines().stream().anyMatch(line -> key.endsWith(":" + line.component().id()))).toList();
    }
}
