package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the events of a dossier, one after the other, to where it stands. */
final class Progress {
    private DossierState state;
    private Optional<DossierEvent.EndingDrawnUp> drawnUp = Optional.empty();
    private final Set<String> results = new HashSet<>();
    /** Somebody said that it is settled, whatever files come and go. */
    private boolean settled;

    private Progress(LocalDateTime due) {
        state = new DossierState.InProcess(due);
    }

    static Progress of(LocalDateTime due, List<DossierEvent> history) {
        var progress = new Progress(due);
        for (var event : history) {
            var before = progress.state.stage();
            progress.follow(event);
            if (progress.state.stage() != before) progress.drawnUp = Optional.empty();
        }
        return progress;
    }

    DossierState state() {
        return state;
    }

    Optional<DossierEvent.EndingDrawnUp> drawnUp() {
        return drawnUp;
    }

    private void follow(DossierEvent event) {
        switch (event) {
            case DossierEvent.SupplementRequested(var at, _, _, _) -> state = new DossierState.AwaitingApplicant(at, state.due());
            case DossierEvent.Supplemented(_, _, _, _, var due) -> state = new DossierState.InProcess(due);
            case DossierEvent.Extended(_, _, var due, _) -> postpone(due);
            case DossierEvent.Corrected(_, _, var content, _) -> postpone(content.due());
            case DossierEvent.EndingDrawnUp one -> drawnUp = Optional.of(one);
            case DossierEvent.Ended(var at, _, var ending, _, _, _) -> state = new DossierState.Ended(ending, at, state.due());
            case DossierEvent.ResultArrived(var at, _) -> {
                settled = true;
                settle(at);
            }
            case DossierEvent.ResultFiled(var at, _, var paper, _) -> {
                results.add(paper.id());
                settle(at);
            }
            case DossierEvent.ResultTakenBack(_, _, var result, _) -> takeBack(result);
            case DossierEvent.HandedOver(var at, _, _, _) -> state = new DossierState.HandedOver(at,
                    state instanceof DossierState.ResultReady(var since, _) ? since : at, state.due());
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.PapersAdded _, DossierEvent.Forwarded _, DossierEvent.EndingDocumentFiled _, DossierEvent.SatisfactionGiven _,
                 DossierEvent.PaperMarked _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> { }
        }
    }

    private void settle(Instant at) {
        if (state instanceof DossierState.InProcess(var due)) state = new DossierState.ResultReady(at, due);
    }

    /** When the only result was another dossier's, this one is not settled, unless somebody said so on its own. */
    private void takeBack(String result) {
        results.remove(result);
        if (results.isEmpty() && !settled && state instanceof DossierState.ResultReady(_, var due)) state = new DossierState.InProcess(due);
    }

    private void postpone(LocalDateTime due) {
        state = switch (state) {
            case DossierState.InProcess _ -> new DossierState.InProcess(due);
            case DossierState.AwaitingApplicant(var since, _) -> new DossierState.AwaitingApplicant(since, due);
            case DossierState.ResultReady(var since, _) -> new DossierState.ResultReady(since, due);
            case DossierState.HandedOver(var at, var ready, _) -> new DossierState.HandedOver(at, ready, due);
            case DossierState.Ended(var ending, var at, _) -> new DossierState.Ended(ending, at, due);
        };
    }
}
