package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;

/**
 * What one page says for itself, as likelihoods against that of an ordinary page in the middle of a paper.
 *
 * @param first        by line: it begins this line's paper
 * @param next         by line: it goes on with it
 * @param foreignFirst it begins a paper that no line asks for
 * @param foreignNext  it goes on with one
 * @param leftOut      it is an empty back
 * @param titled       by line: how surely its title was read, in nats; 0 for not at all
 * @param card         it has the size of a card
 */
record PageEvidence(double[] first, double[] next, double foreignFirst, double foreignNext, double leftOut, double[] titled, boolean card) {
    /** How much more often a first page than a later one has the nation's name; only other words in capitals; neither; nothing that was read. */
    private static final double OPENED = 20;
    private static final double CAPITALS = 0.5;
    private static final double NEITHER = 0.06;
    private static final double NOT_READ = 0.15;
    /** A later page seldom has a title of its own; now and then a line has two papers with the same one. */
    private static final double LATER_CAPITALS = 0.5;
    private static final double SAME_TITLE_AGAIN = 0.05;
    private static final double SAME_TITLE_MOST = 400;

    /** How often no title is read on the first page of a paper that has one. */
    private static final double NO_TITLE = 0.12;
    private static final double FOREIGN_MOST = 5;
    /** A foreign paper: with words in capitals that are no line's title, without, with a title that is known. */
    private static final double FOREIGN_CAPITALS = 0.8;
    private static final double FOREIGN_PLAIN = 0.2;
    private static final double FOREIGN_KNOWN = 0.6;
    private static final double FOREIGN_LATER = 0.5;
    private static final double FOREIGN_AGAIN = 0.2;
    private static final double FOREIGN_AGAIN_MOST = 50;

    /** A page that is taken for empty may still begin, go on; an empty one is not always recognised. */
    private static final double BLANK_FIRST = 0.01;
    private static final double BLANK_NEXT = 0.03;
    private static final double LEFT_OUT_WITH_CONTENT = 0.002;
    /** A page in card size is seldom anything else. */
    private static final double CARD_FOR_SHEET = 0.02;
    private static final double CARD_FOREIGN = 0.3;

    /** Every page of a pile. */
    static List<PageEvidence> of(List<PiledPage> pile, LineTitles titles) {
        var pages = pile.stream().map(PiledPage::page).toList();
        boolean anyRead = pages.stream().anyMatch(page -> !heading(page).isBlank());
        var evidence = new ArrayList<PageEvidence>();
        for (var page : pages) evidence.add(of(page, titles.lines(), titles.reading(heading(page)), anyRead));
        return evidence;
    }

    /** @param anyRead false when no page was read at all, so that an empty heading says nothing */
    private static PageEvidence of(Page page, List<LineTitles.Line> lines, HeadingReading reading, boolean anyRead) {
        boolean card = CardSize.has(page);
        double unread = anyRead ? NOT_READ : 1;
        boolean title = reading.capitals() && !reading.section();
        double opening = reading.opened() ? OPENED : title ? CAPITALS : NEITHER;
        double later = title && !reading.opened() ? LATER_CAPITALS : 1;
        double beginning = page.isBlank() ? BLANK_FIRST : 1;
        double going = page.isBlank() ? BLANK_NEXT : later;
        var first = new double[lines.size()];
        var next = new double[lines.size()];
        for (int i = 0; i < first.length; i++) {
            var line = lines.get(i);
            double titled = reading.isEmpty() ? unread : opening * titled(reading, i, line);
            if (card && line.card()) titled = Math.max(titled, 1);
            double size = card && !line.card() ? CARD_FOR_SHEET : 1;
            first[i] = beginning * size * titled;
            next[i] = going * size * (1 - SAME_TITLE_AGAIN + SAME_TITLE_AGAIN * Math.min(titled, SAME_TITLE_MOST));
        }
        double foreign = (reading.isEmpty() ? unread : opening * foreign(reading)) * (card ? CARD_FOREIGN : 1);
        double foreignLater = (FOREIGN_LATER + FOREIGN_AGAIN * Math.min(foreign, FOREIGN_AGAIN_MOST)) * (card ? CARD_FOREIGN : 1);
        return new PageEvidence(first, next, beginning * foreign, beginning * foreignLater, page.isBlank() ? 1 : LEFT_OUT_WITH_CONTENT,
                reading.titled(), card);
    }

    private static double titled(HeadingReading reading, int index, LineTitles.Line line) {
        double without = reading.capitals() ? line.unforeseen() : Math.max(NO_TITLE, line.unforeseen());
        // a paper that can carry any title may well carry one that is known from elsewhere
        double other = line.unforeseen() > NO_TITLE ? without * Math.exp(Math.min(reading.foreign(), FOREIGN_MOST)) : without;
        double surely = Math.max(0, reading.titled()[index]);
        return other + (1 - without) * Math.expm1(surely);
    }

    private static double foreign(HeadingReading reading) {
        return (reading.capitals() ? FOREIGN_CAPITALS : FOREIGN_PLAIN) + FOREIGN_KNOWN * Math.expm1(Math.max(reading.foreign(), reading.stray()));
    }

    private static String heading(Page page) {
        return page.notes().map(PageNotes::heading).orElse("");
    }
}
