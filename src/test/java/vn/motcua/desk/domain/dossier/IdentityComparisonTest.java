package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;

class IdentityComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 16);

    static Stream<Arguments> cases() {
        return Stream.of(
            of("as on the card", p -> p),
            of("capitals and no marks", p -> p.withName("NGUYEN  VAN THU")),
            of("nothing typed does not disagree", p -> p.withName("").withBorn("").withSex(Optional.empty())),
            of("half a date does not disagree", p -> p.withBorn("12/0")),
            of("half a number does not disagree", p -> p.withNumber("0750850001")),
            of("another name", p -> p.withName("Nguyễn Văn Thư Sinh"), Disagreement.NAME),
            of("another day", p -> p.withBorn("13/03/1985"), Disagreement.BIRTH_DATE),
            of("another sex", p -> p.withSex(Optional.of(Sex.FEMALE)), Disagreement.SEX),
            of("another number", p -> p.withNumber("075085000124"), Disagreement.NUMBER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatDiffersFromTheCardIsNamed(String what, UnaryOperator<Person> change, List<Disagreement> expected) {
        var read = Person.nobody().filledFrom(card("Nam", "12031985", "10052021"));
        assertThat(compared(change.apply(read))).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Nam, 12031985,", "Nữ, 12031985, NUMBER_AGAINST_SEX", "Nam, 12031994, NUMBER_AGAINST_YEAR"})
    void theCardsOwnDigitsAreHeldAgainstIt(String sex, String born, Disagreement expected) {
        assertThat(compared(Person.nobody().filledFrom(card(sex, born, "10052021")))).isEqualTo(Stream.ofNullable(expected).toList());
    }

    @Test void withoutACardTheDigitsAreHeldAgainstTheForm() {
        assertThat(compared(Samples.citizen())).isEmpty();
        assertThat(compared(Samples.citizen().withSex(Optional.of(Sex.FEMALE)).withBorn("12/03/1994")))
                .containsExactly(Disagreement.NUMBER_AGAINST_SEX, Disagreement.NUMBER_AGAINST_YEAR);
        assertThat(compared(Person.nobody())).isEmpty();
    }

    /** Born 12/03/1985: the card has to be changed at 25 and 40, and one of the two years before is good until the next age. */
    @ParameterizedTest(name = "issued {0}, valid until {1}")
    @CsvSource({"10052021, 12/03/2025", "12032023, 12/03/2045", "11032023, 12/03/2025", "11032008, 12/03/2010", "12032008, 12/03/2025", "11032043, 12/03/2045",
            "12032043, "})
    void aCardIsValidUntilTheAgeAtWhichItIsChanged(String issued, String until) {
        assertThat(card("Nam", "12031985", issued).validUntil().map(day -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())))
                .isEqualTo(Optional.ofNullable(until));
    }

    @Test void anExpiredCardDisagreesFromTheDayAfterOn() {
        var person = Person.nobody().filledFrom(card("Nam", "12031985", "10052021"));
        assertThat(IdentityComparison.of(person, Optional.empty(), LocalDate.of(2025, 3, 12))).isEmpty();
        assertThat(IdentityComparison.of(person, Optional.empty(), LocalDate.of(2025, 3, 13))).containsExactly(Disagreement.CARD_EXPIRED);
    }

    @Test void aCardOlderThanOneSeenBeforeWasReplaced() {
        var older = Person.nobody().filledFrom(card("Nam", "12031985", "10052021"));
        var newer = Person.nobody().filledFrom(card("Nam", "12031985", "20062023"));
        assertThat(IdentityComparison.of(older, Optional.of(known(newer)), TODAY)).containsExactly(Disagreement.CARD_CANCELLED);
        assertThat(IdentityComparison.of(newer, Optional.of(known(older)), TODAY)).isEmpty();
        assertThat(IdentityComparison.of(older, Optional.of(known(older)), TODAY)).isEmpty();
        assertThat(IdentityComparison.of(older, Optional.of(known(Samples.citizen())), TODAY)).as("no card then").isEmpty();
    }

    private static List<Disagreement> compared(Person person) {
        return IdentityComparison.of(person, Optional.empty(), TODAY);
    }

    private static KnownCitizen known(Person person) {
        return new KnownCitizen(person.personalNumber().orElseThrow(), List.of(new KnownCitizen.Visit("d0", "c", LocalDate.of(2024, 1, 1), "p", person, 0)));
    }

    private static Arguments of(String what, UnaryOperator<Person> change, Disagreement... expected) {
        return Arguments.of(what, change, List.of(expected));
    }

    private static CitizenCard card(String sex, String born, String issued) {
        return ((ScannedCode.Card) CodeReading.understand("075085000123||Nguyễn Văn Thử|" + born + "|" + sex + "|Ấp 3|" + issued)).card();
    }
}
