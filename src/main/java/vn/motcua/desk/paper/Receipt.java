package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.office.Office;

/**
 * What form 01 says.
 *
 * @param clerkName printed below the signature of who received it
 * @param number    that the desk gave the paper; empty: it is written by hand
 */
public record Receipt(Office office, String clerkName, LocalCode localCode, Optional<OfficialCode> officialCode, ReceivedDossier content,
                      ZonedDateTime receivedAt, Optional<Integer> number) {
    /** @param zone of the desk */
    public static Receipt of(Dossier dossier, Office office, String clerkName, ZoneId zone) {
        return new Receipt(office, clerkName, dossier.localCode(), dossier.officialCode(), dossier.content(), dossier.received().at().atZone(zone),
                Optional.empty());
    }

    public Receipt numbered(Optional<Integer> value) {
        return new Receipt(office, clerkName, localCode, officialCode, content, receivedAt, value);
    }

    Matter matter() {
        return new Matter(Optional.of(localCode), officialCode, content.procedureCode(), content.procedureName(), content.caseName(),
                content.parties().applicant(), content.parties().authorising());
    }

    Origin origin() {
        return new Origin(office, clerkName, received(), number);
    }

    LocalDateTime received() {
        return receivedAt.toLocalDateTime();
    }
}
