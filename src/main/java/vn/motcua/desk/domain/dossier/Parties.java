package vn.motcua.desk.domain.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.domain.citizen.PersonalNumber;

/**
 * Who the dossier is for and who hands it in.
 *
 * @param applicant   the person at the desk
 * @param authorising the person for whom the applicant acts, if any; then it is this person's identity that counts.
 *                    Source: NĐ 118/2025/NĐ-CP as applied in TT 03/2025/TT-VPCP
 */
public record Parties(Person applicant, Optional<Person> authorising, Optional<IdentityCheck> check) {
    public static Parties nobody() {
        return new Parties(Person.nobody(), Optional.empty(), Optional.empty());
    }

    public Parties withApplicant(Person value) {
        return new Parties(value, authorising, check);
    }

    public Parties withAuthorising(Optional<Person> value) {
        return new Parties(applicant, value, check);
    }

    public Parties withCheck(Optional<IdentityCheck> value) {
        return new Parties(applicant, authorising, value);
    }

    /** Whose identity is to be checked. */
    public Person counted() {
        return authorising.orElse(applicant);
    }

    /** The personal numbers of both, once they are complete; each once. */
    public List<PersonalNumber> numbers() {
        return Stream.concat(Stream.of(applicant), authorising.stream()).flatMap(person -> person.personalNumber().stream()).distinct().toList();
    }

    /** The check, as long as it still stands for the person that counts. */
    public Optional<IdentityCheck> validCheck() {
        var number = counted().personalNumber().map(personal -> personal.digits()).orElse("");
        return check.filter(record -> record.holdsFor(number));
    }
}
