package vn.motcua.desk.domain.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.desk.domain.words.Folding;

/**
 * Finds procedures by what a clerk types: any words or parts of words of the name, its initials ({@code ks} for khai sinh),
 * the code or a part of it; with or without Vietnamese marks. Built once for a catalogue, safe for any thread.
 */
public final class ProcedureSearch {
    /** Many official names begin so; it tells nothing apart. */
    private static final String SAID_BY_ALL = "thu tuc ";

    /** A national code with the suffix of an agency or of a case: {@code 1.001193.000.00.00.H41}. */
    private static final Pattern CODE_WITH_SUFFIX = Pattern.compile("(\\d\\.\\d{6})\\.\\S+");
    private static final Pattern PART_OF_CODE = Pattern.compile("[\\d.]+");

    private static final Comparator<Hit> MOST_USED_FIRST = Comparator.comparingInt(Hit::uses).reversed().thenComparing(Hit::fit);

    private final List<Procedure> all;
    /** Shorter names first: among entries that fit equally well this is the order of the answer. */
    private final List<Entry> entries;

    public ProcedureSearch(Catalogue catalogue) {
        all = catalogue.procedures();
        entries = all.stream().map(ProcedureSearch::entry).sorted(Comparator.comparingInt(Entry::length)).toList();
    }

    /**
     * @param typed nothing typed finds everything, in the order of the catalogue
     * @param uses  how often each code was used lately; what was used comes first
     * @param most  length of the list
     */
    public List<Procedure> find(String typed, Map<String, Integer> uses, int most) {
        var query = Query.of(typed);
        if (query.words().isEmpty()) {
            return all.stream().sorted(Comparator.comparingInt(procedure -> -uses.getOrDefault(procedure.code(), 0))).limit(most).toList();
        }
        var used = new ArrayList<Hit>();
        var unused = new EnumMap<Fit, List<Procedure>>(Fit.class);
        for (var fit : Fit.values()) unused.put(fit, new ArrayList<>());
        for (var entry : entries) {
            fit(entry, query).ifPresent(fit -> {
                int count = uses.getOrDefault(entry.procedure().code(), 0);
                if (count > 0) used.add(new Hit(entry.procedure(), fit, count));
                else unused.get(fit).add(entry.procedure());
            });
        }
        used.sort(MOST_USED_FIRST);
        return Stream.concat(used.stream().map(Hit::procedure), unused.values().stream().flatMap(List::stream)).limit(most).toList();
    }

    /** How well an entry fits, best first. */
    private enum Fit { CODE, NAME_START, PHRASE, WORD_STARTS, INITIALS, PARTS }

    private record Hit(Procedure procedure, Fit fit, int uses) { }

    /**
     * @param words  folded words of the name, each with a blank before it
     * @param length of the name without what stands in brackets
     */
    private record Entry(Procedure procedure, String words, int length, String initials, String code, String codeDigits) { }

    /** @param digits those of a part of a code; empty when it cannot be one */
    private record Word(String text, String digits) {
        static Word of(String text) {
            return new Word(text, PART_OF_CODE.matcher(text).matches() ? digitsOf(text) : "");
        }
    }

    /**
     * @param phrase the folded words with a blank before each
     * @param words  what must all be found
     */
    private record Query(String phrase, List<Word> words) {
        static Query of(String typed) {
            var folded = CODE_WITH_SUFFIX.matcher(Folding.fold(typed)).replaceAll("$1");
            var words = new ArrayList<String>();
            for (var piece : folded.split(" ")) {
                if (PART_OF_CODE.matcher(piece).matches() && !digitsOf(piece).isEmpty()) words.add(piece);
                else words.addAll(Folding.words(piece));
            }
            return new Query(" " + String.join(" ", words), words.stream().map(Word::of).toList());
        }
    }

    private static Entry entry(Procedure procedure) {
        var name = telling(procedure.name());
        int bracket = procedure.name().indexOf('(');
        var unbracketed = bracket < 0 ? name : telling(procedure.name().substring(0, bracket));
        return new Entry(procedure, " " + name, unbracketed.length(), Folding.initials(name), procedure.code(), digitsOf(procedure.code()));
    }

    /** The folded words of a name without those that say nothing. */
    private static String telling(String name) {
        var folded = String.join(" ", Folding.words(name));
        return folded.startsWith(SAID_BY_ALL) ? folded.substring(SAID_BY_ALL.length()) : folded;
    }

    private static Optional<Fit> fit(Entry entry, Query query) {
        boolean alone = query.words().size() == 1;
        if (alone && isCode(entry, query.words().getFirst())) return Optional.of(Fit.CODE);
        var worst = Fit.WORD_STARTS;
        for (var word : query.words()) {
            var fit = fit(entry, word);
            if (fit.isEmpty()) return fit;
            if (fit.get().compareTo(worst) > 0) worst = fit.get();
        }
        if (worst != Fit.WORD_STARTS) return Optional.of(worst);
        if (entry.words().startsWith(query.phrase())) return Optional.of(Fit.NAME_START);
        return Optional.of(alone || entry.words().contains(query.phrase()) ? Fit.PHRASE : Fit.WORD_STARTS);
    }

    private static Optional<Fit> fit(Entry entry, Word word) {
        if (!word.digits().isEmpty() && (entry.code().contains(word.text()) || entry.codeDigits().contains(word.digits()))) {
            return Optional.of(Fit.WORD_STARTS);
        }
        int first = entry.words().indexOf(word.text());
        for (int at = first; at >= 0; at = entry.words().indexOf(word.text(), at + 1)) {
            if (entry.words().charAt(at - 1) == ' ') return Optional.of(Fit.WORD_STARTS);
        }
        if (word.text().length() > 1 && entry.initials().contains(word.text())) return Optional.of(Fit.INITIALS);
        // "thủ tục" itself is left out of the words, but whoever types it is not wrong
        return first >= 0 || "thu".startsWith(word.text()) || "tuc".startsWith(word.text()) ? Optional.of(Fit.PARTS) : Optional.empty();
    }

    private static boolean isCode(Entry entry, Word word) {
        return word.text().equals(entry.code()) || word.text().equals(entry.codeDigits());
    }

    private static String digitsOf(String code) {
        return code.replace(".", "");
    }
}
