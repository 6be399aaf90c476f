package vn.motcua.desk.hub.db;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** In what the two databases differ; everything else is said in words that both understand. */
public enum Dialect {
    /** One file and one writer: a commune, or a province that tries it out. */
    SQLITE("sqlite", 1) {
        @Override public String rows(String... columns) {
            return Arrays.stream(columns).map(Dialect::name).map(name -> "value ->> '" + name + "' as " + name)
                    .collect(Collectors.joining(", ", "(select ", " from json_each(?)) as k"));
        }

        @Override public String locked(String table) {
            return "";
        }
    },
    POSTGRESQL("postgresql", 2) {
        @Override public String rows(String... columns) {
            return Arrays.stream(columns).collect(Collectors.joining(", ", "json_to_recordset(?::json) as k(", ")"));
        }

        @Override public String locked(String table) {
            return " for update of " + table;
        }
    };

    private final String folder;
    private final int lanes;

    Dialect(String folder, int lanes) {
        this.folder = folder;
        this.lanes = lanes;
    }

    /** Where the numbered files of the schema lie. */
    String folder() {
        return folder;
    }

    /** How many transactions that write make sense at the same time. */
    public int lanes() {
        return lanes;
    }

    /**
     * A source of rows for a {@code from}, called {@code k}, out of one parameter: a JSON array of objects.
     *
     * @param columns name and type, {@code "seq bigint"}
     */
    public abstract String rows(String... columns);

    /** What is put behind a query whose rows nobody else may change until the end of the transaction. */
    public abstract String locked(String table);

    /** Every table that is cut by months, with the column that holds the day. */
    static List<Cut> cuts() {
        return List.of(new Cut("summary", "day"), new Cut("summary_history", "day"), new Cut("batch", "taken_on"));
    }

    record Cut(String table, String column) { }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
