package vn.motcua.desk.store;

import java.util.Optional;

/** Catalogue editions that replaced the one shipped with the program, as text in the catalogue's own format. */
public sealed class CatalogueQueries permits CatalogueTable {
    final Sql sql;
    final Memory memory;

    CatalogueQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** The edition put in force last; empty while the shipped one is in force. */
    public Optional<String> current() {
        return sql.first("select content from catalogue order by number desc limit 1", row -> row.getString(1));
    }
}
