package vn.motcua.desk.domain.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;

/**
 * A party of the dossier as typed so far: texts stand as the clerk left them, even half a number, so that a draft loses nothing.
 *
 * @param born {@code dd/MM/yyyy} when it is complete
 * @param card the code of the card that was read for this person
 */
public record Person(Kind kind, String name, String number, String born, Optional<Sex> sex, String address, String phone, String email,
                     Optional<CitizenCard> card) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Chủ hồ sơ: citizen, business, state office, other organisation. */
    public enum Kind { CITIZEN, BUSINESS, STATE_OFFICE, ORGANISATION }

    public static Person nobody() {
        return new Person(Kind.CITIZEN, "", "", "", Optional.empty(), "", "", "", Optional.empty());
    }

    public boolean isBlank() {
        return (name + number + born + address + phone + email).isBlank() && card.isEmpty();
    }

    public Optional<PersonalNumber> personalNumber() {
        return PersonalNumber.parse(number);
    }

    /** The day of birth, when what stands there is one. */
    public Optional<LocalDate> bornOn() {
        try {
            return Optional.of(LocalDate.parse(born.strip().replace('-', '/').replace('.', '/'), DAY));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    public Person withKind(Kind value) {
        return new Person(value, name, number, born, sex, address, phone, email, card);
    }

    public Person withName(String value) {
        return new Person(kind, value, number, born, sex, address, phone, email, card);
    }

    public Person withNumber(String value) {
        return new Person(kind, name, value, born, sex, address, phone, email, card);
    }

    public Person withBorn(String value) {
        return new Person(kind, name, number, value, sex, address, phone, email, card);
    }

    public Person withSex(Optional<Sex> value) {
        return new Person(kind, name, number, born, value, address, phone, email, card);
    }

    public Person withAddress(String value) {
        return new Person(kind, name, number, born, sex, value, phone, email, card);
    }

    public Person withPhone(String value) {
        return new Person(kind, name, number, born, sex, address, value, email, card);
    }

    public Person withEmail(String value) {
        return new Person(kind, name, number, born, sex, address, phone, value, card);
    }

    /**
     * Takes over what the card says and keeps what it does not say, unless that came from the card of somebody else who was
     * read before: two people must not be mixed into one.
     */
    public Person filledFrom(CitizenCard read) {
        return card.filter(before -> !before.number().equals(read.number())).map(this::without).orElse(this).joined(read);
    }

    private Person joined(CitizenCard read) {
        return new Person(kind, read.name().orElse(name), read.number().digits(), read.born().map(Person::written).orElse(born),
                read.sex().or(() -> sex), read.residence().orElse(address), phone, email, Optional.of(read));
    }

    /** Keeps what the clerk typed. */
    private Person without(CitizenCard before) {
        return new Person(kind, name.equals(before.name().orElse("")) ? "" : name, "",
                born.equals(before.born().map(Person::written).orElse("")) ? "" : born, sex.equals(before.sex()) ? Optional.empty() : sex,
                address.equals(before.residence().orElse("")) ? "" : address, phone, email, Optional.empty());
    }

    private static String written(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
