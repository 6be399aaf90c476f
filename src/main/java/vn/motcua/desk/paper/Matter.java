package vn.motcua.desk.paper;

import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/**
 * What a paper is about: whose dossier, and of which procedure.
 *
 * @param localCode     empty while nothing was received yet
 * @param procedureName with its code, empty while none is chosen
 */
public record Matter(Optional<LocalCode> localCode, Optional<OfficialCode> officialCode, String procedureCode, String procedureName,
                     String caseName, Person applicant, Optional<Person> authorising) {
    public static Matter of(Dossier dossier) {
        var content = dossier.content();
        return new Matter(Optional.of(dossier.localCode()), dossier.officialCode(), content.procedureCode(), content.procedureName(),
                content.caseName(), content.parties().applicant(), content.parties().authorising());
    }

    /** Whose matter it is: who authorised, or who came. */
    Person owner() {
        return authorising.orElse(applicant);
    }
}
