package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"MONTH,2026-11-25,2026-09-30,62,3,2026-09-01", "MONTH,2026-11-25,2026-11-25,62,1,2026-11-01", "DAY,2026-03-01,2026-02-27,62,3,2026-02-27", "QUARTER,2026-01-01,2025-12-31,62,2,2025-10-01",
            "YEAR,2026-11-25,2020-06-01,3,3,2024-01-01", "MONTH,2026-11-25,2026-12-01,62,0,"})
    void periodsGoBackToTheOneWithTheFirstDay(CalendarPeriod kind, LocalDate last, LocalDate first, int most, int count, LocalDate earliest) {
        var periods = kind.backFrom(last, first, most);
        assertThat(periods).hasSize(count);
        if (count > 0) assertThat(periods.getFirst()).isEqualTo(kind.around(last));
        if (count > 0) assertThat(periods.getLast().from()).isEqualTo(earliest);
    }

    @Test
    void aPeriodIsClosedOverOrRunning() {
        var month = CalendarPeriod.MONTH.around(LocalDate.of(2026, 11, 25));
        var other = new ClosedPeriod(1, CalendarPeriod.MONTH.around(LocalDate.of(2026, 10, 25)), LocalDateTime.MIN, Instant.EPOCH, "lan", List.of());
        var first = new ClosedPeriod(2, month, LocalDateTime.MIN, Instant.EPOCH, "lan", List.of());
        var again = new ClosedPeriod(3, month, LocalDateTime.MIN, Instant.EPOCH, "lan", List.of());
        assertThat(PeriodState.of(month, List.of(other), month.to())).isEqualTo(new PeriodState.Running(LocalDate.of(2026, 12, 1)));
        assertThat(PeriodState.of(month, List.of(other), month.to().plusDays(1))).isEqualTo(new PeriodState.Over());
        assertThat(PeriodState.of(month, List.of(again, other, first), month.to().plusDays(1))).isEqualTo(new PeriodState.Closed(again, 2));
    }

    @ParameterizedTest
    @CsvSource({"1,3,3,5,true", "3,5,1,3,true", "1,2,3,5,false", "3,5,1,2,false", "1,9,3,5,true"})
    void periodsOverlapWithOneDayInCommon(int from, int to, int otherFrom, int otherTo, boolean overlap) {
        assertThat(new Period(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to)).overlaps(new Period(LocalDate.of(2026, 11, otherFrom), LocalDate.of(2026, 11, otherTo)))).isEqualTo(overlap);
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
