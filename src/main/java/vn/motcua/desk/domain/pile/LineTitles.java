package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.words.Folding;

/** The titles by which the pages of one checklist can be told apart: those of its lines, and those of papers that no line asks for. */
final class LineTitles {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern ENUMERATION = Pattern.compile("[;:,()“”\"]");
    private static final double LEAST_TOLD = 0.4;
    private static final double MOST_TOLD = 3.2;
    private static final int FEWEST_WORDS = 2;

    /**
     * One line of the checklist.
     *
     * @param card     it can be answered with a citizen's card
     * @param anyTitle its paper can carry a title that nobody foresees
     */
    record Line(DossierComponent component, List<Title> titles, boolean card, boolean anyTitle) { }

    private final List<Line> lines = new ArrayList<>();
    private final List<Title> foreign = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();
    private final PaperTitles known;

    LineTitles(List<DossierComponent> components, PaperTitles known) {
        this.known = known;
        for (var paper : known.papers()) paper.titles().forEach(title -> firstWords.add(Folding.words(title).getFirst()));
        components.forEach(component -> firstWords.add(Folding.words(component.name()).getFirst()));
        var asked = components.stream().map(this::papersOf).toList();
        var texts = new ArrayList<Set<List<String>>>();
        for (int i = 0; i < components.size(); i++) {
            var titles = new LinkedHashSet<>(ownTitles(components.get(i)));
            asked.get(i).forEach(paper -> paper.titles().forEach(title -> titles.add(Folding.words(title))));
            texts.add(titles);
        }
        var others = known.papers().stream().filter(paper -> asked.stream().noneMatch(papers -> papers.contains(paper)))
                .map(paper -> Set.copyOf(paper.titles().stream().map(Folding::words).toList())).toList();
        var telling = telling(Stream.concat(texts.stream(), others.stream()).toList());
        for (int i = 0; i < components.size(); i++) {
            lines.add(new Line(components.get(i), titles(texts.get(i), telling), asked.get(i).stream().anyMatch(PaperTitles.Paper::card),
                    asksForAnything(components.get(i))));
        }
        var taken = new HashSet<List<String>>();
        texts.forEach(taken::addAll);
        for (var titles : others) foreign.addAll(titles(titles.stream().filter(title -> !taken.contains(title)).toList(), telling));
    }

    List<Line> lines() {
        return lines;
    }

    List<Title> foreign() {
        return foreign;
    }

    private static List<Title> titles(Iterable<List<String>> texts, Map<String, Double> telling) {
        var titles = new ArrayList<Title>();
        for (var words : texts) titles.add(new Title(words, telling::get));
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

    private boolean asksForAnything(DossierComponent component) {
        return component.form().isEmpty() && known.words().anyPaper().stream().anyMatch(mention -> contains(words(component), Folding.words(mention)));
    }

    /** The titles that follow from the names of the component itself. */
    private Set<List<String>> ownTitles(DossierComponent component) {
        var titles = new LinkedHashSet<List<String>>();
        for (var name : Stream.concat(Stream.of(component.shortName(), component.name()), component.form().stream()).toList()) {
            var bare = ASIDE.matcher(name).replaceAll(" ");
            addTitle(Folding.words(bare.split(";")[0]), titles);
            for (var part : ENUMERATION.split(bare)) {
                for (var words : alternatives(Folding.words(part))) addTitle(words, titles);
            }
        }
        if (titles.isEmpty()) titles.add(words(component));
        return titles;
    }

    private void addTitle(List<String> words, Set<List<String>> titles) {
        var bare = words;
        for (var copy : known.words().copyOf()) {
            if (begins(bare, Folding.words(copy))) {
                int next = Folding.words(copy).size();
                while (next < bare.size() && !firstWords.contains(bare.get(next))) next++;
                bare = bare.subList(next, bare.size());
            }
        }
        if (bare.size() < FEWEST_WORDS || !firstWords.contains(bare.getFirst())) return;
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
            if (known.words().or().stream().anyMatch(or -> begins(rest, Folding.words(or)))) {
                parts.add(words.subList(begin, i));
                begin = i + 1;
                while (begin < words.size() && !firstWords.contains(words.get(begin))) begin++;
            }
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
