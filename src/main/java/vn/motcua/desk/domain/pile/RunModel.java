package vn.motcua.desk.domain.pile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.PiledPage;

/**
 * A pile as a row of runs, each the pages of one line's paper or of a paper that no line asks for, with empty backs in between. All ways of
 * cutting the pile are weighed at once (forward and backward sums of a hidden Markov model whose state is the line and how many of its
 * pages have passed), so that each page's chances already count what stands before and behind it.
 */
final class RunModel {
    /** Pages of one run that are counted apart. */
    private static final int COUNTED = 12;
    private static final double LEFT_OUT = 0.1;
    private static final double FOREIGN = 0.07;
    private static final double FOREIGN_GOES_ON = 0.4;
    private static final double NEXT_IN_ORDER = 0.6;
    private static final double OUT_OF_ORDER = 0.12;
    private static final double SCARCELY = 0.08;
    private static final int ROUNDS = 4;

    private final List<PiledPage> pile;
    private final List<PageEvidence> evidence;
    private final List<String> lines;
    private final double[] expected;
    private final double[][] another;
    private final int foreign;
    private final int states;

    /**
     * @param lines    component ids in the order of the checklist
     * @param expected by line: how likely its paper is in the pile at all
     */
    RunModel(List<PiledPage> pile, List<PageEvidence> evidence, List<String> lines, double[] expected, PageCounts learned) {
        this.pile = pile;
        this.evidence = evidence;
        this.lines = lines;
        this.expected = expected;
        another = new double[lines.size()][COUNTED];
        for (int line = 0; line < lines.size(); line++) {
            for (int pages = 1; pages <= COUNTED; pages++) another[line][pages - 1] = Math.clamp(learned.another(lines.get(line), pages), 0.01, 0.97);
        }
        // state 0: nothing yet; then line by line the number of its pages so far; last: within a foreign paper
        foreign = lines.size() * COUNTED + 1;
        states = foreign + 1;
    }

    /**
     * Chances of one page; they sum to 1.
     *
     * @param first   by line: begins its paper
     * @param next    by line: goes on with it
     * @param unknown belongs to a paper that no line asks for
     */
    record Chances(double[] first, double[] next, double leftOut, double unknown) {
        double line(int index) {
            return first[index] + next[index];
        }
    }

    Chances[] chances() {
        var begun = new double[pile.size()][lines.size()];
        var chances = new Chances[0];
        for (int round = 0; round < ROUNDS; round++) {
            chances = sums(begun);
            for (int page = 0; page < chances.length; page++) begun[page] = chances[page].first();
        }
        return chances;
    }

    /** @param begun chance that a line's paper begins at a page, from the round before: a line is rarely begun twice */
    private Chances[] sums(double[][] begun) {
        int pages = pile.size();
        var start = new double[pages][][];
        for (int page = 0; page < pages; page++) start[page] = starts(begun, page);
        var forward = new double[pages + 1][states];
        forward[0][0] = 1;
        for (int page = 0; page < pages; page++) {
            new Step(page, start[page]).push(forward[page], forward[page + 1]);
            normalise(forward[page + 1]);
        }
        var backward = new double[states];
        for (int state = 0; state < states; state++) backward[state] = 1 - goesOn(state);
        var chances = new Chances[pages];
        for (int page = pages - 1; page >= 0; page--) {
            var step = new Step(page, start[page]);
            chances[page] = step.chances(forward[page], backward);
            backward = step.pull(backward);
            normalise(backward);
        }
        return chances;
    }

    /** From the line that ended (0: none) to each line's and, last, to a foreign paper's first page. */
    private double[][] starts(double[][] begun, int page) {
        int count = lines.size();
        var free = new double[count];
        for (int line = 0; line < count; line++) {
            double elsewhere = 0;
            for (int other = 0; other < begun.length; other++) if (other != page) elsewhere += begun[other][line];
            free[line] = expected[line] * Math.max(SCARCELY, 1 - Math.min(1, elsewhere));
        }
        var starts = new double[count + 1][count + 1];
        for (int ended = 0; ended <= count; ended++) {
            double skipped = 1;
            double sum = 0;
            for (int line = 0; line < count; line++) {
                boolean ahead = line >= ended;
                starts[ended][line] = line == ended - 1 ? 0 : free[line] * (ahead ? Math.max(OUT_OF_ORDER, skipped) : OUT_OF_ORDER);
                sum += starts[ended][line];
                if (ahead) skipped *= 1 - (1 - NEXT_IN_ORDER) * Math.min(1, free[line]);
            }
            for (int line = 0; line < count; line++) starts[ended][line] *= sum > 0 ? (1 - FOREIGN) / Math.max(sum, SCARCELY) : 0;
            starts[ended][count] = FOREIGN;
        }
        return starts;
    }

    private int line(int state) {
        return (state - 1) / COUNTED;
    }

    private double goesOn(int state) {
        if (state == 0) return 0;
        return state == foreign ? FOREIGN_GOES_ON : another[line(state)][(state - 1) % COUNTED];
    }

    private int next(int state) {
        return state == foreign || (state - 1) % COUNTED == COUNTED - 1 ? state : state + 1;
    }

    private static void normalise(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < values.length; i++) values[i] /= sum;
    }

    /** The line that ends when another paper begins after this state, counted from 1; 0 for none. */
    private int ended(int state) {
        return state == 0 || state == foreign ? 0 : line(state) + 1;
    }

    private int first(int line) {
        return line == lines.size() ? foreign : line * COUNTED + 1;
    }

    /**
     * What may happen at one page. What the clerk chose is the only thing that may. How a paper begins depends only on the line that ended, not on
     * its number of pages: so the beginnings are summed by line, and a pile of two hundred pages is weighed between two keystrokes.
     */
    private final class Step {
        private final PageEvidence says;
        private final Optional<PiledPage.Goal> chosen;
        private final double leaves;
        /** From the line that ended to the line that begins, last a foreign paper. */
        private final double[][] begins;

        Step(int page, double[][] starts) {
            this.says = evidence.get(page);
            this.chosen = pile.get(page).chosen();
            leaves = chosen.isEmpty() ? LEFT_OUT * says.leftOut() : chosen.get() instanceof PiledPage.Goal.LeftOut ? 1 : 0;
            begins = new double[starts.length][starts.length];
            for (int line = 0; line <= lines.size(); line++) {
                double beginning = (1 - LEFT_OUT) * beginning(line);
                for (int ended = 0; ended < starts.length; ended++) begins[ended][line] = starts[ended][line] * beginning;
            }
        }

        private double beginning(int line) {
            if (chosen.isEmpty()) return line == lines.size() ? says.foreignFirst() : says.first()[line];
            return line < lines.size() && isChosen(line) ? Math.max(says.first()[line], 0.05) : 0;
        }

        private double goes(int state) {
            if (state == 0) return 0;
            double way = (1 - LEFT_OUT) * goesOn(state);
            if (chosen.isEmpty()) return way * (state == foreign ? says.foreignNext() : says.next()[line(state)]);
            return state != foreign && isChosen(line(state)) ? way : 0;
        }

        private boolean isChosen(int line) {
            return chosen.equals(Optional.of(new PiledPage.Goal.Line(lines.get(line))));
        }

        /** By the line that ended: how likely its paper ends before this page. */
        private double[] ends(double[] before) {
            var ends = new double[lines.size() + 1];
            for (int from = 0; from < states; from++) ends[ended(from)] += before[from] * (1 - goesOn(from));
            return ends;
        }

        /** By the line that begins, last a foreign paper. */
        private double[] begun(double[] before) {
            var ends = ends(before);
            var begun = new double[lines.size() + 1];
            for (int ended = 0; ended < ends.length; ended++) for (int line = 0; line < begun.length; line++) begun[line] += ends[ended] * begins[ended][line];
            return begun;
        }

        void push(double[] before, double[] to) {
            for (int from = 0; from < states; from++) {
                to[from] += before[from] * leaves;
                to[next(from)] += before[from] * goes(from);
            }
            var begun = begun(before);
            for (int line = 0; line < begun.length; line++) to[first(line)] += begun[line];
        }

        double[] pull(double[] behind) {
            var begin = new double[lines.size() + 1];
            for (int ended = 0; ended < begin.length; ended++) for (int line = 0; line < begin.length; line++) begin[ended] += begins[ended][line] * behind[first(line)];
            var before = new double[states];
            for (int from = 0; from < states; from++) {
                before[from] = leaves * behind[from] + goes(from) * behind[next(from)] + (1 - goesOn(from)) * begin[ended(from)];
            }
            return before;
        }

        Chances chances(double[] before, double[] behind) {
            var next = new double[lines.size()];
            double leftOut = 0;
            double unknown = 0;
            for (int from = 0; from < states; from++) {
                leftOut += before[from] * leaves * behind[from];
                double on = before[from] * goes(from) * behind[next(from)];
                if (from == foreign) unknown += on;
                else if (from > 0) next[line(from)] += on;
            }
            var begun = begun(before);
            for (int line = 0; line < begun.length; line++) begun[line] *= behind[first(line)];
            unknown += begun[lines.size()];
            var first = Arrays.copyOf(begun, lines.size());
            double sum = leftOut + unknown + Arrays.stream(first).sum() + Arrays.stream(next).sum();
            for (int line = 0; line < first.length; line++) {
                first[line] /= sum;
                next[line] /= sum;
            }
            return new Chances(first, next, leftOut / sum, unknown / sum);
        }
    }
}
