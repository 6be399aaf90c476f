package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.report.Report.Cell;

class CorrectionTest {
    private static final List<Report.Column> COLUMNS = List.of(new Report.Column("", "No.", 1), new Report.Column("", "Field", 1), new Report.Column("", "Received", 1),
            new Report.Column("Components", "Share", 1), new Report.Column("", "Money", 1));

    private static Report.Block.Table table(List<List<Cell>> rows) {
        return new Report.Block.Table("", COLUMNS, rows, false);
    }

    private static List<Cell> row(int number, String name, long received, Measure share, long dong) {
        return List.of(new Cell.Count(number), new Cell.Words(name), new Cell.Count(received), share.denominator() == 0 ? new Cell.Nothing() : new Cell.Share(share), new Cell.Money(dong));
    }

    @Test void onlyWhatDiffersIsACorrection() {
        var before = table(List.of(row(1, "Land", 7, new Measure(1, 4), 100), row(2, "Births", 3, new Measure(2, 3), 0)));
        assertThat(Correction.between(before, before)).isEmpty();
        var now = table(List.of(row(1, "Land", 8, new Measure(2, 4), 100), row(2, "Births", 3, new Measure(2, 3), 50)));
        assertThat(Correction.between(before, now)).containsExactly(new Correction("Land", "Received", new Cell.Count(7), new Cell.Count(8)),
                new Correction("Land", "Components: Share", new Cell.Share(new Measure(1, 4)), new Cell.Share(new Measure(2, 4))),
                new Correction("Births", "Money", new Cell.Money(0), new Cell.Money(50)));
    }

    @Test void anOtherOrderIsNoDifference() {
        var before = table(List.of(row(1, "Land", 7, Measure.NONE, 0), row(2, "Births", 3, Measure.NONE, 0)));
        var now = table(List.of(row(1, "Births", 9, Measure.NONE, 0), row(2, "Land", 7, Measure.NONE, 0)));
        assertThat(Correction.between(before, now)).containsExactly(new Correction("Births", "Received", new Cell.Count(3), new Cell.Count(9)));
    }

    @Test void aRowThatCameOrWentStandsAgainstNothing() {
        var before = table(List.of(row(1, "Land", 7, Measure.NONE, 0)));
        var now = table(List.of(row(1, "Births", 2, Measure.NONE, 0)));
        assertThat(Correction.between(before, now)).containsExactly(new Correction("Land", "Received", new Cell.Count(7), new Cell.Nothing()),
                new Correction("Births", "Received", new Cell.Nothing(), new Cell.Count(2)));
    }

    /** The last row of a sheet has no number before its name. */
    @Test void aRowIsKnownByItsFirstWords() {
        var before = table(List.of(List.of(new Cell.Words(""), new Cell.Words("All"), new Cell.Count(7), new Cell.Nothing(), new Cell.Money(0))));
        var now = table(List.of(List.of(new Cell.Words(""), new Cell.Words("All"), new Cell.Count(8), new Cell.Nothing(), new Cell.Money(0))));
        assertThat(Correction.between(before, now)).containsExactly(new Correction("All", "Received", new Cell.Count(7), new Cell.Count(8)));
    }

    @Test void whatIsWrittenAlikeIsNoCorrection() {
        assertThat(Correction.between(table(List.of(row(1, "Land", 0, new Measure(1, 2), 0))), table(List.of(row(1, "Land", 0, new Measure(2, 4), 0))))).isEmpty();
    }

    @Test void theDifferenceIsInTheUnitOfTheFigure() {
        assertThat(new Correction("", "", new Cell.Count(7), new Cell.Count(5)).difference()).isEqualTo(new Cell.Count(-2));
        assertThat(new Correction("", "", new Cell.Money(7), new Cell.Money(9)).difference()).isEqualTo(new Cell.Money(2));
        assertThat(new Correction("", "", new Cell.Share(new Measure(1, 3)), new Cell.Share(new Measure(1, 2))).difference()).isEqualTo(new Cell.Number(new BigDecimal("16.67"), ""));
        assertThat(new Correction("", "", new Cell.Number(new BigDecimal("1.50"), "p"), new Cell.Number(new BigDecimal("2"), "p")).difference()).isEqualTo(new Cell.Number(new BigDecimal("0.50"), "p"));
        assertThat(new Correction("", "", new Cell.Nothing(), new Cell.Count(5)).difference()).isEqualTo(new Cell.Nothing());
        assertThat(new Correction("", "", new Cell.Words("80 %"), new Cell.Words("82 %")).difference()).isEqualTo(new Cell.Nothing());
    }
}
