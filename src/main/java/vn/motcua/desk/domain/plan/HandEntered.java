package vn.motcua.desk.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that was entered by hand for one plan, with its history. */
public record HandEntered(List<HandValue> values) {
    private static final Comparator<HandValue> NEWEST_LAST = Comparator.comparing(HandValue::day).thenComparing(HandValue::entered);

    public HandEntered {
        values = List.copyOf(values);
    }

    /** As it was then. */
    public HandEntered knownAt(Instant moment) {
        return new HandEntered(values.stream().filter(value -> !value.entered().isAfter(moment)).toList());
    }

    /** The value in force on a day: for the latest day until then, and of that day what was entered last. */
    public Optional<HandValue> current(Target target, LocalDate on) {
        return history(target).stream().filter(value -> !value.day().isAfter(on)).filter(value -> target.period().contains(value.day()))
                .max(NEWEST_LAST);
    }

    /** The value in force before the day of the current one. */
    public Optional<HandValue> before(Target target, LocalDate on) {
        return current(target, on).flatMap(current -> current(target, current.day().minusDays(1)));
    }

    /** Newest day first, and of one day what was entered last. */
    public List<HandValue> history(Target target) {
        return values.stream().filter(value -> value.target().equals(target.id())).sorted(NEWEST_LAST.reversed()).toList();
    }
}
