package vn.motcua.desk.device.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.practice.ScannerScript.Reading;
import vn.motcua.desk.device.practice.ScannerScript.Step;

class ScannerScriptTest {
    @Test
    void stepsStandInLinesOrBetweenSemicolons() {
        assertThat(ScannerScript.read("load 10  # a pile\n\nafter 3 jam; after 0 busy\nafter 2 unknown E 17\n")).isEqualTo(new Reading.Read(new ScannerScript(List.of(
                new Step.Load(10), new Step.Fail(3, new DeviceProblem.PaperJam()), new Step.Fail(0, new DeviceProblem.Busy()),
                new Step.Fail(2, new DeviceProblem.Unknown("E 17"))))));
        assertThat(ScannerScript.read("")).isEqualTo(new Reading.Read(ScannerScript.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after jam", "after 3", "after 3 fire", "after 3 jam now", "after 3 unknown", "load", "load many", "jam", "after -1 jam"})
    void whatIsNotUnderstoodIsNamedWithItsNumber(String step) {
        assertThat(ScannerScript.read("load 2\n" + step)).isEqualTo(new Reading.NotUnderstood(2, step));
    }

    @ParameterizedTest
    @CsvSource({"no-paper, NoPaper", "jam, PaperJam", "cover-open, CoverOpen", "double-feed, DoubleFeed", "busy, Busy", "offline, Offline", "unplugged, Unplugged",
        "cancelled, Cancelled", "access-denied, AccessDenied", "no-answer, NoAnswer", "disk-full, DiskFull", "nothing-came, NothingCame",
        "one-side-only, CannotDo", "no-pictures, CannotDo", "not-installed scanimage, NotInstalled", "file-unfinished a.pdf, FileUnfinished", "unknown 17, Unknown"})
    void everyTroubleCanBePlayed(String word, String problem) {
        assertThat(ScannerScript.read("after 1 " + word)).isInstanceOfSatisfying(Reading.Read.class, read ->
                assertThat(read.script().steps()).singleElement().isInstanceOfSatisfying(Step.Fail.class,
                        fail -> assertThat(fail.problem().getClass().getSimpleName()).isEqualTo(problem)));
    }

    @Test
    void noTroubleIsMissingAmongTheWords() {
        var playable = Stream.of("no-paper", "jam", "cover-open", "double-feed", "busy", "offline", "unplugged", "cancelled", "access-denied", "no-answer", "disk-full",
                "nothing-came", "one-side-only", "not-installed x", "file-unfinished x", "unknown x").map(word -> ScannerScript.read("after 0 " + word))
                .map(reading -> ((Step.Fail) ((Reading.Read) reading).script().steps().getFirst()).problem().getClass()).collect(Collectors.toSet());
        assertThat(playable).isEqualTo(Stream.of(DeviceProblem.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }
}
