package vn.motcua.desk.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

class PlanTest {
    private static final LocalDate FROM = LocalDate.of(2025, 7, 25);
    private static final LocalDate UNTIL = LocalDate.of(2025, 8, 25);

    @Test void aCampaignMovedToAnotherDayKeepsItsShape() {
        var moved = plan().beginningOn(LocalDate.of(2026, 3, 2));
        assertThat(moved.period()).isEqualTo(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2)));
        assertThat(moved.weeks().getLast().period()).isEqualTo(new Period(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15)));
        assertThat(moved.milestones().getFirst().day()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(moved.targets().getFirst().period().from()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(moved.issued()).isEqualTo(plan().issued());
        assertThat(moved.beginningOn(FROM)).isEqualTo(plan());
        assertThat(PlanReview.review(moved)).isEmpty();
    }

    @Test void theWeeksOfACampaignAreComparedAsItSays() {
        var figures = WeekFigure.of(plan(), Series.days(FROM, UNTIL, 3, 4), LocalDate.of(2025, 8, 3));
        assertThat(figures).extracting(WeekFigure::measure).containsExactly(new Measure(21, 28), new Measure(21, 28));
        assertThat(figures.getLast().comparedWith(figures)).containsExactly(figures.getFirst());
        assertThat(WeekFigure.of(plan(), List.of(), LocalDate.of(2025, 7, 31))).as("the second has not begun").hasSize(1);
        assertThat(plan().week(LocalDate.of(2025, 8, 1))).get().returns(2, Plan.Week::number);
        assertThat(plan().week(LocalDate.of(2025, 8, 20))).isEmpty();
    }

    @Test void aPlanWithoutTargetsIsNotKept() {
        assertThat(PlanReview.review(plan().withTargets(List.of()))).containsExactly(
                new PlanProblem.NothingToReach(PlanProblem.Where.of("targets")));
    }

    private static Plan plan() {
        return new Plan("thu", Optional.of("1/KH-UBND"), Optional.of(FROM), "Thử", "UBND xã Thử", "Đồng Nai", Optional.empty(), new Period(FROM, UNTIL),
                List.of(new Plan.Week(1, new Period(FROM, FROM.plusDays(6)), List.of("Làm"), List.of(), false),
                        new Plan.Week(2, new Period(FROM.plusDays(7), FROM.plusDays(13)), List.of(), List.of(1), true)),
                List.of(new Plan.Milestone(LocalDate.of(2025, 8, 30), "Tổng kết", Optional.empty())),
                new Plan.Reporting(Set.of(Plan.Rhythm.WEEKLY), Optional.empty(), Optional.empty()), List.of(), List.of(),
                List.of(Series.target(Series.atLeast("80"), FROM.plusDays(7), UNTIL)), List.of());
    }
}
