package vn.motcua.desk.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

class ForecastTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    @Test void withEvenDaysTheEndIsCertain() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var today = LocalDate.of(2026, 3, 16);
        var series = workdays(FROM, today, 9, 10);
        var forecast = forecast(target, series, today);
        assertThat(forecast.likely()).isEqualByComparingTo("90");
        assertThat(forecast.low()).isEqualByComparingTo("90");
        assertThat(forecast.high()).isEqualByComparingTo("90");
        assertThat(forecast.chance()).isEqualTo(1);
        assertThat(forecast.arrivals()).as("eleven working days are left").isEqualTo(110);
        assertThat(forecast.days()).as("today is not over").isEqualTo(10);
    }

    @Test void whatIsBehindIsNotMadeUpByItself() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var today = LocalDate.of(2026, 3, 16);
        assertThat(forecast(target, workdays(FROM, today, 7, 10), today).chance()).isZero();
        var mended = WhatIf.mended(30).applied(target.bound(), new Measure(77, 110));
        var arrivals = Arrivals.before(today, workdays(FROM, today, 7, 10), Series::weekday);
        assertThat(Forecast.of(target, mended, arrivals, today).orElseThrow().likely()).as("(107 + 77) / 220").isEqualByComparingTo("83.64");
    }

    @Test void mondaysBringWhatMondaysBrought() {
        var today = LocalDate.of(2026, 3, 29);
        var series = new ArrayList<Daily>();
        for (var day = today.minusDays(56); day.isBefore(today); day = day.plusDays(1)) {
            if (Series.weekday(day)) series.add(new Daily(day, new Measure(0, day.getDayOfWeek() == DayOfWeek.MONDAY ? 50 : 10)));
        }
        var arrivals = Arrivals.before(today, series, Series::weekday);
        assertThat(arrivals.expected(today, LocalDate.of(2026, 3, 30))).isEqualTo(50);
        assertThat(arrivals.expected(today, LocalDate.of(2026, 4, 5))).isEqualTo(90);
        assertThat(Arrivals.before(today, series, day -> Series.weekday(day) && !day.equals(LocalDate.of(2026, 3, 30)))
                .expected(today, LocalDate.of(2026, 3, 31))).as("a Monday off is like a Sunday").isEqualTo(10);
    }

    @Test void whatComesOnlineOnSundaysIsExpectedOnSundays() {
        var today = LocalDate.of(2026, 3, 28);
        var series = Series.days(today.minusDays(28), today, 1, 2);
        assertThat(Arrivals.before(today, series, Series::weekday).expected(today, today.plusDays(1))).isEqualTo(2);
    }

    @Test void littleExperienceSaysNothing() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var today = LocalDate.of(2026, 3, 6);
        var arrivals = Arrivals.before(today, workdays(FROM, today, 9, 10), Series::weekday);
        assertThat(Forecast.of(target, new Measure(45, 50), arrivals, today)).as("four days").isEmpty();
        assertThat(Forecast.of(target, Measure.NONE, Arrivals.before(today, List.of(), Series::weekday), today)).isEmpty();
    }

    @Test void atTheEndTheValueStands() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var forecast = forecast(target, workdays(FROM, UNTIL, 7, 9), UNTIL);
        assertThat(forecast.low()).isEqualTo(forecast.high()).isEqualByComparingTo("77.78");
        assertThat(forecast.chance()).isZero();
    }

    @Test void theSameFiguresGiveTheSameForecast() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var today = LocalDate.of(2026, 3, 16);
        var world = new World(new Random(3), 0.8);
        var series = world.days(FROM.minusDays(30), today);
        assertThat(forecast(target, series, today)).isEqualTo(forecast(target, series, today));
    }

    /** Eight of ten true ends lie within the range, over many made-up offices; a little more or less, since it learns from few days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.8  | 40 | 10
            0.8  | 14 | 14
            0.95 | 40 | 20
            0.5  | 8  | 20
            0.8  | 0  | 8
            0.8  | 60 | 3
            0.97  | 60 | 3
            """)
    void theRangeContainsTheTruthAboutAsOftenAsItSays(double rate, int before, int daysIn) {
        var random = new Random(5);
        int within = 0;
        int offices = 400;
        for (int i = 0; i < offices; i++) {
            var world = new World(random, rate);
            var today = FROM.plusDays(daysIn);
            var all = world.days(FROM.minusDays(before), UNTIL);
            var seen = all.stream().filter(day -> !day.day().isAfter(today)).toList();
            var forecast = forecast(Series.target(Series.atLeast("80"), FROM, UNTIL), seen, today);
            double truth = Bound.Unit.PERCENT.value(Daily.sum(all, new Period(FROM, UNTIL))).orElseThrow().doubleValue();
            if (truth >= forecast.low().doubleValue() - 0.005 && truth <= forecast.high().doubleValue() + 0.005) within++;
        }
        assertThat(within / (double) offices).isBetween(0.70, 0.90);
    }

    private static Forecast forecast(Target target, List<Daily> series, LocalDate today) {
        return Forecast.of(target, Progress.soFar(target, series, today), Arrivals.before(today, series, Series::weekday), today).orElseThrow();
    }

    private static List<Daily> workdays(LocalDate from, LocalDate until, long numerator, long denominator) {
        return Series.days(from, until, numerator, denominator).stream().filter(day -> Series.weekday(day.day())).toList();
    }

    /** An office whose Mondays are busy and whose days are better and worse. */
    private record World(Random random, double rate) {
        List<Daily> days(LocalDate from, LocalDate until) {
            var days = new ArrayList<Daily>();
            for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
                int arrivals = Series.weekday(day) ? arrivals(day.getDayOfWeek() == DayOfWeek.MONDAY ? 20 : 10) : 0;
                double today = Math.clamp(rate + 0.08 * random.nextGaussian(), 0, 1);
                int good = 0;
                for (int i = 0; i < arrivals; i++) if (random.nextDouble() < today) good++;
                days.add(new Daily(day, new Measure(good, arrivals)));
            }
            return days;
        }

        /** Poisson. */
        private int arrivals(double mean) {
            double limit = Math.exp(-mean);
            int count = 0;
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) count++;
            return count;
        }
    }
}
