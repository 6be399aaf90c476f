package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.ascii;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.tagged;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineLinesTest {
    @Test void theLinesOfACardAreUnderstood() {
        assertThat(MachineLines.of(SampleCard.machineLines("VNM"))).contains(new MachineLines("VNM", "075304000456"));
    }

    @Test void aWrongCheckDigitIsNoNumber() {
        var group = SampleCard.machineLines("VNM");
        group[5 + 5] ^= 1;
        assertThat(MachineLines.of(group)).isEmpty();
    }

    @Test void aPassportHasOtherLines() {
        assertThat(MachineLines.of(tagged(0x61, tagged(0x5f1f, ascii("P<VNM".repeat(17) + "<<<"))))).isEqualTo(Optional.empty());
    }

    /** The examples of ICAO Doc 9303 part 3. */
    @ParameterizedTest
    @CsvSource({"520727, 3", "AB2134<<<, 5", "D23145890, 7", "740812, 2", "120415, 9"})
    void checkDigitsAreThoseOfTheStandard(String text, int digit) {
        assertThat(MachineLines.checkDigit(text)).isEqualTo(digit);
    }
}
