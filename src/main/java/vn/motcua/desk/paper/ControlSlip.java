package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.FormKind;

/**
 * What form 06 says.
 *
 * @param solver   unit that settles the dossier
 * @param partners units that take part; may be empty
 * @param steps    from hand to hand, as far as is known; empty rows follow to be filled in
 */
public record ControlSlip(Origin origin, Matter matter, String solver, String partners, LocalDateTime received, LocalDateTime due, List<HandOver> steps)
        implements Slip {
    public enum Outcome { EARLY, ON_TIME, LATE }

    /** From one unit to another; the first comes from the desk when nobody is named. @param at empty: to be filled in, as are empty names */
    public record HandOver(String from, String to, Optional<LocalDateTime> at, Optional<Outcome> outcome, String note) { }

    public ControlSlip {
        steps = List.copyOf(steps);
    }

    @Override public FormKind kind() {
        return FormKind.CONTROL;
    }
}
