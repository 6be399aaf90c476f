package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** Something about a draft that the clerk should know before it is accepted. */
public sealed interface Finding {
    /** How {@link #key} begins for a line, before its component's id. */
    String COMPONENT_OPEN = "component-open:";
    String REUSE_OFFERED = "reuse-offered:";
    String COMPONENT_WITHOUT_FILE = "component-without-file:";
    String CITIZEN_CHANGED = "citizen-changed";

    record NoProcedure() implements Finding { }

    /** A national version that is not, or no longer, in force. */
    record ProcedureOutOfDate(String code) implements Finding { }

    record ApplicantMissing(Field field, boolean authorising) implements Finding { }

    /** Not twelve digits. */
    record NumberWrong(boolean authorising) implements Finding { }

    record BirthDateWrong(boolean authorising) implements Finding { }

    record NumberDoubtful(PersonalNumber.Warning warning, boolean authorising) implements Finding { }

    /** Another name, birth date or address than in the citizen's last dossier here. */
    record CitizenChanged(KnownCitizen.Change change, boolean authorising) implements Finding { }

    /** C3. */
    record IdentityUnchecked() implements Finding { }

    /** C3, noted: the check waits for the line to be back. */
    record IdentityToConfirm() implements Finding { }

    /** C3, given up with a reason. */
    record IdentityOmitted() implements Finding { }

    /** C2. */
    record ComponentOpen(DossierComponent component) implements Finding { }

    /** C2: handed in, so a file is owed, but the line was settled without one. */
    record ComponentWithoutFile(DossierComponent component) implements Finding { }

    /** C5: a store holds this paper, so it need not be scanned or asked for. */
    record ReuseOffered(DossierComponent component, Optional<String> database, Optional<PaperInStore> here) implements Finding { }

    /** Scanned in one act and not on their lines yet: they would not be part of the dossier. */
    record PagesInPile(int pages) implements Finding { }

    record FeeUnknown() implements Finding { }

    record FeeNotCollected(long due) implements Finding { }

    /** Paid, but by a channel that does not count. */
    record PaymentDoesNotCount() implements Finding { }

    record AppointmentUnknown(String asPublished) implements Finding { }

    record AppointmentWithoutReason() implements Finding { }

    record AppointmentInPast() implements Finding { }

    record AppointmentOnDayOff() implements Finding { }

    record AppointmentRestsOnEstimate() implements Finding { }

    /** The machine's clock is behind what was already recorded. */
    record ClockBehind(Instant lastRecorded) implements Finding { }

    /** Could have been handed in online in full: a nudge, with what to do. */
    record CouldBeOnline() implements Finding { }

    enum Field { NAME, NUMBER, ADDRESS }

    /** A paper of this citizen that was digitized at this desk before. */
    record PaperInStore(String dossierId, String componentId, String localCode, java.time.LocalDate on, int pages) { }

    /** Stable name of what it is about, for overrides and counts; never personal. */
    default String key() {
        return switch (this) {
            case ComponentOpen f -> COMPONENT_OPEN + f.component().id();
            case ComponentWithoutFile f -> COMPONENT_WITHOUT_FILE + f.component().id();
            case ReuseOffered f -> REUSE_OFFERED + f.component().id();
            case ApplicantMissing f -> "applicant-missing:" + f.field() + (f.authorising() ? ":authorising" : "");
            case NumberDoubtful f -> "number-doubtful:" + f.warning() + (f.authorising() ? ":authorising" : "");
            case CitizenChanged f -> CITIZEN_CHANGED + ":" + f.change().fact() + (f.authorising() ? ":authorising" : "");
            case NumberWrong f -> "number-wrong" + (f.authorising() ? ":authorising" : "");
            case BirthDateWrong f -> "birth-date-wrong" + (f.authorising() ? ":authorising" : "");
            case NoProcedure _, ProcedureOutOfDate _, IdentityUnchecked _, IdentityToConfirm _, IdentityOmitted _, PagesInPile _, FeeUnknown _,
                 FeeNotCollected _, PaymentDoesNotCount _, AppointmentUnknown _, AppointmentWithoutReason _, AppointmentInPast _,
                 AppointmentOnDayOff _, AppointmentRestsOnEstimate _, ClockBehind _, CouldBeOnline _ -> getClass().getSimpleName();
        };
    }

    default Weight weight() {
        return switch (this) {
            case NoProcedure _, ApplicantMissing _, NumberWrong _, BirthDateWrong _, PagesInPile _, FeeUnknown _, AppointmentUnknown _,
                 AppointmentWithoutReason _, AppointmentInPast _, ClockBehind _ -> Weight.MUST_BE_MENDED;
            case IdentityUnchecked _, ComponentOpen _, ComponentWithoutFile _, FeeNotCollected _ -> Weight.NEEDS_REASON;
            case ProcedureOutOfDate _, NumberDoubtful _, CitizenChanged _, IdentityToConfirm _, IdentityOmitted _, ReuseOffered _, PaymentDoesNotCount _,
                 AppointmentOnDayOff _, AppointmentRestsOnEstimate _, CouldBeOnline _ -> Weight.ADVICE;
        };
    }

    /** How much a finding stands in the way. */
    enum Weight {
        /** Cannot be accepted without it. */
        MUST_BE_MENDED,
        /** Blocks, unless overridden with a reason or a manager's word. */
        NEEDS_REASON,
        /** Said, not in the way. */
        ADVICE
    }

    default Optional<Cause> cause() {
        return switch (this) {
            case ComponentOpen _, ComponentWithoutFile _ -> Optional.of(Cause.COMPONENTS_NOT_ATTACHED);
            case IdentityUnchecked _, IdentityToConfirm _, IdentityOmitted _ -> Optional.of(Cause.IDENTITY_NOT_CHECKED);
            case ReuseOffered _ -> Optional.of(Cause.STORE_NOT_USED);
            case NoProcedure _, ProcedureOutOfDate _, ApplicantMissing _, NumberWrong _, BirthDateWrong _, NumberDoubtful _, CitizenChanged _, PagesInPile _,
                 FeeUnknown _, FeeNotCollected _, PaymentDoesNotCount _, AppointmentUnknown _, AppointmentWithoutReason _, AppointmentInPast _,
                 AppointmentOnDayOff _, AppointmentRestsOnEstimate _, ClockBehind _, CouldBeOnline _ -> Optional.empty();
        };
    }

    /** The cause of the finding that has this {@link #key}. */
    static Optional<Cause> causeOf(String key) {
        return switch (key.split(":", 2)[0]) {
            case "component-open", "component-without-file" -> Optional.of(Cause.COMPONENTS_NOT_ATTACHED);
            case "IdentityUnchecked", "IdentityToConfirm", "IdentityOmitted" -> Optional.of(Cause.IDENTITY_NOT_CHECKED);
            case "reuse-offered" -> Optional.of(Cause.STORE_NOT_USED);
            default -> Optional.empty();
        };
    }

    /** What was noted to have changed by the finding that had this {@link #key}. */
    static Optional<KnownCitizen.Fact> changedFact(String key) {
        var parts = key.split(":");
        return parts[0].equals(CITIZEN_CHANGED) ? Optional.of(KnownCitizen.Fact.valueOf(parts[1])) : Optional.empty();
    }

    /** Where on the screen it is mended. */
    default Step step() {
        return switch (this) {
            case NoProcedure _, ProcedureOutOfDate _, CouldBeOnline _ -> Step.PROCEDURE;
            case ApplicantMissing _, NumberWrong _, BirthDateWrong _, NumberDoubtful _, CitizenChanged _, IdentityUnchecked _,
                 IdentityToConfirm _, IdentityOmitted _ -> Step.APPLICANT;
            case ComponentOpen _, ComponentWithoutFile _, ReuseOffered _, PagesInPile _ -> Step.COMPONENTS;
            case FeeUnknown _, FeeNotCollected _, PaymentDoesNotCount _ -> Step.FEE;
            case AppointmentUnknown _, AppointmentWithoutReason _, AppointmentInPast _, AppointmentOnDayOff _,
                 AppointmentRestsOnEstimate _ -> Step.APPOINTMENT;
            case ClockBehind _ -> Step.FINISH;
        };
    }
}
