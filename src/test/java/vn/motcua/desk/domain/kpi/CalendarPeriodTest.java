package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.procedure.Channel;

class CalendarPeriodTest {
    @ParameterizedTest
    @CsvSource({"DAY,2026-11-25,2026-11-25,2026-11-25", "WEEK,2026-11-25,2026-11-23,2026-11-29", "WEEK,2026-11-23,2026-11-23,2026-11-29", "WEEK,2026-11-29,2026-11-23,2026-11-29",
            "MONTH,2026-02-10,2026-02-01,2026-02-28", "MONTH,2024-02-29,2024-02-01,2024-02-29", "QUARTER,2026-11-25,2026-10-01,2026-12-31",
            "QUARTER,2026-01-01,2026-01-01,2026-03-31", "HALF_YEAR,2026-06-30,2026-01-01,2026-06-30", "HALF_YEAR,2026-07-01,2026-07-01,2026-12-31",
            "YEAR,2026-11-25,2026-01-01,2026-12-31"})
    void aDayLiesInOneOfEachKind(CalendarPeriod kind, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(kind.around(day)).isEqualTo(new Period(from, to));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsHasNoDay() {
        var none = new Period(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 24));
        assertThat(none.isInOrder()).isFalse();
        assertThat(none.days()).isZero();
        assertThat(none.contains(none.from())).isFalse();
    }

    @Test
    void aSliceAsksOnlyForWhatItNames() {
        var key = new Key(new DossierFacts.Origin("1.000001", "Hộ tịch", "", "01", "lan"), Channel.DESK);
        assertThat(Slice.WHOLE.test(key)).isTrue();
        for (var dimension : Dimension.values()) {
            assertThat(Slice.WHOLE.with(dimension, Optional.of(dimension.of(key))).test(key)).as(dimension.name()).isTrue();
            var other = dimension == Dimension.CHANNEL ? Channel.ONLINE.name() : "other";
            assertThat(Slice.WHOLE.with(dimension, Optional.of(other)).test(key)).as(dimension.name()).isFalse();
            assertThat(Slice.WHOLE.with(dimension, Optional.of(other)).with(dimension, Optional.empty())).isEqualTo(Slice.WHOLE);
        }
    }
}
