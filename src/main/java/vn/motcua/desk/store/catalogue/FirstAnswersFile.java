package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.office.OfficeRules;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * Answers for the first start of many desks: text in UTF-8, {@code key = value} on each line, {@code #} before remarks. A key followed by
 * {@code @name} counts only on the computer of that name, and there goes before the plain one. Whoever mistypes a key is told.
 */
public final class FirstAnswersFile {
    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_LINE_BYTES = 2 << 10;
    private static final Set<String> KEYS = Set.of("work", "commune", "commune.name", "commune.province", "desk", "clerk", "phone", "scanner", "scanner.addresses",
            "scanner.folder", "printer", "language");

    private record Value(int line, String text) { }

    private FirstAnswersFile() { }

    /**
     * @param communes the national list, in which a code is looked up
     * @param computer name of this computer
     */
    public static DataReading<FirstAnswers> read(InputStream in, List<Commune> communes, String computer) {
        try {
            return new DataReading.Read<>(answers(values(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES), computer), communes));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Map<String, Value> values(List<Lines.Line> lines, String computer) {
        var plain = new HashMap<String, Value>();
        var own = new HashMap<String, Value>();
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            var text = line.text().strip();
            if (text.startsWith("#")) continue;
            int equals = text.indexOf('=');
            if (equals < 0) throw new Refusal(line.number(), DataTrouble.UNKNOWN_KEY, text);
            var whole = text.substring(0, equals).strip();
            var value = new Value(line.number(), text.substring(equals + 1).strip());
            int at = whole.indexOf('@');
            var key = (at < 0 ? whole : whole.substring(0, at).strip()).toLowerCase(Locale.ROOT);
            if (!KEYS.contains(key)) throw new Refusal(line.number(), DataTrouble.UNKNOWN_KEY, key);
            if (seen.put(whole.toLowerCase(Locale.ROOT), line.number()) != null) throw new Refusal(line.number(), DataTrouble.DUPLICATE_ENTRY, whole);
            if (at < 0) plain.put(key, value);
            else if (whole.substring(at + 1).strip().equalsIgnoreCase(computer)) own.put(key, value);
        }
        plain.putAll(own);
        plain.values().removeIf(value -> value.text().isEmpty());
        return plain;
    }

    private static FirstAnswers answers(Map<String, Value> values, List<Commune> communes) {
        boolean practice = choice(values, "work", "real", List.of("real", "practice")).equals("practice");
        return new FirstAnswers(practice, commune(values, communes), desk(values), text(values, "clerk"), phone(values), text(values, "scanner").orElse(""),
                addresses(values), text(values, "scanner.folder").orElse(""), text(values, "printer").orElse(""), choice(values, "language", "vi", List.of("vi", "en")));
    }

    /** One of the list by its code; one that is not there needs its name and province, and may correct those of the list. */
    private static Optional<Commune> commune(Map<String, Value> values, List<Commune> communes) {
        var code = Optional.ofNullable(values.get("commune"));
        if (code.isEmpty()) {
            var stray = Optional.ofNullable(values.get("commune.name")).or(() -> Optional.ofNullable(values.get("commune.province")));
            stray.ifPresent(value -> {
                throw new Refusal(value.line(), DataTrouble.MISSING_KEY, "commune");
            });
            return Optional.empty();
        }
        var wanted = OfficeRules.code(code.get().text()).orElseThrow(() -> unusable(code.get()));
        var known = communes.stream().filter(one -> one.code().equals(wanted)).findFirst();
        var name = text(values, "commune.name").or(() -> known.map(Commune::name));
        var province = text(values, "commune.province").or(() -> known.map(Commune::province));
        if (name.isEmpty() && province.isEmpty()) throw unusable(code.get());
        return Optional.of(new Commune(wanted, name.orElseThrow(() -> missing(code.get(), "commune.name")),
                province.orElseThrow(() -> missing(code.get(), "commune.province"))));
    }

    private static Optional<String> desk(Map<String, Value> values) {
        return Optional.ofNullable(values.get("desk")).map(value -> OfficeRules.desk(value.text()).orElseThrow(() -> unusable(value)));
    }

    private static String phone(Map<String, Value> values) {
        var value = Optional.ofNullable(values.get("phone"));
        value.filter(one -> !OfficeRules.isPhone(one.text())).ifPresent(one -> {
            throw unusable(one);
        });
        return value.map(Value::text).orElse("");
    }

    private static List<String> addresses(Map<String, Value> values) {
        var addresses = new ArrayList<String>();
        for (var one : text(values, "scanner.addresses").orElse("").split(",")) if (!one.isBlank()) addresses.add(one.strip());
        return addresses;
    }

    private static String choice(Map<String, Value> values, String key, String usual, List<String> choices) {
        var value = Optional.ofNullable(values.get(key));
        value.filter(one -> !choices.contains(one.text())).ifPresent(one -> {
            throw unusable(one);
        });
        return value.map(Value::text).orElse(usual);
    }

    private static Optional<String> text(Map<String, Value> values, String key) {
        return Optional.ofNullable(values.get(key)).map(Value::text);
    }

    private static Refusal unusable(Value value) {
        return new Refusal(value.line(), DataTrouble.UNKNOWN_VALUE, value.text());
    }

    private static Refusal missing(Value value, String key) {
        return new Refusal(value.line(), DataTrouble.MISSING_KEY, key);
    }
}
