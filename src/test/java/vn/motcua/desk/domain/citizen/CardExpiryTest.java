package vn.motcua.desk.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardExpiryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        // a child; one of fourteen; within two years before 25; long before 40; just before 60; after it
        "2019-03-01, 2025-01-10, 2033-03-01", "2010-03-01, 2024-03-02, 2035-03-01", "2000-06-15, 2023-06-15, 2040-06-15", "2000-06-15, 2023-06-14, 2025-06-15",
        "1985-03-12, 2021-05-10, 2025-03-12", "1964-01-01, 2022-02-02, 2099-12-31", "1958-01-01, 2021-09-01, 2099-12-31",
        // a leap day may become either neighbour
        "1996-02-29, 2021-05-10, 2036-02-29", "2000-02-29, 2021-05-10, 2025-02-28 2025-03-01",
    })
    void theDayFollowsFromBirthAndIssue(LocalDate born, LocalDate issued, String days) {
        assertThat(CardExpiry.candidates(born, Optional.of(issued), TODAY)).isEqualTo(Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({"1985-03-12, 2045-03-12 2025-03-12", "2004-11-05, 2029-11-05", "1950-01-01, 2099-12-31", "1998-07-01, 2038-07-01 2023-07-01"})
    void withoutTheDayOfIssueAllDaysThatACardInUseCanHaveAreTried(LocalDate born, String days) {
        assertThat(CardExpiry.candidates(born, Optional.empty(), TODAY)).isEqualTo(Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }
}
