package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;

/** Where a dossier stands, computed from its events. */
public sealed interface DossierState {
    record InProcess(LocalDateTime due) implements DossierState { }

    /** Waiting for what the citizen was asked for. @param due the appointment, which will move by the time waited */
    record AwaitingApplicant(Instant since, LocalDateTime due) implements DossierState { }

    /** Settled; the citizen has not got the result yet. @param since when it was settled, which is what counts for being on time */
    record ResultReady(Instant since, LocalDateTime due) implements DossierState { }

    /** @param settled when the result was ready */
    record HandedOver(Instant at, Instant settled, LocalDateTime due) implements DossierState { }

    record Ended(Ending ending, Instant at, LocalDateTime due) implements DossierState { }

    LocalDateTime due();

    default Stage stage() {
        return switch (this) {
            case InProcess _ -> Stage.IN_PROCESS;
            case AwaitingApplicant _ -> Stage.AWAITING_APPLICANT;
            case ResultReady _ -> Stage.RESULT_READY;
            case HandedOver _ -> Stage.HANDED_OVER;
            case Ended(var ending, _, _) -> switch (ending) {
                case REFUSED -> Stage.REFUSED;
                case STOPPED -> Stage.STOPPED;
                case WITHDRAWN -> Stage.WITHDRAWN;
            };
        };
    }
}
