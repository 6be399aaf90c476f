package vn.motcua.desk.store.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.PlanProblem.Kind;

/**
 * The fields of one object of a plan file, each asked for with its type. What is wrong is noted and answered with something harmless,
 * so that one reading finds everything; {@link #end} notes what nobody asked for.
 */
final class PlanFields {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    /** Digits before and behind the point of a number that means anything. */
    private static final int MOST_SCALE = 20;

    private final Map<String, PlanJson.Node> nodes;
    private final int line;
    private final String path;
    private final List<PlanProblem> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param problems shared by all objects of the file */
    PlanFields(Map<String, PlanJson.Node> nodes, int line, String path, List<PlanProblem> problems) {
        this.nodes = nodes;
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /** In the order in which they were met. */
    List<PlanProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(PlanProblem problem) {
        problems.add(problem);
    }

    /** The field here with its line; of one that is missing, the line where the object begins. */
    PlanProblem.Where where(String key) {
        return new PlanProblem.Where(path + key, has(key) ? nodes.get(key).line() : line);
    }

    /** The line of a field of the whole file; the line of what it would stand in when it is not there. */
    PlanProblem.Where place(PlanProblem.Where without) {
        int found = line;
        Object at = nodes;
        for (var step : without.field().split("[.\\[\\]]+")) {
            var next = step(at, step);
            if (next.isEmpty()) break;
            found = next.get().line();
            at = next.get().content();
        }
        return new PlanProblem.Where(without.field(), found);
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Whether that text stands there, without asking for it. */
    boolean hasText(String key, String text) {
        return has(key) && text.equals(nodes.get(key).content());
    }

    String text(String key) {
        return orMissing(key, optionalText(key), "");
    }

    Optional<String> optionalText(String key) {
        return optional(key, String.class, Kind.TEXT);
    }

    boolean flag(String key) {
        return optional(key, Boolean.class, Kind.YES_OR_NO).orElse(false);
    }

    BigDecimal number(String key) {
        return orMissing(key, optionalNumber(key), BigDecimal.ZERO);
    }

    Optional<BigDecimal> optionalNumber(String key) {
        return optional(key, BigDecimal.class, Kind.NUMBER).map(PlanFields::plain);
    }

    /** A whole number from 0 to a million; the review narrows that. */
    int whole(String key) {
        var number = number(key);
        return has(key) ? whole(key, number) : 0;
    }

    List<Integer> optionalWholes(String key) {
        return items(key, BigDecimal.class, Kind.NUMBER).stream().map(number -> whole(key, number)).toList();
    }

    LocalDate day(String key) {
        return orMissing(key, optionalDay(key), LocalDate.EPOCH);
    }

    Optional<LocalDate> optionalDay(String key) {
        return optionalText(key).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                refuse(new PlanProblem.NotADay(where(key), shortened(text)));
                return LocalDate.EPOCH;
            }
        });
    }

    /** A constant, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String key, Class<E> kind) {
        return orMissing(key, optionalWord(key, kind), kind.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalWord(String key, Class<E> kind) {
        return optionalText(key).map(text -> constant(key, text, kind));
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> kind) {
        required(key);
        return optionalWords(key, kind);
    }

    <E extends Enum<E>> List<E> optionalWords(String key, Class<E> kind) {
        return items(key, String.class, Kind.TEXT).stream().map(text -> constant(key, text, kind)).toList();
    }

    List<String> texts(String key) {
        required(key);
        return optionalTexts(key);
    }

    List<String> optionalTexts(String key) {
        return items(key, String.class, Kind.TEXT);
    }

    List<PlanFields> objects(String key) {
        required(key);
        return optionalObjects(key);
    }

    List<PlanFields> optionalObjects(String key) {
        var objects = new ArrayList<PlanFields>();
        var list = list(key);
        for (int i = 0; i < list.size(); i++) nested(list.get(i), key + "[" + i + "]").ifPresent(objects::add);
        return objects;
    }

    PlanFields object(String key) {
        return orMissing(key, optionalObject(key), new PlanFields(Map.of(), line, path + key + ".", new ArrayList<>()));
    }

    Optional<PlanFields> optionalObject(String key) {
        asked.add(key);
        return has(key) ? nested(nodes.get(key), key) : Optional.empty();
    }

    /** To be called when every field was asked for. */
    void end() {
        var free = asked.stream().filter(key -> !has(key)).toList();
        for (var key : nodes.keySet()) {
            if (!asked.contains(key)) refuse(new PlanProblem.Unknown(new PlanProblem.Where(path + shortened(key), nodes.get(key).line()), free));
        }
    }

    private void required(String key) {
        if (!has(key)) refuse(new PlanProblem.Missing(where(key)));
    }

    private <T> T orMissing(String key, Optional<T> value, T harmless) {
        // of the wrong kind was said already
        if (!has(key)) refuse(new PlanProblem.Missing(where(key)));
        return value.orElse(harmless);
    }

    private <T> Optional<T> optional(String key, Class<T> type, Kind kind) {
        asked.add(key);
        return has(key) ? of(nodes.get(key), key, type, kind) : Optional.empty();
    }

    private <T> List<T> items(String key, Class<T> type, Kind kind) {
        var items = new ArrayList<T>();
        var list = list(key);
        for (int i = 0; i < list.size(); i++) of(list.get(i), key + "[" + i + "]", type, kind).ifPresent(items::add);
        return items;
    }

    private List<PlanJson.Node> list(String key) {
        var nodes = new ArrayList<PlanJson.Node>();
        optional(key, List.class, Kind.LIST).ifPresent(list -> {
            for (var node : list) nodes.add((PlanJson.Node) node);
        });
        return nodes;
    }

    private <T> Optional<T> of(PlanJson.Node node, String key, Class<T> type, Kind kind) {
        if (type.isInstance(node.content())) return Optional.of(type.cast(node.content()));
        refuse(new PlanProblem.WrongKind(new PlanProblem.Where(path + key, node.line()), kind));
        return Optional.empty();
    }

    private Optional<PlanFields> nested(PlanJson.Node node, String name) {
        return of(node, name, Map.class, Kind.GROUP).map(PlanFields::nodes).map(map -> new PlanFields(map, node.line(), path + name + ".", problems));
    }

    @SuppressWarnings("unchecked") // PlanJson makes maps from names to nodes only
    private static Map<String, PlanJson.Node> nodes(Map<?, ?> map) {
        return (Map<String, PlanJson.Node>) map;
    }

    private static Optional<PlanJson.Node> step(Object at, String step) {
        if (at instanceof Map<?, ?> map) return Optional.ofNullable(nodes(map).get(step));
        if (!(at instanceof List<?> list) || !step.matches("\\d{1,4}")) return Optional.empty();
        int index = Integer.parseInt(step);
        return index < list.size() ? Optional.of((PlanJson.Node) list.get(index)) : Optional.empty();
    }

    private int whole(String key, BigDecimal number) {
        boolean fits = number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= 0;
        if (fits) return number.intValueExact();
        refuse(new PlanProblem.OutOfRange(where(key), number, BigDecimal.ZERO, MOST));
        return 0;
    }

    /** Without zeros at the end and without an exponent; one with an absurd exponent stays as it is, for the review to refuse. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -MOST_SCALE ? stripped.setScale(0) : stripped;
    }

    private <E extends Enum<E>> E constant(String key, String text, Class<E> kind) {
        for (var constant : kind.getEnumConstants()) {
            if (Fields.spelling(constant).equals(text)) return constant;
        }
        refuse(new PlanProblem.NotAllowed(where(key), shortened(text), Arrays.stream(kind.getEnumConstants()).map(Fields::spelling).toList()));
        return kind.getEnumConstants()[0];
    }

    /** What is told of a text that may be endless. */
    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
