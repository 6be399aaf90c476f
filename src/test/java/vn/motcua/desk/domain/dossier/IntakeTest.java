package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.dossier.Samples.NOW;
import static vn.motcua.desk.domain.dossier.Samples.around;
import static vn.motcua.desk.domain.dossier.Samples.citizen;
import static vn.motcua.desk.domain.dossier.Samples.complete;
import static vn.motcua.desk.domain.dossier.Samples.confirmed;
import static vn.motcua.desk.domain.dossier.Samples.fee;
import static vn.motcua.desk.domain.dossier.Samples.other;
import static vn.motcua.desk.domain.dossier.Samples.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;

class IntakeTest {
    @Test void aCompleteDraftHasNoFindings() {
        assertThat(keys(complete())).isEmpty();
        assertThat(Intake.appointment(complete(), around())).contains(LocalDateTime.of(2026, 11, 19, 17, 0));
    }

    @Test void anEmptyDraftLacksAProcedureAndAnApplicantInTheOrderOfTheScreen() {
        assertThat(keys(Draft.begin("d", Instant.EPOCH))).containsExactly("NoProcedure", "applicant-missing:NAME", "applicant-missing:NUMBER",
                "applicant-missing:ADDRESS", "IdentityUnchecked");
    }

    static Stream<Arguments> lacking() {
        return Stream.of(
            one("no name", person(p -> p.withName(" ")), "applicant-missing:NAME"),
            one("eleven digits", person(p -> p.withNumber("07508500012")), "number-wrong", "IdentityUnchecked"),
            one("another number: the check is void", person(p -> p.withNumber("075085000124")), "IdentityUnchecked"),
            one("blanks in the number change nothing", person(p -> p.withNumber("075 085 000123"))),
            one("31 February", person(p -> p.withBorn("31/02/1985")), "birth-date-wrong"),
            one("another year", person(p -> p.withBorn("12/03/1986")), "number-doubtful:YEAR_DIFFERS"),
            one("an organisation has no personal number", person(p -> p.withKind(Person.Kind.ORGANISATION).withNumber("").withBorn("?")), "IdentityUnchecked"),
            one("check waits", check(new IdentityCheck.ToConfirm(citizen().number(), Instant.EPOCH, "c", List.of(), Optional.empty())), "IdentityToConfirm"),
            one("check given up", check(new IdentityCheck.Omitted(IdentityCheck.Omission.NO_CARD_WITH_THEM, "", citizen().number(), Instant.EPOCH, "c")), "IdentityOmitted"),
            one("line open", list(c -> c.reopen("evidence")), "component-open:evidence"),
            one("no page left", list(c -> c.settle("evidence", new Settlement.Attached(List.of(), List.of()))), "component-without-file:evidence"),
            one("handed in, but only shown", list(c -> c.settle("evidence", new Settlement.Shown())), "component-without-file:evidence"),
            one("an unconditional line has no condition to miss", list(c -> c.settle("evidence", notNeeded(Settlement.Why.CONDITION_NOT_MET, ""))),
                    "component-without-file:evidence"),
            one("another reason must be said", list(c -> c.settle("evidence", notNeeded(Settlement.Why.OTHER, " "))), "component-without-file:evidence"),
            one("another reason", list(c -> c.settle("evidence", notNeeded(Settlement.Why.OTHER, "đã nộp kỳ trước")))),
            one("already electronic", list(c -> c.settle("evidence", notNeeded(Settlement.Why.ALREADY_ELECTRONIC, "")))),
            one("taken from a store", list(c -> c.settle("evidence", new Settlement.Reused(Settlement.Store.NATIONAL, "x")))),
            one("the conditional line is open", list(c -> c.reopen("residence")), "component-open:residence"),
            one("the conditional line is scanned", list(c -> c.attach("residence", List.of(Samples.PAGE)))),
            one("shown papers need no file", list(c -> c.attach("card", List.of(Samples.PAGE)))),
            one("shown paper not seen", list(c -> c.reopen("card")), "component-open:card"),
            one("the secret case", d -> d.withCase("secret-case"), "component-open:secret"),
            one("secret on paper", d -> d.withCase("secret-case").withChecklist(d.checklist().settle("secret", new Settlement.OnPaperOnly()))),
            one("online: nothing to scan", d -> d.withChannel(Channel.ONLINE).withChecklist(Checklist.empty())),
            one("by post: to be scanned", d -> d.withChannel(Channel.POST).withChecklist(d.checklist().reopen("form")), "component-open:form"),
            one("an added paper", list(c -> c.add(Samples.EVIDENCE).reopen("evidence")), "component-open:evidence", "component-open:evidence"),
            one("fee unknown", fees(fee("f", Optional.empty(), Optional.empty(), Optional.empty())), "FeeUnknown"),
            one("fee not collected", fees(fee("f", Optional.of(8_000L), Optional.empty(), Optional.empty())), "FeeNotCollected"),
            one("fee later", d -> fees(fee("f", Optional.of(8_000L), Optional.empty(), Optional.empty())).apply(d)
                    .withCharges(charged(d).withCollection(Charges.Collection.AFTER))),
            one("exempt", d -> d.withCharges(charged(d).withExemption(Optional.of("hộ nghèo")))),
            one("paid in cash", d -> d.withCharges(charged(d).withPayment(Optional.of(paid(Charges.PaymentChannel.CASH)))), "PaymentDoesNotCount"),
            one("paid on the portal", d -> d.withCharges(charged(d).withPayment(Optional.of(paid(Charges.PaymentChannel.NATIONAL_PORTAL))))),
            one("by hand without a reason", d -> d.withPromise(d.promise().withChosen(Optional.of(NOW.plusDays(1)), "")), "AppointmentWithoutReason"),
            one("by hand, in the past", d -> d.withPromise(d.promise().withChosen(Optional.of(NOW.minusDays(1)), "x")), "AppointmentInPast"),
            one("by hand, on a Sunday", d -> d.withPromise(d.promise().withChosen(Optional.of(NOW.plusDays(6)), "x")), "AppointmentOnDayOff"),
            one("over an estimated day", d -> d.withPromise(d.promise().withChosen(Optional.of(LocalDateTime.of(2027, 2, 9, 17, 0)), "x")),
                    "AppointmentRestsOnEstimate"),
            one("no time published", time(new ProcessingTime.Unstated("1")), "AppointmentUnknown"),
            one("no time published, set by hand", d -> time(new ProcessingTime.Unstated("1")).apply(d)
                    .withPromise(d.promise().withChosen(Optional.of(NOW.plusDays(2)), ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lacking")
    void everyFindingIsSaidWithItsKey(String what, UnaryOperator<Draft> change, List<String> keys) {
        assertThat(keys(change.apply(complete()))).as(what).isEqualTo(keys);
    }

    @Test void whoActsForAnotherIsNotWhoseIdentityCounts() {
        var acting = complete().withParties(complete().parties().withAuthorising(Optional.of(other())));
        assertThat(keys(acting)).containsExactly("IdentityUnchecked", "component-open:authority");
        var checked = acting.withParties(acting.parties().withCheck(Optional.of(confirmed(other()))))
                .withChecklist(acting.checklist().attach("authority", List.of(Samples.PAGE)));
        assertThat(keys(checked)).isEmpty();
        assertThat(keys(checked.withParties(checked.parties().withAuthorising(Optional.empty())))).containsExactly("IdentityUnchecked");
        assertThat(keys(acting.withParties(acting.parties().withAuthorising(Optional.of(Person.nobody())))))
                .contains("applicant-missing:NAME:authorising", "applicant-missing:NUMBER:authorising");
    }

    @Test void aPaperThatLiesInAStoreIsOfferedUntilItIsTakenOrDeclined() {
        var paper = new Finding.PaperInStore("d0", "evidence", "26032-A1-250101-0001", LocalDate.of(2025, 1, 1), 2);
        var around = around(NOW, Map.of("evidence", paper, "form", paper, "card", paper));
        assertThat(keys(complete(), around)).as("forms are filled in anew, shown papers are shown").containsExactly("reuse-offered:evidence");
        assertThat(keys(complete().withChecklist(complete().checklist().declineReuse("evidence", Checklist.ReuseDeclined.OUT_OF_DATE)), around)).isEmpty();
        var reused = complete().checklist().settle("evidence", new Settlement.Reused(Settlement.Store.THIS_DESK, "d0"));
        assertThat(keys(complete().withChecklist(reused), around)).isEmpty();
    }

    @Test void aClockBehindWhatWasRecordedStopsEverything() {
        assertThat(keys(complete(), around(NOW.minusMinutes(4), Map.of()))).isEmpty();
        assertThat(keys(complete(), around(NOW.minusDays(30), Map.of()))).contains("ClockBehind");
    }

    @Test void aVersionThatIsNoLongerInForceIsSaid() {
        assertThat(keys(complete(), around(LocalDateTime.of(2028, 1, 4, 9, 0), Map.of()))).contains("ProcedureOutOfDate");
    }

    @Test void whatNeedsAReasonBlocksUntilOneIsGiven() {
        var open = complete().withChecklist(complete().checklist().reopen("evidence"));
        assertThat(Intake.blocking(open, around())).extracting(Finding::key).containsExactly("component-open:evidence");
        var overridden = open.override(new Override("component-open:evidence", Override.Reason.CITIZEN_BRINGS_IT_LATER, "", Optional.empty(), "c", Instant.EPOCH));
        assertThat(Intake.blocking(overridden, around())).isEmpty();
        assertThat(keys(overridden)).as("said all the same").containsExactly("component-open:evidence");
    }

    @Test void whatMustBeMendedCannotBeOverridden() {
        var nameless = person(p -> p.withName("")).apply(complete())
                .override(new Override("applicant-missing:NAME", Override.Reason.OTHER, "x", Optional.empty(), "c", Instant.EPOCH));
        assertThat(Intake.blocking(nameless, around())).extracting(Finding::key).containsExactly("applicant-missing:NAME");
    }

    @Test void adviceNeverBlocks() {
        var doubtful = person(p -> p.withBorn("12/03/1986")).apply(complete());
        assertThat(Intake.blocking(doubtful, around())).isEmpty();
    }

    private static Arguments one(String what, UnaryOperator<Draft> change, String... keys) {
        return Arguments.of(what, change, List.of(keys));
    }

    private static UnaryOperator<Draft> person(UnaryOperator<Person> edit) {
        return draft -> draft.withParties(draft.parties().withApplicant(edit.apply(draft.parties().applicant())));
    }

    private static UnaryOperator<Draft> check(IdentityCheck check) {
        return draft -> draft.withParties(draft.parties().withCheck(Optional.of(check)));
    }

    private static UnaryOperator<Draft> list(UnaryOperator<Checklist> edit) {
        return draft -> draft.withChecklist(edit.apply(draft.checklist()));
    }

    private static UnaryOperator<Draft> fees(vn.motcua.desk.domain.procedure.FeeRule rule) {
        return draft -> draft.choose(procedure(List.of(rule), new ProcessingTime.WorkingDays(6)));
    }

    private static UnaryOperator<Draft> time(ProcessingTime time) {
        return draft -> draft.choose(procedure(List.of(), time));
    }

    private static Charges charged(Draft draft) {
        return fees(fee("f", Optional.of(8_000L), Optional.empty(), Optional.empty())).apply(draft).charges();
    }

    private static Charges.Payment paid(Charges.PaymentChannel channel) {
        return new Charges.Payment(channel, Instant.EPOCH, "c", Optional.empty(), Optional.empty());
    }

    private static Settlement.NotNeeded notNeeded(Settlement.Why why, String note) {
        return new Settlement.NotNeeded(why, note);
    }

    private static List<String> keys(Draft draft) {
        return keys(draft, around());
    }

    private static List<String> keys(Draft draft, Circumstances around) {
        return Intake.review(draft, around).stream().map(Finding::key).toList();
    }
}
