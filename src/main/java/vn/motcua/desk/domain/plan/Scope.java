package vn.motcua.desk.domain.plan;

import java.util.List;
import java.util.Set;

import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.words.Folding;

/**
 * The dossiers that a target looks at: the plan's own denominator. A dossier outside is in neither numerator nor denominator.
 *
 * @param channels empty: however they came
 * @param fields   words of which one stands in the name of the field ({@code "đất đai"}); marks and capitals do not matter; empty: all fields
 */
public record Scope(Set<Channel> channels, List<String> fields) {
    public Scope {
        channels = Set.copyOf(channels);
        fields = List.copyOf(fields);
    }

    public static Scope everything() {
        return new Scope(Set.of(), List.of());
    }

    public boolean isEverything() {
        return channels.isEmpty() && fields.isEmpty();
    }

    public boolean takes(Channel channel, String field) {
        return (channels.isEmpty() || channels.contains(channel)) && (fields.isEmpty() || namesOne(field));
    }

    private boolean namesOne(String field) {
        var words = spaced(field);
        return fields.stream().anyMatch(wanted -> words.contains(spaced(wanted)));
    }

    /** Whole words only: "đất" is not in "mất". */
    private static String spaced(String text) {
        return " " + String.join(" ", Folding.words(text)) + " ";
    }
}
