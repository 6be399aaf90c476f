package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.calendar.ProcessingTime;

class FormatsTest {
    private final Formats vietnamese = new Formats(Texts.in(Language.VIETNAMESE));
    private final Formats english = new Formats(Texts.in(Language.ENGLISH));

    @Test
    void datesStandAsOnPaper() {
        assertThat(vietnamese.date(LocalDate.of(2026, 2, 5))).isEqualTo("05/02/2026");
        assertThat(vietnamese.dateTime(LocalDateTime.of(2026, 11, 23, 9, 5))).isEqualTo("09:05, 23/11/2026");
        assertThat(vietnamese.appointment(LocalDateTime.of(2026, 11, 23, 9, 5))).isEqualToIgnoringCase("09:05, thứ hai 23/11/2026");
        assertThat(vietnamese.longTime(LocalTime.of(9, 5))).isEqualTo("9 giờ 05 phút");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,ngày 23 tháng 11 năm 2026", "2026-02-05,ngày 05 tháng 02 năm 2026", "2026-03-09,ngày 09 tháng 3 năm 2026"})
    void smallDaysAndTheFirstTwoMonthsHaveAZero(LocalDate day, String expected) {
        assertThat(vietnamese.longDate(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0 đ", "500,500 đ", "20000,20.000 đ", "1050000,1.050.000 đ"})
    void moneyHasPointsBetweenThousands(long dong, String expected) {
        assertThat(vietnamese.money(dong)).isEqualTo(expected);
        assertThat(english.money(dong)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0|0", "999|999|999", "1000|1.000|1,000", "1234567|1.234.567|1,234,567", "-1500|-1.500|-1,500"})
    void countsHaveTheMarkOfTheirLanguageBetweenThousands(long number, String inVietnamese, String inEnglish) {
        assertThat(vietnamese.number(number)).isEqualTo(inVietnamese);
        assertThat(english.number(number)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.00|0|0", "2.50|2,5|2.5", "100|100|100", "1E+3|1.000|1,000", "1234.50|1.234,5|1,234.5", "-0.25|-0,25|-0.25"})
    void decimalsAreAsShortAsTheyAreExact(BigDecimal number, String inVietnamese, String inEnglish) {
        assertThat(vietnamese.decimal(number)).isEqualTo(inVietnamese);
        assertThat(english.decimal(number)).isEqualTo(inEnglish);
    }

    @Test
    void aPartStandsBesideItsWhole() {
        assertThat(vietnamese.part(850, 20_000)).isEqualTo("850/20.000");
        assertThat(english.part(850, 20_000)).isEqualTo("850/20,000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0 B|0 B", "1023|1023 B|1023 B", "358400|350 KB|350 KB", "1258291|1,2 MB|1.2 MB", "3221225472|3,0 GB|3.0 GB"})
    void sizesAreShort(long bytes, String inVietnamese, String inEnglish) {
        assertThat(vietnamese.size(bytes)).isEqualTo(inVietnamese);
        assertThat(english.size(bytes)).isEqualTo(inEnglish);
    }

    @Test
    void timesKeepTheUnitOfTheirPublication() {
        assertThat(vietnamese.duration(ProcessingTime.WorkingDays.of(3))).isEqualTo("3 ngày làm việc");
        assertThat(vietnamese.duration(new ProcessingTime.WorkingDays(15))).isEqualTo("7,5 ngày làm việc");
        assertThat(vietnamese.duration(new ProcessingTime.SameDay())).isEqualTo("trong ngày");
        assertThat(vietnamese.duration(new ProcessingTime.WorkingHours(12))).isEqualTo("12 giờ làm việc");
        assertThat(vietnamese.duration(new ProcessingTime.CalendarDays(10))).isEqualTo("10 ngày");
        assertThat(vietnamese.duration(new ProcessingTime.Unstated("Khác"))).isEqualTo("Khác");
        assertThat(english.duration(ProcessingTime.WorkingDays.of(1))).isEqualTo("1 working day");
        assertThat(english.duration(new ProcessingTime.WorkingDays(15))).isEqualTo("7.5 working days");
    }

    @Test
    void pointsStandSideBySide() {
        assertThat(vietnamese.points(List.of(new BigDecimal("4"), new BigDecimal("2")))).isEqualTo("4 + 2 điểm");
        assertThat(vietnamese.points(new BigDecimal("6.00"))).isEqualTo("6 điểm");
        assertThat(vietnamese.points(new BigDecimal("10"))).isEqualTo("10 điểm");
    }

    @Test
    void oneIsNotSeveral() {
        assertThat(english.pages(1)).isEqualTo("1 page");
        assertThat(english.pages(2)).isEqualTo("2 pages");
        assertThat(english.copies(2)).isEqualTo("2 copies");
    }
}
