package vn.motcua.desk.hub.leaders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.hub.db.Days;

/** The days that are looked at, both ends counted. */
record Span(LocalDate from, LocalDate until) {
    private static final int LONGEST_DAYS = 800;

    Span {
        if (until.isBefore(from)) throw new IllegalArgumentException(from + " to " + until);
    }

    /** As asked for; this month where nothing sensible was. */
    static Span of(Map<String, String> asked, LocalDate today) {
        var until = day(asked, "until").orElse(today);
        var from = day(asked, "from").orElse(until.withDayOfMonth(1));
        if (from.isAfter(until)) return new Span(until, from).shortened();
        return new Span(from, until).shortened();
    }

    private Span shortened() {
        return days() > LONGEST_DAYS ? new Span(until.minusDays(LONGEST_DAYS - 1L), until) : this;
    }

    private static Optional<LocalDate> day(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).flatMap(Days::parse);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** As many days, just before. */
    Span before() {
        return new Span(from.minusDays(days()), from.minusDays(1));
    }

    int first() {
        return Days.number(from);
    }

    int last() {
        return Days.number(until);
    }
}
