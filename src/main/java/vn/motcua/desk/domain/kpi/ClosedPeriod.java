package vn.motcua.desk.domain.kpi;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A period whose figures were reported: they stay as they were, whatever becomes known later.
 *
 * @param asOf    moment by which what was open was judged; what is known now is judged by it too
 * @param clerk   id of who closed it
 * @param figures one for each indicator that there was then
 */
public record ClosedPeriod(long number, Period period, LocalDateTime asOf, Instant closedAt, String clerk, List<Figure> figures) {
    /** @param indicator id @param version of its formula then */
    public record Figure(String indicator, int version, Measure measure) { }

    /** A figure as it was reported and as it is known now. @param now empty where its formula became another one since, so that the two say different things */
    public record Compared(Indicator indicator, Measure reported, Optional<Measure> now) {
        public boolean differs() {
            return now.filter(one -> !one.equals(reported)).isPresent();
        }
    }

    public ClosedPeriod {
        figures = List.copyOf(figures);
    }

    /** Empty for an indicator that came later. */
    public Optional<Measure> reported(Indicator indicator) {
        return figures.stream().filter(figure -> figure.indicator().equals(indicator.id())).map(Figure::measure).findFirst();
    }

    /** Every figure that was reported and still is one. @param now of the same period, as of the same moment */
    public List<Compared> compared(Tally now) {
        var all = now.all();
        return Arrays.stream(Indicator.values()).flatMap(indicator -> figures.stream().filter(figure -> figure.indicator().equals(indicator.id())).map(figure ->
                new Compared(indicator, figure.measure(), Optional.of(all.measure(indicator)).filter(_ -> figure.version() == indicator.version())))).toList();
    }

    /** Figures that are others now. @param now of the same period, as of the same moment */
    public List<Compared> corrections(Tally now) {
        return compared(now).stream().filter(Compared::differs).toList();
    }
}
