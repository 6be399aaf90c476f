package vn.motcua.desk.store;

import java.util.regex.Pattern;

/** Turns a store back to the form of an older program. */
final class OlderStore {
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

    private OlderStore() { }

    /** Takes away the tables that later steps brought, and says which step was the last; columns and indexes are the caller's. */
    static void wind(Sql sql, int step) {
        var later = Schema.shipped().steps();
        for (var script : later.subList(step, later.size())) {
            var tables = TABLE.matcher(script);
            while (tables.find()) sql.run("drop table if exists " + tables.group(1));
        }
        sql.run("pragma user_version = " + step);
    }
}
