package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNameTest {
    @Test
    void filesOfAComponentAreCounted() {
        assertThat(PaperName.USUAL.names("H56.14-240823-0001", List.of("TO-KHAI", "GIAY-CHUNG-SINH", "TO-KHAI")))
                .containsExactly("H56.14-240823-0001_TO-KHAI_1.pdf", "H56.14-240823-0001_GIAY-CHUNG-SINH_1.pdf", "H56.14-240823-0001_TO-KHAI_2.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{code}.pdf                 | A  | b    | b  | A.pdf       | A-2.pdf",
        "{code}_{component}.pdf     | A  | Cha  | chả | A_Cha.pdf  | A_cha-2.pdf",
        "{n}-{code}.pdf             | A  | b    | c  | 1-A.pdf     | 1-A-2.pdf",
        "{component}_{n}_{code}.pdf | A  | b    | b  | b_1_A.pdf   | b_2_A.pdf"})
    void noTwoNamesAreAlike(String pattern, String code, String one, String other, String first, String second) {
        assertThat(new PaperName(pattern).names(code, List.of(one, other))).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tờ khai (bản chính)                     | To-khai-ban-chinh",
        "ĐƠN ĐỀ NGHỊ                             | DON-DE-NGHI",
        "../../etc/passwd                        | etc-passwd",
        "C:\\\\a*b?\"<>                          | C-a-b",
        "a. .                                    | a",
        "☃                                       | x",
        "H56.14-240823-0001                      | H56.14-240823-0001"})
    void aPartIsPlain(String text, String plain) {
        assertThat(PaperName.plain(text)).isEqualTo(plain);
    }

    @Test
    void aPartIsNotEndless() {
        assertThat(PaperName.plain("giấy ".repeat(100))).hasSizeLessThanOrEqualTo(50).endsWith("giay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "CON", "Com1", "nul.x"})
    void namesOfDevicesAreAvoided(String code) {
        assertThat(new PaperName("{code}.pdf").names(code, List.of("a"))).containsExactly("_" + code + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{code}", "{component}_{n}.pdf", "{name}_{code}.pdf", "{code}/{n}.pdf", "{code} {n}.pdf", "{code}_đơn.pdf", "{code}.pdf.exe"})
    void whatIsNoPatternIsNotTaken(String pattern) {
        assertThat(PaperName.parse(pattern)).isEmpty();
    }

    @Test
    void aPatternIsTakenAsTyped() {
        assertThat(PaperName.parse(" {code}_{component}_{n}.pdf ")).contains(PaperName.USUAL);
    }
}
