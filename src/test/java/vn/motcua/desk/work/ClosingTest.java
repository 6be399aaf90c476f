package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.DressedLife;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.PeriodState;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportKind;

/** What was reported stays; what is mended later is a correction with its dossiers. */
class ClosingTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @TempDir
    Path folder;

    private Bench bench;
    private Closing closing;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        closing = bench.desk.closing();
        add(Lives.received());
        add(new Dossier("d2", new LocalCode("26500-Q1-261116-0002"), Lives.received().history()));
        append("d2", new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan"));
        bench.clock.forward(Duration.ofDays(6));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void add(Dossier dossier) {
        bench.desk.store().write(tx -> {
            tx.dossiers().add(dossier);
            return "";
        });
    }

    private void append(String id, DossierEvent event) {
        bench.desk.store().write(tx -> {
            tx.dossiers().append(id, event);
            return "";
        });
    }

    private static ClosedPeriod.Compared corrected(Indicator indicator, Measure reported, Measure now) {
        return new ClosedPeriod.Compared(indicator, reported, Optional.of(now));
    }

    private static List<Report.Block.Table> tables(Report report) {
        return report.sections().stream().flatMap(section -> section.blocks().stream()).filter(Report.Block.Table.class::isInstance).map(Report.Block.Table.class::cast).toList();
    }

    private static List<List<List<Report.Cell>>> rows(List<Report.Block.Table> tables) {
        return tables.stream().map(Report.Block.Table::rows).toList();
    }

    private Report report(ReportKind kind, Period period, Optional<String> plan) {
        return bench.desk.reportDesk().draft(ReportOrder.of(kind, period, plan, "vi")).report();
    }

    @Test
    void aPeriodWhoseDaysRunIsNotClosed() {
        var december = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> closing.close(december));
        assertThat(closing.all()).isEmpty();
        assertThat(closing.periods(ReportKind.MONTH)).extracting(Closing.Listed::state).containsExactly(new PeriodState.Running(LocalDate.of(2027, 1, 1)), new PeriodState.Over());
    }

    /** Every table of a report, also one of a plan, stays as it was; what is known now stands in a table of its own. */
    @Test
    void aReportOfAClosedPeriodHasWhatWasReported() {
        var plan = Optional.of(((PlanReading.Read) bench.desk.planShelf().copy(bench.desk.planShelf().find("cam-my-2025").orElseThrow().plan(), LocalDate.of(2026, 11, 2))).plan().id());
        var kinds = List.of(ReportKind.MONTH, ReportKind.DIGITIZATION);
        var open = kinds.stream().map(kind -> rows(tables(report(kind, NOVEMBER, plan)))).toList();
        closing.close(NOVEMBER);
        for (var kind : kinds) {
            var closed = tables(report(kind, NOVEMBER, plan));
            assertThat(rows(closed)).as(kind.id()).isEqualTo(open.get(kinds.indexOf(kind)));
            assertThat(closed).allSatisfy(table -> assertThat(table.caption()).containsAnyOf("như đã báo cáo", "như đã chốt"));
        }
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));
        add(new Dossier("d3", new LocalCode("26500-Q1-261116-0003"), Lives.received().history()));
        for (var kind : kinds) {
            var told = tables(report(kind, NOVEMBER, plan));
            var corrections = told.stream().filter(table -> table.caption().contains("thay đổi sau khi chốt")).findFirst().orElseThrow();
            assertThat(corrections.rows()).anySatisfy(row -> assertThat(row.subList(3, 6)).containsExactly(new Report.Cell.Count(2), new Report.Cell.Count(3), new Report.Cell.Count(1)));
            assertThat(corrections.rows()).anySatisfy(row -> assertThat(row.subList(3, 5)).containsExactly(new Report.Cell.Share(new Measure(0, 1)), new Report.Cell.Share(new Measure(1, 1))));
            assertThat(rows(told.stream().filter(table -> table != corrections).toList())).as("what was reported stays").isEqualTo(open.get(kinds.indexOf(kind)));
        }
        assertThat(tables(report(ReportKind.MONTH, NOVEMBER, plan)).getFirst().rows().getFirst()).endsWith(new Report.Cell.Count(2));
        var december = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        assertThat(tables(report(ReportKind.MONTH, december, Optional.empty())).getFirst().rows().getFirst()).as("a later report compares with what was reported")
                .containsExactly(new Report.Cell.Words("Hồ sơ tiếp nhận"), new Report.Cell.Count(2), new Report.Cell.Count(0));
    }

    @Test
    void whatReportsSayIsKeptWithTheFigures() {
        var closed = closing.close(NOVEMBER);
        var kept = closing.kept(NOVEMBER).orElseThrow();
        assertThat(kept.closed()).isEqualTo(closed);
        var report = kept.report().orElseThrow();
        assertThat(report.received()).isEqualTo(2);
        assertThat(report.finished()).isEqualTo(1);
        assertThat(report.fields()).hasSize(1);
        assertThat(report.whole()).isEqualTo(report.fields().values().iterator().next());
        assertThat(report.whole().count(Item.RECEIVED)).isEqualTo(2);
        assertThat(closing.compare(NOVEMBER).orElseThrow().figures()).hasSize(Indicator.values().length).noneMatch(ClosedPeriod.Compared::differs);
        assertThat(closing.compare(new Period(NOVEMBER.from(), NOVEMBER.from()))).isEmpty();
    }

    /** What an earlier program closed has the indicators alone. */
    @Test
    void aPeriodThatWasClosedWithIndicatorsAloneKeepsThose() throws SQLException {
        closing.close(NOVEMBER);
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));
        add(new Dossier("d3", new LocalCode("26500-Q1-261116-0003"), Lives.received().history()));
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data").resolve("desk.db")); var update = sql.createStatement()) {
            assertThat(update.executeUpdate("update closed_period set figures = json_remove(figures, '$.report')")).isEqualTo(1);
        }
        assertThat(closing.kept(NOVEMBER).orElseThrow().report()).isEmpty();
        var report = report(ReportKind.MONTH, NOVEMBER, Optional.empty());
        var rows = tables(report).getFirst().rows();
        assertThat(rows.getFirst()).as("dossiers are those of now").endsWith(new Report.Cell.Count(3));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith(new Report.Cell.Words("Số hóa kết quả giải quyết")).endsWith(new Report.Cell.Share(new Measure(0, 1))));
        assertThat(report.texts().getFirst().paragraphs().getFirst()).contains("số hồ sơ là số hiện nay");
    }

    @Test
    void weeksOfRunningPlansAndOtherDaysAreListedToo() {
        var own = ((PlanReading.Read) bench.desk.planShelf().copy(bench.desk.planShelf().find("cam-my-2025").orElseThrow().plan(), LocalDate.of(2026, 11, 2))).plan();
        assertThat(closing.periods(ReportKind.CAMPAIGN_WEEK)).isEmpty();
        bench.desk.planShelf().run(own.id(), true);
        closing.close(own.weeks().getFirst().period());
        closing.close(new Period(NOVEMBER.from(), NOVEMBER.from().plusDays(2)));
        var listed = closing.periods(ReportKind.CAMPAIGN_WEEK);
        assertThat(listed).filteredOn(one -> one.week().isPresent()).extracting(one -> one.week().orElseThrow().number())
                .containsExactlyElementsOf(own.weeks().reversed().stream().filter(week -> !week.period().from().isAfter(closing.today())).map(Plan.Week::number).toList());
        assertThat(listed).filteredOn(one -> one.week().isEmpty()).extracting(Closing.Listed::period).containsExactly(new Period(NOVEMBER.from(), NOVEMBER.from().plusDays(2)));
        assertThat(listed).filteredOn(one -> one.state() instanceof PeriodState.Closed).hasSize(2);
    }

    @Test
    void aClosedPeriodKeepsItsFiguresAndSaysWhatIsNoLongerSo() {
        var closed = closing.close(NOVEMBER);
        assertThat(closed.reported(Indicator.RESULTS_DIGITIZED)).contains(new Measure(0, 1));
        assertThat(closing.corrections(closed)).isEmpty();
        bench.clock.forward(Duration.ofDays(3));
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));

        assertThat(closing.find(NOVEMBER)).contains(closed);
        assertThat(closing.corrections(closed)).contains(corrected(Indicator.RESULTS_DIGITIZED, new Measure(0, 1), new Measure(1, 1)),
                corrected(Indicator.DIGITIZED, new Measure(0, 1), new Measure(1, 1))).hasSize(2);
        assertThat(closing.restated(closed, Indicator.RESULTS_DIGITIZED, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.row().id()).isEqualTo("d2");
            assertThat(one.was()).isEqualTo(RestatedDossier.Was.MISSED);
            assertThat(one.now()).isEqualTo(new Verdict.Counted());
        });
        assertThat(closing.restated(closed, Indicator.IDENTITY, 0, 9)).isEmpty();
    }

    /** That time passes is no correction: what is open is judged by the moment of closing. */
    @Test
    void timeAloneCorrectsNothing() {
        var closed = closing.close(NOVEMBER);
        bench.clock.forward(Duration.ofDays(60));
        assertThat(closing.corrections(closed)).isEmpty();
    }

    @Test
    void whatComesIntoThePeriodLaterIsACorrection() {
        var closed = closing.close(NOVEMBER);
        append("d1", Lives.filed(Lives.at(19, 9, 0), "result~1", Lives.file("kq")));
        assertThat(closing.corrections(closed)).contains(corrected(Indicator.RESULTS_DIGITIZED, new Measure(0, 1), new Measure(1, 2)));
        assertThat(closing.restated(closed, Indicator.E_RESULT, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo(RestatedDossier.Was.OUTSIDE);
            assertThat(one.now()).isEqualTo(new Verdict.Missed(Shortfall.RESULT_NOT_SIGNED));
        });
    }

    @Test
    void aPeriodMayBeClosedAgain() {
        var first = closing.close(NOVEMBER);
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));
        var second = closing.close(NOVEMBER);
        assertThat(closing.corrections(second)).isEmpty();
        assertThat(closing.all()).containsExactly(second, first);
        assertThat(closing.find(NOVEMBER)).contains(second);
        assertThat(closing.find(new Period(NOVEMBER.from(), NOVEMBER.to().minusDays(1)))).isEmpty();
        assertThat(second.clerk()).isEqualTo(bench.desk.settings().current().clerk().id());
    }

    /** The dossiers of a correction are exactly those by which the two figures differ. */
    @Test
    void theDossiersOfACorrectionExplainIt() {
        var lives = IntStream.range(100, 180).mapToObj(seed -> new DressedLife(seed).live(30)).toList();
        for (var life : lives) add(new Dossier(life.id(), life.localCode(), life.history().subList(0, 1 + life.history().size() / 2)));
        var closed = closing.close(NOVEMBER);
        for (var life : lives) life.history().subList(1 + life.history().size() / 2, life.history().size()).forEach(event -> append(life.id(), event));
        var corrected = new ArrayList<Indicator>();
        for (var correction : closing.corrections(closed)) {
            corrected.add(correction.indicator());
            if (correction.indicator().form() != Indicator.Form.SHARE) continue;
            var restated = closing.restated(closed, correction.indicator(), 0, 1000);
            long counted = restated.stream().mapToLong(one -> is(one.now(), true) - (one.was() == RestatedDossier.Was.COUNTED ? 1 : 0)).sum();
            long asked = restated.stream().mapToLong(one -> is(one.now(), false) - (one.was() == RestatedDossier.Was.OUTSIDE ? 0 : 1)).sum();
            assertThat(counted).as(correction.indicator().id()).isEqualTo(correction.now().orElseThrow().numerator() - correction.reported().numerator());
            assertThat(asked).isEqualTo(correction.now().orElseThrow().denominator() - correction.reported().denominator());
            assertThat(closing.restated(closed, correction.indicator(), 0, 1)).isEqualTo(restated.subList(0, Math.min(1, restated.size())));
        }
        assertThat(corrected).contains(Indicator.RESULTS_DIGITIZED, Indicator.ON_TIME).isSubsetOf(Arrays.asList(Indicator.values()));
        assertThat(List.copyOf(corrected)).isSorted();
    }

    private static int is(Verdict verdict, boolean countedOnly) {
        return switch (verdict) {
            case Verdict.Counted _ -> 1;
            case Verdict.Missed _ -> countedOnly ? 0 : 1;
            case Verdict.Outside _ -> 0;
        };
    }
}
