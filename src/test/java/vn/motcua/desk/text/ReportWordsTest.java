package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.domain.report.Sample;

class ReportWordsTest {
    private final ReportWords words = new ReportWords(Texts.vietnamese());

    @ParameterizedTest
    @EnumSource
    void everyKindAndEveryPartHasItsWords(Language language) {
        var texts = Texts.in(language);
        var said = new ReportWords(texts);
        for (var part : Part.values()) assertThat(said.part(part)).isNotBlank();
        for (var cause : Cause.values()) assertThat(texts.of("report.mend", cause)).isNotBlank();
        for (var kind : ReportKind.values()) {
            assertThat(said.kind(kind)).isNotBlank();
            var figures = Sample.of(kind);
            assertThat(said.subject(figures)).isNotBlank();
            for (var part : Part.values()) {
                if (part.belongsTo(figures)) assertThat(said.draft(figures, part, id -> id)).isNotEmpty().allSatisfy(paragraph -> assertThat(paragraph).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedPeriodIsSaidWithItsMoment(Language language) {
        var said = new ReportWords(Texts.in(language));
        var closed = new ClosedPeriod(1, Sample.WEEK_1, LocalDateTime.of(2025, 8, 1, 8, 5), Instant.EPOCH, "lan", List.of());
        assertThat(said.closed(closed, true)).contains("08:05").isNotEqualTo(said.closed(closed, false));
        assertThat(said.closed(closed, false)).contains("01/08/2025");
    }

    @Test void theThirdWeekTellsWhatRoseAndWhatFell() {
        assertThat(words.draft(Sample.thirdWeek(Optional.empty()), Part.CHANGES, id -> id)).first().asString()
                .startsWith("So với tuần 1 (25/07–31/07/2025), chuyển biến tốt: Số hóa kết quả giải quyết tăng 38,95 điểm phần trăm (từ 40 % lên 78,95 %); ");
        assertThat(words.draft(Sample.thirdWeek(Optional.empty()), Part.CHANGES, id -> id)).element(1).asString()
                .isEqualTo("So với tuần 1 (25/07–31/07/2025), giảm sút: Giải quyết đúng hạn giảm 4,94 điểm phần trăm (từ 96,67 % xuống 91,73 %).");
    }

    @ParameterizedTest
    @CsvSource({"MONTH,2026-11-01,2026-11-30,tháng 11 năm 2026", "QUARTER,2026-10-01,2026-12-31,quý IV năm 2026", "HALF_YEAR,2026-01-01,2026-06-30,6 tháng đầu năm 2026",
            "YEAR,2026-01-01,2026-12-31,năm 2026", "DAY,2026-11-25,2026-11-25,ngày 25/11/2026", "MONTH,2026-11-02,2026-11-25,từ ngày 02/11/2026 đến ngày 25/11/2026"})
    void aPeriodIsSaidAsOfficesDo(ReportKind kind, LocalDate from, LocalDate to, String expected) {
        assertThat(words.period(kind, new Period(from, to))).isEqualTo(expected);
    }
}
