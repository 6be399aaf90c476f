package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.ui.reception.ReaderBurst.Verdict;

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
        var verdicts = type("075085000123|x\r", 0, 5);
        assertThat(verdicts.subList(0, 7)).containsExactly(Verdict.RUN_BEGINS, Verdict.PERSON, Verdict.PERSON, Verdict.PERSON,
                Verdict.PERSON, Verdict.READER_FOUND, Verdict.READER);
        assertThat(burst.finish()).contains("075085000123|x\r");
        assertThat(burst.isReading()).isFalse();
    }

    @Test void aFastTypistIsNoReader() {
        assertThat(type("nguyen van an", 0, 60)).containsOnly(Verdict.RUN_BEGINS);
        assertThat(burst.finish()).isEmpty();
    }

    @Test void anInputMethodThatReplacesLettersIsNoReader() {
        type("uo", 0, 2);
        burst.interrupted();
        assertThat(type("ươ", 10, 2)).doesNotContain(Verdict.READER_FOUND);
        burst.interrupted();
        assertThat(type("ường", 20, 2)).doesNotContain(Verdict.READER_FOUND);
    }

    @Test void aPersonWhoTypedJustBeforeDoesNotJoinTheCode() {
        type("Ng", 0, 80);
        type("075085000123", 400, 4);
        assertThat(burst.finish()).contains("075085000123");
    }

    @Test void afterACodeThePersonTypesAgain() {
        type("075085000123", 0, 4);
        burst.finish();
        assertThat(burst.typed("a", 10 * MILLI)).isEqualTo(Verdict.RUN_BEGINS);
    }
}
