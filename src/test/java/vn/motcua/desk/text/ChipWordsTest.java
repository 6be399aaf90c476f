package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Genuineness;

class ChipWordsTest {
    private static final Genuineness.Signer SIGNER = new Genuineness.Signer("CN=Signer", "CN=CSCA", LocalDate.of(2041, 1, 31));

    private final List<ChipProblem> problems = List.of(new ChipProblem.NoReader(), new ChipProblem.NoCard(), new ChipProblem.WrongAccessData(),
            new ChipProblem.CardRemoved(), new ChipProblem.OtherCard(), new ChipProblem.Unreadable("SW 6F00"), new ChipProblem.Machine(new DeviceProblem.NoAnswer()));

    @ParameterizedTest
    @EnumSource
    void everyProblemSaysWhatIsAndWhatToDo(Language language) {
        assertThat(problems.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet())).isEqualTo(Set.of(ChipProblem.class.getPermittedSubclasses()));
        problems.forEach(problem -> assertWords(words(language).problem(problem)));
        assertThat(words(language).problem(new ChipProblem.Unreadable("SW 6F00")).what()).contains("SW 6F00");
    }

    @ParameterizedTest
    @EnumSource
    void everyJudgementSaysWhatItIsWorth(Language language) {
        var judged = Stream.of(Stream.of(new Genuineness.Genuine(SIGNER)),
                Arrays.stream(Genuineness.Doubt.values()).map(doubt -> new Genuineness.Unverified(doubt, SIGNER)),
                Arrays.stream(Genuineness.Flaw.values()).map(flaw -> new Genuineness.NotGenuine(flaw, List.of(2)))).<Genuineness>flatMap(one -> one).toList();
        for (var genuineness : judged) {
            for (var original : Original.values()) assertWords(words(language).worth(new ChipContent(Map.of(), Optional.empty(), genuineness, original)));
        }
        assertThat(words(language).signer(new ChipContent(Map.of(), Optional.empty(), judged.getFirst(), Original.PROVEN))).get().asString()
                .contains("CN=Signer", "CN=CSCA", "31/01/2041");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepAndFieldHasAName(Language language) {
        var steps = List.of(new Progress.WaitingForCard(), new Progress.Opening(), new Progress.Reading(1, 3), new Progress.Checking());
        assertThat(steps).hasSize(Progress.class.getPermittedSubclasses().length).allSatisfy(step -> assertThat(words(language).progress(step)).isNotBlank());
        assertThat(words(language).progress(new Progress.Reading(1, 3))).contains("33");
        assertThat(words(language).progress(new Progress.Reading(0, 0))).contains("0");
        assertThat(Field.values()).allSatisfy(field -> assertThat(words(language).field(field)).isNotBlank());
    }

    private static void assertWords(Words words) {
        assertThat(words.what()).isNotBlank().endsWith(".");
        assertThat(words.next()).isNotBlank().endsWith(".");
    }

    private static ChipWords words(Language language) {
        var texts = Texts.in(language);
        return new ChipWords(texts, new Wording(texts, ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
