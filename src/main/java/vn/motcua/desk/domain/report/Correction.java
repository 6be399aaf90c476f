package vn.motcua.desk.domain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.report.Report.Block.Table;
import vn.motcua.desk.domain.report.Report.Cell;

/**
 * A figure of a table that is another one now than when its period was closed.
 *
 * @param row    what the row is of
 * @param column with the head above it, where it has one
 */
public record Correction(String row, String column, Cell reported, Cell now) {
    private static final Cell NOTHING = new Cell.Nothing();

    /**
     * The figures in which the same table differs, row by row as it was reported, then what came in since.
     * Rows are told by the first words in them, so that an order that changed is no difference.
     */
    public static List<Correction> between(Table reported, Table now) {
        var rows = new LinkedHashMap<String, List<Cell>>();
        reported.rows().forEach(row -> rows.put(name(row), row));
        var later = new LinkedHashMap<String, List<Cell>>();
        now.rows().forEach(row -> later.put(name(row), row));
        var corrections = new ArrayList<Correction>();
        rows.forEach((name, row) -> add(corrections, reported, name, row, later));
        later.forEach((name, row) -> {
            if (!rows.containsKey(name)) add(corrections, reported, name, row.stream().map(_ -> NOTHING).toList(), later);
        });
        return List.copyOf(corrections);
    }

    private static void add(List<Correction> to, Table table, String name, List<Cell> before, Map<String, List<Cell>> later) {
        var after = later.getOrDefault(name, before.stream().map(_ -> NOTHING).toList());
        int first = Math.max(named(before), named(after)) + 1;
        for (int i = first; i < before.size(); i++) {
            var column = table.columns().get(i);
            if (!looksLike(before.get(i), after.get(i))) {
                to.add(new Correction(name, column.group().isEmpty() ? column.head() : column.group() + ": " + column.head(), before.get(i), after.get(i)));
            }
        }
    }

    /** By how much it is more now, shares in points of a hundred; nothing where one of the two is no number. */
    public Cell difference() {
        return switch (reported) {
            case Cell.Count(var before) when now instanceof Cell.Count(var after) -> new Cell.Count(after - before);
            case Cell.Money(var before) when now instanceof Cell.Money(var after) -> new Cell.Money(after - before);
            case Cell.Share before when now instanceof Cell.Share after -> new Cell.Number(after.percent().subtract(before.percent()), "");
            case Cell.Number(var before, var unit) when now instanceof Cell.Number(var after, _) -> new Cell.Number(after.subtract(before), unit);
            case Cell.Count _, Cell.Money _, Cell.Share _, Cell.Number _, Cell.Words _, Cell.Nothing _ -> NOTHING;
        };
    }

    /** Whether a reader sees no difference: a share with other parts may be written alike, and nothing at all is none. */
    private static boolean looksLike(Cell one, Cell other) {
        if (one instanceof Cell.Share share && other instanceof Cell.Share second) return share.percent().equals(second.percent());
        return one.equals(other) || isNone(one) && isNone(other);
    }

    private static boolean isNone(Cell cell) {
        return switch (cell) {
            case Cell.Nothing() -> true;
            case Cell.Count(var number) -> number == 0;
            case Cell.Money(var dong) -> dong == 0;
            case Cell.Words _, Cell.Share _, Cell.Number _ -> false;
        };
    }

    private static String name(List<Cell> row) {
        int at = named(row);
        return at < 0 ? "" : ((Cell.Words) row.get(at)).text();
    }

    /** Where the first words stand; before the first cell where there are none. */
    private static int named(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) if (row.get(i) instanceof Cell.Words(var text) && !text.isEmpty()) return i;
        return -1;
    }
}
