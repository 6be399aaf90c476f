package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.SavedDraft;

/** The dossiers being put together. */
public sealed class DraftQueries permits DraftTable {
    final Sql sql;
    final Memory memory;

    DraftQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    public Optional<SavedDraft> find(String id) {
        return sql.first("select id, saved_at, sealed from draft where id = ?", this::read, id);
    }

    /** Every draft, the one saved last first. */
    public List<SavedDraft> all() {
        return sql.list("select id, saved_at, sealed from draft order by saved_at desc", this::read);
    }

    /** What is sealed of a draft. */
    record Content(Draft draft, String place) { }

    static String belongsTo(String id) {
        return "draft|" + id;
    }

    private SavedDraft read(ResultSet row) throws SQLException {
        try {
            var content = memory.drafts().open(row.getBytes(3), Content.class, belongsTo(row.getString(1)));
            return new SavedDraft(content.draft(), content.place(), Memory.instant(row.getLong(2)));
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
    }
}
