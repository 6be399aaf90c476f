package vn.motcua.desk.store;

import vn.motcua.desk.domain.plan.HandValue;

/** Plans of the office, to be changed. */
public final class PlanTable extends PlanQueries {
    PlanTable(Sql sql, Memory memory) {
        super(sql, memory);
    }

    /** Keeps a plan of the office in the place of what was under its id; whether it runs stays. */
    public void put(String id, String content) {
        sql.update("""
                insert into plan (id, running, changed_at, content) values (?, 0, ?, ?)
                on conflict (id) do update set changed_at = excluded.changed_at, content = excluded.content""", id, now(), content);
    }

    /** Also of a plan that came with the program and has no row yet. */
    public void run(String id, boolean running) {
        sql.update("""
                insert into plan (id, running, changed_at, content) values (?, ?, ?, '')
                on conflict (id) do update set changed_at = excluded.changed_at, running = excluded.running""", id, running ? 1 : 0, now());
    }

    /** Takes a plan away with all that was entered for it. */
    public void remove(String id) {
        sql.update("delete from plan where id = ?", id);
        sql.update("delete from hand_value where plan = ?", id);
    }

    public void enter(String plan, HandValue value) {
        sql.update("insert into hand_value (plan, target, day, value, clerk, entered_at, remark) values (?, ?, ?, ?, ?, ?, ?)", plan, value.target(),
                value.day().toEpochDay(), value.value().toPlainString(), value.clerk(), Memory.micros(value.entered()), value.remark());
    }

    private long now() {
        return Memory.micros(memory.clock().instant());
    }
}
