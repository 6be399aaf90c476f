package vn.motcua.desk.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import vn.motcua.desk.domain.plan.HandEntered;
import vn.motcua.desk.domain.plan.HandValue;

/** Plans of the office as text in the form of a plan file, which plans run, and what was entered for them by hand. */
public sealed class PlanQueries permits PlanTable {
    final Sql sql;
    final Memory memory;

    /** @param content empty for a plan that came with the program */
    public record Row(String id, boolean running, String content) { }

    PlanQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** By id. */
    public List<Row> all() {
        return sql.list("select id, running, content from plan order by id", row -> new Row(row.getString(1), row.getInt(2) != 0, row.getString(3)));
    }

    /** With everything that was corrected since. */
    public HandEntered handEntered(String plan) {
        return new HandEntered(sql.list("select target, day, value, clerk, entered_at, remark from hand_value where plan = ? order by number",
                row -> new HandValue(row.getString(1), LocalDate.ofEpochDay(row.getLong(2)), new BigDecimal(row.getString(3)), row.getString(4),
                        Memory.instant(row.getLong(5)), row.getString(6)), plan));
    }
}
