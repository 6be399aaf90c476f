package vn.motcua.desk.domain.pile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.pile.GeneratedPiles.Kind;
import vn.motcua.desk.work.Shipped;

/** How many pages of generated piles are proposed right, and how far a confidence can be believed. */
class SortingMeasureTest {
    private static final double SURE = 0.8;

    private final PileSorting sorting = new PileSorting(Shipped.paperTitles());

    /** Counts of one kind of pile under one noise. */
    private static final class Tally {
        private int pages;
        private int right;
        private int sure;
        private int sureAndRight;

        void count(boolean correct, double confidence) {
            pages++;
            if (correct) right++;
            if (confidence < SURE) return;
            sure++;
            if (correct) sureAndRight++;
        }

        double share() {
            return (double) right / pages;
        }

        double sureShare() {
            return (double) sureAndRight / sure;
        }

        void print(Noise noise, Kind kind) {
            System.out.printf(Locale.ROOT, "noise %-7s %-13s right %5.1f %%; sure of %5.1f %%, right when sure %5.1f %% (%d pages)%n", noise.name(), kind,
                    100 * share(), 100.0 * sure / pages, 100 * sureShare(), pages);
        }
    }

    /** Six hundred dossiers. */
    @Test
    void mostPagesAreProposedRight() {
        var tallies = measure(Noise.LOW, 100);
        assertThat(tallies.get(Kind.IN_ORDER).share()).isGreaterThan(0.95);
        assertThat(tallies.get(Kind.BLANK_BACKS).share()).isGreaterThan(0.94);
        assertThat(tallies.get(Kind.MISSING).share()).isGreaterThan(0.9);
        for (var kind : List.of(Kind.SHUFFLED, Kind.FOREIGN, Kind.ALL_TOGETHER)) assertThat(tallies.get(kind).share()).as("%s", kind).isGreaterThan(0.88);
        tallies.forEach((kind, tally) -> assertThat(tally.sureShare()).as("right when sure, %s", kind).isGreaterThan(0.93));
    }

    @Test
    @Tag("heavy")
    void noiseDoesLittleHarm() {
        for (var noise : List.of(Noise.NONE, Noise.LOW, Noise.MEDIUM, Noise.HIGH)) {
            measure(noise, 300).forEach((kind, tally) -> {
                assertThat(tally.share()).as("right, noise %s, %s", noise.name(), kind).isGreaterThan(0.8);
                assertThat(tally.sureShare()).as("right when sure, noise %s, %s", noise.name(), kind).isGreaterThan(0.9);
            });
        }
    }

    private Map<Kind, Tally> measure(Noise noise, int dossiers) {
        var tallies = new EnumMap<Kind, Tally>(Kind.class);
        for (var kind : Kind.values()) {
            var tally = measure(new GeneratedPiles(Shipped.catalogue(), 42 + kind.ordinal()), kind, noise, dossiers);
            tally.print(noise, kind);
            tallies.put(kind, tally);
        }
        return tallies;
    }

    private Tally measure(GeneratedPiles piles, Kind kind, Noise noise, int dossiers) {
        var tally = new Tally();
        for (int i = 0; i < dossiers; i++) {
            var pile = piles.next(kind, noise);
            // every second office is new and has learned nothing
            var learned = i % 2 == 0 ? piles.learned(pile) : PageCounts.none();
            var placements = sorting.propose(pile.pages(), pile.lines(), Set.of(), learned);
            for (int page = 0; page < placements.size(); page++) {
                tally.count(placements.get(page).goal().equals(pile.truth().get(page)), placements.get(page).confidence());
            }
        }
        return tally;
    }
}
