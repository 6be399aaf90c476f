package vn.motcua.desk.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.CaseMix;
import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Slice;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.work.Figures;
import vn.motcua.desk.work.Targets;

class DashboardModelTest {
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 9);

    @TempDir static Path folder;
    private static TestDesk test;
    private DashboardModel model;

    @BeforeAll
    static void open() {
        test = new TestDesk(folder, 300);
        run(test, "cam-my-2025");
    }

    @AfterAll
    static void close() {
        test.close();
    }

    /** A plan that came with the program, as a plan of the office's own that runs now. */
    static void run(TestDesk test, String shipped) {
        var shelf = test.desk().planShelf();
        var copy = shelf.copy(shelf.find(shipped).orElseThrow().plan(), BEGIN);
        shelf.run(((PlanReading.Read) copy).plan().id(), true);
    }

    @BeforeEach
    void ask() {
        model = new DashboardModel(test.desk().targets(), TestDesk.inline());
        model.ask();
    }

    private Targets.Board board() {
        return model.shown().get().orElseThrow().board();
    }

    private Standing standing(Indicator indicator) {
        return board().standings().stream().filter(one -> one.indicator().filter(indicator::equals).isPresent()).findFirst().orElseThrow();
    }

    @Test
    void thePlanThatRunsIsShownFirstOverItsOwnDays() {
        var plan = board().question().plan().orElseThrow();
        assertThat(plan.period().from()).isEqualTo(BEGIN);
        assertThat(board().period()).isEqualTo(plan.period());
        assertThat(board().standings()).extracting(one -> one.target().orElseThrow().id()).containsExactlyElementsOf(plan.targets().stream().map(one -> one.id()).toList());
        assertThat(standing(Indicator.DIGITIZED).measure()).isEqualTo(test.desk().figures().of(new Period(BEGIN, TestDesk.TODAY)).measure(Indicator.DIGITIZED));
    }

    @Test
    void aTargetOfSomeFieldsCountsOnlyThose() {
        var delicate = board().standings().stream().filter(one -> one.indicator().filter(Indicator.SATISFACTION::equals).isPresent()).toList();
        assertThat(delicate).hasSize(2);
        assertThat(delicate.getLast().measure()).isEqualTo(test.desk().figures().of(new Period(BEGIN, TestDesk.TODAY)).measure(Indicator.SATISFACTION_DELICATE));
    }

    @Test
    void anyPeriodCanBeAskedFor() {
        model.choose(CalendarPeriod.MONTH);
        assertThat(board().period()).isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        model.step(-1);
        assertThat(board().period()).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        var october = test.desk().figures().of(board().period());
        assertThat(standing(Indicator.DIGITIZED).measure()).isEqualTo(october.measure(Indicator.DIGITIZED));
        assertThat(board().tally().all().received()).isEqualTo(october.all().received()).isPositive();
        model.choose(new Targets.Span.Days(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31))));
        assertThat(board().tally().all().received()).as("has not begun").isZero();
    }

    @Test
    void withoutAPlanEveryIndicatorIsShown() {
        model.choose(Optional.empty());
        assertThat(board().standings()).extracting(one -> one.indicator().orElseThrow()).containsExactly(Indicator.values());
        assertThat(board().standings()).allSatisfy(one -> assertThat(one.verdict()).isEmpty());
    }

    @Test
    void reasonsAddUpToWhatIsMissed() {
        model.choose(Optional.empty());
        assertThat(board().standings()).filteredOn(Standing::isShare).allSatisfy(one ->
                assertThat(one.missed().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(one.measure().missed()));
    }

    @Test
    void everyDossierBehindAFigureIsListedOnceWithItsReason() {
        model.choose(new Targets.Span.Calendar(CalendarPeriod.YEAR, TestDesk.TODAY));
        model.choose(Optional.empty());
        model.choose(new Targets.Span.Calendar(CalendarPeriod.YEAR, TestDesk.TODAY));
        var identity = standing(Indicator.IDENTITY);
        model.open(identity);
        assertThat(read()).hasSize((int) identity.measure().missed()).allSatisfy(line -> assertThat(line.verdict().orElseThrow()).isInstanceOf(Verdict.Missed.class));
        model.side(Figures.Side.COUNTED);
        assertThat(read()).hasSize((int) identity.measure().numerator()).allSatisfy(line -> assertThat(line.verdict().orElseThrow()).isInstanceOf(Verdict.Counted.class));
        model.side(Figures.Side.BOTH);
        var all = read();
        assertThat(all).hasSize(300);
        assertThat(new HashSet<>(all.stream().map(line -> line.row().id()).toList())).hasSize(300);
        model.page(-1);
        assertThat(model.opened().get().orElseThrow().first()).isEqualTo(200);
        model.close();
        assertThat(model.opened().get()).isEmpty();
    }

    private List<DashboardModel.Line> read() {
        var lines = new ArrayList<>(model.opened().get().orElseThrow().lines());
        while (model.opened().get().orElseThrow().more()) {
            model.page(1);
            lines.addAll(model.opened().get().orElseThrow().lines());
        }
        return lines;
    }

    @Test
    void aBreakdownAddsUpToTheWhole() {
        model.choose(Optional.empty());
        model.mark(standing(Indicator.IDENTITY));
        model.choose(DashboardModel.View.BREAKDOWN);
        for (var dimension : Dimension.values()) {
            model.choose(dimension);
            assertThat(model.breakdown().get().stream().map(CaseMix.Group::measure).reduce(Measure.NONE, Measure::plus)).as(dimension.name())
                    .isEqualTo(standing(Indicator.IDENTITY).measure());
        }
    }

    @Test
    void aGroupOpensItsOwnDossiers() {
        model.choose(Optional.empty());
        model.mark(standing(Indicator.IDENTITY));
        model.choose(DashboardModel.View.BREAKDOWN);
        model.choose(Dimension.CHANNEL);
        var group = model.breakdown().get().getFirst();
        model.open(group, "");
        model.side(Figures.Side.BOTH);
        assertThat(read()).hasSize((int) group.measure().denominator()).allSatisfy(line -> assertThat(line.row().channel().name()).isEqualTo(group.name()));
    }

    @Test
    void aCauseOpensTheDossiersThatLoseByIt() {
        model.choose(new Targets.Span.Calendar(CalendarPeriod.YEAR, TestDesk.TODAY));
        var lost = board().tally().all().lost();
        for (var cause : Cause.values()) {
            model.open(cause);
            assertThat(read()).hasSize(lost.get(cause).intValue()).allSatisfy(line -> assertThat(line.row().losing()).contains(cause));
        }
        assertThat(lost.values().stream().mapToLong(Long::longValue).sum()).isPositive();
    }

    @Test
    void aFilterLooksAtSomeDossiersOnly() {
        var choices = model.choices();
        assertThat(choices.keySet()).containsExactly(Dimension.values());
        var field = choices.get(Dimension.FIELD).iterator().next();
        model.choose(new Targets.Span.Calendar(CalendarPeriod.YEAR, TestDesk.TODAY));
        model.choose(Slice.WHOLE.with(Dimension.FIELD, Optional.of(field)));
        assertThat(board().tally().all().received()).isBetween(1L, 299L);
        assertThat(board().tally().by(key -> key.origin().field()).keySet()).containsExactly(field);
    }

    @Test
    void whatIsSupposedIsOnlyWhatCanBeMended() {
        model.choose(new Targets.Span.Calendar(CalendarPeriod.YEAR, TestDesk.TODAY));
        var digitized = standing(Indicator.DIGITIZED);
        model.open(digitized);
        var line = model.opened().get().orElseThrow().lines().getFirst();
        model.suppose(line);
        assertThat(model.isSupposed(line)).isTrue();
        assertThat(model.supposedCount()).isEqualTo(1);
        var supposed = new ArrayList<Standing.Supposed>();
        model.suppose(digitized, model.supposedCount(), supposed::add);
        assertThat(supposed).extracting(Standing.Supposed::measure).containsExactly(new Measure(digitized.measure().numerator() + 1, digitized.measure().denominator()));
        model.side(Figures.Side.COUNTED);
        model.suppose(model.opened().get().orElseThrow().lines().getFirst());
        assertThat(model.supposedCount()).as("what counts already").isEqualTo(1);
    }
}
