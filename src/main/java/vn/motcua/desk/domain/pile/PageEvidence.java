package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.words.Folding;

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
    private static final double CARD_LONG = 85.6;
    private static final double CARD_SHORT = 54;
    private static final double CARD_TOLERANCE = 0.12;
    private static final double MILLIMETRES = 25.4;

    /** Likeness that chance also reaches. */
    private static final double CHANCE = 0.6;
    private static final double MOST = 7;
    private static final double RUNNING_TEXT_MOST = 2;
    private static final double SAME_PLACE = 0.6;
    private static final double TITLE_NOT_READ = 0.1;
    private static final double ANY_TITLE_NOT_READ = 0.5;
    private static final double OPENED = Math.exp(1.6);
    private static final double NOT_OPENED = Math.exp(-0.5);
    private static final double SAME_TITLE_AGAIN = 0.05;
    /** Every official paper begins so. */
    private static final String NATION = "conghoaxahoichunghiavietnam";
    private static final Pattern FORM_NUMBER = Pattern.compile("\\bmau (?:so )?(\\d{1,3}[a-z]?)\\b");

    /** Every page of a pile. */
    static List<PageEvidence> of(List<PiledPage> pile, LineTitles titles) {
        var pages = pile.stream().map(PiledPage::page).toList();
        boolean anyRead = pages.stream().anyMatch(page -> !heading(page).isBlank());
        var opening = new Title(List.of(NATION), _ -> 1);
        var evidence = new ArrayList<PageEvidence>();
        for (var page : pages) evidence.add(of(page, titles, opening, anyRead));
        return evidence;
    }

    private static PageEvidence of(Page page, LineTitles titles, Title opening, boolean anyRead) {
        var words = heading(page);
        var heading = Heading.of(words);
        boolean card = isCard(page);
        int count = titles.lines().size();
        var found = new ArrayList<Optional<Found>>();
        for (var line : titles.lines()) found.add(best(line.titles(), heading));
        var foreign = best(titles.foreign(), heading);
        var all = new ArrayList<>(found);
        all.add(foreign);
        var titled = new double[count];
        for (int i = 0; i < count; i++) titled[i] = Math.max(0, surely(found.get(i), all) + formNumber(words, titles.lines().get(i)));
        double foreignTitled = Math.max(0, surely(foreign, all));
        double opened = heading.isEmpty() ? 1 : opening.in(heading).map(match -> match.likeness() > 0.7).orElse(false) ? OPENED : NOT_OPENED;
        double unread = heading.isEmpty() ? anyRead ? 0.3 : 1 : Double.NaN;
        boolean blank = page.isBlank();
        double content = blank ? 0.01 : 1;
        var first = new double[count];
        var next = new double[count];
        for (int i = 0; i < count; i++) {
            var line = titles.lines().get(i);
            double title = !Double.isNaN(unread) ? unread : likelihood(titled[i], foreignTitled, line.anyTitle()) * opened;
            double size = card ? line.card() ? 1 : 0.02 : 1;
            if (card && line.card()) title = Math.max(title, 1);
            first[i] = content * size * title;
            next[i] = (blank ? 0.03 : 1) * size * ((1 - SAME_TITLE_AGAIN) + SAME_TITLE_AGAIN * Math.min(title, 400));
        }
        double foreignTitle = (!Double.isNaN(unread) ? unread : opened * (foreignTitled > 0 ? 0.6 * Math.exp(foreignTitled) + 0.4 : 0.4)) * (card ? 0.3 : 1);
        return new PageEvidence(first, next, content * foreignTitle, content * (0.5 + 0.2 * Math.min(foreignTitle, 50)) * (card ? 0.1 : 1),
                blank ? 1 : 0.002, titled, card);
    }

    private static double likelihood(double titled, double foreignTitled, boolean anyTitle) {
        double without = anyTitle ? ANY_TITLE_NOT_READ : TITLE_NOT_READ;
        double strange = anyTitle ? 0.25 * Math.exp(Math.min(foreignTitled, 3)) : 0;
        return Math.max(without, strange) + (titled > 0 ? (1 - without) * (Math.exp(titled) - 1) : 0);
    }

    /** A title at its place. */
    private record Found(Title.Match match, double surely, double capitals) { }

    private static Optional<Found> best(List<Title> titles, Heading heading) {
        Optional<Found> best = Optional.empty();
        for (var title : titles) {
            var match = title.in(heading);
            if (match.isEmpty() || match.get().likeness() <= CHANCE) continue;
            double capitals = heading.capitals(match.get().begin(), match.get().end());
            double surely = 0.8 * title.weight() * (match.get().likeness() - CHANCE) / (1 - CHANCE);
            if (capitals < 0.5) surely = Math.min(RUNNING_TEXT_MOST, surely * 0.4);
            if (best.isEmpty() || surely > best.get().surely()) best = Optional.of(new Found(match.get(), surely, capitals));
        }
        return best;
    }

    /** How sure a title is when others were found at the same place: the one that explains more of it wins. */
    private static double surely(Optional<Found> found, List<Optional<Found>> all) {
        if (found.isEmpty()) return 0;
        var mine = found.get();
        double better = mine.surely();
        for (var one : all) {
            if (one.isPresent() && mine.match().overlap(one.get().match()) >= SAME_PLACE) better = Math.max(better, one.get().surely());
        }
        return Math.min(MOST, mine.surely()) - 1.2 * (better - mine.surely());
    }

    private static double formNumber(String words, LineTitles.Line line) {
        var printed = FORM_NUMBER.matcher(Folding.fold(words));
        var asked = FORM_NUMBER.matcher(Folding.fold(line.component().name() + " " + line.component().form().orElse("")));
        if (!printed.find() || !asked.find()) return 0;
        do {
            if (Integer.parseInt(printed.group(1).replaceAll("\\D", "")) == Integer.parseInt(asked.group(1).replaceAll("\\D", ""))) return 2;
        } while (asked.find());
        return -0.5;
    }

    private static String heading(Page page) {
        return page.notes().map(PageNotes::heading).orElse("");
    }

    /** ISO/IEC 7810 ID-1, lying or standing; known from the clean picture, else from what was cut out. */
    static boolean isCard(Page page) {
        if (page.clean().isPresent()) {
            var clean = page.clean().get();
            return isCard(clean);
        }
        if (page.dpi() <= 0) return false;
        boolean turned = page.treatment().quarterTurns() % 2 == 1;
        double width = turned ? page.height() : page.width();
        double height = turned ? page.width() : page.height();
        var crop = page.treatment().crop().orElse(new Treatment.Crop(0, 0, 1, 1));
        return isCard(width * (crop.right() - crop.left()) / page.dpi(), height * (crop.bottom() - crop.top()) / page.dpi());
    }

    private static boolean isCard(CleanCopy clean) {
        return clean.dpi() > 0 && isCard((double) clean.width() / clean.dpi(), (double) clean.height() / clean.dpi());
    }

    private static boolean isCard(double width, double height) {
        double longer = Math.max(width, height) * MILLIMETRES;
        double shorter = Math.min(width, height) * MILLIMETRES;
        return Math.abs(longer - CARD_LONG) < CARD_TOLERANCE * CARD_LONG && Math.abs(shorter - CARD_SHORT) < CARD_TOLERANCE * CARD_SHORT;
    }
}
