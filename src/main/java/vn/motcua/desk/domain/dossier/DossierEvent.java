package vn.motcua.desk.domain.dossier;

import java.time.Instant;

import vn.motcua.desk.domain.office.OfficialCode;

/** Something that happened to a dossier. Events are only added. */
public sealed interface DossierEvent {
    Instant at();

    /** Id of the clerk who did it. */
    String clerk();

    record Received(Instant at, String clerk, ReceivedDossier content) implements DossierEvent { }

    record OfficialCodeRecorded(Instant at, String clerk, OfficialCode code) implements DossierEvent { }

    /**
     * The scanned pages of a line became one file. Made again when its text was read; the latest counts.
     *
     * @param paper the file; its name follows the office's rule and is not personal
     */
    record PaperMade(Instant at, String clerk, String componentId, KeptFile paper, Text text, Compression compression) implements DossierEvent { }

    /** Whether a paper can be searched for words. */
    enum Text {
        /** Still to be read. */
        TO_COME,
        IN_IT,
        /** This machine cannot read text; the paper stays a picture. */
        NONE
    }

    /**
     * What the population database said of an identity that did not count at reception.
     *
     * @param reference what the provincial system showed; may be empty unless it agreed
     * @param note      what was not found or what differs; empty where it agreed
     */
    record IdentityConfirmed(Instant at, String clerk, Answer answer, String reference, String note) implements DossierEvent { }

    /** Of the population database. */
    enum Answer { AGREES, NOT_FOUND, DIFFERS }

    /** A form went to paper. @param form number of the form in TT 03/2025/TT-VPCP, 1 to 7 */
    record FormPrinted(Instant at, String clerk, int form, int copies) implements DossierEvent { }
}
