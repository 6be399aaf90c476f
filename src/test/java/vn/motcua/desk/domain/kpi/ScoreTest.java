package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.store.catalogue.ScoreFormulaFile;

/** Points of QD 766 as the shipped file has them. */
class ScoreTest {
    private static final ScoreFormula FORMULA = ((DataReading.Read<List<ScoreFormula>>) ScoreFormulaFile.read(ScoreFormulaFile.starter())).content().getFirst();

    private static ScoreItem item(String code) {
        return FORMULA.items().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void sixGroupsOfAHundredPoints() {
        var sums = FORMULA.groups().stream().map(group -> FORMULA.items().stream().filter(item -> item.group().equals(group.code())).map(ScoreItem::most)
                .reduce(BigDecimal.ZERO, BigDecimal::add).intValueExact()).toList();
        assertThat(sums).containsExactly(18, 20, 12, 10, 22, 18);
    }

    /** 60 of 100 dossiers under a threshold of 80 %: three quarters of the points, or 60 % of them. */
    @ParameterizedTest
    @CsvSource({"DOSSIER_DIGITIZED, 60, 100, 3.00, 2.40", "DOSSIER_DIGITIZED, 80, 100, 4.00, 3.20", "DOSSIER_DIGITIZED, 99, 100, 4.00, 3.96",
            "REUSED_DIGITIZED_DATA, 40, 100, 1.00, 1.00", "SYNCED_WITH_PERSONAL_STORAGE, 1, 3, 1.67, 1.33", "ONLINE_DOSSIERS, 25, 100, 3.00, 3.00",
            "ONLINE_DOSSIERS, 50, 100, 6.00, 6.00", "SETTLED_ON_TIME, 97, 100, 19.40, 19.40", "RECEPTION_SATISFIED, 9, 10, 6.00, 6.00", "PAID_ONLINE, 0, 7, 0.00, 0.00"})
    void pointsByBothReadings(String code, long numerator, long denominator, BigDecimal threshold, BigDecimal linear) {
        var measure = new Measure(numerator, denominator);
        assertThat(item(code).points(measure, ScoreItem.Reading.THRESHOLD)).contains(threshold);
        assertThat(item(code).points(measure, ScoreItem.Reading.LINEAR)).contains(linear);
    }

    @Test
    void nothingMeasuredIsOpenAndNotNought() {
        assertThat(item("PAID_ONLINE").points(Measure.NONE, ScoreItem.Reading.LINEAR)).isEmpty();
        var score = Score.of(FORMULA, ScoreItem.Reading.THRESHOLD, tally(), Map.of());
        assertThat(score.total().points()).isEqualByComparingTo("0");
        assertThat(score.total().isPartial()).isTrue();
        assertThat(score.total().most()).isEqualByComparingTo("100");
        assertThat(score.lines()).filteredOn(Score.Line::isByHand).extracting(line -> line.item().code()).contains("DOSSIERS_SYNCED", "ELECTRONIC_CERTIFIED_COPY")
                .doesNotContain("SETTLED_ON_TIME");
    }

    /** Two dossiers of one procedure, both in time, one identified and digitized. */
    @Test
    void pointsOfSmallFigures() {
        var unchecked = Samples.complete().withParties(Samples.complete().parties().withCheck(Optional.empty()));
        var score = Score.of(FORMULA, ScoreItem.Reading.LINEAR, tally(DossierFacts.of(Lives.ready(), Samples.ZONE),
                DossierFacts.of(Lives.received(unchecked).with(new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan")), Samples.ZONE)),
                Map.of("DOSSIERS_SYNCED", new BigDecimal("95"), "ONLINE_SERVICES_OFFERED", new BigDecimal("40")));
        assertThat(points(score, "SETTLED_ON_TIME")).contains(new BigDecimal("20.00"));
        assertThat(points(score, "DOSSIER_DIGITIZED")).contains(new BigDecimal("2.00"));
        assertThat(points(score, "ORIGINAL_RESULT_AVAILABLE")).contains(new BigDecimal("0.00"));
        assertThat(points(score, "CITIZEN_DATA_CONNECTED_DOSSIER")).contains(new BigDecimal("1.00"));
        // of the procedure at least one dossier was identified
        assertThat(points(score, "CITIZEN_DATA_CONNECTED_FORMALITY")).contains(new BigDecimal("2.00"));
        assertThat(points(score, "DOSSIERS_SYNCED")).contains(new BigDecimal("5.70"));
        assertThat(points(score, "ONLINE_SERVICES_OFFERED")).contains(new BigDecimal("1.00"));
        assertThat(points(score, "PAID_ONLINE")).isEmpty();
        var digitization = FORMULA.groups().stream().filter(group -> group.code().equals("digitization")).findFirst().orElseThrow();
        assertThat(score.total(digitization)).isEqualTo(new Score.Sum(new BigDecimal("5.00"), new BigDecimal("20"), new BigDecimal("22")));
        assertThat(score.total().points()).isEqualByComparingTo("31.70");
    }

    private static Tally tally(DossierFacts... facts) {
        var tally = new Tally(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)), LocalDate.of(2026, 11, 30).atTime(17, 0));
        for (var one : facts) tally.add(one);
        return tally;
    }

    private static Optional<BigDecimal> points(Score score, String code) {
        return score.lines().stream().filter(line -> line.item().code().equals(code)).findFirst().orElseThrow().points();
    }
}
