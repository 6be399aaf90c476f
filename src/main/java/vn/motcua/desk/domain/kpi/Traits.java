package vn.motcua.desk.domain.kpi;

import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * What makes a dossier count or not. Few dossiers differ in all of it, so that equal ones are judged once.
 *
 * @param delicate of a field of which plans ask separately: land, construction, investment
 * @param lost     the causes by which it loses points as it stands
 */
public record Traits(Channel channel, boolean assistedOnline, Service service, boolean delicate, Papers papers, Identity identity, Stage stage, Result result,
                     boolean feeDue, Optional<Charges.PaymentChannel> paid, Pace pace, Optional<Satisfaction> answer, Set<Cause> lost) {
    /**
     * How the procedure is offered.
     *
     * @param level  {@code UNKNOWN} also for dossiers that an older program received, which kept neither
     * @param online whether it can be handed in online at all
     */
    public record Service(Procedure.OnlineLevel level, boolean online) { }

    /**
     * @param complete every line that must be digitized has a file or a reused paper, or is excused by law
     * @param some     at least one line has a file
     * @param reused   at least one line was taken from a store
     * @param national at least one of them from the national store
     */
    public record Papers(boolean complete, boolean some, boolean reused, boolean national) { }

    /**
     * @param owed   the procedure returns a paper
     * @param filed  a result is here with its file
     * @param signed at least one result file carries a digital signature, its own or this office's
     * @param ending the document of an ending without result is here
     */
    public record Result(boolean owed, boolean filed, boolean signed, boolean ending) { }

    /** Of the person who counts. */
    public enum Identity { UNCHECKED, TO_CONFIRM, OMITTED, CHECKED }

    /** How the dossier stands to its appointment; what is {@link #OPEN} is judged by the moment of asking. */
    public enum Pace {
        OPEN, IN_TIME, LATE,
        /** A second supplement was asked for. */
        ASKED_TWICE,
        /** The apology came after the appointment. */
        APOLOGISED_LATE
    }

    public Traits {
        lost = Set.copyOf(lost);
    }

    /** Settled: the result is ready or handed over. */
    public boolean isSettled() {
        return stage == Stage.RESULT_READY || stage == Stage.HANDED_OVER;
    }

    /** Refused, stopped or withdrawn. */
    public boolean isEnded() {
        return stage == Stage.REFUSED || stage == Stage.STOPPED || stage == Stage.WITHDRAWN;
    }

    /** Settled or ended. Source: the closing states in the formula of QD 766/QD-TTg, group 2. */
    public boolean isFinished() {
        return isSettled() || isEnded();
    }
}
