package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;

class IdentityComparisonTest {
    static Stream<Arguments> cases() {
        return Stream.of(
            of("as on the card", p -> p),
            of("capitals and no marks", p -> p.withName("NGUYEN  VAN THU")),
            of("nothing typed does not disagree", p -> p.withName("").withBorn("").withSex(Optional.empty())),
            of("half a date does not disagree", p -> p.withBorn("12/0")),
            of("another name", p -> p.withName("Nguyễn Văn Thư Sinh"), Disagreement.NAME),
            of("another day", p -> p.withBorn("13/03/1985"), Disagreement.BIRTH_DATE),
            of("another sex", p -> p.withSex(Optional.of(Sex.FEMALE)), Disagreement.SEX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatDiffersFromTheCardIsNamed(String what, UnaryOperator<Person> change, List<Disagreement> expected) {
        assertThat(IdentityComparison.of(change.apply(Samples.citizen()), card("Nam", "12031985"))).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void theCardsOwnDigitsAreHeldAgainstIt(String sex, String born, List<Disagreement> expected) {
        var card = card(sex, born);
        assertThat(IdentityComparison.of(Samples.citizen().filledFrom(card), card)).isEqualTo(expected);
    }

    static Stream<Arguments> cards() {
        return Stream.of(Arguments.of("Nam", "12031985", List.of()), Arguments.of("Nữ", "12031985", List.of(Disagreement.NUMBER_AGAINST_SEX)),
                Arguments.of("Nam", "12031994", List.of(Disagreement.NUMBER_AGAINST_YEAR)));
    }

    private static Arguments of(String what, UnaryOperator<Person> change, Disagreement... expected) {
        return Arguments.of(what, change, List.of(expected));
    }

    private static CitizenCard card(String sex, String born) {
        return ((ScannedCode.Card) CodeReading.understand("075085000123||Nguyễn Văn Thử|" + born + "|" + sex + "|Ấp 3|10052021")).card();
    }
}
