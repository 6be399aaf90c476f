package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Stage;

class NationalStatusTest {
    @ParameterizedTest
    @CsvSource({"IN_PROCESS, false, 2", "IN_PROCESS, true, 4", "REFUSED, false, 3", "AWAITING_APPLICANT, true, 5", "WITHDRAWN, true, 7", "STOPPED, true, 8",
            "RESULT_READY, true, 9", "HANDED_OVER, true, 10"})
    void eachStageHasItsNumber(Stage stage, boolean forwarded, int number) {
        assertThat(NationalStatus.of(stage, forwarded).number()).isEqualTo(number);
    }
}
