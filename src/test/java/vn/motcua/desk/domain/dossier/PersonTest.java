package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;

class PersonTest {
    private static final CitizenCard THU = new CitizenCard(PersonalNumber.parse("075085000123").orElseThrow(), Optional.empty(),
            Optional.of("Nguyễn Văn Thử"), Optional.of(LocalDate.of(1985, 3, 12)), Optional.of(Sex.MALE), Optional.of("Ấp 3"), Optional.empty(), "");

    private static CitizenCard bare(String number) {
        return new CitizenCard(PersonalNumber.parse(number).orElseThrow(), Optional.empty(), Optional.of("Trần Thị Mẫu"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    @Test void anotherCardTakesAwayWhatTheEarlierOneSaid() {
        var person = Person.nobody().withPhone("0912345678").filledFrom(THU).filledFrom(bare("075304000456"));
        assertThat(person).isEqualTo(Person.nobody().withPhone("0912345678").withName("Trần Thị Mẫu").withNumber("075304000456")
                .filledFrom(bare("075304000456")));
    }

    @Test void whatTheClerkTypedStaysWhenACardIsRead() {
        var person = Person.nobody().filledFrom(THU).withAddress("Ấp 3, nhà số 5").filledFrom(bare("075304000456"));
        assertThat(person.address()).isEqualTo("Ấp 3, nhà số 5");
    }

    @Test void theSameCardReadLessWellTakesNothingAway() {
        var person = Person.nobody().filledFrom(THU).filledFrom(bare("075085000123"));
        assertThat(person.address()).isEqualTo("Ấp 3");
        assertThat(person.born()).isEqualTo("12/03/1985");
    }
}
