package vn.motcua.desk.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.procedure.Channel;

class ProgressTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 29);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01 | 9  | 10 | NOT_BEGUN
            2026-03-02 | 0  | 0  | NOTHING_YET
            2026-03-02 | 9  | 9  | TOO_EARLY
            2026-03-02 | 8  | 10 | REACHED
            2026-03-02 | 7  | 10 | BEHIND
            2026-03-29 | 7  | 10 | BEHIND
            2026-03-30 | 7  | 10 | MISSED
            2026-03-30 | 8  | 9  | REACHED
            2026-03-30 | 0  | 3  | MISSED
            2026-03-30 | 0  | 0  | NOTHING_YET
            """)
    void aTargetIsJudgedByItsDaysAndItsCases(LocalDate today, long n, long d, Attainment verdict) {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        assertThat(Progress.of(target, List.of(new Daily(FROM, new Measure(n, d))), today).verdict()).isEqualTo(verdict);
    }

    @Test void onlyTheDaysOfTheTargetCount() {
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var series = Series.days(FROM.minusDays(10), UNTIL.plusDays(10), 1, 2);
        assertThat(Progress.of(target, series, FROM.plusDays(4)).measure()).isEqualTo(new Measure(5, 10));
        assertThat(Progress.of(target, series, UNTIL.plusDays(9)).measure()).isEqualTo(new Measure(28, 56));
        assertThat(Progress.of(target, series, UNTIL).value()).contains(new BigDecimal("50.0000"));
    }

    /** 79.999 % is not 80 %, however it is rounded. */
    @Test void theBoundIsComparedWithoutRounding() {
        var bound = Series.atLeast("80");
        assertThat(bound.reachedBy(new Measure(79_999, 100_000))).isFalse();
        assertThat(bound.reachedBy(new Measure(4, 5))).isTrue();
        assertThat(Series.bound(Bound.Direction.MORE_THAN, "95").reachedBy(new Measure(95, 100))).as("more than 95").isFalse();
        assertThat(Series.atLeast("33.3333").reachedBy(new Measure(1, 3))).isTrue();
        assertThat(Series.atLeast("33.3334").reachedBy(new Measure(1, 3))).isFalse();
        var minutes = new Bound(Bound.Direction.LESS_THAN, BigDecimal.valueOf(8), Optional.empty(), Bound.Unit.MINUTES);
        assertThat(minutes.reachedBy(new Measure(4_800, 10))).as("eight minutes are not less than eight").isFalse();
        assertThat(minutes.reachedBy(new Measure(4_799, 10))).isTrue();
    }

    @Test void theTrendComparesTwoWeeks() {
        var series = new ArrayList<>(Series.days(FROM, FROM.plusDays(6), 1, 2));
        series.addAll(Series.days(FROM.plusDays(7), FROM.plusDays(13), 3, 4));
        var target = Series.target(Series.atLeast("80"), FROM, UNTIL);
        var trend = Progress.of(target, series, FROM.plusDays(13)).trend().orElseThrow();
        assertThat(trend.change()).isEqualByComparingTo("25");
        assertThat(trend.isTowards(target.bound())).isTrue();
        assertThat(trend.isTowards(Series.bound(Bound.Direction.AT_MOST, "5"))).isFalse();
        assertThat(trend.few()).isFalse();
        assertThat(Progress.of(target, series, FROM.plusDays(3)).trend()).as("no week before").isEmpty();
        assertThat(Progress.of(target, List.of(new Daily(FROM, new Measure(1, 2)), new Daily(FROM.plusDays(7), new Measure(2, 2))), FROM.plusDays(8)).trend().orElseThrow()
                .few()).isTrue();
    }

    @Test void whatWasEnteredLastForADayCounts() {
        var target = Series.byHand(Series.atLeast("50"), FROM, UNTIL);
        var entered = new HandEntered(List.of(value(FROM, "40", 1), value(FROM.plusDays(7), "45", 2), value(FROM.plusDays(7), "52.5", 3),
                value(FROM.minusDays(1), "99", 4), value(FROM.plusDays(20), "10", 5)));
        var progress = Progress.of(target, entered, FROM.plusDays(10));
        assertThat(progress.value()).contains(new BigDecimal("52.5"));
        assertThat(progress.verdict()).isEqualTo(Attainment.REACHED);
        assertThat(progress.trend().orElseThrow().change()).isEqualByComparingTo("12.5");
        assertThat(Progress.of(target, entered, FROM.plusDays(3)).verdict()).isEqualTo(Attainment.BEHIND);
        assertThat(Progress.of(target, new HandEntered(List.of()), UNTIL.plusDays(1)).verdict()).isEqualTo(Attainment.NOTHING_YET);
        assertThat(entered.history(target)).extracting(HandValue::value).extracting(BigDecimal::toString).containsExactly("10", "52.5", "45", "40", "99");
    }

    @Test void whatWasEnteredLaterWasNotKnownThen() {
        var first = value(FROM, "40", 1);
        var mended = value(FROM, "45", 2);
        var entered = new HandEntered(List.of(first, mended));
        assertThat(entered.knownAt(first.entered()).values()).containsExactly(first);
        assertThat(entered.knownAt(mended.entered()).values()).containsExactly(first, mended);
        assertThat(entered.knownAt(first.entered().minusSeconds(1)).values()).isEmpty();
    }

    @Test void aSupposedMendingMovesTheValue() {
        var bound = Series.atLeast("80");
        assertThat(WhatIf.mended(12).applied(bound, new Measure(70, 100))).isEqualTo(new Measure(82, 100));
        assertThat(WhatIf.mended(50).applied(bound, new Measure(70, 100))).as("no more than are missing").isEqualTo(new Measure(100, 100));
        assertThat(new WhatIf(0, 3, 2).applied(bound, new Measure(70, 100))).isEqualTo(new Measure(73, 105));
        assertThat(WhatIf.mended(3).applied(Series.bound(Bound.Direction.AT_MOST, "5"), new Measure(7, 100))).isEqualTo(new Measure(4, 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đất đai                     | true
            Hoạt động xây dựng          | true
            Đầu tư tại Việt Nam         | true
            ĐẤT ĐAI                     | true
            Hộ tịch                     | false
            Mất đất đào                 | false
            """)
    void aFieldIsKnownByItsWords(String field, boolean taken) {
        var scope = new Scope(Set.of(), List.of("đất đai", "xây dựng", "đầu tư"));
        assertThat(scope.takes(Channel.DESK, field)).isEqualTo(taken);
        assertThat(new Scope(Set.of(Channel.ONLINE), scope.fields()).takes(Channel.DESK, field)).isFalse();
        assertThat(Scope.everything().takes(Channel.POST, field)).isTrue();
    }

    private static HandValue value(LocalDate day, String value, int hour) {
        return new HandValue("dan", day, new BigDecimal(value), "c1", Instant.parse("2026-03-20T0" + hour + ":00:00Z"), "");
    }
}
