package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;
import java.util.List;

/** How far a period is: its days run, they are over, its figures were reported. */
public sealed interface PeriodState {
    /** @param last as it was closed last @param times how often it was */
    record Closed(ClosedPeriod last, int times) implements PeriodState { }

    /** Nothing more happens in it: it may be closed. */
    record Over() implements PeriodState { }

    /** Something may still happen in it. @param closable the first day on which it may be closed */
    record Running(LocalDate closable) implements PeriodState { }

    /** @param closed whatever was closed, the one closed last first */
    static PeriodState of(Period period, List<ClosedPeriod> closed, LocalDate today) {
        var own = closed.stream().filter(one -> one.period().equals(period)).toList();
        if (!own.isEmpty()) return new Closed(own.getFirst(), own.size());
        return period.isOver(today) ? new Over() : new Running(period.to().plusDays(1));
    }
}
