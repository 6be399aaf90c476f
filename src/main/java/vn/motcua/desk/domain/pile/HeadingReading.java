package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.words.Folding;

/**
 * What the words in the upper part of a page say. How sure a title is stands in nats: the logarithm of how much more often such words are
 * read on a page with this title than on one without.
 *
 * @param isEmpty  nothing was read
 * @param opened   the name of the nation stands on it, as on the first page of every official paper
 * @param capitals other words stand in capitals, as titles do
 * @param section  these are a heading within a paper
 * @param titled   by line: how sure one of its titles is; 0 for not at all
 * @param foreign  the same for the titles of papers that no line asks for, though others might
 * @param stray    the same for papers that no procedure asks for
 */
record HeadingReading(boolean isEmpty, boolean opened, boolean capitals, boolean section, double[] titled, double foreign, double stray) {
    /** Every official paper begins so. */
    private static final Title NATION = new Title(List.of("conghoaxahoichunghiavietnam"), _ -> 1);
    private static final Title MOTTO = new Title(List.of("doclaptudohanhphuc"), _ -> 1);
    private static final double SEEN = 0.65;
    private static final int FEWEST_CAPITALS = 5;

    /** Likeness that chance also reaches. */
    private static final double CHANCE = 0.6;
    private static final double FULL_TITLE = 0.8;
    private static final double MOST = 7;
    /** A title in small letters counts right below the opening only; further down it is running text that mentions a paper. */
    private static final int NEAR_THE_TOP = 50;
    private static final double SMALL_MOST = 4;
    /** Two titles that overlap so far stand at the same place. */
    private static final double SAME_PLACE = 0.6;
    private static final double EXPLAINED = 1.2;
    private static final double SECTION_COUNTS = 1;
    /** There are many of these titles, so that one is more often like something by chance. */
    private static final double FOREIGN_MARGIN = 1;

    private static final double FRAGMENT_LIKE = 0.7;
    private static final double FRAGMENT_LETTER = 0.25;
    private static final double FRAGMENT_MOST = 3.5;

    private static final Pattern FORM_NUMBER = Pattern.compile("\\bmau (?:so )?(\\d{1,3})");
    private static final double SAME_NUMBER = 2;
    private static final double OTHER_NUMBER = -0.5;

    /** A title at its place. */
    private record Found(Title.Match match, double surely) { }

    static HeadingReading of(String words, LineTitles titles) {
        var read = Heading.of(words);
        var nation = NATION.in(read).filter(match -> match.likeness() > SEEN);
        var bare = withoutMotto(nation.map(match -> read.without(match.begin(), match.end())).orElse(read));
        var upper = bare.capitals(nation.map(Title.Match::begin).orElse(0));
        boolean capitals = upper.letters().length >= FEWEST_CAPITALS;
        boolean small = nation.isPresent() && !capitals;
        var sought = small ? bare : upper;

        var lines = titles.lines().stream().map(line -> best(line.titles(), sought, small)).toList();
        var foreign = best(titles.foreign(), sought, small);
        var stray = best(titles.stray(), sought, small);
        var section = small ? Optional.<Found>empty() : best(titles.sections(), sought, false);
        var all = new ArrayList<>(lines);
        all.addAll(List.of(foreign, stray, section));

        var titled = new double[lines.size()];
        for (int line = 0; line < titled.length; line++) {
            double whole = surely(lines.get(line), all) + formNumber(words, titles.lines().get(line));
            titled[line] = Math.max(capitals ? fragment(upper, titles.lines().get(line)) : 0, whole);
        }
        return new HeadingReading(read.isEmpty(), nation.isPresent(), capitals, surely(section, all) >= SECTION_COUNTS, titled,
                Math.max(0, surely(foreign, all) - FOREIGN_MARGIN), Math.max(0, surely(stray, all) - FOREIGN_MARGIN));
    }

    private static Heading withoutMotto(Heading heading) {
        return MOTTO.in(heading).filter(match -> match.likeness() > SEEN).map(match -> heading.without(match.begin(), match.end())).orElse(heading);
    }

    private static Optional<Found> best(List<Title> titles, Heading heading, boolean small) {
        Optional<Found> best = Optional.empty();
        for (var title : titles) {
            var match = title.in(heading);
            if (match.isEmpty() || match.get().likeness() <= CHANCE) continue;
            double surely = FULL_TITLE * title.weight() * (match.get().likeness() - CHANCE) / (1 - CHANCE);
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
        return Math.min(MOST, mine.surely()) - EXPLAINED * (better - mine.surely());
    }

    /** How surely what stands in capitals is a part of one of the line's titles: what a stamp has left of it. */
    private static double fragment(Heading upper, LineTitles.Line line) {
        var left = new Title(List.of(new String(upper.letters())), _ -> 1);
        double likeness = line.titles().stream().filter(title -> title.length() >= left.length()).mapToDouble(title -> title.likenessOf(left))
                .max().orElse(0);
        double most = Math.min(FRAGMENT_MOST, FRAGMENT_LETTER * left.length());
        return likeness <= FRAGMENT_LIKE ? 0 : most * (likeness - FRAGMENT_LIKE) / (1 - FRAGMENT_LIKE);
    }

    /** What the number of the official form says for or against a line. */
    private static double formNumber(String words, LineTitles.Line line) {
        var printed = FORM_NUMBER.matcher(Folding.fold(words));
        if (!printed.find() || line.formNumbers().isEmpty()) return 0;
        return line.formNumbers().contains(Integer.parseInt(printed.group(1))) ? SAME_NUMBER : OTHER_NUMBER;
    }

    /** The numbers of forms in a text. */
    static List<Integer> formNumbers(String text) {
        return FORM_NUMBER.matcher(Folding.fold(text)).results().map(found -> Integer.parseInt(found.group(1))).toList();
    }
}
