package vn.motcua.desk.paper;

import java.util.List;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * What form 02 says: what the citizen is asked to bring or complete.
 *
 * @param reason empty: a dotted line to fill in
 */
public record SupplementSlip(Origin origin, Matter matter, List<Ask> asked, String reason) implements Slip {
    /** One thing that is asked for. */
    public sealed interface Ask {
        /** A paper of the checklist. */
        record Paper(DossierComponent component) implements Ask { }

        /** Anything else, in the clerk's words. */
        record Words(String text) implements Ask { }
    }

    public SupplementSlip {
        asked = List.copyOf(asked);
    }

    @Override public FormKind kind() {
        return FormKind.SUPPLEMENT;
    }
}
