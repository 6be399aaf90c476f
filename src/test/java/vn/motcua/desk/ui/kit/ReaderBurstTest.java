package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.ui.kit.ReaderBurst.Verdict;

class ReaderBurstTest {
    private static final long MILLI = 1_000_000;
    private final ReaderBurst burst = new ReaderBurst();

    /** @param firstWait before the first character, in milliseconds @param wait before each further one */
    private List<Verdict> type(String text, long firstWait, long wait) {
        var verdicts = new ArrayList<Verdict>();
        for (var letter : text.split("")) verdicts.add(burst.typed(letter, (verdicts.isEmpty() ? firstWait : wait) * MILLI));
        return verdicts;
    }

    @Test void aReaderIsFoundAtItsSixthCharacterAndTheWholeCodeIsKept() {
        var verdicts = type("075085000123|x\r", 5_000, 5);
        assertThat(verdicts.subList(0, 7)).containsExactly(Verdict.PERSON, Verdict.PERSON, Verdict.PERSON, Verdict.PERSON, Verdict.PERSON,
                Verdict.READER_FOUND, Verdict.READER);
        assertThat(burst.alreadyTyped()).isEqualTo(5);
        assertThat(burst.finish()).contains("075085000123|x\r");
        assertThat(burst.isReading()).isFalse();
    }

    @Test void aFastTypistIsNoReader() {
        assertThat(type("nguyen van an 0912345678", 500, 60)).containsOnly(Verdict.PERSON);
        assertThat(burst.finish()).isEmpty();
    }

    @Test void aReaderThatTheMachineHeldUpLosesNoDigit() {
        type("0750", 5_000, 450);
        type("85000123|", 800, 4);
        assertThat(burst.finish()).contains("075085000123|");
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "110", "150", "240"})
    void aSlowReaderIsFoundByWhatItTypes(long wait) {
        type("Ngo", 300, 180);
        var verdicts = type("075085000123|271234567|Nguyễn\r", 400, wait);
        assertThat(verdicts).as("at the bar at the latest").element(12).isIn(Verdict.READER_FOUND, Verdict.READER);
        assertThat(burst.silenceAtEnd()).isGreaterThan(2 * wait * MILLI);
        assertThat(burst.finish()).contains("075085000123|271234567|Nguyễn\r");
        assertThat(burst.typedBefore()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"26032-A1-261124-0007", "H56.14-240823-0001", "000.00.13.H19-200615-0012"})
    void aSlowReaderIsFoundByTheCodeOfADossier(String code) {
        var verdicts = type(code, 5_000, 100);
        assertThat(verdicts.getLast()).isEqualTo(Verdict.READER_FOUND);
        assertThat(burst.alreadyTyped()).isEqualTo(code.length() - 1);
        assertThat(burst.finish()).contains(code);
    }

    @Test void aPersonMayTypeTheCodeOfADossierOrANumber() {
        assertThat(type("26032-A1-261124-0007", 500, 170)).containsOnly(Verdict.PERSON);
        assertThat(type("075085000123", 500, 60)).containsOnly(Verdict.PERSON);
    }

    @Test void whatAnInputMethodDoesAmidACodeIsPartOfWhatWasRead() {
        type("075085000123||Nguye", 900, 4);
        burst.typed("e", 4 * MILLI);
        burst.takenBack();
        burst.takenBack();
        burst.typed("ê", 4 * MILLI);
        burst.composed("n");
        assertThat(burst.finish()).contains("075085000123||Nguyee\b\bê \bn");
    }

    @Test void anInputMethodThatReplacesLettersIsNoReader() {
        for (var piece : List.of("uo", "ươ", "ường")) {
            assertThat(type(piece, 90, 2)).containsOnly(Verdict.PERSON);
            burst.takenBack();
        }
    }

    @Test void aPersonWhoTypedJustBeforeDoesNotJoinTheCode() {
        type("Ng", 300, 80);
        type("075085000123", 350, 4);
        assertThat(burst.finish()).contains("075085000123");
    }

    @Test void digitsThatAPersonTypedJustBeforeDoNotJoinACard() {
        type("0912", 300, 90);
        type("075085000123|271234567|x", 350, 4);
        assertThat(burst.finish()).contains("075085000123|271234567|x");
        assertThat(burst.typedBefore()).as("to be given back").isEqualTo("0912");
    }

    @ParameterizedTest
    @CsvSource({"26032-A1-261124-0007", "H56.14-240823-0001", "000.00.13.H19-200615-0012", "G01.123.04-261124-150001"})
    void norDoTheyJoinTheCodeOfADossier(String code) {
        type("0912", 300, 90);
        type(code, 350, 4);
        assertThat(burst.finish()).contains(code);
        assertThat(burst.typedBefore()).as("to be given back").isIn("0912", "");
    }

    @Test void aSyllableWrittenAnewIsNoReader() {
        assertThat(type("ghiêng", 90, 1)).containsOnly(Verdict.PERSON);
    }

    @Test void afterACodeThePersonTypesAgain() {
        type("075085000123", 900, 4);
        burst.finish();
        assertThat(burst.typed("a", 10 * MILLI)).isEqualTo(Verdict.PERSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"khai sinh;true", "Nguyễn Văn An;true", "075085000123;true", "an.nguyen@example.vn;true",
            "8934563138165;false", "075085000123||||||;false", "WIFI:S:Nha,T:WPA;false", "{\"id\":1};false", "MECARD:N:An;false"})
    void aForeignCodeIsNotWhatAPersonTyped(String text, boolean byHand) {
        assertThat(ReaderBurst.mayBeTypedByHand(text)).isEqualTo(byHand);
        assertThat(ReaderBurst.mayBeTypedByHand(text + '\r')).isEqualTo(byHand);
    }
}
