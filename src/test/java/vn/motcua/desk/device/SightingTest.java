package vn.motcua.desk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingTest {
    private static final String UUID = "4509a320-00a0-008f-00b6-00559a327d32";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // name, number, host, other name, other number, other host, the same
        "Maker A5, 4509a320-00a0, 10.0.0.7, Maker A5, URN:UUID:4509A320-00A0, 10.0.0.9, true",
        "Maker A5, 4509a320-00a0, 10.0.0.7, Maker A5, 77777777-00a0, 10.0.0.7, false",
        "Maker A5, 4509a320-00a0, 10.0.0.7, Maker A5 (E426BE), -, 10.0.0.7, true",
        "Maker_A5, -, 10.0.0.7, Maker A5, 4509a320-00a0, 10.0.0.7, true",
        "Maker A5, 4509a320-00a0, 10.0.0.7, Other B2, -, 10.0.0.7, false",
        "Maker A5, 4509a320-00a0, 10.0.0.7, Maker A5, -, 10.0.0.8, false",
        "Maker A5, -, -, Maker A5, -, -, false",
        "'', -, 10.0.0.7, Maker A5, -, 10.0.0.7, false"})
    void theSameMachineIsKnownAndDoubtMeansTwo(String name, String number, String host, String name2, String number2, String host2, boolean same) {
        var one = sighting(name, number, host);
        var other = sighting(name2, number2, host2);
        assertThat(one.sameAs(other)).isEqualTo(same);
        assertThat(other.sameAs(one)).isEqualTo(same);
    }

    @Test
    void eachMachineIsShownOnceWhereItWasFirstAndAsItsOwnProtocolKnowsIt() {
        var driver = sighting("Maker A5", null, "10.0.0.7");
        var cable = Sighting.named("Maker A5");
        var own = sighting("Maker A5", UUID, "10.0.0.7");
        var otherCard = sighting("Maker A5", UUID, "192.168.0.7");
        assertThat(Sighting.once(List.of(driver, cable, own, otherCard), Function.identity())).containsExactly(own, cable);
        assertThat(Sighting.once(List.of(own, driver), Function.identity())).containsExactly(own);
    }

    @ParameterizedTest
    @CsvSource({"airscan:e0:Maker A5,ip=10.0.0.7,10.0.0.7", "escl:https://10.0.0.7:443,scanner,10.0.0.7", "hpaio:/net/x?ip=192.168.1.20,all-in-one,192.168.1.20",
        "epsonds:libusb:001:004,scanner,''", "pixma:04A91234_1.2.3.4.5,x,''"})
    void theAddressStandsSomewhereInWhatADriverWrites(String device, String kind, String host) {
        assertThat(Sighting.hostsIn(device, kind)).isEqualTo(host.isEmpty() ? Set.of() : Set.of(host));
    }

    private static Sighting sighting(String name, String number, String host) {
        return new Sighting(name, Optional.ofNullable(number), host == null ? Set.of() : Set.of(host));
    }
}
