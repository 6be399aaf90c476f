package vn.motcua.desk.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.report.KeptFigures;
import vn.motcua.desk.domain.report.Reported;

/** Periods that were closed, and what became of their dossiers. */
public sealed class ClosedPeriodQueries permits ClosedPeriodTable {
    private static final String COLUMNS = "select number, from_day, to_day, as_of, closed_at, clerk, figures from closed_period ";

    final Sql sql;
    final Memory memory;

    /** The figures, as kept. @param report empty in what was closed by a program that kept the indicators alone */
    record Figures(List<ClosedPeriod.Figure> figures, Optional<Reported> report) { }

    /** Of one dossier: a bit for each indicator. */
    record Bits(long counted, long missed) {
        static final int BYTES = 3 * Long.BYTES;
        static final Bits NONE = new Bits(0, 0);

        RestatedDossier.Was was(int bit) {
            return (counted >> bit & 1) != 0 ? RestatedDossier.Was.COUNTED : (missed >> bit & 1) != 0 ? RestatedDossier.Was.MISSED : RestatedDossier.Was.OUTSIDE;
        }
    }

    ClosedPeriodQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** The one closed last first; a period may be closed again. */
    public List<ClosedPeriod> all() {
        return sql.list(COLUMNS + "order by number desc", this::closed);
    }

    /** As it was closed last. */
    public Optional<ClosedPeriod> find(Period period) {
        return kept(period).map(KeptFigures::closed);
    }

    /** As it was closed last, with all that reports of it say. */
    public Optional<KeptFigures> kept(Period period) {
        return sql.first(COLUMNS + "where from_day = ? and to_day = ? order by number desc limit 1", row -> new KeptFigures(closed(row), figures(row).report()),
                period.from().toEpochDay(), period.to().toEpochDay());
    }

    /** The dossiers that are something else to the indicator now, newest first; none where it was not an indicator then. */
    public List<RestatedDossier> restated(ClosedPeriod closed, Indicator indicator, int offset, int limit) {
        int bit = closed.figures().stream().map(ClosedPeriod.Figure::indicator).toList().indexOf(indicator.id());
        if (bit < 0) return List.of();
        var before = bits(closed.number());
        var now = new TreeMap<Long, Verdict>(Comparator.reverseOrder());
        new FactQueries(sql, memory).verdicts(closed.period(), (number, facts) -> {
            var verdict = indicator.judge(facts, closed.period(), closed.asOf());
            if (RestatedDossier.Was.of(verdict) != before.getOrDefault(number, Bits.NONE).was(bit)) now.put(number, verdict);
        });
        var rows = new DossierTable(sql, memory);
        return now.entrySet().stream().skip(offset).limit(limit).map(one -> new RestatedDossier(rows.row(one.getKey()),
                before.getOrDefault(one.getKey(), Bits.NONE).was(bit), one.getValue())).toList();
    }

    private Map<Long, Bits> bits(long number) {
        var from = ByteBuffer.wrap(sql.first("select verdicts from closed_period where number = ?", row -> row.getBytes(1), number).orElseThrow());
        var bits = new HashMap<Long, Bits>();
        while (from.remaining() >= Bits.BYTES) bits.put(from.getLong(), new Bits(from.getLong(), from.getLong()));
        return bits;
    }

    private ClosedPeriod closed(ResultSet row) throws SQLException {
        return new ClosedPeriod(row.getLong(1), new Period(LocalDate.ofEpochDay(row.getLong(2)), LocalDate.ofEpochDay(row.getLong(3))),
                LocalDateTime.parse(row.getString(4)), Memory.instant(row.getLong(5)), row.getString(6),
                figures(row).figures());
    }

    private Figures figures(ResultSet row) throws SQLException {
        return memory.json().value(row.getString(7), Figures.class);
    }
}
