package vn.motcua.desk.store;

/** What the office chose, to be changed. */
public final class SettingTable extends SettingQueries {
    SettingTable(Sql sql, Memory memory) {
        super(sql, memory);
    }

    /** @param value a record; its component names are kept in the file and must stay */
    public void put(String key, Object value) {
        sql.update("insert into setting (key, json) values (?, ?) on conflict (key) do update set json = excluded.json", key,
                memory.json().text(value, value.getClass()));
    }
}
