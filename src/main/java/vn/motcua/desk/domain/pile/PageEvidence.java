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
    /** A title in small letters below the opening of an official paper; elsewhere it is running text. */
    private static final double SMALL_MOST = 4;
    private static final int NEAR_THE_TOP = 50;
    private static final double SECTION_COUNTS = 1;
    private static final double SAME_PLACE = 0.6;
    /** How often no title is read on the first page of a paper that has one. */
    private static final double NO_TITLE = 0.12;
    private static final double FRAGMENT_LIKE = 0.7;
    private static final double FRAGMENT_MOST = 3.5;
    private static final double STRANGE_MOST = 5;
    private static final double FOREIGN_MARGIN = 1;
    /** How much more often a first page than a later one begins with the nation's name; has some other words in capitals; has neither; is not read. */
    private static final double OPENED = 20;
    private static final double CAPITALS = 0.5;
    private static final double NEITHER = 0.06;
    private static final double NOT_READ = 0.15;
    private static final int FEWEST_CAPITALS = 5;
    private static final double SAME_TITLE_AGAIN = 0.05;
    /** Every official paper begins so. */
    private static final Title NATION = new Title(List.of("conghoaxahoichunghiavietnam"), _ -> 1);
    private static final Title MOTTO = new Title(List.of("doclaptudohanhphuc"), _ -> 1);
    private static final double SEEN = 0.65;
    private static final Pattern FORM_NUMBER = Pattern.compile("\\bmau (?:so )?(\\d{1,3}[a-z]?)\\b");

    /** Every page of a pile. */
    static List<PageEvidence> of(List<PiledPage> pile, LineTitles titles) {
        var pages = pile.stream().map(PiledPage::page).toList();
        boolean anyRead = pages.stream().anyMatch(page -> !heading(page).isBlank());
        var evidence = new ArrayList<PageEvidence>();
        for (var page : pages) evidence.add(of(page, titles, anyRead));
        return evidence;
    }

    private static PageEvidence of(Page page, LineTitles titles, boolean anyRead) {
        var words = heading(page);
        var read = Heading.of(words);
        var nation = NATION.in(read).filter(match -> match.likeness() > SEEN);
        var heading = without(MOTTO, nation.map(match -> read.without(match.begin(), match.end())).orElse(read));
        var capitals = heading.capitals(nation.map(Title.Match::begin).orElse(0));
        boolean strange = capitals.letters().length >= FEWEST_CAPITALS;
        boolean small = nation.isPresent() && !strange;
        var fragment = new Title(List.of(new String(capitals.letters())), _ -> 1);
        var sought = small ? heading : capitals;
        boolean card = isCard(page);
        int count = titles.lines().size();
        var found = new ArrayList<Optional<Found>>();
        for (var line : titles.lines()) found.add(best(line.titles(), sought, small));
        var foreign = best(titles.foreign(), sought, small);
        var all = new ArrayList<>(found);
        var stray = best(titles.stray(), sought, small);
        all.add(foreign);
        all.add(stray);
        var section = small ? Optional.<Found>empty() : best(titles.sections(), sought, false);
        all.add(section);
        var titled = new double[count];
        for (int i = 0; i < count; i++) titled[i] = Math.max(strange ? leftOf(fragment, titles.lines().get(i)) : 0, surely(found.get(i), all) + formNumber(words, titles.lines().get(i)));
        double foreignTitled = Math.max(0, surely(foreign, all) - FOREIGN_MARGIN);
        double strayTitled = Math.max(0, surely(stray, all) - FOREIGN_MARGIN);
        boolean within = nation.isEmpty() && surely(section, all) >= SECTION_COUNTS;
        double opened = nation.isPresent() ? OPENED : strange && !within ? CAPITALS : NEITHER;
        double unread = read.isEmpty() ? anyRead ? NOT_READ : 1 : Double.NaN;
        boolean blank = page.isBlank();
        double content = blank ? 0.01 : 1;
        var first = new double[count];
        var next = new double[count];
        for (int i = 0; i < count; i++) {
            var line = titles.lines().get(i);
            double title = !Double.isNaN(unread) ? unread : likelihood(titled[i], foreignTitled, strange ? line.unforeseen() : Math.max(NO_TITLE, line.unforeseen())) * opened;
            double size = card ? line.card() ? 1 : 0.02 : 1;
            if (card && line.card()) title = Math.max(title, 1);
            first[i] = content * size * title;
            next[i] = (blank ? 0.03 : strange && !within && nation.isEmpty() ? 0.5 : 1) * size * ((1 - SAME_TITLE_AGAIN) + SAME_TITLE_AGAIN * Math.min(title, 400));
        }
        double foreignTitle = (!Double.isNaN(unread) ? unread : opened * ((strange ? 0.8 : 0.2) + 0.6 * (Math.exp(Math.max(foreignTitled, strayTitled)) - 1))) * (card ? 0.3 : 1);
        return new PageEvidence(first, next, content * foreignTitle, content * (0.5 + 0.2 * Math.min(foreignTitle, 50)) * (card ? 0.1 : 1),
                blank ? 1 : 0.002, titled, card);
    }

    private static Heading without(Title title, Heading heading) {
        return title.in(heading).filter(match -> match.likeness() > SEEN).map(match -> heading.without(match.begin(), match.end())).orElse(heading);
    }

    private static double likelihood(double titled, double foreignTitled, double without) {
        double other = without * Math.exp(Math.min(foreignTitled, STRANGE_MOST) * (without > NO_TITLE ? 1 : 0));
        return other + (titled > 0 ? (1 - without) * (Math.exp(titled) - 1) : 0);
    }

    /** A title at its place. */
    private record Found(Title.Match match, double surely) { }

    private static Optional<Found> best(List<Title> titles, Heading heading, boolean small) {
        Optional<Found> best = Optional.empty();
        for (var title : titles) {
            var match = title.in(heading);
            if (match.isEmpty() || match.get().likeness() <= CHANCE) continue;
            double surely = 0.8 * title.weight() * (match.get().likeness() - CHANCE) / (1 - CHANCE);
            if (small) surely = match.get().begin() <= NEAR_THE_TOP ? Math.min(SMALL_MOST, surely) : 0;
            if (best.isEmpty() || surely > best.get().surely()) best = Optional.of(new Found(match.get(), surely));
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

    /** How surely what is left in capitals is a part of one of the line's titles. */
    private static double leftOf(Title fragment, LineTitles.Line line) {
        double likeness = line.titles().stream().filter(title -> title.length() >= fragment.length()).mapToDouble(title -> title.likenessOf(fragment)).max().orElse(0);
        return likeness <= FRAGMENT_LIKE ? 0 : Math.min(FRAGMENT_MOST, 0.25 * fragment.length()) * (likeness - FRAGMENT_LIKE) / (1 - FRAGMENT_LIKE);
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
