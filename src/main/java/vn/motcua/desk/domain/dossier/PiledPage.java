package vn.motcua.desk.domain.dossier;

import java.util.Optional;

/**
 * A page of the pile that was scanned in one act and is not yet on its line of the checklist.
 *
 * @param chosen where the clerk said it belongs; empty while that is only proposed
 */
public record PiledPage(Page page, Optional<Goal> chosen) {
    /** Where a page of the pile goes. */
    public sealed interface Goal {
        record Line(String componentId) implements Goal { }

        /** Left out: an empty back, a page that does not belong here. */
        record LeftOut() implements Goal { }
    }

    public static PiledPage of(Page page) {
        return new PiledPage(page, Optional.empty());
    }

    public PiledPage withPage(Page value) {
        return new PiledPage(value, chosen);
    }

    public PiledPage goingTo(Goal goal) {
        return new PiledPage(page, Optional.of(goal));
    }
}
