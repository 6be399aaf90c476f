package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.ScoreItem;

class ScoringTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @TempDir
    Path folder;

    @Test
    void whatIsEnteredAndChosenStays() {
        try (var bench = new Bench(folder)) {
            var scoring = bench.desk.scoring();
            assertThat(scoring.of(NOVEMBER).reading()).isEqualTo(ScoreItem.Reading.THRESHOLD);
            var items = scoring.of(NOVEMBER).formula().items();
            var synced = items.stream().filter(item -> item.code().equals("DOSSIERS_SYNCED")).findFirst().orElseThrow();
            scoring.read(ScoreItem.Reading.LINEAR);
            scoring.enter(synced, new BigDecimal("50"));
            assertThat(bench.desk.scoring().of(NOVEMBER).reading()).isEqualTo(ScoreItem.Reading.LINEAR);
            assertThat(bench.desk.scoring().of(NOVEMBER).total().points()).isEqualByComparingTo("3");
            assertThat(scoring.choices().byHand().get("DOSSIERS_SYNCED").clerk()).isEqualTo(bench.desk.settings().current().clerk().id());
            scoring.forget(synced);
            assertThat(scoring.of(NOVEMBER).total().known()).isZero();
            assertThat(scoring.choices().reading()).isEqualTo(ScoreItem.Reading.LINEAR);
            assertThatIllegalArgumentException().isThrownBy(() -> scoring.enter(synced, new BigDecimal("101")));
            var measured = items.stream().filter(item -> item.measured().isPresent()).findFirst().orElseThrow();
            assertThatIllegalArgumentException().isThrownBy(() -> scoring.enter(measured, BigDecimal.TEN));
        }
    }
}
