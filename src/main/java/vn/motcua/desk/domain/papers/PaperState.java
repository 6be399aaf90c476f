package vn.motcua.desk.domain.papers;

import java.time.LocalDate;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.PaperMark;

/** Whether a paper in the store can be used on a day, and why not. */
public sealed interface PaperState {
    /** @param until last day of its validity; empty: without end, or not known */
    record Good(Optional<LocalDate> until) implements PaperState { }

    record Expired(LocalDate until) implements PaperState { }

    /** There is a newer one in its place. @param localCode of the dossier that has it @param on day of the newer one */
    record Superseded(String localCode, LocalDate on) implements PaperState { }

    record Cancelled(PaperMark why, String note, LocalDate on) implements PaperState { }

    /** Stays with its dossier. */
    record KeptOut() implements PaperState { }

    /** Made for the one dossier: a form that was filled in, an authorisation. */
    record ForOneOccasion() implements PaperState { }

    default boolean isGood() {
        return this instanceof Good;
    }
}
