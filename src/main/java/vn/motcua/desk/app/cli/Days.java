package vn.motcua.desk.app.cli;

import java.time.LocalDate;
import java.util.Optional;

import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.domain.kpi.Period;

/** The period of a command. */
final class Days {
    @Option(names = "--from", paramLabel = "DAY")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY")
    private Optional<LocalDate> to = Optional.empty();

    /** @param usual where neither end was said; empty: this month until today */
    Period period(Terminal terminal, Desk desk, Optional<Period> usual) {
        if (from.isEmpty() && to.isEmpty() && usual.isPresent()) return usual.get();
        var last = to.orElseGet(() -> LocalDate.now(desk.parts().clock()));
        var first = from.orElseGet(() -> last.withDayOfMonth(1));
        if (first.isAfter(last)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", first, "--from");
        return new Period(first, last);
    }
}
