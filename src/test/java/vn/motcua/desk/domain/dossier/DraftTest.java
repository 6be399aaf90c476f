package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.dossier.Samples.complete;
import static vn.motcua.desk.domain.dossier.Samples.fee;
import static vn.motcua.desk.domain.dossier.Samples.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;

class DraftTest {
    private static final ProcessingTime DAY = new ProcessingTime.SameDay();

    @Test void theLinesFollowChannelCaseAndAuthority() {
        assertThat(ids(complete())).containsExactly("form", "evidence", "card", "residence", "record");
        assertThat(ids(complete().withChannel(Channel.ONLINE))).containsExactly("evidence", "card", "residence", "record");
        assertThat(ids(complete().withCase("secret-case"))).contains("secret");
        assertThat(ids(complete().withParties(complete().parties().withAuthorising(Optional.of(Person.nobody()))))).contains("authority");
        assertThat(ids(complete().withChecklist(complete().checklist().add(Samples.SECRET)))).endsWith("secret");
    }

    @Test void anotherProcedureKeepsPagesAndMoneyButNotTheOldExemptionDateOrExcuse() {
        var payment = new Charges.Payment(Charges.PaymentChannel.CASH, Instant.EPOCH, "c", Optional.empty(), Optional.empty());
        var before = complete().withCharges(Charges.none().withExemption(Optional.of("x")).withPayment(Optional.of(payment)))
                .withPromise(Promise.byCalendar().withChosen(Optional.of(Samples.NOW), "x"))
                .override(new Override("k", Override.Reason.OTHER, "", Optional.empty(), "c", Instant.EPOCH));
        var after = before.choose(procedure(List.of(), DAY));
        assertThat(after.checklist()).isEqualTo(before.checklist());
        assertThat(after.charges().payment()).contains(payment);
        assertThat(after.charges().exemption()).isEmpty();
        assertThat(after.promise()).isEqualTo(Promise.byCalendar());
        assertThat(after.overrides()).isEmpty();
    }

    @Test void conditionalAmountsWaitUnlessAllAreConditional() {
        var mixed = List.of(fee("a", Optional.of(0L), Optional.empty(), Optional.empty()), fee("b", Optional.of(8_000L), Optional.of("if …"), Optional.empty()));
        assertThat(quantities(mixed, Channel.DESK)).containsExactly(1, 0);
        var all = List.of(fee("a", Optional.of(250_000L), Optional.of("small"), Optional.empty()), fee("b", Optional.of(500_000L), Optional.of("large"), Optional.empty()));
        assertThat(quantities(all, Channel.DESK)).as("or nothing would be due and nobody would notice").containsExactly(1, 0);
    }

    @Test void theAmountsFollowTheChannelAndThePostPaysLikeTheDesk() {
        var rules = List.of(fee("online", Optional.of(7_000L), Optional.empty(), Optional.of(Channel.ONLINE)),
                fee("desk", Optional.of(15_000L), Optional.empty(), Optional.of(Channel.DESK)));
        var draft = Draft.begin("d", Instant.EPOCH).choose(procedure(rules, DAY));
        assertThat(draft.charges().due()).isEqualTo(15_000);
        assertThat(draft.withChannel(Channel.ONLINE).charges().due()).isEqualTo(7_000);
        assertThat(draft.withChannel(Channel.POST).charges().due()).isEqualTo(15_000);
    }

    @Test void noSlipOfTheKeyboardOverflowsTheSum() {
        var line = new Charges.Line("own-1", "x", FeeRule.Kind.FEE, Optional.of(Long.MAX_VALUE), Integer.MAX_VALUE);
        assertThat(Charges.none().withLines(List.of(line, line)).due()).isEqualTo(2_000_000_000_000L);
        assertThat(Charges.none().withLines(List.of(line.withQuantity(0))).due()).isZero();
        assertThat(Charges.none().withLines(List.of(line.withUnit(Optional.of(2_000L)).withQuantity(3))).due()).isEqualTo(6_000);
    }

    @Test void aSecondReasonForTheSameFindingReplacesTheFirst() {
        var one = new Override("k", Override.Reason.OTHER, "a", Optional.empty(), "c", Instant.EPOCH);
        var two = new Override("k", Override.Reason.SYSTEM_DOWN, "b", Optional.empty(), "c", Instant.EPOCH);
        assertThat(complete().override(one).override(two).overrides()).containsExactly(two);
    }

    @Test void aDraftIsUntouchedUntilSomethingWorthKeepingIsThere() {
        var fresh = Draft.begin("d", Instant.EPOCH);
        assertThat(fresh.isUntouched()).isTrue();
        assertThat(fresh.choose(procedure()).isUntouched()).isFalse();
        assertThat(fresh.withParties(fresh.parties().withApplicant(Person.nobody().withPhone("09"))).isUntouched()).isFalse();
        assertThat(fresh.withParties(fresh.parties().withAuthorising(Optional.of(Samples.other()))).isUntouched()).isFalse();
    }

    private static List<Integer> quantities(List<FeeRule> rules, Channel channel) {
        return Draft.begin("d", Instant.EPOCH).withChannel(channel).choose(procedure(rules, DAY)).charges().lines().stream()
                .map(Charges.Line::quantity).toList();
    }

    private static List<String> ids(Draft draft) {
        return draft.lines().stream().map(DossierComponent::id).toList();
    }
}
