package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.FormKind;

/** What the slip of a dossier's course says. @param steps in the order in which they happened */
public record ProcessSlip(Origin origin, Matter matter, LocalDateTime received, LocalDateTime due, List<Step> steps) implements Slip {
    /** One deed. @param to who has the dossier after it; may be empty */
    public record Step(LocalDateTime at, String who, String deed, String to, Optional<LocalDateTime> term) { }

    public ProcessSlip {
        steps = List.copyOf(steps);
    }

    @Override public FormKind kind() {
        return FormKind.PROCESS;
    }
}
