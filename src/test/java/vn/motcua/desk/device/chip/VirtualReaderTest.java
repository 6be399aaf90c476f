package vn.motcua.desk.device.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Outcome;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.chip.driver.VirtualReader;

/** The real way through PC/SC to a simulated card; needs pcscd with the virtual reader of vsmartcard. */
@Tag("heavy")
class VirtualReaderTest {
    private static final List<AccessKey> KEYS = List.of(new AccessKey.Number("000456"),
            new AccessKey.Lines("304000456", LocalDate.of(2004, 11, 5), LocalDate.of(2029, 11, 5)));

    @TempDir Path folder;
    private SystemChipReaders readers;

    @BeforeEach void readers() {
        readers = new SystemChipReaders(new ChipProcess(ChipProcess.ofThisProgram().command(), Duration.ofSeconds(60)), folder);
        assumeFalse(readers.find().stream().noneMatch(reader -> reader.name().contains("Virtual PCD")), "no pcscd with a virtual reader");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCardIsReadThroughTheSystem(boolean newer) throws Exception {
        try (var card = VirtualReader.laidDown(newer, folder)) {
            assertThat(card).isNotNull();
            assertThat(readers.find().getFirst().read(KEYS, _ -> { }, () -> false)).isInstanceOfSatisfying(Outcome.Read.class, read -> {
                assertThat(read.content().field(Field.NAME)).contains("Trần Thị Mẫu");
                assertThat(read.content().portrait()).isPresent();
                assertThat(read.content().genuineness()).isInstanceOf(Genuineness.Genuine.class);
                assertThat(read.content().original()).isEqualTo(ChipContent.Original.PROVEN);
            });
        }
    }

    @Test void aWrongNumberOpensNothing() throws Exception {
        try (var card = VirtualReader.laidDown(true, folder)) {
            assertThat(card).isNotNull();
            assertThat(readers.find().getFirst().read(List.of(new AccessKey.Number("111111")), _ -> { }, () -> false))
                    .isEqualTo(new Outcome.Failed(new ChipProblem.WrongAccessData()));
        }
    }

    @Test void aCardTakenAwayInTheMiddleIsSaidToBe() throws Exception {
        var card = VirtualReader.laidDown(true, folder);
        assertThat(readers.find().getFirst().read(KEYS, progress -> takeAway(card, progress), () -> false)).isEqualTo(new Outcome.Failed(new ChipProblem.CardRemoved()));
    }

    private static void takeAway(VirtualReader card, Progress progress) {
        if (!(progress instanceof Progress.Reading reading) || reading.done() < 1500) return;
        try {
            card.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
