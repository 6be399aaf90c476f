package vn.motcua.desk.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final Office OFFICE = new Office("26032", "Xã Thử", "Tỉnh Mẫu", "A1", "Thử", "");

    @Test void aLocalCodeSaysCommuneDeskDayAndNumber() {
        assertThat(LocalCode.of(OFFICE, LocalDate.of(2026, 11, 24), 7).text()).isEqualTo("26032-A1-261124-0007");
        assertThat(LocalCode.of(OFFICE, LocalDate.of(2026, 11, 24), 12_345).text()).isEqualTo("26032-A1-261124-12345");
    }

    @Test void aLocalCodeIsReadBackAndNeverAnOfficialOne() {
        assertThat(LocalCode.parse(" 26032-A1-261124-0007\n")).contains(new LocalCode("26032-A1-261124-0007"));
        assertThat(OfficialCode.parse("26032-A1-261124-0007")).isEmpty();
        assertThat(LocalCode.parse("26032-261124-0007")).isEmpty();
        assertThatThrownBy(() -> new LocalCode("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "000.00.13.H19-200615-0012", "H56.14-240823-0001", "H19.22-250801-0001", "H19-250801-0001", "H19.22.03-250801-0001",
        "G01.123.04-261124-150001", "h56.14-240823-0001", " H56.14 - 240823 - 0001 " })
    void everyFormOfAnOfficialCodeIsKnown(String text) {
        assertThat(OfficialCode.parse(text)).isPresent();
        assertThat(LocalCode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "H56", "H56.14-240823", "H56.14-240823-1", "1.001193", "075085000123", "H56.14-240823-0001; DROP" })
    void otherTextsAreNoOfficialCode(String text) {
        assertThat(OfficialCode.parse(text)).isEmpty();
    }
}
