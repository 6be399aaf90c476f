package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.words.Folding;

/** The titles by which the pages of one checklist can be told apart: those of its lines, and those of papers that no line asks for. */
final class LineTitles {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern ENUMERATION = Pattern.compile("[;:,()]");
    private static final double LEAST_TOLD = 0.4;
    private static final double MOST_TOLD = 3.2;
    private static final int FEWEST_WORDS = 2;
    /** A title that a component only mentions tells less than its own name. */
    private static final double BORROWED = 0.9;
    private static final double NAMED = 0.025;
    private static final double SHOWN = 0.04;
    private static final double ANYTHING_OF_A_KIND = 0.2;
    private static final double ANYTHING = 0.5;
    private static final int COMMON_BEGINNING = 3;

    /**
     * One line of the checklist.
     *
     * @param card        it can be answered with a citizen's card
     * @param formNumbers numbers of official forms that its name states
     * @param unforeseen  how often its paper carries a title that is not among these
     */
    record Line(List<Title> titles, List<Integer> formNumbers, boolean card, double unforeseen) { }

    private final List<Line> lines = new ArrayList<>();
    private final List<Title> foreign = new ArrayList<>();
    private final List<Title> stray = new ArrayList<>();
    private final List<Title> sections;
    /** Beginnings of papers' names: words that begin many, pairs of words that begin one. */
    private final Set<List<String>> beginnings;
    private final PaperTitles known;
    private final Map<String, HeadingReading> readings = new ConcurrentHashMap<>();

    LineTitles(List<DossierComponent> components, PaperTitles known) {
        this.known = known;
        beginnings = beginnings(known);
        var asked = components.stream().map(this::papersOf).toList();
        var own = components.stream().map(this::ownTitles).toList();
        var others = known.papers().stream().filter(paper -> asked.stream().noneMatch(papers -> papers.contains(paper))).toList();
        var printed = new ArrayList<Set<List<String>>>();
        for (int i = 0; i < components.size(); i++) {
            var titles = new LinkedHashSet<>(own.get(i));
            asked.get(i).forEach(paper -> titles.addAll(printed(paper)));
            printed.add(titles);
        }
        var telling = telling(Stream.concat(printed.stream(), others.stream().map(LineTitles::printed)).toList());
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            var borrowed = new LinkedHashSet<>(printed.get(i));
            borrowed.removeAll(own.get(i));
            var titles = new ArrayList<>(titles(own.get(i), telling::get));
            titles.addAll(titles(borrowed, word -> BORROWED * telling.get(word)));
            lines.add(new Line(List.copyOf(titles), HeadingReading.formNumbers(component.name() + ' ' + component.form().orElse("")),
                    asked.get(i).stream().anyMatch(PaperTitles.Paper::card), unforeseen(component, !asked.get(i).isEmpty())));
        }
        sections = titles(known.sections().stream().map(Folding::words).toList(), word -> telling.getOrDefault(word, MOST_TOLD));
        var taken = new HashSet<List<String>>();
        printed.forEach(taken::addAll);
        for (var paper : others) {
            var rest = printed(paper).stream().filter(title -> !taken.contains(title)).toList();
            (paper.mentions().isEmpty() ? stray : foreign).addAll(titles(rest, telling::get));
        }
    }

    private static Set<List<String>> printed(PaperTitles.Paper paper) {
        return paper.titles().stream().map(Folding::words).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What these words say; worked out once. */
    HeadingReading reading(String words) {
        return readings.computeIfAbsent(words, unread -> HeadingReading.of(unread, this));
    }

    List<Line> lines() {
        return lines;
    }

    /** Of papers that no procedure asks for. */
    List<Title> stray() {
        return stray;
    }

    /** Of papers that other lines might ask for, but none of these. */
    List<Title> foreign() {
        return foreign;
    }

    /** Headings within papers. */
    List<Title> sections() {
        return sections;
    }

    private static List<Title> titles(Iterable<List<String>> texts, ToDoubleFunction<String> telling) {
        var titles = new ArrayList<Title>();
        for (var words : texts) titles.add(new Title(words, telling));
        return List.copyOf(titles);
    }

    /** A word tells more the fewer papers have it. */
    private static Map<String, Double> telling(List<Set<List<String>>> papers) {
        var having = new HashMap<String, Integer>();
        for (var titles : papers) {
            var words = new HashSet<String>();
            titles.forEach(words::addAll);
            words.forEach(word -> having.merge(word, 1, Integer::sum));
        }
        var telling = new HashMap<String, Double>();
        having.forEach((word, count) -> telling.put(word, Math.clamp(Math.log((papers.size() + 1) / (count + 0.5)), LEAST_TOLD, MOST_TOLD)));
        return telling;
    }

    private List<PaperTitles.Paper> papersOf(DossierComponent component) {
        if (component.form().isPresent() || known.words().request().stream().anyMatch(begin -> begins(words(component), Folding.words(begin)))) {
            return List.of();
        }
        return known.papers().stream().filter(paper -> paper.mentions().stream().anyMatch(mention -> contains(words(component), Folding.words(mention))))
                .toList();
    }

    private double unforeseen(DossierComponent component, boolean known) {
        boolean any = component.form().isEmpty()
                && this.known.words().anyPaper().stream().anyMatch(mention -> contains(words(component), Folding.words(mention)));
        if (!any) return NAMED;
        return !known ? ANYTHING : component.handling() == DossierComponent.Handling.SHOWN ? SHOWN : ANYTHING_OF_A_KIND;
    }

    private static Set<List<String>> beginnings(PaperTitles known) {
        var count = new HashMap<String, Integer>();
        var beginnings = new HashSet<List<String>>();
        for (var title : known.papers().stream().flatMap(paper -> paper.titles().stream()).map(Folding::words).collect(Collectors.toSet())) {
            if (count.merge(title.getFirst(), 1, Integer::sum) >= COMMON_BEGINNING) beginnings.add(title.subList(0, 1));
            if (title.size() > 1) beginnings.add(title.subList(0, 2));
        }
        return beginnings;
    }

    private boolean beginsPaper(List<String> words) {
        return !words.isEmpty() && beginnings.contains(words.subList(0, 1)) || words.size() > 1 && beginnings.contains(words.subList(0, 2));
    }

    /** The titles that follow from the names of the component itself. */
    private Set<List<String>> ownTitles(DossierComponent component) {
        var titles = new LinkedHashSet<List<String>>();
        for (var name : Stream.concat(Stream.of(component.shortName(), component.name()), component.form().stream()).toList()) {
            var bare = ASIDE.matcher(name).replaceAll(" ");
            addTitle(Folding.words(bare.split("[;:]")[0]), titles);
            boolean first = true;
            for (var part : ENUMERATION.split(bare)) {
                for (var words : alternatives(Folding.words(part))) {
                    if (first || beginsPaper(words)) addTitle(words, titles);
                    first = false;
                }
            }
        }
        if (titles.isEmpty()) titles.add(words(component));
        return titles;
    }

    private void addTitle(List<String> words, Set<List<String>> titles) {
        var bare = words;
        for (var copy : known.words().copyOf()) {
            if (!begins(bare, Folding.words(copy))) continue;
            int next = Folding.words(copy).size();
            while (next < bare.size() && !beginsPaper(bare.subList(next, bare.size()))) next++;
            bare = bare.subList(next, bare.size());
        }
        if (bare.size() < FEWEST_WORDS) return;
        titles.add(List.copyOf(bare));
        for (int end = FEWEST_WORDS; end < bare.size(); end++) {
            var rest = bare.subList(end, bare.size());
            if (known.words().detail().stream().anyMatch(detail -> begins(rest, Folding.words(detail)))) {
                titles.add(List.copyOf(bare.subList(0, end)));
                return;
            }
        }
    }

    private List<List<String>> alternatives(List<String> words) {
        var parts = new ArrayList<List<String>>();
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            var rest = words.subList(i, words.size());
            var or = known.words().or().stream().map(Folding::words).filter(one -> begins(rest, one)).findFirst();
            if (or.isEmpty()) continue;
            parts.add(words.subList(begin, i));
            begin = i + or.get().size();
            i = begin - 1;
        }
        if (begin < words.size()) parts.add(words.subList(begin, words.size()));
        return parts;
    }

    private static List<String> words(DossierComponent component) {
        return Folding.words(component.name());
    }

    private static boolean begins(List<String> words, List<String> with) {
        return words.size() >= with.size() && words.subList(0, with.size()).equals(with);
    }

    private static boolean contains(List<String> words, List<String> part) {
        return !part.isEmpty() && java.util.Collections.indexOfSubList(words, part) >= 0;
    }
}
