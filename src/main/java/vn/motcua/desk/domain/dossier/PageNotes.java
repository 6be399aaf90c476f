package vn.motcua.desk.domain.dossier;

import java.util.Set;

/**
 * What was found out about a page by looking at it.
 *
 * @param proposed how it becomes straight and upright
 * @param blank    nothing seems to be on it; only ever proposed, a page is not left out by itself
 * @param heading  the words of its upper part as far as they could be read; empty when none were read or nobody has tried yet. Personal
 */
public record PageNotes(Treatment proposed, boolean blank, Set<PageDoubt> doubts, String heading) {
    public PageNotes {
        doubts = Set.copyOf(doubts);
    }

    public PageNotes withHeading(String words) {
        return new PageNotes(proposed, blank, doubts, words);
    }
}
