package vn.motcua.desk.store.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * The keys of one JSON object, each asked for once with its type. {@link #end} refuses what nobody asked for, so that a misspelt
 * key is not silently nothing.
 */
final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Map<String, Object> values;
    private final int line;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    Fields(Map<String, Object> values, int line, String path) {
        this.values = values;
        this.line = line;
        this.path = path;
    }

    Refusal refuse(DataTrouble reason, String detail) {
        return new Refusal(line, reason, path + detail);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> refuse(DataTrouble.MISSING_KEY, key));
    }

    Optional<String> optionalText(String key) {
        var text = optional(key, String.class);
        if (text.isPresent() && text.get().isBlank()) throw refuse(DataTrouble.UNKNOWN_VALUE, key + ": \"\"");
        return text;
    }

    /** A stable name: lower-case words with hyphens, not of those that the desk makes up itself. */
    String id() {
        var id = text("id");
        if (!ID.matcher(id).matches() || id.startsWith("own-")) throw refuse(DataTrouble.UNKNOWN_VALUE, "id: " + id);
        return id;
    }

    boolean flag(String key) {
        return optional(key, Boolean.class).orElse(false);
    }

    boolean requiredFlag(String key) {
        return required(key, Boolean.class);
    }

    BigDecimal number(String key) {
        return required(key, BigDecimal.class);
    }

    Optional<BigDecimal> optionalNumber(String key) {
        return optional(key, BigDecimal.class);
    }

    /** A whole number between 0 and {@code most}. */
    int count(String key, int most) {
        return (int) whole(key, required(key, BigDecimal.class), most);
    }

    Optional<Long> optionalCount(String key, long most) {
        return optional(key, BigDecimal.class).map(value -> whole(key, value, most));
    }

    Optional<LocalDate> optionalDay(String key) {
        return optional(key, String.class).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                throw refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + text);
            }
        });
    }

    LocalDate day(String key) {
        return optionalDay(key).orElseThrow(() -> refuse(DataTrouble.MISSING_KEY, key));
    }

    /** A value of an enumeration, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String key, Class<E> kind) {
        return constant(key, text(key), kind);
    }

    <E extends Enum<E>> Optional<E> optionalWord(String key, Class<E> kind) {
        return optionalText(key).map(text -> constant(key, text, kind));
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> kind) {
        return texts(key).stream().map(text -> constant(key, text, kind)).toList();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : required(key, List.class)) {
            if (!(item instanceof String text)) throw refuse(DataTrouble.WRONG_TYPE, key);
            texts.add(text);
        }
        return texts;
    }

    List<Fields> objects(String key) {
        var objects = new ArrayList<Fields>();
        for (var item : required(key, List.class)) objects.add(nested(item, key + "[" + objects.size() + "]"));
        return objects;
    }

    Fields object(String key) {
        return nested(required(key, Object.class), key);
    }

    Optional<Fields> optionalObject(String key) {
        return optional(key, Object.class).map(value -> nested(value, key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** To be called when every key was asked for. */
    void end() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) throw refuse(DataTrouble.UNKNOWN_KEY, key);
        }
    }

    private <T> T required(String key, Class<T> type) {
        return optional(key, type).orElseThrow(() -> refuse(DataTrouble.MISSING_KEY, key));
    }

    private <T> Optional<T> optional(String key, Class<T> type) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) return Optional.empty();
        if (!type.isInstance(value)) throw refuse(DataTrouble.WRONG_TYPE, key);
        return Optional.of(type.cast(value));
    }

    private long whole(String key, BigDecimal value, long most) {
        try {
            long whole = value.longValueExact();
            if (whole >= 0 && whole <= most) return whole;
        } catch (ArithmeticException notWhole) {
            throw refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + value);
        }
        throw refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + value);
    }

    private <E extends Enum<E>> E constant(String key, String text, Class<E> kind) {
        for (var constant : kind.getEnumConstants()) {
            if (spelling(constant).equals(text)) return constant;
        }
        throw refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + text);
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("unchecked") // JsonLine makes maps with string keys only
    private Fields nested(Object value, String name) {
        if (!(value instanceof Map<?, ?> map)) throw refuse(DataTrouble.WRONG_TYPE, name);
        return new Fields((Map<String, Object>) map, line, path + name + ".");
    }
}
