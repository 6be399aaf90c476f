package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;

class RemarksTest {
    private static ReportFigures figures(Span before, Span now) {
        return new ReportFigures(ReportKind.MONTH, Optional.empty(), Optional.empty(), List.of(before, now), List.of(), UnitFigures.NONE, Map.of(), Merits.none(), Optional.empty(), 0);
    }

    private static Span span(long received, Map<Indicator, Integer> percent, Map<Cause, Long> lost) {
        return Sample.span(OptionalInt.empty(), Sample.WEEK_1, received, percent, lost);
    }

    @Test void aThirdWeekIsComparedWithTheFirstAndTheSecond() {
        var said = Remarks.of(Sample.thirdWeek(Optional.empty()), Part.CHANGES).stream().map(Remark.Moved.class::cast).toList();
        assertThat(said).extracting(moved -> moved.before().week().getAsInt()).containsOnly(1, 2);
        var first = said.stream().filter(moved -> moved.before().week().getAsInt() == 1).toList();
        assertThat(first).extracting(Remark.Moved::indicator).containsExactly(Indicator.RESULTS_DIGITIZED, Indicator.COMPONENTS_DIGITIZED, Indicator.IDENTITY, Indicator.PAID_ONLINE,
                Indicator.ONLINE, Indicator.ON_TIME);
        assertThat(first).extracting(Remark.Moved::better).containsExactly(true, true, true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource({"100,100,50,50,steady", "100,100,500,505,steady", "100,100,50,52,moved", "9,100,50,90,few", "100,9,50,90,few"})
    void aMoveOfLessThanAPointAndFewDossiersAreNoChange(long before, long now, int was, int is, String expected) {
        // tenths of a percent where the whole is a thousand
        boolean fine = was > 100;
        var remarks = Remarks.of(figures(span(fine ? before * 10 : before, Map.of(Indicator.ONLINE, fine ? was / 10 : was), Map.of()),
                span(fine ? now * 10 : now, Map.of(Indicator.ONLINE, fine ? is / 10 : is), Map.of())), Part.CHANGES);
        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst()).isInstanceOf(switch (expected) {
            case "steady" -> Remark.Steady.class;
            case "few" -> Remark.Incomparable.class;
            default -> Remark.Moved.class;
        });
    }

    @Test void causesStandByTheirWeightAndEachIsMended() {
        var figures = figures(span(100, Map.of(), Map.of()), span(100, Map.of(), Map.of(Cause.STORE_NOT_USED, 3L, Cause.NO_RESULT_FILE, 20L, Cause.IDENTITY_NOT_CHECKED, 7L, Cause.COMPONENTS_NOT_ATTACHED, 1L)));
        assertThat(Remarks.of(figures, Part.CAUSES)).extracting(remark -> ((Remark.Lost) remark).cause())
                .containsExactly(Cause.NO_RESULT_FILE, Cause.IDENTITY_NOT_CHECKED, Cause.STORE_NOT_USED, Cause.COMPONENTS_NOT_ATTACHED);
        assertThat(Remarks.of(figures, Part.PROPOSALS)).containsExactly(new Remark.Mend(Cause.NO_RESULT_FILE), new Remark.Mend(Cause.IDENTITY_NOT_CHECKED), new Remark.Mend(Cause.STORE_NOT_USED));
    }

    @Test void aPeriodWithoutAnythingSaysSoInEveryPart() {
        var figures = figures(span(0, Map.of(), Map.of()), new Span(OptionalInt.empty(), Sample.WEEK_2, 0, 0, Map.of(), Map.of()));
        assertThat(Remarks.of(figures, Part.OVERVIEW)).containsExactly(new Remark.Nothing());
        assertThat(Remarks.of(figures, Part.CAUSES)).containsExactly(new Remark.NothingLost());
        assertThat(Remarks.of(figures, Part.DIFFICULTIES)).containsExactly(new Remark.NoDifficulty());
        assertThat(Remarks.of(figures, Part.PROPOSALS)).containsExactly(new Remark.KeepUp());
        assertThat(Remarks.of(figures, Part.PRAISE)).containsExactly(new Remark.NoMerit(false));
    }

    @ParameterizedTest
    @CsvSource({"DAY,2026-11-25,2026-11-25,2026-11-25", "MONTH,2026-02-10,2026-02-01,2026-02-28", "QUARTER,2026-11-25,2026-10-01,2026-12-31", "HALF_YEAR,2026-06-30,2026-01-01,2026-06-30",
            "HALF_YEAR,2026-07-01,2026-07-01,2026-12-31", "YEAR,2026-11-25,2026-01-01,2026-12-31", "PROGRESS,2026-11-25,2026-11-01,2026-11-30"})
    void aPeriodIsTheWholeOneInWhichTheDayLies(ReportKind kind, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(kind.around(day)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({"MONTH,2026-03-01,2026-03-31,2026-02-01,2026-02-28", "QUARTER,2026-01-01,2026-03-31,2025-10-01,2025-12-31", "MONTH,2026-03-05,2026-03-09,2026-02-28,2026-03-04",
            "DAY,2026-03-01,2026-03-01,2026-02-28,2026-02-28"})
    void itIsComparedWithTheOneBefore(ReportKind kind, LocalDate from, LocalDate to, LocalDate earlier, LocalDate until) {
        assertThat(kind.before(new Period(from, to))).isEqualTo(new Period(earlier, until));
    }
}
