package vn.motcua.desk.store;

import vn.motcua.desk.domain.dossier.Draft;

/** The dossiers being put together, to be changed. */
public final class DraftTable extends DraftQueries {
    DraftTable(Sql sql, Memory memory) {
        super(sql, memory);
    }

    /** Keeps the whole draft in place of what was kept before. @param place the step and field on which the clerk stands */
    public void save(Draft draft, String place) {
        sql.update("insert into draft (id, saved_at, sealed) values (?, ?, ?) on conflict (id) do update set saved_at = excluded.saved_at, sealed = excluded.sealed",
                draft.id(), Memory.micros(memory.clock().instant()),
                memory.drafts().close(new Content(draft, place), Content.class, belongsTo(draft.id())));
    }

    /** Nothing happens when there is none. */
    public void remove(String id) {
        sql.update("delete from draft where id = ?", id);
    }
}
