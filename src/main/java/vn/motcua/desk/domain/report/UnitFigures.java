package vn.motcua.desk.domain.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import vn.motcua.desk.domain.kpi.Measure;

/**
 * One row of the tables: a unit or a field.
 *
 * @param counts               what is not in it is 0
 * @param proceduresWithFee    procedures with a fee that had dossiers in the period
 * @param proceduresPaid       those of them for which somebody paid
 * @param proceduresPaidOnline those of them for which somebody paid online
 */
public record UnitFigures(Map<Item, Long> counts, int proceduresWithFee, int proceduresPaid, int proceduresPaidOnline) {
    public static final UnitFigures NONE = new UnitFigures(Map.of(), 0, 0, 0);

    public UnitFigures {
        var copy = new EnumMap<Item, Long>(Item.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    public long count(Item item) {
        return counts.getOrDefault(item, 0L);
    }

    /** Of how many the one is a part of the other. */
    public Measure share(Item part, Item whole) {
        return new Measure(count(part), count(whole));
    }
}
