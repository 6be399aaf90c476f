package vn.motcua.desk.store;

import java.util.Optional;

/** What the office chose. Never personal data of citizens: it lies in clear. */
public sealed class SettingQueries permits SettingTable {
    final Sql sql;
    final Memory memory;

    SettingQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** @param type a record that {@link SettingTable#put} was given */
    public <T> Optional<T> find(String key, Class<T> type) {
        return sql.first("select json from setting where key = ?", row -> memory.json().value(row.getString(1), type), key);
    }
}
