package vn.motcua.desk.device.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Outcome;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.chip.driver.SimulatedProgram;
import vn.motcua.desk.device.process.OwnProgram;

/** What may become of the process that talks to chips, and what the program makes of it. */
class ChipProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it hangs. */
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final List<AccessKey> KEYS = List.of(new AccessKey.Number("000456"),
            new AccessKey.Lines("304000456", LocalDate.of(2004, 11, 5), LocalDate.of(2029, 11, 5)));

    @TempDir Path folder;
    private final List<Progress> went = new ArrayList<>();

    /** The whole other process with a simulated card. */
    @Nested class WithACard {
        @Test void aTrustedCardIsReadAndFoundGenuine() {
            assertThat(read("trusted")).isInstanceOfSatisfying(Outcome.Read.class, read -> {
                assertThat(read.content().field(Field.NAME)).contains("Trần Thị Mẫu");
                assertThat(read.content().genuineness()).isInstanceOf(Genuineness.Genuine.class);
                assertThat(read.content().original()).isEqualTo(ChipContent.Original.PROVEN);
                assertThat(read.content().portrait()).hasValueSatisfying(face -> assertThat(face.height()).isEqualTo(320));
            });
            assertThat(went).startsWith(new Progress.WaitingForCard()).contains(new Progress.Opening()).endsWith(new Progress.Checking());
        }

        @Test void aCardTakenAwayIsSaidToBe() {
            assertThat(read("removed")).isEqualTo(new Outcome.Failed(new ChipProblem.CardRemoved()));
        }

        private Outcome read(String fate) {
            var command = new ArrayList<>(OwnProgram.command(SimulatedProgram.class, "256m"));
            command.addAll(List.of(fate, folder.toString()));
            return reader(new ChipProcess(command, LONG)).read(KEYS, went::add, () -> false);
        }
    }

    /** A shell script in its place. */
    @Nested class OfAScript {
        @BeforeEach void shell() {
            assumeTrue(new File("/bin/sh").canExecute(), "no /bin/sh: the pretended process is a shell script");
        }

        @Test void readersAndCertificatesAreListed() throws IOException {
            var process = script("case \"$1\" in list) printf 'reader\\tQQ==\\nnoise\\nreader\\tQg==\\nend\\n';; *) printf 'certificate\\tQ049Vg==\\t2030-01-31\\nunusable\\teA==\\nend\\n';; esac");
            assertThat(new SystemChipReaders(process, folder).find()).singleElement().satisfies(reader -> assertThat(reader.name()).isEqualTo("A, B"));
            var trust = new SystemChipReaders(process, folder).trust();
            assertThat(trust.certificates()).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("CN=V"));
            assertThat(trust.unusable()).containsExactly("x");
        }

        @Test void theKeysAreNotAmongItsWords() throws IOException {
            var reader = reader(script("echo \"$@\" > " + folder + "/words; head -n 3 > " + folder + "/input; printf 'failed\\tno-card\\nend\\n'"));
            assertThat(reader.read(KEYS, went::add, () -> false)).isEqualTo(new Outcome.Failed(new ChipProblem.NoCard()));
            assertThat(Files.readString(folder.resolve("words"))).doesNotContain("000456");
            assertThat(Files.readString(folder.resolve("input"))).isEqualTo("number\t000456\nlines\t304000456\t2004-11-05\t2029-11-05\ngo\n");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', value = {"cat > /dev/null ~ NoAnswer", "head -n 1 > /dev/null; kill -ABRT $$ ~ chip exit 134", "head -n 3 > /dev/null; echo end ~ chip without judgement"})
        void aProcessThatFailsLeavesAReason(String script, String reason) throws IOException {
            var outcome = reader(script(script, reason.equals("NoAnswer") ? SHORT : LONG)).read(KEYS, went::add, () -> false);
            assertThat(outcome.toString()).contains("Machine").contains(reason);
        }

        @Test void aReadingIsStopped() throws IOException {
            var stop = new AtomicBoolean();
            var reader = reader(script("echo waiting; cat > /dev/null"));
            assertThat(reader.read(KEYS, _ -> stop.set(true), stop::get)).isEqualTo(new Outcome.Failed(new ChipProblem.Machine(new DeviceProblem.Cancelled())));
        }

        @Test void aListThatHangsOrAbortsIsEmpty() throws IOException {
            for (var end : List.of("exec sleep 60", "kill -ABRT $$", "head -c 5000 /dev/urandom")) assertThat(new SystemChipReaders(script(end, SHORT), folder).find()).isEmpty();
        }

        private ChipProcess script(String commands) throws IOException {
            return script(commands, LONG);
        }

        private ChipProcess script(String commands, Duration patience) throws IOException {
            var script = Files.writeString(folder.resolve("chip.sh"), commands + "\n");
            return new ChipProcess(List.of("/bin/sh", script.toString()), patience);
        }
    }

    /** The real driver, in its real process, as far as a machine without a reader goes. */
    @Test void withoutAReaderNothingFails() {
        var process = new ChipProcess(ChipProcess.ofThisProgram().command(), LONG);
        var readers = new SystemChipReaders(process, folder);
        assumeTrue(readers.find().isEmpty(), "there is a reader");
        assertThat(reader(process).read(KEYS, went::add, () -> false)).isEqualTo(new Outcome.Failed(new ChipProblem.NoReader()));
        assertThat(readers.trust()).isEqualTo(new ChipReaders.Trust(folder.toString(), List.of(), List.of()));
    }

    private ChipReader reader(ChipProcess process) {
        return new SystemChipReader(process, "any", folder);
    }
}
