package vn.motcua.desk.domain.pile;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A title that may stand on a paper: its folded letters, each with its share of what its word tells. */
final class Title {
    /** Letters that reading takes for each other cost less. */
    private static final String TAKEN_FOR_EACH_OTHER = "li l1 i1 o0 mn uv ce gq hb s5 b8 tf ij o6 oc nu rn yv ao ae eo tl ti z2 g9 dc";
    private static final double ALIKE = 0.5;
    private static final double LOST = 0.9;
    private static final double FOREIGN_LETTER = 0.4;
    /** Below this share of its pairs of letters a title cannot be there. */
    private static final double FEWEST_PAIRS = 0.4;

    private static final BitSet ALIKE_PAIRS = alikePairs();

    private final char[] letters;
    private final double[] weights;
    private final double weight;
    private final BitSet pairs;

    /** @param telling how much a word tells, above 0 */
    Title(List<String> words, ToDoubleFunction<String> telling) {
        letters = String.join("", words).toCharArray();
        weights = new double[letters.length];
        double sum = 0;
        int at = 0;
        for (var word : words) {
            double one = telling.applyAsDouble(word);
            for (int i = 0; i < word.length(); i++) weights[at++] = one / word.length();
            sum += one;
        }
        weight = sum;
        pairs = Heading.pairs(letters);
    }

    /**
     * Where a title was found.
     *
     * @param likeness 1 when letter for letter, 0 when nothing of it is there
     * @param weight   what the whole title tells
     * @param begin    first letter in the heading
     * @param end      behind its last letter
     */
    record Match(double likeness, double weight, int begin, int end) {
        double overlap(Match other) {
            int common = Math.min(end, other.end) - Math.max(begin, other.begin);
            return end > begin ? Math.max(0.0, common) / (end - begin) : 0;
        }
    }

    /** How much like it a fragment is, wherever in it that stands: what a stamp has left of it. 0 to 1. */
    double likenessOf(Title fragment) {
        return fragment.in(Heading.of(new String(letters))).map(Match::likeness).orElse(0.0);
    }

    int length() {
        return letters.length;
    }

    double weight() {
        return weight;
    }

    /** The place in the heading that is most like it; empty when none is. */
    Optional<Match> in(Heading heading) {
        var text = heading.letters();
        if (text.length == 0 || heading.shared(pairs) < FEWEST_PAIRS * pairs.cardinality()) return Optional.empty();
        int length = letters.length;
        double extra = FOREIGN_LETTER * weight / length;
        // cost of the first i letters of the title ending here, and where they began
        var cost = new double[length + 1];
        var begin = new int[length + 1];
        for (int i = 1; i <= length; i++) cost[i] = cost[i - 1] + LOST * weights[i - 1];
        double best = cost[length];
        int bestBegin = 0;
        int bestEnd = 0;
        for (int j = 1; j <= text.length; j++) {
            double diagonal = cost[0];
            int diagonalBegin = begin[0];
            begin[0] = j;
            for (int i = 1; i <= length; i++) {
                double replaced = diagonal + weights[i - 1] * difference(letters[i - 1], text[j - 1]);
                double lost = cost[i - 1] + LOST * weights[i - 1];
                double inserted = cost[i] + extra;
                diagonal = cost[i];
                int replacedBegin = diagonalBegin;
                diagonalBegin = begin[i];
                if (replaced <= lost && replaced <= inserted) {
                    cost[i] = replaced;
                    begin[i] = replacedBegin;
                } else if (lost <= inserted) {
                    cost[i] = lost;
                    begin[i] = begin[i - 1];
                } else {
                    cost[i] = inserted;
                }
            }
            if (cost[length] < best) {
                best = cost[length];
                bestBegin = begin[length];
                bestEnd = j;
            }
        }
        return bestEnd == 0 ? Optional.empty() : Optional.of(new Match(1 - best / weight, weight, bestBegin, bestEnd));
    }

    private static double difference(char a, char b) {
        if (a == b) return 0;
        return a < 128 && b < 128 && ALIKE_PAIRS.get(a << 7 | b) ? ALIKE : 1;
    }

    private static BitSet alikePairs() {
        var alike = new BitSet();
        for (var pair : TAKEN_FOR_EACH_OTHER.split(" ")) {
            alike.set(pair.charAt(0) << 7 | pair.charAt(1));
            alike.set(pair.charAt(1) << 7 | pair.charAt(0));
        }
        return alike;
    }
}
