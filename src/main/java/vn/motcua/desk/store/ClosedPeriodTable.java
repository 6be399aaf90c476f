package vn.motcua.desk.store;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.report.Reported;

/** Periods that were closed, to be added to; what stands there is never changed. */
public final class ClosedPeriodTable extends ClosedPeriodQueries {
    ClosedPeriodTable(Sql sql, Memory memory) {
        super(sql, memory);
    }

    /** Keeps the figures of the period as they are known now. @param asOf moment by which what is open is judged @param report what else reports of it say */
    public ClosedPeriod close(Period period, LocalDateTime asOf, String clerk, Reported report) {
        var facts = new FactQueries(sql, memory);
        var tally = facts.tally(period, asOf, _ -> true).all();
        var figures = Arrays.stream(Indicator.values()).map(one -> new ClosedPeriod.Figure(one.id(), one.version(), tally.measure(one))).toList();
        var verdicts = new TreeMap<Long, Bits>();
        facts.verdicts(period, (number, of) -> {
            long counted = 0;
            long missed = 0;
            for (var indicator : Indicator.values()) {
                switch (RestatedDossier.Was.of(indicator.judge(of, period, asOf))) {
                    case COUNTED -> counted |= 1L << indicator.ordinal();
                    case MISSED -> missed |= 1L << indicator.ordinal();
                    case OUTSIDE -> { }
                }
            }
            if ((counted | missed) != 0) verdicts.put(number, new Bits(counted, missed));
        });
        var bytes = ByteBuffer.allocate(verdicts.size() * Bits.BYTES);
        verdicts.forEach((number, bits) -> bytes.putLong(number).putLong(bits.counted()).putLong(bits.missed()));
        sql.update("insert into closed_period (from_day, to_day, as_of, closed_at, clerk, figures, verdicts) values (?, ?, ?, ?, ?, ?, ?)",
                period.from().toEpochDay(), period.to().toEpochDay(), asOf.toString(), Memory.micros(memory.clock().instant()), clerk,
                memory.json().text(new Figures(figures, Optional.of(report)), Figures.class), bytes.array());
        return find(period).orElseThrow();
    }
}
