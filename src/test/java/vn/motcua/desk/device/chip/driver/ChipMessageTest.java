package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.ChipReaders.Certificate;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Genuineness;

class ChipMessageTest {
    private static final Genuineness.Signer SIGNER = new Genuineness.Signer("CN=Người ký,C=VN", "CN=Gốc\t,C=VN", LocalDate.of(2030, 1, 31));

    private static final List<ChipMessage> MESSAGES = List.of(new ChipMessage.FoundReader("ACS ACR1252\t1S 00 00"),
            new ChipMessage.FoundCertificate(new Certificate("CN=Cục", LocalDate.of(2040, 12, 31))), new ChipMessage.UnusableFile("đọc tôi.txt"),
            new ChipMessage.Went(new Progress.WaitingForCard()), new ChipMessage.Went(new Progress.Opening()), new ChipMessage.Went(new Progress.Reading(3, 70)),
            new ChipMessage.Went(new Progress.Checking()), new ChipMessage.HasField(Field.NAME, "Trần Thị Mẫu\nend"),
            new ChipMessage.Judged(new Genuineness.Genuine(SIGNER)), new ChipMessage.Judged(new Genuineness.Unverified(Genuineness.Doubt.EXPIRED, SIGNER)),
            new ChipMessage.Judged(new Genuineness.NotGenuine(Genuineness.Flaw.ALTERED, List.of(1, 13))),
            new ChipMessage.Judged(new Genuineness.NotGenuine(Genuineness.Flaw.UNSIGNED, List.of())), new ChipMessage.IsOriginal(Original.PROVEN),
            new ChipMessage.Failed(new ChipProblem.NoReader()), new ChipMessage.Failed(new ChipProblem.NoCard()), new ChipMessage.Failed(new ChipProblem.WrongAccessData()),
            new ChipMessage.Failed(new ChipProblem.CardRemoved()), new ChipMessage.Failed(new ChipProblem.OtherCard()),
            new ChipMessage.Failed(new ChipProblem.Unreadable("SW 6F00")), new ChipMessage.Failed(new ChipProblem.Machine(new DeviceProblem.Busy())),
            new ChipMessage.Failed(new ChipProblem.Machine(new DeviceProblem.Unknown("x"))), new ChipMessage.End());

    @Test void whatOneSideSaysTheOtherHears() {
        for (var message : MESSAGES) assertThat(ChipMessage.of(message.line())).isEqualTo(Optional.of(message));
    }

    @Test void everyMessageIsTried() {
        var tried = MESSAGES.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet());
        tried.add(ChipMessage.HasPortrait.class);
        assertThat(tried).isEqualTo(Set.of(ChipMessage.class.getPermittedSubclasses()));
    }

    @Test void aPortraitComesAsItIs() {
        var rgb = new byte[3 * 4 * 5];
        new Random(1).nextBytes(rgb);
        var heard = ChipMessage.of(new ChipMessage.HasPortrait(new Frame(4, 5, rgb)).line());
        assertThat(heard).hasValueSatisfying(message -> assertThat(((ChipMessage.HasPortrait) message).picture().rgb()).isEqualTo(rgb));
    }

    @Test void noiseIsPassedOver() {
        var random = new Random(7);
        for (var message : MESSAGES) {
            for (int round = 0; round < 200; round++) {
                var line = new StringBuilder(message.line());
                for (int i = 0; i <= random.nextInt(4); i++) line.insert(random.nextInt(line.length() + 1), (char) (random.nextInt(120) + 8));
                assertThat(ChipMessage.of(line.toString())).isNotNull();
            }
        }
        assertThat(Arrays.asList("", "\t", "portrait\t-1\t-1\t", "portrait\t9\t9\tAAAA", "field\tNONE\tAAAA", "failed\tno-such")).allSatisfy(
                line -> assertThat(ChipMessage.of(line)).isEmpty());
    }
}
