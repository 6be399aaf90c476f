package vn.motcua.desk.device;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a scanner says it can do; empty: it did not say, and everything may be tried.
 *
 * @param dpi the resolutions to offer, rising
 */
public record Abilities(Set<Scanner.Feed> feeds, Set<Scanner.Colour> colours, List<Integer> dpi) {
    /** What is offered of a scanner that takes any resolution between two. */
    private static final List<Integer> USUAL_DPI = List.of(75, 100, 150, 200, 240, 300, 400, 600, 1200);

    public Abilities {
        feeds = Set.copyOf(feeds);
        colours = Set.copyOf(colours);
        dpi = dpi.stream().distinct().sorted().toList();
    }

    public static Abilities unknown() {
        return new Abilities(Set.of(), Set.of(), List.of());
    }

    /** The usual resolutions from one to the other, both included. */
    public static List<Integer> between(int least, int most) {
        return USUAL_DPI.stream().filter(dpi -> dpi >= least && dpi <= most).toList();
    }

    public boolean offers(Scanner.Feed feed) {
        return feeds.isEmpty() || feeds.contains(feed);
    }

    public boolean offers(Scanner.Colour colour) {
        return colours.isEmpty() || colours.contains(colour);
    }

    /** The smallest resolution that is not below the one wanted, else the largest there is. */
    public int dpi(int wanted) {
        if (dpi.isEmpty()) return wanted;
        return dpi.stream().filter(one -> one >= wanted).min(Comparator.naturalOrder()).orElse(dpi.getLast());
    }

    /**
     * The nearest to these settings that the scanner can do: a scanner without a feeder takes the glass and one without glass the feeder,
     * colour and resolution are never less than asked where there is a choice. Two sides stay two sides: who cannot do them says so when told to scan.
     */
    public Scanner.Settings nearest(Scanner.Settings wanted) {
        return new Scanner.Settings(nearest(wanted.feed()), nearest(wanted.colour()), dpi(wanted.dpi()));
    }

    private Scanner.Feed nearest(Scanner.Feed wanted) {
        if (offers(wanted)) return wanted;
        return switch (wanted) {
            case FLATBED -> Scanner.Feed.FEEDER;
            case FEEDER -> Scanner.Feed.FLATBED;
            case FEEDER_BOTH_SIDES -> Scanner.Feed.FEEDER_BOTH_SIDES;
        };
    }

    private Scanner.Colour nearest(Scanner.Colour wanted) {
        if (offers(wanted)) return wanted;
        return wanted == Scanner.Colour.GREY ? Scanner.Colour.COLOUR : Scanner.Colour.GREY;
    }
}
