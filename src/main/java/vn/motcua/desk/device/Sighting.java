package vn.motcua.desk.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one way of finding a machine tells about which machine it is. The same one is often found twice: by its own protocol and by a driver,
 * or through two network cards.
 *
 * @param uuid  the machine's own number, as it announces it
 * @param hosts network addresses under which it answers; empty for one on a cable, or where the driver does not say
 */
public record Sighting(String name, Optional<String> uuid, Set<String> hosts) {
    private static final Pattern IPV4 = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])");

    public Sighting {
        uuid = uuid.map(Sighting::digits).filter(digits -> !digits.isEmpty());
        hosts = Set.copyOf(hosts);
    }

    /** One that tells nothing but its name: never taken for another. */
    public static Sighting named(String name) {
        return new Sighting(name, Optional.empty(), Set.of());
    }

    /** The network addresses that stand somewhere in what a driver writes of a machine. */
    public static Set<String> hostsIn(String... texts) {
        return Set.of(texts).stream().flatMap(text -> IPV4.matcher(text).results()).map(found -> found.group()).collect(Collectors.toSet());
    }

    /**
     * Whether this is surely the same machine: its number decides where both know it; else it answers under the same address and has
     * the same name, since one address may stand for several machines that a computer shares. Doubt means two machines: one too
     * many in a list is better than one missing.
     */
    public boolean sameAs(Sighting other) {
        if (uuid.isPresent() && other.uuid.isPresent()) return uuid.equals(other.uuid);
        return hosts.stream().anyMatch(other.hosts::contains) && namesAgree(name, other.name);
    }

    /** Each machine once, at the place where it was first found, and in the form that knows its number: its own protocol says more than a driver. */
    public static <T> List<T> once(List<T> found, Function<T, Sighting> sighting) {
        var kept = new ArrayList<T>();
        for (var one : found) {
            var seen = sighting.apply(one);
            int before = 0;
            while (before < kept.size() && !sighting.apply(kept.get(before)).sameAs(seen)) before++;
            if (before == kept.size()) kept.add(one);
            else if (seen.uuid().isPresent() && sighting.apply(kept.get(before)).uuid().isEmpty()) kept.set(before, one);
        }
        return List.copyOf(kept);
    }

    /** Drivers shorten, lengthen and underline what the maker wrote. */
    private static boolean namesAgree(String one, String other) {
        var a = letters(one);
        var b = letters(other);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String digits(String uuid) {
        return uuid.toLowerCase(Locale.ROOT).replace("urn:uuid:", "").replaceAll("[^0-9a-f]", "");
    }
}
