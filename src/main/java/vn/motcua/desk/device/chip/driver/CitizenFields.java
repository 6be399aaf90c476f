package vn.motcua.desk.device.chip.driver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.device.ChipContent.Field;

/**
 * Data group 13 of the Vietnamese identity card: sequences of a number and a text, one for each field; for father and mother, and for the
 * spouse, each text in a sequence of its own. The layout is not published; this is how the cards in use are found to be, and whatever is
 * laid out otherwise is passed over. Nothing that a card can hold makes this fail.
 */
final class CitizenFields {
    private static final int DEEPEST = 8;
    private static final int PARENTS = 13;
    private static final int SPOUSE = 14;
    /** Which of these two has the number of the card before depends on when the card was made. */
    private static final List<Integer> OLD_NUMBER = List.of(15, 16);
    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
    private static final int LONGEST = 500;

    private static final Map<Integer, Field> SIMPLE = Map.ofEntries(Map.entry(1, Field.NUMBER), Map.entry(2, Field.NAME), Map.entry(3, Field.BORN),
            Map.entry(4, Field.SEX), Map.entry(5, Field.NATIONALITY), Map.entry(6, Field.ETHNICITY), Map.entry(7, Field.RELIGION),
            Map.entry(8, Field.ORIGIN), Map.entry(9, Field.RESIDENCE), Map.entry(10, Field.MARKS), Map.entry(11, Field.ISSUED),
            Map.entry(12, Field.EXPIRES));

    private final Map<Field, String> found = new EnumMap<>(Field.class);

    private CitizenFields() { }

    /** @param group the whole data group, its own tag included */
    static Map<Field, String> of(byte[] group) {
        var fields = new CitizenFields();
        fields.search(Tlv.all(group), 0);
        return fields.found;
    }

    private void search(List<Tlv> nodes, int depth) {
        for (var node : nodes) {
            var children = node.children();
            if (children.isEmpty()) continue;
            var number = children.getFirst().number();
            if (node.tag() == Tlv.SEQUENCE && number.isPresent() && !holdFields(children, depth)) take(number.get(), texts(children, 0));
            else if (depth < DEEPEST) search(children, depth + 1);
        }
    }

    /** A number may also stand before all fields together, as a version does. */
    private static boolean holdFields(List<Tlv> nodes, int depth) {
        return depth < DEEPEST && nodes.stream().map(Tlv::children).filter(inside -> !inside.isEmpty())
                .anyMatch(inside -> inside.getFirst().number().isPresent() || holdFields(inside, depth + 1));
    }

    private void take(int number, List<Optional<String>> texts) {
        if (SIMPLE.containsKey(number)) keep(SIMPLE.get(number), at(texts, 0));
        if (number == PARENTS) {
            keep(Field.FATHER, at(texts, 0));
            keep(Field.MOTHER, at(texts, 1));
        }
        if (number == SPOUSE) keep(Field.SPOUSE, at(texts, 0));
        if (OLD_NUMBER.contains(number)) keep(Field.OLD_NUMBER, at(texts, 0).filter(text -> NINE_DIGITS.matcher(text).matches()));
    }

    /** The first that says it is right: a later one with the same number is not of this layout. */
    private void keep(Field field, Optional<String> text) {
        text.filter(one -> one.length() <= LONGEST).ifPresent(one -> found.putIfAbsent(field, one));
    }

    private static Optional<String> at(List<Optional<String>> texts, int index) {
        return index < texts.size() ? texts.get(index) : Optional.empty();
    }

    /** In their places: an empty one keeps its own, so that a mother is not taken for the father. */
    private static List<Optional<String>> texts(List<Tlv> nodes, int depth) {
        var texts = new ArrayList<Optional<String>>();
        for (var node : nodes) {
            var inside = depth < DEEPEST ? texts(node.children(), depth + 1) : List.<Optional<String>>of();
            if (!inside.isEmpty()) texts.addAll(inside);
            else if (node.tag() != Tlv.INTEGER) texts.add(node.text());
        }
        return texts;
    }
}
