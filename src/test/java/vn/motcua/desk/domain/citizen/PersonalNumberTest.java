package vn.motcua.desk.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.citizen.PersonalNumber.Warning;

class PersonalNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({ "075085000123, MALE, 1985", "075304000456, FEMALE, 2004", "031058000321, MALE, 1958", "040190000789, FEMALE, 1990",
        "045207000654, MALE, 2007", "001499000001, MALE, 2199", "001599000001, FEMALE, 2199" })
    void theDigitsSaySexAndYear(String digits, Sex sex, int year) {
        var number = new PersonalNumber(digits);
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthYear()).isEqualTo(year);
    }

    @Test void blanksBetweenTheDigitsAreTolerated() {
        assertThat(PersonalNumber.parse(" 075 085 000123\t")).map(PersonalNumber::lastFour).contains("0123");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "07508500012", "0750850001234", "07508500012x", "０７５０８５０００１２３", "٠٧٥٠٨٥٠٠٠١٢٣", "075-085-000123" })
    void onlyTwelveDigitsAreANumber(String text) {
        assertThat(PersonalNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new PersonalNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void whatDoesNotFitIsAWarning() {
        var number = new PersonalNumber("075085000123");
        assertThat(number.warnings(Optional.empty(), Optional.empty(), TODAY)).isEmpty();
        assertThat(number.warnings(Optional.of(LocalDate.of(1985, 3, 12)), Optional.of(Sex.MALE), TODAY)).isEmpty();
        assertThat(number.warnings(Optional.of(LocalDate.of(1986, 3, 12)), Optional.of(Sex.FEMALE), TODAY))
                .containsExactly(Warning.SEX_DIFFERS, Warning.YEAR_DIFFERS);
        assertThat(new PersonalNumber("500299000123").warnings(Optional.empty(), Optional.empty(), TODAY))
                .containsExactly(Warning.UNKNOWN_PLACE, Warning.BORN_IN_FUTURE);
    }
}
