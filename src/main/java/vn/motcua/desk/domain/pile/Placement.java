package vn.motcua.desk.domain.pile;

import java.util.Optional;

import vn.motcua.desk.domain.dossier.PiledPage;

/**
 * Where a page of the pile seems to belong. A proposal, never a deed.
 *
 * @param goal       empty when no line seems to ask for it
 * @param confidence 0 to 1: how often such a proposal is right
 */
public record Placement(Optional<PiledPage.Goal> goal, double confidence, Ground ground) {
    /** Why. */
    public enum Ground {
        CHOSEN_BY_CLERK,
        TITLE_RECOGNISED,
        /** It has the size of a citizen's card; two in a row are its sides. */
        CARD_SIDE,
        FOLLOWS_PAGE_BEFORE,
        /** This paper had so many pages in earlier dossiers. */
        LEARNED_COUNT,
        /** No title was read; this line is the next one or the only one left. */
        NEXT_LINE,
        BLANK,
        NO_LINE_FITS
    }

    /** The line it goes to; empty when it is left out or unknown. */
    public Optional<String> line() {
        return goal.flatMap(one -> one instanceof PiledPage.Goal.Line(var id) ? Optional.of(id) : Optional.empty());
    }

    public boolean isLeftOut() {
        return goal.map(one -> one instanceof PiledPage.Goal.LeftOut).orElse(false);
    }
}
