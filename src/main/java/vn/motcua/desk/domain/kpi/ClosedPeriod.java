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

    /** A figure that is another one now. */
    public record Correction(Indicator indicator, Measure reported, Measure now) { }

    public ClosedPeriod {
        figures = List.copyOf(figures);
    }

    /** Empty for an indicator that came later. */
    public Optional<Measure> reported(Indicator indicator) {
        return figures.stream().filter(figure -> figure.indicator().equals(indicator.id())).map(Figure::measure).findFirst();
    }

    /** Figures that differ. Those whose formula became another one since are not compared. @param now of the same period, as of the same moment */
    public List<Correction> corrections(Tally now) {
        var all = now.all();
        return Arrays.stream(Indicator.values()).flatMap(indicator -> figures.stream()
                .filter(figure -> figure.indicator().equals(indicator.id()) && figure.version() == indicator.version())
                .map(figure -> new Correction(indicator, figure.measure(), all.measure(indicator)))).filter(one -> !one.reported().equals(one.now())).toList();
    }
}
