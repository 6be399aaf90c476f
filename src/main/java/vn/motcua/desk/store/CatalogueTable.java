package vn.motcua.desk.store;

/** Catalogue editions, to be added to. */
public final class CatalogueTable extends CatalogueQueries {
    CatalogueTable(Sql sql, Memory memory) {
        super(sql, memory);
    }

    /** Puts an edition in force; earlier ones stay. */
    public void add(String edition, String text) {
        sql.update("insert into catalogue (edition, added_at, content) values (?, ?, ?)", edition, Memory.micros(memory.clock().instant()), text);
    }
}
