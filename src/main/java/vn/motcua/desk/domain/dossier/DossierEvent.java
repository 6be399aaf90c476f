package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.signature.CopyForm;

/** Something that happened to a dossier. Events are only added; which one may follow is said by {@code domain.life}. */
public sealed interface DossierEvent {
    Instant at();

    /** Id of the clerk who did it. */
    String clerk();

    record Received(Instant at, String clerk, ReceivedDossier content) implements DossierEvent { }

    record OfficialCodeRecorded(Instant at, String clerk, OfficialCode code) implements DossierEvent { }

    /**
     * Scanned pages became one file. Made again when its text was read; the latest counts.
     *
     * @param componentId the {@link Scan#id} of the pages: of a line of the checklist its component's id
     * @param paper       the file; its name follows the office's rule and is not personal
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
     * @param number    the personal number that was looked up; a later correction of it makes the answer void
     * @param reference what the provincial system showed; may be empty unless it agreed
     * @param note      what was not found or what differs; empty where it agreed
     */
    record IdentityConfirmed(Instant at, String clerk, String number, Answer answer, String reference, String note) implements DossierEvent { }

    /** Of the population database. */
    enum Answer { AGREES, NOT_FOUND, DIFFERS }

    /** A form went to paper. @param form number of the form in TT 03/2025/TT-VPCP, 1 to 7 */
    record FormPrinted(Instant at, String clerk, int form, int copies) implements DossierEvent { }

    /** The citizen is asked for what is missing (form 02); the time until it comes is not counted. @param items what is asked for, one line each */
    record SupplementRequested(Instant at, String clerk, List<String> items, String reason) implements DossierEvent {
        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /**
     * What was asked for came.
     *
     * @param lines lines of the checklist that were settled by it, and lines that it added
     * @param due   the appointment, moved by the time waited
     */
    record Supplemented(Instant at, String clerk, List<ReceivedDossier.Line> lines, String note, LocalDateTime due) implements DossierEvent {
        public Supplemented {
            lines = List.copyOf(lines);
        }
    }

    /** Papers of the checklist that were digitized or taken from a store only after reception. */
    record PapersAdded(Instant at, String clerk, List<ReceivedDossier.Line> lines) implements DossierEvent {
        public PapersAdded {
            lines = List.copyOf(lines);
        }
    }

    /** Handed on to those who decide. */
    record Forwarded(Instant at, String clerk, String to, String note) implements DossierEvent { }

    /** Apology with a new appointment (form 04). */
    record Extended(Instant at, String clerk, LocalDateTime due, String reason) implements DossierEvent { }

    /** What was wrong at reception is put right. @param content the whole content as it should have been */
    record Corrected(Instant at, String clerk, ReceivedDossier content, String reason) implements DossierEvent { }

    /** The document that would end the dossier is drawn up and waits for its signature. */
    record EndingDrawnUp(Instant at, String clerk, Ending ending, String reason) implements DossierEvent { }

    /** @param document the signed document or the citizen's request, as it came back in; nothing in it when it was passed over */
    record Ended(Instant at, String clerk, Ending ending, String reason, Settlement.Attached document, List<Override> overrides) implements DossierEvent {
        public Ended {
            overrides = List.copyOf(overrides);
        }
    }

    /** The document of an ending that was missing. */
    record EndingDocumentFiled(Instant at, String clerk, Settlement.Attached document) implements DossierEvent { }

    /** Settled, and nothing to file: the procedure returns no paper, or its file is still to come. */
    record ResultArrived(Instant at, String clerk) implements DossierEvent { }

    /** A result came with its file; settles the dossier if it was not. */
    record ResultFiled(Instant at, String clerk, ResultPaper paper, List<Override> overrides) implements DossierEvent {
        public ResultFiled {
            overrides = List.copyOf(overrides);
        }
    }

    /** A result that does not belong here. @param result its id */
    record ResultTakenBack(Instant at, String clerk, String result, String reason) implements DossierEvent { }

    record HandedOver(Instant at, String clerk, Handover handover, List<Override> overrides) implements DossierEvent {
        public HandedOver {
            overrides = List.copyOf(overrides);
        }
    }

    /** The citizen was asked and answered. */
    record SatisfactionGiven(Instant at, String clerk, Satisfaction answer) implements DossierEvent { }

    /**
     * What the store of papers is to do with a paper of this dossier from now on.
     *
     * @param paperId of a line its component's id, else the result's
     */
    record PaperMarked(Instant at, String clerk, String paperId, PaperMark mark, String note) implements DossierEvent { }

    /**
     * The office signed a copy of one of its papers. Signed again, the latest counts; the file as it was before stays too.
     *
     * @param original digest of the file as it was before
     * @param signed   begins with that file; its name may be personal
     */
    record PaperSigned(Instant at, String clerk, String original, KeptFile signed, CopyForm form) implements DossierEvent { }

    /** What was passed over with a reason in this deed. */
    default List<Override> passedOver() {
        return switch (this) {
            case Received event -> event.content().overrides();
            case Corrected event -> event.content().overrides();
            case Ended event -> event.overrides();
            case ResultFiled event -> event.overrides();
            case HandedOver event -> event.overrides();
            case OfficialCodeRecorded _, PaperMade _, FormPrinted _, SupplementRequested _, Supplemented _, PapersAdded _, Forwarded _, Extended _,
                 EndingDrawnUp _, EndingDocumentFiled _, ResultArrived _, ResultTakenBack _, SatisfactionGiven _, PaperMarked _,
                 PaperSigned _, IdentityConfirmed _ -> List.of();
        };
    }

    /** The appointment that this event sets. */
    default Optional<LocalDateTime> dueSet() {
        return switch (this) {
            case Received event -> Optional.of(event.content().due());
            case Corrected event -> Optional.of(event.content().due());
            case Supplemented event -> Optional.of(event.due());
            case Extended event -> Optional.of(event.due());
            case OfficialCodeRecorded _, PaperMade _, FormPrinted _, SupplementRequested _, PapersAdded _, Forwarded _, EndingDrawnUp _, Ended _,
                 EndingDocumentFiled _, ResultArrived _, ResultFiled _, ResultTakenBack _, HandedOver _, SatisfactionGiven _, PaperMarked _,
                 PaperSigned _, IdentityConfirmed _ -> Optional.empty();
        };
    }
}
