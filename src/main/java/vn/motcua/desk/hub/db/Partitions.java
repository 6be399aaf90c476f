package vn.motcua.desk.hub.db;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The monthly parts of the large tables, made ahead of time. What is older than the first part goes to a part of its own; nothing may
 * lie beyond the last, which is why the hub refuses days of the future.
 */
public final class Partitions {
    private static final int BEHIND = 2;
    private static final int AHEAD = 3;

    private final Database database;

    public Partitions(Database database) {
        this.database = database;
    }

    /** Makes what is missing from two months ago to three months ahead. SQLite knows no parts. */
    public void make(LocalDate today) {
        switch (database.dialect()) {
            case SQLITE -> { }
            case POSTGRESQL -> database.write(session -> {
                HubSchema.turn(session);
                for (var cut : Dialect.cuts()) make(session, cut, YearMonth.from(today));
                return true;
            });
        }
    }

    private static void make(Session session, Dialect.Cut cut, YearMonth now) {
        for (var month = now.minusMonths(BEHIND); !month.isAfter(now.plusMonths(AHEAD)); month = month.plusMonths(1)) {
            var name = cut.table() + "_%04d%02d".formatted(month.getYear(), month.getMonthValue());
            if (session.number("select count(to_regclass(?))", name) > 0) continue;
            session.run("create table " + name + " partition of " + cut.table()
                    + " for values from (" + Days.number(month.atDay(1)) + ") to (" + Days.number(month.plusMonths(1).atDay(1)) + ")");
        }
    }
}
