package vn.motcua.desk.domain.life;

import java.time.LocalDate;

import vn.motcua.desk.domain.dossier.Finding;

/** Something that speaks against a deed as it was filled in. */
public sealed interface Objection {
    /** Where the dossier stands, it cannot be done. */
    record CannotBeDone(Permission.Obstacle obstacle) implements Objection { }

    record NothingAskedFor() implements Objection { }

    record NothingBrought() implements Objection { }

    record ReasonMissing() implements Objection { }

    record AddresseeMissing() implements Objection { }

    record DueNotLater() implements Objection { }

    record DueInPast() implements Objection { }

    record DueOnDayOff() implements Objection { }

    /** The corrected content says what the old one said. */
    record NothingCorrected() implements Objection { }

    /** C4: ended without the document that says so. */
    record DocumentMissing() implements Objection { }

    /** No page and no file. */
    record ResultEmpty() implements Objection { }

    /** C1: closing without a result file though the procedure returns a paper. */
    record ResultFileMissing() implements Objection { }

    record IssuedBeforeReception(LocalDate issued, LocalDate received) implements Objection { }

    record IssuedInFuture(LocalDate issued) implements Objection { }

    record EndsBeforeIssued() implements Objection { }

    /** Its validity is over already. */
    record OutOfDate(LocalDate until) implements Objection { }

    /** This file is a result of this dossier already. */
    record SameFileTwice(String name) implements Objection { }

    /** This file was handed in with the dossier: what was asked for is not what was decided. */
    record FileOfApplication(String name) implements Objection { }

    /** This file is a result of another dossier already. @param localCode of that dossier */
    record FileElsewhere(String name, String localCode) implements Objection { }

    /** The file names another dossier. @param code as it stands there */
    record NamesAnother(String code) implements Objection { }

    /** The digital signature of this file is not worth anything: changed since, or the signer is not who it says. */
    record SignatureInvalid(String name) implements Objection { }

    /** Number, date or issuer of the result is not known: it cannot be found by them later. */
    record FactsMissing() implements Objection { }

    record ReceiverMissing() implements Objection { }

    /** Another person than the applicant takes the result, by nothing that allows it. */
    record AuthorityMissing() implements Objection { }

    record ReferenceMissing() implements Objection { }

    /** Nobody signed for the result. */
    record SlipMissing() implements Objection { }

    /** The machine's clock is behind what happened to the dossier already. */
    record ClockBehind() implements Objection { }

    /** Stable name for overrides and counts; never personal. */
    default String key() {
        return getClass().getSimpleName();
    }

    /** How much it stands in the way, in the weights of a finding at reception. */
    default Finding.Weight weight() {
        return switch (this) {
            case CannotBeDone _, NothingAskedFor _, NothingBrought _, ReasonMissing _, AddresseeMissing _, DueNotLater _, DueInPast _, NothingCorrected _,
                 ResultEmpty _, IssuedInFuture _, EndsBeforeIssued _, SameFileTwice _, ReceiverMissing _, ReferenceMissing _,
                 ClockBehind _ -> Finding.Weight.MUST_BE_MENDED;
            case DocumentMissing _, ResultFileMissing _, IssuedBeforeReception _, FileOfApplication _, FileElsewhere _, NamesAnother _, SignatureInvalid _,
                 AuthorityMissing _ -> Finding.Weight.NEEDS_REASON;
            case DueOnDayOff _, OutOfDate _, FactsMissing _, SlipMissing _ -> Finding.Weight.ADVICE;
        };
    }
}
