package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.life.Lives.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Offer;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.signature.CopyForm;

/** Each indicator on small cases whose answer is known beforehand. Received on Monday 16 November 2026, due on the 19th. */
class IndicatorTest {
    private static final Verdict COUNTED = new Verdict.Counted();
    private static final Verdict OUTSIDE = new Verdict.Outside();
    /** Before the appointment. */
    private static final LocalDateTime EARLY = LocalDateTime.of(2026, 11, 19, 12, 0);
    private static final LocalDateTime LATE = LocalDateTime.of(2026, 12, 20, 12, 0);
    private static final Settlement.Attached SIGNED = new Settlement.Attached(List.of(), List.of(new KeptFile("s", "s.pdf", "application/pdf", 9, 1, true)));

    private static Dossier received(UnaryOperator<Draft> change) {
        return Lives.received(change.apply(Samples.complete()));
    }

    private static Dossier lines(UnaryOperator<Checklist> change) {
        return received(draft -> draft.withChecklist(change.apply(draft.checklist())));
    }

    private static Dossier came(Channel channel) {
        return received(draft -> draft.withChannel(channel));
    }

    private static Dossier offered(Dossier dossier, Procedure.OnlineLevel level, boolean online) {
        return content(dossier, of -> new ReceivedDossier(of.procedureCode(), of.procedureName(), of.field(), of.caseName(), of.channel(), of.assistedOnline(),
                of.parties(), of.lines(), of.declined(), of.charges(), of.due(), of.publishedTime(), of.promise(), of.returnsPaper(), of.seconds(), of.findings(),
                of.overrides(), Optional.of(new Offer(level, online))));
    }

    private static Dossier older(Dossier dossier) {
        return content(dossier, of -> new ReceivedDossier(of.procedureCode(), of.procedureName(), of.field(), of.caseName(), of.channel(), of.assistedOnline(),
                of.parties(), of.lines(), of.declined(), of.charges(), of.due(), of.publishedTime(), of.promise(), of.returnsPaper(), of.seconds(), of.findings(),
                of.overrides(), Optional.empty()));
    }

    private static Dossier of(Dossier dossier, String field, boolean returnsPaper, long seconds) {
        return content(dossier, of -> new ReceivedDossier(of.procedureCode(), of.procedureName(), field, of.caseName(), of.channel(), of.assistedOnline(),
                of.parties(), of.lines(), of.declined(), of.charges(), of.due(), of.publishedTime(), of.promise(), returnsPaper, seconds, of.findings(),
                of.overrides(), of.offer()));
    }

    private static Dossier content(Dossier dossier, UnaryOperator<ReceivedDossier> change) {
        var received = dossier.received();
        var history = new java.util.ArrayList<>(dossier.history());
        history.set(0, new DossierEvent.Received(received.at(), received.clerk(), change.apply(received.content())));
        return new Dossier(dossier.id(), dossier.localCode(), history);
    }

    private static Dossier noPaper(Dossier dossier) {
        return of(dossier, "x", false, 60);
    }

    private static Dossier settled(Dossier dossier) {
        return dossier.with(new DossierEvent.ResultArrived(at(18, 9, 0), "lan"));
    }

    private static Dossier paid(long dong, Charges.PaymentChannel... channel) {
        var payment = Arrays.stream(channel).findFirst().map(one -> new Charges.Payment(one, at(17, 9, 0), "lan", Optional.empty(), Optional.empty()));
        var line = new Charges.Line("charge", "x", FeeRule.Kind.CHARGE, Optional.of(dong), 1);
        return received(draft -> draft.withCharges(new Charges(List.of(line), Optional.empty(), Charges.Collection.BEFORE, payment)));
    }

    private static Dossier answered(Satisfaction answer) {
        return Lives.handedOver().with(new DossierEvent.SatisfactionGiven(at(19, 9, 1), "lan", answer));
    }

    private static Dossier checked(IdentityCheck check) {
        return received(draft -> draft.withParties(draft.parties().withCheck(Optional.of(check))));
    }

    private static final Dossier GOOD = Lives.received();
    private static final Dossier LACKING = lines(list -> list.reopen("evidence"));
    private static final Dossier FROM_NATIONAL = lines(list -> list.settle("evidence", new Settlement.Reused(Settlement.Store.NATIONAL, "k")));
    private static final Dossier FROM_PROVINCE = lines(list -> list.settle("evidence", new Settlement.Reused(Settlement.Store.PROVINCIAL, "k")));
    private static final Dossier DECLINED = lines(list -> list.declineReuse("evidence", Checklist.ReuseDeclined.CITIZEN_PREFERS_PAPER));
    private static final Dossier FULL = offered(came(Channel.ONLINE), Procedure.OnlineLevel.FULL, true);

    static Stream<Arguments> cases() {
        var number = Samples.citizen().number();
        return Stream.of(
                row(Indicator.COMPONENTS_DIGITIZED, "everything scanned", GOOD, COUNTED),
                row(Indicator.COMPONENTS_DIGITIZED, "a line is open", LACKING, missed(Shortfall.LINES_WITHOUT_FILE)),
                row(Indicator.COMPONENTS_DIGITIZED, "a line was only shown", lines(list -> list.settle("evidence", new Settlement.Shown())), missed(Shortfall.LINES_WITHOUT_FILE)),
                row(Indicator.COMPONENTS_DIGITIZED, "taken from a store", FROM_PROVINCE, COUNTED),
                row(Indicator.COMPONENTS_DIGITIZED, "what is shown need not be scanned", lines(list -> list.reopen("card")), COUNTED),
                row(Indicator.COMPONENTS_DIGITIZED, "came online: nothing is copied", received(draft -> draft.withChannel(Channel.ONLINE).withChecklist(Checklist.empty())), COUNTED),
                row(Indicator.COMPONENTS_DIGITIZED, "digitized later", LACKING.with(new DossierEvent.PapersAdded(at(17, 9, 0), "lan", List.of(Lives.line("evidence", Lives.file("x"))))), COUNTED),

                row(Indicator.RESULTS_DIGITIZED, "in process", GOOD, OUTSIDE),
                row(Indicator.RESULTS_DIGITIZED, "settled with its file", Lives.ready(), COUNTED),
                row(Indicator.RESULTS_DIGITIZED, "handed over with its file", Lives.handedOver(), COUNTED),
                row(Indicator.RESULTS_DIGITIZED, "settled, file owed", settled(GOOD), missed(Shortfall.RESULT_WITHOUT_FILE)),
                row(Indicator.RESULTS_DIGITIZED, "settled, no paper owed", settled(noPaper(GOOD)), COUNTED),
                row(Indicator.RESULTS_DIGITIZED, "ended with its document", Lives.ended(Ending.WITHDRAWN), COUNTED),
                row(Indicator.RESULTS_DIGITIZED, "ended without document", GOOD.with(Lives.ended(at(17, 9, 0), Ending.REFUSED, Lives.NOTHING)), missed(Shortfall.ENDING_WITHOUT_DOCUMENT)),
                row(Indicator.RESULTS_DIGITIZED, "the only result was another's", Lives.ready().with(new DossierEvent.ResultTakenBack(at(18, 10, 0), "lan", "result~1", "y")), OUTSIDE),

                row(Indicator.DIGITIZED, "in process", GOOD, OUTSIDE),
                row(Indicator.DIGITIZED, "both", Lives.ready(), COUNTED),
                row(Indicator.DIGITIZED, "result only", LACKING.with(Lives.filed(at(18, 9, 0), "result~1", Lives.file("kq"))), missed(Shortfall.LINES_WITHOUT_FILE)),
                row(Indicator.DIGITIZED, "components only", settled(GOOD), missed(Shortfall.RESULT_WITHOUT_FILE)),

                row(Indicator.E_RESULT, "no paper owed", settled(noPaper(GOOD)), OUTSIDE),
                row(Indicator.E_RESULT, "refused", Lives.ended(Ending.REFUSED), OUTSIDE),
                row(Indicator.E_RESULT, "no file", settled(GOOD), missed(Shortfall.RESULT_WITHOUT_FILE)),
                row(Indicator.E_RESULT, "a scan", Lives.ready(), missed(Shortfall.RESULT_NOT_SIGNED)),
                row(Indicator.E_RESULT, "came signed", GOOD.with(Lives.filed(at(18, 9, 0), "result~1", SIGNED)), COUNTED),
                row(Indicator.E_RESULT, "signed here", Lives.ready().with(new DossierEvent.PaperSigned(at(18, 10, 0), "lan", "kq", SIGNED.files().getFirst(), CopyForm.TRUE_COPY)), COUNTED),

                row(Indicator.REUSE, "nothing", GOOD, missed(Shortfall.NOTHING_REUSED)),
                row(Indicator.REUSE, "it was there", DECLINED, missed(Shortfall.STORE_NOT_USED)),
                row(Indicator.REUSE, "one line", FROM_PROVINCE, COUNTED),
                row(Indicator.SHARED, "of the province", FROM_PROVINCE, missed(Shortfall.NOTHING_FROM_NATIONAL_STORE)),
                row(Indicator.SHARED, "it was there", DECLINED, missed(Shortfall.STORE_NOT_USED)),
                row(Indicator.SHARED, "national", FROM_NATIONAL, COUNTED),

                row(Indicator.IDENTITY, "checked", GOOD, COUNTED),
                row(Indicator.IDENTITY, "nobody checked", received(draft -> draft.withParties(draft.parties().withCheck(Optional.empty()))), missed(Shortfall.IDENTITY_UNCHECKED)),
                row(Indicator.IDENTITY, "noted", checked(new IdentityCheck.ToConfirm(number, Instant.EPOCH, "lan", List.of(), Optional.empty())), missed(Shortfall.IDENTITY_TO_CONFIRM)),
                row(Indicator.IDENTITY, "noted, confirmed later", checked(new IdentityCheck.ToConfirm(number, Instant.EPOCH, "lan", List.of(), Optional.empty()))
                        .with(new DossierEvent.IdentityConfirmed(at(17, 9, 0), "lan", number, DossierEvent.Answer.AGREES, "TC-1", "")), COUNTED),
                row(Indicator.IDENTITY, "a foreigner", checked(new IdentityCheck.Omitted(IdentityCheck.Omission.FOREIGNER, "", number, Instant.EPOCH, "lan")), missed(Shortfall.IDENTITY_OMITTED)),

                row(Indicator.ONLINE, "online", came(Channel.ONLINE), COUNTED),
                row(Indicator.ONLINE, "desk", GOOD, missed(Shortfall.CAME_TO_DESK)),
                row(Indicator.ONLINE, "post", came(Channel.POST), missed(Shortfall.CAME_BY_POST)),
                row(Indicator.ONLINE_FULL, "not settled", FULL, OUTSIDE),
                row(Indicator.ONLINE_FULL, "settled", settled(FULL), COUNTED),
                row(Indicator.ONLINE_FULL, "online, but in part", settled(came(Channel.ONLINE)), missed(Shortfall.NOT_FULLY_ONLINE)),
                row(Indicator.ONLINE_FULL, "desk", settled(offered(GOOD, Procedure.OnlineLevel.FULL, true)), missed(Shortfall.CAME_TO_DESK)),
                row(Indicator.ONLINE_FULL, "refused", FULL.with(Lives.ended(at(17, 9, 0), Ending.REFUSED, Lives.file("x"))), OUTSIDE),
                row(Indicator.ONLINE_PROCEDURES, "eligible and online", FULL, COUNTED),
                row(Indicator.ONLINE_PROCEDURES, "eligible", GOOD, missed(Shortfall.CAME_TO_DESK)),
                row(Indicator.ONLINE_PROCEDURES, "not eligible", offered(GOOD, Procedure.OnlineLevel.DESK_ONLY, false), OUTSIDE),
                row(Indicator.ONLINE_PROCEDURES, "received by an older program", older(GOOD), OUTSIDE),

                row(Indicator.PAID_ONLINE, "nothing due", GOOD, OUTSIDE),
                row(Indicator.PAID_ONLINE, "not paid", paid(8000), missed(Shortfall.UNPAID)),
                row(Indicator.PAID_ONLINE, "portal", paid(8000, Charges.PaymentChannel.NATIONAL_PORTAL), COUNTED),
                row(Indicator.PAID_ONLINE, "gateway", paid(8000, Charges.PaymentChannel.PAYMENT_GATEWAY), COUNTED),
                row(Indicator.PAID_ONLINE, "transfer", paid(8000, Charges.PaymentChannel.BANK_TRANSFER), missed(Shortfall.PAID_OFFLINE)),
                row(Indicator.PAID_PORTAL, "portal", paid(8000, Charges.PaymentChannel.NATIONAL_PORTAL), COUNTED),
                row(Indicator.PAID_PORTAL, "gateway", paid(8000, Charges.PaymentChannel.PAYMENT_GATEWAY), missed(Shortfall.PAID_ELSEWHERE_ONLINE)),
                row(Indicator.PAID_PORTAL, "not paid", paid(8000), missed(Shortfall.UNPAID)),
                row(Indicator.PAID_TRANSACTIONS, "not paid", paid(8000), OUTSIDE),
                row(Indicator.PAID_TRANSACTIONS, "cash", paid(8000, Charges.PaymentChannel.CASH), missed(Shortfall.PAID_OFFLINE)),
                row(Indicator.PAID_TRANSACTIONS, "gateway", paid(8000, Charges.PaymentChannel.PAYMENT_GATEWAY), COUNTED),

                row(Indicator.ON_TIME, "open, not due", GOOD, COUNTED),
                Arguments.of(Indicator.ON_TIME, "open, overdue", GOOD, LATE, missed(Shortfall.OVERDUE)),
                Arguments.of(Indicator.ON_TIME, "settled in time, asked later", Lives.ready(), LATE, COUNTED),
                row(Indicator.ON_TIME, "settled late", GOOD.with(Lives.filed(at(27, 9, 0), "result~1", Lives.file("kq"))), missed(Shortfall.LATE)),
                Arguments.of(Indicator.ON_TIME, "waiting for the citizen", Lives.awaiting(), LATE, COUNTED),
                row(Indicator.ON_TIME, "asked twice", Lives.awaiting().with(Lives.supplemented(Lives.awaiting(), at(18, 9, 0))).with(Lives.asked(at(19, 9, 0))), missed(Shortfall.ASKED_TWICE)),
                row(Indicator.ON_TIME, "apologised after the day", GOOD.with(new DossierEvent.Extended(at(27, 9, 0), "lan", LocalDateTime.of(2026, 12, 30, 9, 0), "y")), missed(Shortfall.APOLOGISED_LATE)),

                row(Indicator.SATISFACTION, "not asked", Lives.handedOver(), OUTSIDE),
                row(Indicator.SATISFACTION, "satisfied", answered(Satisfaction.SATISFIED), COUNTED),
                row(Indicator.SATISFACTION, "so so", answered(Satisfaction.ORDINARY), missed(Shortfall.ANSWERED_ORDINARY)),
                row(Indicator.SATISFACTION, "not satisfied", answered(Satisfaction.DISSATISFIED), missed(Shortfall.ANSWERED_DISSATISFIED)),
                row(Indicator.SATISFACTION_DELICATE, "another field", answered(Satisfaction.SATISFIED), OUTSIDE),
                row(Indicator.SATISFACTION_DELICATE, "land", of(answered(Satisfaction.SATISFIED), "Đất đai", true, 60), COUNTED),
                row(Indicator.SATISFACTION_DELICATE, "construction", of(answered(Satisfaction.DISSATISFIED), "Hoạt động xây dựng", true, 60), missed(Shortfall.ANSWERED_DISSATISFIED)),

                row(Indicator.SUBMISSION_TIME, "measured", of(GOOD, "x", true, 60), COUNTED),
                row(Indicator.SUBMISSION_TIME, "not measured", of(GOOD, "x", true, 0), OUTSIDE),
                row(Indicator.ONLINE_FASTER, "in process", FULL, OUTSIDE),
                row(Indicator.ONLINE_FASTER, "settled", settled(FULL), COUNTED),
                row(Indicator.ONLINE_FASTER, "by post", settled(came(Channel.POST)), OUTSIDE));
    }

    private static Arguments row(Indicator indicator, String what, Dossier dossier, Verdict expected) {
        return Arguments.of(indicator, what, dossier, EARLY, expected);
    }

    private static Verdict missed(Shortfall why) {
        return new Verdict.Missed(why);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void judges(Indicator indicator, String what, Dossier dossier, LocalDateTime asOf, Verdict expected) {
        assertThat(indicator.judge(DossierFacts.of(dossier, Samples.ZONE), asOf)).as(what).isEqualTo(expected);
    }

    @Test
    void everyIndicatorAndEveryShortfallHasItsCase() {
        assertThat(cases().map(row -> row.get()[0]).distinct()).containsExactlyInAnyOrder((Object[]) Indicator.values());
        var seen = EnumSet.noneOf(Shortfall.class);
        cases().forEach(row -> {
            if (row.get()[4] instanceof Verdict.Missed(var why)) seen.add(why);
        });
        assertThat(seen).containsExactlyInAnyOrder(Shortfall.values());
    }

    @Test
    void theDayOfItsBasisDecidesInWhichPeriodItLies() {
        var facts = DossierFacts.of(Lives.handedOver(), Samples.ZONE);
        var week = new Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17));
        var later = new Period(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 30));
        assertThat(Indicator.IDENTITY.judge(facts, week, EARLY)).isEqualTo(COUNTED);
        assertThat(Indicator.IDENTITY.judge(facts, later, EARLY)).isEqualTo(OUTSIDE);
        assertThat(Indicator.RESULTS_DIGITIZED.judge(facts, week, EARLY)).isEqualTo(OUTSIDE);
        assertThat(Indicator.RESULTS_DIGITIZED.judge(facts, later, EARLY)).isEqualTo(COUNTED);
    }

    /** Settled on Wednesday at nine; the citizen was waited for a day. */
    @Test
    void waitingIsNotHandling() {
        var waited = Lives.awaiting().with(Lives.supplemented(Lives.awaiting(), at(18, 9, 0))).with(Lives.filed(at(18, 11, 0), "result~3", Lives.file("kq")));
        assertThat(DossierFacts.of(waited, Samples.ZONE).times().handling()).hasValue(Duration.ofHours(26).toMinutes());
        assertThat(DossierFacts.of(GOOD, Samples.ZONE).times().handling()).isEmpty();
    }

    @Test
    void meansAndComparisons() {
        var tally = new Tally(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)), EARLY);
        for (var dossier : List.of(of(GOOD, "x", true, 100), of(FULL, "x", true, 200), of(GOOD, "x", true, 0))) tally.add(DossierFacts.of(dossier, Samples.ZONE));
        assertThat(tally.measure(Indicator.SUBMISSION_TIME)).isEqualTo(new Measure(300, 2));
        assertThat(tally.measure(Indicator.ONLINE_FASTER)).isEqualTo(Measure.NONE);
        // online in one day, at the desk in two
        tally.add(DossierFacts.of(FULL.with(new DossierEvent.ResultArrived(at(17, 9, 0), "lan")), Samples.ZONE));
        tally.add(DossierFacts.of(settled(GOOD), Samples.ZONE));
        assertThat(tally.measure(Indicator.ONLINE_FASTER).value()).hasValue(0.5);
        // one procedure, however many dossiers
        assertThat(tally.measure(Indicator.ONLINE_PROCEDURES)).isEqualTo(new Measure(1, 1));
        assertThat(tally.measure(Indicator.ONLINE)).isEqualTo(new Measure(2, 5));
        assertThat(tally.daily(Indicator.ONLINE)).hasSize(30).contains(new Daily(LocalDate.of(2026, 11, 16), new Measure(2, 5)));
        assertThat(tally.by(Key::channel).get(Channel.DESK).measure(Indicator.ONLINE)).isEqualTo(new Measure(0, 3));
    }

    @Test
    void nothingIsNotNought() {
        assertThat(Measure.NONE.value()).isEmpty();
        assertThat(new Measure(0, 4).value()).hasValue(0);
        assertThat(new Measure(3, 4).missed()).isEqualTo(1);
    }

    @Test
    void factsOfAReceptionAsItWas() {
        var facts = DossierFacts.of(lines(list -> list.settle("evidence", new Settlement.Reused(Settlement.Store.NATIONAL, "k")).reopen("residence")), Samples.ZONE);
        // form scanned, evidence reused, residence open; the card is only shown, the record looked up
        assertThat(facts.amounts()).isEqualTo(new DossierFacts.Amounts(5, 3, 1, 1, 1, 0, 0, 0, 0));
        assertThat(facts.origin()).isEqualTo(new DossierFacts.Origin("9.000001", "Mẫu", "x", "Q1", "lan"));
        assertThat(facts.times().due()).isEqualTo(LocalDateTime.of(2026, 11, 19, 17, 0));
        assertThat(DossierFacts.of(paid(8000), Samples.ZONE).amounts().charge()).isEqualTo(8000);
        var code = new LocalCode("26500-Q1-261116-0001");
        var around = new Circumstances(Lives.RECEIVED, Samples.ZONE, Samples.CALENDAR, Optional.empty(), Map.of(), List.of());
        var content = ReceivedDossier.of(Samples.complete(), around);
        assertThat(content.offer()).contains(new Offer(Procedure.OnlineLevel.PARTIAL, true));
        assertThat(DossierFacts.of(new Dossier("d1", code, List.of(new DossierEvent.Received(Lives.RECEIVED, "lan", content))), Samples.ZONE).traits().service())
                .isEqualTo(new Traits.Service(Procedure.OnlineLevel.PARTIAL, true));
    }
}
