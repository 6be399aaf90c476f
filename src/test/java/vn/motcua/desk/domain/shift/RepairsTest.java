package vn.motcua.desk.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.FeeRule;

class RepairsTest {
    /** As the communes count: a result file and the components share four points. */
    private static final ScoreFormula FORMULA = new ScoreFormula("v", LocalDate.EPOCH, false, Map.of("result", new BigDecimal(6), "digitized", new BigDecimal(4),
            "people", new BigDecimal(2), "people-too", new BigDecimal(2)), Map.of(Cause.NO_RESULT_FILE, List.of("result", "digitized"),
            Cause.COMPONENTS_NOT_ATTACHED, List.of("digitized"), Cause.IDENTITY_NOT_CHECKED, List.of("people", "people-too"),
            Cause.ENDED_WITHOUT_DOCUMENT, List.of("digitized")));

    private static RepairTimes times(String result, String papers, String identity) {
        var minutes = new EnumMap<RepairKind, BigDecimal>(RepairKind.class);
        for (var kind : RepairKind.values()) minutes.put(kind, BigDecimal.TWO);
        minutes.put(RepairKind.FILE_RESULT, new BigDecimal(result));
        minutes.put(RepairKind.SCAN_PAPERS, new BigDecimal(papers));
        minutes.put(RepairKind.CONFIRM_IDENTITY, new BigDecimal(identity));
        return new RepairTimes(LocalDate.EPOCH, true, minutes);
    }

    private static Dossier coded(Dossier dossier) {
        return dossier.with(new DossierEvent.OfficialCodeRecorded(Lives.at(30, 9, 0), "lan", new OfficialCode("H56.14-240823-0001")));
    }

    /** With so many components left open and, if wanted, its identity still to confirm. */
    private static Draft draft(int openLines, boolean toConfirm) {
        var draft = Samples.complete();
        var open = List.of("form", "evidence").subList(0, openLines);
        var settled = new LinkedHashMap<>(draft.checklist().settled());
        open.forEach(settled::remove);
        var lacking = draft.withChecklist(new Checklist(settled, List.of(), Map.of(), List.of()));
        return toConfirm ? lacking.withParties(lacking.parties().withCheck(Optional.of(new IdentityCheck.ToConfirm(Samples.citizen().number(), Instant.EPOCH, "c1", List.of(), Optional.empty())))) : lacking;
    }

    private static String told(List<Repair> repairs) {
        return String.join(" ", repairs.stream().map(one -> one.kind() + (one.count() > 1 ? "*" + one.count() : "") + "=" + one.points().toPlainString()).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, false, false, ''", "1, false, false, SCAN_PAPERS=4", "2, false, false, SCAN_PAPERS*2=4", "0, true, false, CONFIRM_IDENTITY=4",
            "0, false, true, FILE_RESULT=10", "2, true, false, CONFIRM_IDENTITY=4 SCAN_PAPERS*2=4",
            // what both share comes back with the second
            "1, false, true, FILE_RESULT=6 SCAN_PAPERS=4", "1, true, true, CONFIRM_IDENTITY=4 FILE_RESULT=6 SCAN_PAPERS=4"})
    void eachLossHasItsRepairAndSharedPointsAreCountedOnce(int open, boolean toConfirm, boolean settled, String expected) {
        var dossier = Lives.received(draft(open, toConfirm));
        if (settled) dossier = dossier.with(new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan"));
        var repairs = Repairs.of(coded(dossier), FORMULA, times("2", "1.5", "1"));
        assertThat(told(repairs)).isEqualTo(expected);
        assertThat(repairs.stream().map(Repair::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(FORMULA.atRisk(Loss.causes(dossier)));
    }

    @Test
    void aDossierWithoutACodeIsListedForNoPoints() {
        assertThat(told(Repairs.of(Lives.received(), FORMULA, times("2", "1.5", "1")))).isEqualTo("RECORD_CODE=0");
    }

    @Test
    void anEndingWithoutItsDocumentIsFiled() {
        var dossier = coded(Lives.received().with(Lives.ended(Lives.at(17, 9, 0), Ending.REFUSED, Lives.NOTHING)));
        assertThat(told(Repairs.of(dossier, FORMULA, times("2", "1.5", "1")))).isEqualTo("FILE_ENDING_DOCUMENT=4");
    }

    @Test
    void whatTheCitizenCouldNotShowIsPast() {
        var draft = draft(0, false);
        var omitted = new IdentityCheck.Omitted(IdentityCheck.Omission.NO_CARD_WITH_THEM, "", Samples.citizen().number(), Instant.EPOCH, "c1");
        assertThat(Repairs.of(coded(Lives.received(draft.withParties(draft.parties().withCheck(Optional.of(omitted))))), FORMULA, times("2", "1.5", "1"))).isEmpty();
    }

    /** Minutes decide, not points alone; at equal yield the older dossier goes first; no points stand at the end. */
    @ParameterizedTest
    @CsvSource({"2, 1.5, 1, '2:FILE_RESULT 1:CONFIRM_IDENTITY 0:SCAN_PAPERS 0:RECORD_CODE 1:RECORD_CODE 2:RECORD_CODE'",
            "9, 1.5, 1, '1:CONFIRM_IDENTITY 0:SCAN_PAPERS 2:FILE_RESULT 0:RECORD_CODE 1:RECORD_CODE 2:RECORD_CODE'",
            "10, 4, 4, '0:SCAN_PAPERS 1:CONFIRM_IDENTITY 2:FILE_RESULT 0:RECORD_CODE 1:RECORD_CODE 2:RECORD_CODE'"})
    void theMostPointsForAMinuteGoFirst(String result, String papers, String identity, String expected) {
        var dossiers = List.of(named("0", Lives.received(draft(1, false))), named("1", Lives.received(draft(0, true))),
                named("2", Lives.received().with(new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan"))));
        assertThat(String.join(" ", Repairs.of(dossiers, FORMULA, times(result, papers, identity)).stream().map(one -> one.dossier().id() + ":" + one.kind()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void whatBringsItsPointsOnlyAfterAnotherStandsBehindIt() {
        // alone the paper would be quick; but its points come only once the result is there
        var both = named("0", coded(Lives.received(draft(1, false)).with(new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan"))));
        var between = named("1", coded(Lives.received(draft(0, true))));
        var repairs = Repairs.of(List.of(both, between), FORMULA, times("6", "0.1", "2"));
        assertThat(repairs).extracting(Repair::kind).containsExactly(RepairKind.CONFIRM_IDENTITY, RepairKind.FILE_RESULT, RepairKind.SCAN_PAPERS);
    }

    private static Dossier named(String id, Dossier dossier) {
        return new Dossier(id, dossier.localCode(), dossier.history());
    }

    @Test
    void figuresCountEachDossierOnceAndMoneyByItsChannel() {
        var fee = new Charges(List.of(new Charges.Line("fee", "x", FeeRule.Kind.FEE, Optional.of(8_000L), 1)), Optional.empty(), Charges.Collection.AFTER, Optional.empty());
        var paid = fee.withPayment(Optional.of(new Charges.Payment(Charges.PaymentChannel.CASH, Lives.RECEIVED, "lan", Optional.empty(), Optional.empty())));
        var dossiers = List.of(Lives.received(Samples.complete().withCharges(fee)), Lives.received(Samples.complete().withCharges(paid)),
                Lives.received(Samples.complete().withCharges(paid)).with(new DossierEvent.ResultArrived(Lives.at(16, 10, 0), "lan"))
                        .with(Lives.filed(Lives.at(16, 11, 0), "r", Lives.file("kq"))).with(Lives.handedOver(Lives.at(16, 15, 0))));
        var on = ShiftFigures.of(dossiers, Samples.NOW.toLocalDate(), Samples.ZONE);
        assertThat(on).isEqualTo(new ShiftFigures(3, 1, 0, 1, 0, 0, Map.of(Charges.PaymentChannel.CASH, new ShiftFigures.Money(2, 16_000)), new ShiftFigures.Money(1, 8_000)));
        assertThat(on.paid()).isEqualTo(new ShiftFigures.Money(2, 16_000));
        var next = ShiftFigures.of(List.of(Lives.received().with(Lives.asked(Lives.at(17, 9, 0))), Lives.ended(Ending.STOPPED), coded(Lives.received())),
                LocalDate.of(2026, 11, 17), Samples.ZONE);
        assertThat(next).isEqualTo(new ShiftFigures(0, 0, 1, 0, 0, 1, Map.of(), new ShiftFigures.Money(0, 0)));
    }

    @Test
    void theTimesOfADayAreTheLatestThatHaveBegun() {
        var first = times("1", "1", "1");
        var second = new RepairTimes(LocalDate.of(2027, 1, 1), false, first.minutes());
        assertThat(RepairTimes.inForce(List.of(second, first), LocalDate.of(2026, 12, 31))).isEqualTo(first);
        assertThat(RepairTimes.inForce(List.of(second, first), LocalDate.of(2027, 1, 1))).isEqualTo(second);
        assertThat(RepairTimes.inForce(List.of(second), LocalDate.of(2026, 1, 1))).isEqualTo(second);
        var minutes = new EnumMap<>(first.minutes());
        minutes.remove(RepairKind.RECORD_CODE);
        assertThatThrownBy(() -> new RepairTimes(LocalDate.EPOCH, true, minutes)).isInstanceOf(IllegalArgumentException.class);
    }
}
