package vn.motcua.desk.domain.kpi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a period under one formula and one reading of its thresholds. Never the official score: what a desk cannot know is entered by hand
 * or open, and both are said.
 */
public record Score(ScoreFormula formula, ScoreItem.Reading reading, List<Line> lines) {
    /**
     * One item.
     *
     * @param percent entered by hand, 0 to 100; empty where it is measured or nobody entered it
     * @param measure what it is computed from; empty where it is not
     * @param points  empty while nothing was measured or entered: open
     */
    public record Line(ScoreItem item, Optional<Measure> measure, Optional<BigDecimal> percent, Optional<BigDecimal> points) {
        public boolean isByHand() {
            return item.measured().isEmpty();
        }
    }

    /**
     * @param points of the items that are known
     * @param known  most that those could give
     * @param most   of all items
     */
    public record Sum(BigDecimal points, BigDecimal known, BigDecimal most) {
        private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private Sum plus(Line line) {
            return new Sum(points.add(line.points().orElse(BigDecimal.ZERO)), line.points().isPresent() ? known.add(line.item().most()) : known,
                    most.add(line.item().most()));
        }

        /** Whether something is open. */
        public boolean isPartial() {
            return known.compareTo(most) < 0;
        }
    }

    public Score {
        lines = List.copyOf(lines);
    }

    /** @param byHand percent by item code, of what a desk cannot know */
    public static Score of(ScoreFormula formula, ScoreItem.Reading reading, Tally tally, Map<String, BigDecimal> byHand) {
        var all = tally.all();
        var procedures = tally.by(key -> key.origin().procedure()).values();
        return new Score(formula, reading, formula.items().stream().map(item -> item.measured().map(measured -> {
            var measure = measured.procedures() ? procedures(procedures, measured.indicator()) : all.measure(measured.indicator());
            return new Line(item, Optional.of(measure), Optional.empty(), item.points(measure, reading));
        }).orElseGet(() -> {
            var percent = Optional.ofNullable(byHand.get(item.code()));
            return new Line(item, Optional.empty(), percent, percent.map(one -> item.points(one, reading)));
        })).toList());
    }

    /** Of all items. */
    public Sum total() {
        return sum(lines);
    }

    /** Of the items of a group. */
    public Sum total(ScoreFormula.Group group) {
        return sum(lines(group));
    }

    public List<Line> lines(ScoreFormula.Group group) {
        return lines.stream().filter(line -> line.item().group().equals(group.code())).toList();
    }

    private static Sum sum(List<Line> lines) {
        var sum = Sum.NONE;
        for (var line : lines) sum = sum.plus(line);
        return sum;
    }

    /** Procedures with a dossier that counts, of those with one that is asked for. */
    private static Measure procedures(Collection<Counts> each, Indicator indicator) {
        var measures = each.stream().map(counts -> counts.measure(indicator)).filter(measure -> measure.denominator() > 0).toList();
        return new Measure(measures.stream().filter(measure -> measure.numerator() > 0).count(), measures.size());
    }
}
