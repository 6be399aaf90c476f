package vn.motcua.desk.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test void marksCaseAndBlanksMakeNoDifference() {
        assertThat(Folding.fold("  Đặng  Thị\u00a0ÁNH ")).isEqualTo("dang thi anh");
        assertThat(Folding.fold(Normalizer.normalize("Trưởng Ấp Ơ Ư Đ", Normalizer.Form.NFD))).isEqualTo("truong ap o u d");
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.fold(" \t")).isEmpty();
    }

    @Test void wordsAreSplitAtWhatIsNeitherLetterNorDigit() {
        assertThat(Folding.words("Ấp 3, Xã H'Leo (cũ)/Đồng-Nai")).containsExactly("ap", "3", "xa", "h", "leo", "cu", "dong", "nai");
        assertThat(Folding.words("…")).isEmpty();
    }

    @Test void initialsAreTheFirstLettersOfTheWords() {
        assertThat(Folding.initials("Đăng ký khai sinh")).isEqualTo("dkks");
    }
}
