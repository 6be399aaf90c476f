package vn.motcua.desk.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Shortfall;

class StandingTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Target TARGET = Series.target(Series.atLeast("80"), FROM, UNTIL);

    private static Standing.Counted counted(List<Daily> daily) {
        return new Standing.Counted(Daily.sum(daily), daily, daily.stream().filter(day -> day.day().isBefore(TODAY)).toList(),
                Daily.sum(daily, Progress.lastWeek(TODAY)), Daily.sum(daily, Progress.weekBefore(TODAY)), Map.of(Shortfall.RESULT_WITHOUT_FILE, 30L, Shortfall.LATE, 5L));
    }

    private static Standing standing() {
        return Standing.of(TARGET, Indicator.DIGITIZED, counted(Series.days(FROM, TODAY, 7, 10)), TODAY, Series::weekday);
    }

    @Test
    void onlyWhatCanBeMendedIsInTheGap() {
        var standing = standing();
        assertThat(standing.measure()).isEqualTo(new Measure(133, 190));
        assertThat(standing.verdict()).contains(Attainment.BEHIND);
        assertThat(standing.mendable()).isEqualTo(30);
        assertThat(standing.gap().orElseThrow().mending()).as("152 of 190").hasValue(19);
        assertThat(standing.gap().orElseThrow().mendable()).isEqualTo(30);
    }

    @Test
    void theCurveIsTheValueOfEachEvening() {
        var daily = List.of(new Daily(FROM, Measure.NONE), new Daily(FROM.plusDays(1), new Measure(1, 2)), new Daily(FROM.plusDays(2), new Measure(2, 2)));
        var standing = Standing.of(Indicator.DIGITIZED, new Period(FROM, UNTIL), counted(daily));
        assertThat(standing.curve()).containsExactly(new Standing.Point(FROM.plusDays(1), new BigDecimal("50.0000")),
                new Standing.Point(FROM.plusDays(2), new BigDecimal("75.0000")));
        assertThat(standing.verdict()).isEmpty();
    }

    @Test
    void aFigureThatCannotBeAddedUpIsItsOwnCurve() {
        var daily = List.of(new Daily(FROM, new Measure(1, 4)), new Daily(FROM.plusDays(1), new Measure(2, 4)));
        var standing = Standing.of(TARGET, Indicator.ONLINE_PROCEDURES, new Standing.Counted(new Measure(2, 4), daily, List.of(), Measure.NONE, Measure.NONE, Map.of()), TODAY,
                Series::weekday);
        assertThat(standing.curve()).extracting(Standing.Point::value).containsExactly(new BigDecimal("25.0000"), new BigDecimal("50.0000"));
        assertThat(standing.forecast()).isEmpty();
        assertThat(standing.gap().orElseThrow().mending()).as("two procedures more").hasValue(2);
    }

    @Test
    void aSuppositionChangesValueAndForecast() {
        var supposed = standing().suppose(WhatIf.mended(19), TODAY);
        assertThat(supposed.measure()).isEqualTo(new Measure(152, 190));
        assertThat(supposed.reached()).contains(true);
        assertThat(supposed.forecast().orElseThrow().likely()).isGreaterThan(standing().forecast().orElseThrow().likely());
        assertThat(standing().suppose(WhatIf.mended(18), TODAY).reached()).contains(false);
    }

    @Test
    void withoutATargetASuppositionIsOnlyAValue() {
        var standing = Standing.of(Indicator.DIGITIZED, new Period(FROM, UNTIL), counted(Series.days(FROM, TODAY, 7, 10)));
        assertThat(standing.suppose(WhatIf.mended(500), TODAY)).isEqualTo(new Standing.Supposed(new Measure(190, 190), Optional.of(new BigDecimal("100.0000")),
                Optional.empty(), Optional.empty()));
    }

    @Test
    void nothingIsForetoldOfWhatIsOver() {
        var later = UNTIL.plusDays(3);
        var standing = Standing.of(TARGET, Indicator.DIGITIZED, counted(Series.days(FROM, UNTIL, 7, 10)), later, Series::weekday);
        assertThat(standing.verdict()).contains(Attainment.MISSED);
        assertThat(standing.forecast()).isEmpty();
        assertThat(standing.arrivals()).isEmpty();
        assertThat(standing.gap().orElseThrow().coming()).isZero();
    }
}
