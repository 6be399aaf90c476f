package vn.motcua.desk.device.sane;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/**
 * What one scanner can be told, read from {@code scanimage -A}. Drivers name the same thing differently, so values
 * are recognised by what their words contain, and what a driver does not offer is not asked of it.
 */
final class SaneOptions {
    private static final Pattern OPTION = Pattern.compile("^ {4}(--?[\\w-]+)(?:\\[=\\(([^)]*)\\)\\])?(?: ([^\\[]*?))? \\[([^\\]]*)\\].*$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final double A4_WIDTH_MM = 210;
    private static final double A4_HEIGHT_MM = 297;

    private final Map<String, String> offered;

    private SaneOptions(Map<String, String> offered) {
        this.offered = offered;
    }

    static SaneOptions parse(List<String> listing) {
        var offered = new LinkedHashMap<String, String>();
        for (var line : listing) {
            var option = OPTION.matcher(line);
            if (!option.matches() || option.group(4).equals("inactive") || option.group(4).equals("read-only")) continue;
            var values = Optional.ofNullable(option.group(3)).or(() -> Optional.ofNullable(option.group(2))).orElse("");
            offered.putIfAbsent(option.group(1), values);
        }
        return new SaneOptions(offered);
    }

    /** Whether sheets come from the glass for these settings: then one page is one scan. */
    boolean fromGlass(Feed feed) {
        return feed == Feed.FLATBED || sources(SaneOptions::isFeeder).isEmpty() && !sources(SaneOptions::isGlass).isEmpty();
    }

    /** What the scanner cannot do of this; a page side is never left out silently. */
    Optional<DeviceProblem.Wish> missing(Settings settings) {
        return settings.feed() == Feed.FEEDER_BOTH_SIDES && bothSides().isEmpty() ? Optional.of(DeviceProblem.Wish.BOTH_SIDES) : Optional.empty();
    }

    /** The resolution it will really use: the smallest it offers that is not below the one wanted, else its largest. */
    int dpi(int wanted) {
        var values = offered.getOrDefault("--resolution", "");
        var numbers = NUMBER.matcher(values).results().map(found -> (int) Double.parseDouble(found.group())).toList();
        if (numbers.isEmpty()) return wanted;
        if (values.contains("..")) return Math.clamp(wanted, numbers.getFirst(), Math.max(numbers.getFirst(), numbers.get(1)));
        return numbers.stream().filter(dpi -> dpi >= wanted).min(Integer::compare).orElse(numbers.stream().max(Integer::compare).orElse(wanted));
    }

    /** What it offers; a driver that does not name its sources has them all, as far as is known. */
    Abilities abilities() {
        var feeds = EnumSet.noneOf(Feed.class);
        if (!sources(SaneOptions::isGlass).isEmpty()) feeds.add(Feed.FLATBED);
        if (!sources(SaneOptions::isFeeder).isEmpty()) feeds.add(Feed.FEEDER);
        if (!bothSides().isEmpty()) feeds.addAll(List.of(Feed.FEEDER, Feed.FEEDER_BOTH_SIDES));
        var colours = EnumSet.noneOf(Colour.class);
        for (var colour : Colour.values()) {
            if (values("--mode").stream().anyMatch(mode -> isMode(mode, colour))) colours.add(colour);
        }
        return new Abilities(feeds, colours, resolutions());
    }

    private List<Integer> resolutions() {
        var values = offered.getOrDefault("--resolution", "");
        var numbers = NUMBER.matcher(values).results().map(found -> (int) Double.parseDouble(found.group())).toList();
        return values.contains("..") && numbers.size() > 1 ? Abilities.between(numbers.get(0), numbers.get(1)) : numbers;
    }

    /** Options for {@code scanimage}; the source first, since others depend on it. */
    List<String> arguments(Settings settings) {
        var arguments = new ArrayList<String>();
        arguments.addAll(source(settings.feed()));
        values("--mode").stream().filter(mode -> isMode(mode, settings.colour())).findFirst()
                .ifPresent(mode -> arguments.addAll(List.of("--mode", mode)));
        if (offered.containsKey("--resolution")) arguments.addAll(List.of("--resolution", Integer.toString(dpi(settings.dpi()))));
        for (var width : List.of("--page-width", "-x")) length(width, A4_WIDTH_MM).ifPresent(arguments::addAll);
        for (var height : List.of("--page-height", "-y")) length(height, A4_HEIGHT_MM).ifPresent(arguments::addAll);
        return List.copyOf(arguments);
    }

    private List<String> source(Feed feed) {
        return switch (feed) {
            case FLATBED -> first(sources(SaneOptions::isGlass));
            case FEEDER -> {
                var feeders = sources(SaneOptions::isFeeder);
                yield first(feeders.isEmpty() ? sources(SaneOptions::isGlass) : feeders);
            }
            case FEEDER_BOTH_SIDES -> bothSides();
        };
    }

    private List<String> bothSides() {
        var duplex = first(sources(SaneOptions::isDuplex));
        if (!duplex.isEmpty()) return duplex;
        var feeder = first(sources(SaneOptions::isFeeder));
        var how = values("--adf-mode").stream().filter(SaneOptions::isDuplex).findFirst();
        if (how.isPresent()) return joined(feeder, List.of("--adf-mode", how.get()));
        return offered.containsKey("--duplex") ? joined(feeder, List.of("--duplex=yes")) : List.of();
    }

    private List<String> sources(Predicate<String> kind) {
        return values("--source").stream().filter(kind).toList();
    }

    private List<String> values(String option) {
        return List.of(offered.getOrDefault(option, "").split("\\|")).stream().filter(value -> !value.isBlank()).toList();
    }

    private Optional<List<String>> length(String option, double wanted) {
        if (!offered.containsKey(option)) return Optional.empty();
        var range = NUMBER.matcher(offered.get(option)).results().map(found -> Double.parseDouble(found.group())).toList();
        double largest = range.size() < 2 ? wanted : range.get(1);
        return Optional.of(List.of(option, String.format(Locale.ROOT, "%.1f", Math.min(wanted, largest))));
    }

    private static List<String> first(List<String> sources) {
        return sources.isEmpty() ? List.of() : List.of("--source", sources.getFirst());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private static boolean isFeeder(String source) {
        var words = source.toLowerCase(Locale.ROOT);
        return (words.contains("feeder") || words.contains("adf")) && !isDuplex(source) && !words.contains("back");
    }

    private static boolean isDuplex(String source) {
        var words = source.toLowerCase(Locale.ROOT);
        return words.contains("duplex") || words.contains("both");
    }

    private static boolean isGlass(String source) {
        var words = source.toLowerCase(Locale.ROOT);
        return words.contains("flatbed") || words.contains("platen") || words.contains("glass") || words.equals("normal");
    }

    private static boolean isMode(String mode, Colour colour) {
        var words = mode.toLowerCase(Locale.ROOT);
        return switch (colour) {
            case COLOUR -> words.contains("color") || words.contains("colour");
            case GREY -> words.contains("gray") || words.contains("grey");
        };
    }
}
