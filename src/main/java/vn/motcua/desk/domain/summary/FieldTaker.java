package vn.motcua.desk.domain.summary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.summary.UnreadableSummary.Why;

/** Takes the known fields out of an object one by one; what is left is unknown. */
final class FieldTaker {
    private final String where;
    private final SortedMap<String, CanonicalJson> left;

    FieldTaker(CanonicalJson json, String where) throws UnreadableSummary {
        if (!(json instanceof CanonicalJson.Fields fields)) throw new UnreadableSummary(Why.FIELD_WRONG, where);
        this.where = where;
        this.left = new TreeMap<>(fields.values());
    }

    /** Reads a part of what was taken; its trouble carries the place. */
    @FunctionalInterface
    interface Part<T> {
        T read(CanonicalJson json, String where) throws UnreadableSummary;
    }

    String text(String name) throws UnreadableSummary {
        if (take(name) instanceof CanonicalJson.Text(var value)) return value;
        throw wrong(name);
    }

    long whole(String name) throws UnreadableSummary {
        if (take(name) instanceof CanonicalJson.Whole(var value)) return value;
        throw wrong(name);
    }

    Instant moment(String name) throws UnreadableSummary {
        var text = text(name);
        try {
            var moment = Instant.parse(text);
            if (moment.toString().equals(text) && moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) return moment;
        } catch (DateTimeException notAMoment) {
            throw new UnreadableSummary(Why.FIELD_WRONG, place(name), notAMoment);
        }
        throw wrong(name);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) throws UnreadableSummary {
        var text = text(name);
        for (var choice : type.getEnumConstants()) if (choice.name().equals(text)) return choice;
        throw wrong(name);
    }

    <T> T part(String name, Part<T> part) throws UnreadableSummary {
        return part.read(take(name), place(name));
    }

    <T> List<T> parts(String name, Part<T> part) throws UnreadableSummary {
        if (!(take(name) instanceof CanonicalJson.Items(var values))) throw wrong(name);
        var parts = new ArrayList<T>();
        for (var value : values) parts.add(part.read(value, place(name) + "[" + parts.size() + "]"));
        return parts;
    }

    SortedMap<String, Long> counts(String name) throws UnreadableSummary {
        if (!(take(name) instanceof CanonicalJson.Fields(var values))) throw wrong(name);
        var counts = new TreeMap<String, Long>();
        for (var value : values.entrySet()) {
            if (!(value.getValue() instanceof CanonicalJson.Whole(var count))) throw wrong(name + "." + value.getKey());
            counts.put(value.getKey(), count);
        }
        return counts;
    }

    /** What this program does not know. */
    SortedMap<String, CanonicalJson> rest() {
        return Collections.unmodifiableSortedMap(left);
    }

    void nothingElse() throws UnreadableSummary {
        if (!left.isEmpty()) throw new UnreadableSummary(Why.FIELD_UNKNOWN, place(left.firstKey()));
    }

    private CanonicalJson take(String name) throws UnreadableSummary {
        var value = left.remove(name);
        if (value == null) throw new UnreadableSummary(Why.FIELD_MISSING, place(name));
        return value;
    }

    private UnreadableSummary wrong(String name) {
        return new UnreadableSummary(Why.FIELD_WRONG, place(name));
    }

    private String place(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }
}
