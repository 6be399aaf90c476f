package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficeUnit;
import vn.motcua.desk.paper.Titles;
import vn.motcua.desk.text.Texts;

class FormsBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @TempDir Path folder;
    private Bench bench;
    private FormsBook book;
    private int papers;

    @BeforeEach void open() {
        bench = new Bench(folder);
        book = bench.desk.formsBook();
    }

    @AfterEach void close() {
        bench.close();
    }

    private Optional<Integer> give(FormKind kind, LocalDate day) {
        return book.numberOf(kind, day, "paper " + ++papers);
    }

    @Test void numbersAreWrittenByHandUnlessTheOfficeSaysOtherwise() {
        assertThat(give(FormKind.REFUSAL, DAY)).isEmpty();
        assertThat(book.current()).isEqualTo(OfficeForms.usual());
    }

    @Test void eachKindIsNumberedFromOneEveryYear() {
        book.save(book.current().withNumbering(OfficeForms.Numbering.BY_DESK));
        assertThat(give(FormKind.REFUSAL, DAY)).contains(1);
        assertThat(give(FormKind.REFUSAL, DAY)).contains(2);
        assertThat(give(FormKind.STOP, DAY)).contains(1);
        assertThat(give(FormKind.REFUSAL, DAY.plusDays(1))).contains(1);
        assertThat(give(FormKind.REFUSAL, DAY)).contains(3);
        assertThat(give(FormKind.WITHDRAWAL, DAY)).as("a citizen's letter").isEmpty();
        assertThat(give(FormKind.REGISTER, DAY)).as("a book of a period").isEmpty();
    }

    @Test void aPaperThatIsMadeAgainKeepsItsNumber() {
        book.save(book.current().withNumbering(OfficeForms.Numbering.BY_DESK));
        assertThat(book.numberOf(FormKind.REFUSAL, DAY, "d1/3")).contains(1);
        assertThat(book.numberOf(FormKind.REFUSAL, DAY, "d2/1")).contains(2);
        book.save(book.current().withNumbering(OfficeForms.Numbering.BY_HAND));
        assertThat(book.numberOf(FormKind.REFUSAL, DAY.plusDays(9), "d1/3")).contains(1);
        assertThat(book.numberOf(FormKind.REFUSAL, DAY, "d3/1")).isEmpty();
    }

    @Test void numbersGoOnWhereABookOfPaperEnded() {
        book.save(book.current().withNumbering(OfficeForms.Numbering.BY_DESK));
        book.goOnWith(FormKind.STOP, DAY, 38);
        assertThat(book.next(FormKind.STOP, DAY)).isEqualTo(38);
        assertThat(give(FormKind.STOP, DAY)).contains(38);
        assertThatThrownBy(() -> book.goOnWith(FormKind.STOP, DAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void whatTheOfficeChoseIsKept() {
        var own = OfficeForms.usual().withUnit(OfficeUnit.SECTION).withSuperior("Công an xã Cẩm Mỹ").withHeadRole("Trưởng Công an xã").withHeadName("Phạm Văn Mẫu")
                .withTitles(FormKind.APOLOGY, Optional.of(new FormTitles("PHIẾU XIN LỖI", "Mẫu 4", "PXL")));
        book.save(own);
        assertThat(new FormsBook(bench.desk.store(), new Titles(Texts.vietnamese())).current()).isEqualTo(own);
        assertThat(book.titles(FormKind.REFUSAL).symbol()).isEqualTo("PTC-BPTNTKQ");
        assertThat(book.titles(FormKind.APOLOGY).title()).isEqualTo("PHIẾU XIN LỖI");
        assertThat(book.usualTitles(OfficeUnit.CENTRE, FormKind.APOLOGY).title()).endsWith("QUYẾT");
    }
}
