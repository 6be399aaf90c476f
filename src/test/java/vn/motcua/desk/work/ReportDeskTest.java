package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.ui.TestDesk;

class ReportDeskTest {
    @TempDir Path folder;
    private TestDesk test;
    private ReportDesk desk;

    @BeforeEach void open() {
        test = new TestDesk(folder, 200);
        desk = test.desk().reportDesk();
    }

    @AfterEach void close() {
        test.close();
    }

    private static ReportOrder year() {
        return ReportOrder.of(ReportKind.YEAR, ReportKind.YEAR.around(TestDesk.TODAY), Optional.of("hop-minh-2025"), "vi");
    }

    private static List<String> paragraphs(ReportDesk.Draft draft, Part part) {
        return draft.report().texts().stream().filter(text -> text.part() == part).findFirst().map(Report.Block.Text::paragraphs).orElseThrow();
    }

    @Test void whatWasWrittenIsKeptUntilItIsTakenBack() {
        var drafted = paragraphs(desk.draft(year()), Part.DIFFICULTIES);
        desk.write(year(), Part.DIFFICULTIES, Optional.of(List.of("Mất mạng hai ngày.")));
        var written = test.desk().reportDesk().draft(year());
        assertThat(paragraphs(written, Part.DIFFICULTIES)).containsExactly("Mất mạng hai ngày.");
        assertThat(written.written()).containsOnlyKeys(Part.DIFFICULTIES);
        desk.write(year(), Part.DIFFICULTIES, Optional.empty());
        assertThat(paragraphs(desk.draft(year()), Part.DIFFICULTIES)).isEqualTo(drafted);
    }

    @Test void aNumberIsGivenWhenTheReportLeavesAndStays() {
        test.desk().formsBook().save(test.desk().formsBook().current().withNumbering(OfficeForms.Numbering.BY_DESK));
        assertThat(desk.draft(year()).report().head().number()).isEmpty();
        assertThat(desk.saveAll(year(), folder)).isTrue();
        assertThat(desk.draft(year()).report().head().number()).contains(1);
        desk.file(year(), ReportDesk.Format.PDF);
        assertThat(desk.draft(year()).report().head().number()).contains(1);
        assertThat(folder).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**.xlsx").isDirectoryContaining("glob:**.docx");
    }

    @Test void aWeekIsComparedWithTheWeeksThatThePlanNames() {
        var plan = desk.plans().stream().filter(one -> one.id().equals("cam-my-2025")).findFirst().orElseThrow();
        var draft = desk.draft(ReportOrder.of(plan, plan.weeks().get(2), "vi"));
        var table = draft.report().sections().get(1).blocks().stream().filter(Report.Block.Table.class::isInstance).map(Report.Block.Table.class::cast).findFirst().orElseThrow();
        assertThat(table.columns()).extracting(Report.Column::head).satisfiesExactly(head -> assertThat(head).isEqualTo("Nội dung"), head -> assertThat(head).startsWith("Tuần 1"),
                head -> assertThat(head).startsWith("Tuần 2"), head -> assertThat(head).startsWith("Tuần 3"));
    }

    @Test void figuresAreThoseOfTheDesk() {
        var period = new Period(TestDesk.TODAY.minusDays(60), TestDesk.TODAY);
        var received = test.desk().figures().of(period).all().received();
        var draft = desk.draft(ReportOrder.of(ReportKind.PROGRESS, period, Optional.empty(), "vi"));
        var table = (Report.Block.Table) draft.report().sections().getFirst().blocks().getFirst();
        assertThat(received).isPositive();
        assertThat(table.rows().getLast().get(4)).isEqualTo(new Report.Cell.Count(received));
    }

    @Test void aDeskWithoutDossiersHasReportsToo() throws Exception {
        test.close();
        test = new TestDesk(folder.resolve("empty"), 0);
        desk = test.desk().reportDesk();
        for (var kind : ReportKind.values()) {
            if (kind == ReportKind.CAMPAIGN_WEEK) continue;
            var order = ReportOrder.of(kind, kind.around(LocalDate.of(2026, 11, 25)), Optional.empty(), "vi");
            assertThat(desk.saveAll(order, folder)).isTrue();
            assertThat(Files.size(folder.resolve(order.fileName() + ".docx"))).isPositive();
        }
    }
}
