package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.procedure.Channel;

class KeptFiguresTest {
    private static final Scope ONLINE = new Scope(Set.of(Channel.ONLINE), List.of());
    private static final ClosedPeriod CLOSED = new ClosedPeriod(1, Sample.WEEK_1, Sample.WEEK_2.from().atTime(8, 0), Instant.EPOCH, "lan",
            List.of(new ClosedPeriod.Figure(Indicator.ONLINE.id(), 1, new Measure(3, 9))));
    private static final Reported REPORT = new Reported(9, 4, Map.of(Cause.NO_RESULT_FILE, 2L), UnitFigures.NONE, Map.of(), Merits.none(), 5,
            List.of(new Reported.Counted(Indicator.ONLINE.id(), ONLINE, Sample.WEEK_1, new Measure(3, 3))));
    private static final Span NOW = new Span(OptionalInt.of(1), Sample.WEEK_1, 11, 6, Map.of(Indicator.ONLINE, new Measure(4, 11), Indicator.REUSE, new Measure(1, 11)),
            Map.of(Cause.NO_RESULT_FILE, 1L));

    @Test void theDaysAreAsTheyWereReported() {
        var span = new KeptFigures(CLOSED, Optional.of(REPORT)).span(NOW);
        assertThat(span.week()).isEqualTo(NOW.week());
        assertThat(span.received()).isEqualTo(9);
        assertThat(span.finished()).isEqualTo(4);
        assertThat(span.lost(Cause.NO_RESULT_FILE)).isEqualTo(2);
        assertThat(span.measure(Indicator.ONLINE)).isEqualTo(new Measure(3, 9));
        assertThat(span.measure(Indicator.REUSE)).as("no indicator then").isEqualTo(new Measure(1, 11));
    }

    @Test void whatWasNotKeptIsAsItIsKnownNow() {
        var span = new KeptFigures(CLOSED, Optional.empty()).span(NOW);
        assertThat(span.received()).isEqualTo(11);
        assertThat(span.lost(Cause.NO_RESULT_FILE)).isEqualTo(1);
        assertThat(span.measure(Indicator.ONLINE)).isEqualTo(new Measure(3, 9));
    }

    @Test void aTargetFindsWhatWasCountedForIt() {
        var kept = new KeptFigures(CLOSED, Optional.of(REPORT));
        assertThat(kept.measure(Indicator.ONLINE, ONLINE, Sample.WEEK_1)).contains(new Measure(3, 3));
        assertThat(kept.measure(Indicator.ONLINE, Scope.everything(), Sample.WEEK_1)).contains(new Measure(3, 9));
        assertThat(kept.measure(Indicator.ONLINE, ONLINE, Sample.WEEK_2)).isEmpty();
        assertThat(kept.measure(Indicator.REUSE, ONLINE, Sample.WEEK_1)).isEmpty();
        assertThat(new KeptFigures(CLOSED, Optional.empty()).measure(Indicator.ONLINE, ONLINE, Sample.WEEK_1)).isEmpty();
    }

    /** A formula that became another one is not compared, and an indicator that went says nothing. */
    @Test void onlyTheSameFormulaIsCompared() {
        var other = new ClosedPeriod(1, Sample.WEEK_1, Sample.WEEK_2.from().atTime(8, 0), Instant.EPOCH, "lan", List.of(
                new ClosedPeriod.Figure(Indicator.ONLINE.id(), Indicator.ONLINE.version() + 1, new Measure(3, 9)), new ClosedPeriod.Figure("gone", 1, new Measure(1, 1))));
        var now = new vn.motcua.desk.domain.kpi.Tally(Sample.WEEK_1, other.asOf());
        assertThat(other.compared(now)).containsExactly(new ClosedPeriod.Compared(Indicator.ONLINE, new Measure(3, 9), Optional.empty()));
        assertThat(other.corrections(now)).isEmpty();
        assertThat(CLOSED.corrections(now)).containsExactly(new ClosedPeriod.Compared(Indicator.ONLINE, new Measure(3, 9), Optional.of(Measure.NONE)));
    }
}
