package vn.motcua.desk.domain.dossier;

import java.time.LocalDateTime;

/** Where a dossier stands, computed from its events. */
public sealed interface DossierState {
    record InProcess(LocalDateTime due) implements DossierState { }
}
