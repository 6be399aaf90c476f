package vn.motcua.desk.domain.dossier;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;

/** The rules of reception: what is still wrong with a draft, and when its result is due. */
public final class Intake {
    /** Clocks of ordinary machines differ by less; what is further behind is a wrong date. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private Intake() { }

    /** Every finding, in the order in which the clerk meets them on the screen; empty when all is well. */
    public static List<Finding> review(Draft draft, Circumstances around) {
        var findings = new ArrayList<Finding>();
        reviewProcedure(draft, around, findings);
        reviewParties(draft, around, findings);
        if (draft.procedure().isPresent()) {
            if (!draft.checklist().pile().isEmpty()) findings.add(new Finding.PagesInPile(draft.checklist().pile().size()));
            for (var line : draft.lines()) reviewLine(draft, line, around, findings);
            reviewCharges(draft, findings);
            reviewPromise(draft, around, findings);
        }
        around.lastRecorded().filter(last -> around.now().isBefore(last.minus(CLOCK_TOLERANCE)))
                .ifPresent(last -> findings.add(new Finding.ClockBehind(last)));
        return List.copyOf(findings);
    }

    /** What stands in the way of accepting: unmended, and not overridden where that is possible. */
    public static List<Finding> blocking(Draft draft, Circumstances around) {
        return review(draft, around).stream().filter(finding -> blocks(finding, draft)).toList();
    }

    public static boolean blocks(Finding finding, Draft draft) {
        return switch (finding.weight()) {
            case MUST_BE_MENDED -> true;
            case NEEDS_REASON -> !isOverridden(finding, draft);
            case ADVICE -> false;
        };
    }

    public static boolean isOverridden(Finding finding, Draft draft) {
        return draft.overrides().stream().anyMatch(override -> override.finding().equals(finding.key()));
    }

    /** The appointment by the clerk's hand, else by the calendar; empty when the published time says nothing. */
    public static Optional<LocalDateTime> appointment(Draft draft, Circumstances around) {
        return draft.promise().chosen().or(() -> publishedTime(draft).flatMap(time -> around.calendar().appointment(around.localNow(), time)));
    }

    /** The processing time that applies; empty without a procedure or when no time was found. */
    public static Optional<ProcessingTime> publishedTime(Draft draft) {
        return draft.procedure().map(procedure -> procedure.timesFor(draft.channel()))
                .filter(rules -> !rules.isEmpty())
                .map(rules -> rules.get(Math.min(draft.promise().timeRule(), rules.size() - 1)).time());
    }

    private static void reviewProcedure(Draft draft, Circumstances around, List<Finding> findings) {
        if (draft.procedure().isEmpty()) {
            findings.add(new Finding.NoProcedure());
            return;
        }
        var procedure = draft.procedure().get();
        if (!procedure.validity().covers(around.localNow().toLocalDate())) findings.add(new Finding.ProcedureOutOfDate(procedure.code()));
        if (procedure.onlineLevel() == Procedure.OnlineLevel.FULL && draft.channel() == Channel.DESK && !draft.assistedOnline()) {
            findings.add(new Finding.CouldBeOnline());
        }
    }

    private static void reviewParties(Draft draft, Circumstances around, List<Finding> findings) {
        reviewPerson(draft.parties().applicant(), false, around, findings);
        draft.parties().authorising().ifPresent(person -> reviewPerson(person, true, around, findings));
        var check = draft.parties().validCheck();
        if (check.isEmpty()) {
            findings.add(new Finding.IdentityUnchecked());
            return;
        }
        switch (check.get()) {
            case IdentityCheck.Confirmed _ -> { }
            case IdentityCheck.ToConfirm _ -> findings.add(new Finding.IdentityToConfirm());
            case IdentityCheck.Omitted _ -> findings.add(new Finding.IdentityOmitted());
        }
    }

    private static void reviewPerson(Person person, boolean authorising, Circumstances around, List<Finding> findings) {
        if (person.name().isBlank()) findings.add(new Finding.ApplicantMissing(Finding.Field.NAME, authorising));
        if (person.kind() == Person.Kind.CITIZEN) {
            if (person.number().isBlank()) findings.add(new Finding.ApplicantMissing(Finding.Field.NUMBER, authorising));
            else if (person.personalNumber().isEmpty()) findings.add(new Finding.NumberWrong(authorising));
            if (!person.born().isBlank() && person.bornOn().isEmpty()) findings.add(new Finding.BirthDateWrong(authorising));
            person.personalNumber().ifPresent(number -> number.warnings(person.bornOn(), person.sex(), around.localNow().toLocalDate())
                    .forEach(warning -> findings.add(new Finding.NumberDoubtful(warning, authorising))));
            around.known(person).ifPresent(known -> known.changes(person).forEach(change -> findings.add(new Finding.CitizenChanged(change, authorising))));
        }
        if (person.address().isBlank()) findings.add(new Finding.ApplicantMissing(Finding.Field.ADDRESS, authorising));
    }

    private static void reviewLine(Draft draft, DossierComponent line, Circumstances around, List<Finding> findings) {
        var settlement = draft.checklist().of(line.id());
        boolean declined = draft.checklist().declined().containsKey(line.id());
        var here = Optional.ofNullable(around.papersInStore().get(line.id()));
        // a form filled in for each occasion is not taken again, even if an earlier one lies here
        boolean inStore = switch (line.reuse().answer()) {
            case YES -> true;
            case UNKNOWN -> here.isPresent();
            case NO -> false;
        };
        boolean digitizedHere = settlement.isEmpty() || settlement.get() instanceof Settlement.Attached;
        if (inStore && digitizedHere && !declined && line.mustBeDigitized(draft.channel())) {
            findings.add(new Finding.ReuseOffered(line, line.reuse().database(), here));
        }
        lacksFile(line, settlement, draft.channel()).ifPresent(findings::add);
    }

    /** Whether a line of the checklist is still open, or settled without the file that is owed. */
    public static Optional<Finding> lacksFile(DossierComponent line, Optional<Settlement> settlement, Channel channel) {
        if (settlement.isEmpty()) {
            // what came online is a file already: TT 03/2025/TT-VPCP, art. 5(2)
            boolean nothingToDo = line.handling() == DossierComponent.Handling.LOOKED_UP || channel == Channel.ONLINE;
            return nothingToDo ? Optional.empty() : Optional.of(new Finding.ComponentOpen(line));
        }
        if (!line.mustBeDigitized(channel)) return Optional.empty();
        boolean fileOrReason = switch (settlement.get()) {
            case Settlement.Attached attached -> attached.pageCount() > 0;
            case Settlement.Reused _ -> true;
            case Settlement.NotNeeded(var why, var note) -> switch (why) {
                case CONDITION_NOT_MET -> !(line.condition() instanceof Condition.Always);
                case OTHER -> !note.isBlank();
                case OFFICE_LOOKS_IT_UP, ALREADY_ELECTRONIC -> true;
            };
            case Settlement.Shown _, Settlement.OnPaperOnly _ -> false;
        };
        return fileOrReason ? Optional.empty() : Optional.of(new Finding.ComponentWithoutFile(line));
    }

    private static void reviewCharges(Draft draft, List<Finding> findings) {
        var charges = draft.charges();
        if (!charges.everyAmountKnown()) findings.add(new Finding.FeeUnknown());
        if (charges.due() > 0 && charges.collection() == Charges.Collection.BEFORE && charges.payment().isEmpty()) {
            findings.add(new Finding.FeeNotCollected(charges.due()));
        }
        charges.payment().filter(payment -> charges.due() > 0 && !payment.channel().countsAsOnline())
                .ifPresent(_ -> findings.add(new Finding.PaymentDoesNotCount()));
    }

    private static void reviewPromise(Draft draft, Circumstances around, List<Finding> findings) {
        var appointment = appointment(draft, around);
        if (appointment.isEmpty()) {
            var published = publishedTime(draft).map(time -> time instanceof ProcessingTime.Unstated(var text) ? text : "").orElse("");
            findings.add(new Finding.AppointmentUnknown(published));
            return;
        }
        var day = appointment.get().toLocalDate();
        if (draft.promise().chosen().isPresent() && draft.promise().whyChosen().isBlank()
                && publishedTime(draft).filter(time -> !(time instanceof ProcessingTime.Unstated)).isPresent()) {
            findings.add(new Finding.AppointmentWithoutReason());
        }
        if (appointment.get().isBefore(around.localNow())) findings.add(new Finding.AppointmentInPast());
        else if (!around.calendar().isWorkingDay(day)) findings.add(new Finding.AppointmentOnDayOff());
        if (around.calendar().restsOnEstimate(around.localNow().toLocalDate(), day)) findings.add(new Finding.AppointmentRestsOnEstimate());
    }
}
