package vn.motcua.desk.domain.dossier;

import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** A received dossier: its events, from which everything else follows. */
public record Dossier(String id, LocalCode localCode, List<DossierEvent> history) {
    public Dossier {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof DossierEvent.Received)) {
            throw new IllegalArgumentException("a dossier begins with its reception: " + id);
        }
    }

    public DossierEvent.Received received() {
        return (DossierEvent.Received) history.getFirst();
    }

    public ReceivedDossier content() {
        return received().content();
    }

    public DossierState state() {
        DossierState state = new DossierState.InProcess(content().due());
        for (var event : history) {
            state = switch (event) {
                case DossierEvent.Received(_, _, var content) -> new DossierState.InProcess(content.due());
                case DossierEvent.OfficialCodeRecorded _, DossierEvent.FormPrinted _ -> state;
            };
        }
        return state;
    }

    /** The official code last recorded. */
    public Optional<OfficialCode> officialCode() {
        return history.stream().filter(DossierEvent.OfficialCodeRecorded.class::isInstance).map(DossierEvent.OfficialCodeRecorded.class::cast)
                .reduce((_, later) -> later).map(DossierEvent.OfficialCodeRecorded::code);
    }
}
