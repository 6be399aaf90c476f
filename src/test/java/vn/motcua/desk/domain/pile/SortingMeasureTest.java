package vn.motcua.desk.domain.pile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.work.Shipped;

/** How many pages of generated piles are proposed right, and how far a confidence can be believed. */
class SortingMeasureTest {
    private static final int DOSSIERS = Integer.getInteger("piles", 50);
    private static final List<Noise> NOISES = List.of(Noise.NONE, Noise.LOW, Noise.MEDIUM, Noise.HIGH).stream().filter(n -> System.getProperty("noise", n.name()).equals(n.name())).toList();

    /** Counts of one kind of pile under one noise. */
    private static final class Tally {
        int pages;
        int right;
        int sure;
        int sureAndRight;

        void count(boolean correct, double confidence) {
            pages++;
            if (correct) right++;
            if (confidence < 0.8) return;
            sure++;
            if (correct) sureAndRight++;
        }

        double share() {
            return (double) right / pages;
        }

        double sureShare() {
            return (double) sureAndRight / sure;
        }
    }

    @Test
    void mostPagesAreProposedRight() {
        var sorting = new PileSorting(Shipped.paperTitles());
        var catalogue = Shipped.catalogue();
        var tallies = new LinkedHashMap<Noise, Map<GeneratedPiles.Kind, Tally>>();
        for (var noise : NOISES) {
            var row = new EnumMap<GeneratedPiles.Kind, Tally>(GeneratedPiles.Kind.class);
            for (var kind : GeneratedPiles.Kind.values()) row.put(kind, measure(sorting, new GeneratedPiles(catalogue, 42 + kind.ordinal()), kind, noise));
            tallies.put(noise, row);
        }
        print(tallies);
        tallies.get(Noise.LOW).forEach((kind, tally) -> {
            assertThat(tally.share()).as("right, %s, low noise", kind).isGreaterThan(kind == GeneratedPiles.Kind.IN_ORDER ? 0.95 : 0.9);
            assertThat(tally.sureShare()).as("right when sure, %s, low noise", kind).isGreaterThan(0.95);
        });
        tallies.get(Noise.HIGH).forEach((kind, tally) -> assertThat(tally.share()).as("right, %s, high noise", kind).isGreaterThan(0.8));
    }

    private static Tally measure(PileSorting sorting, GeneratedPiles piles, GeneratedPiles.Kind kind, Noise noise) {
        var tally = new Tally();
        for (int i = 0; i < DOSSIERS; i++) {
            var pile = piles.next(kind, noise);
            // every second office is new and has learned nothing
            var learned = i % 2 == 0 ? piles.learned(pile) : PageCounts.none();
            var placements = sorting.propose(pile.pages(), pile.lines(), Set.of(), learned);
            if (Boolean.getBoolean("wrong") && i < 60) showWrong(kind, pile, placements);
            for (int page = 0; page < placements.size(); page++) {
                tally.count(placements.get(page).goal().equals(pile.truth().get(page)), placements.get(page).confidence());
            }
        }
        return tally;
    }

    private static void showWrong(GeneratedPiles.Kind kind, GeneratedPiles.Pile pile, List<Placement> placements) {
        boolean wrong = false;
        for (int page = 0; page < placements.size(); page++) wrong |= !placements.get(page).goal().equals(pile.truth().get(page));
        if (!wrong || !System.getProperty("kind", kind.name()).equals(kind.name())) return;
        System.out.println("=== " + pile.procedure().name());
        pile.lines().forEach(line -> System.out.println("   line " + line.id() + " " + line.handling() + " " + line.name()));
        for (int page = 0; page < placements.size(); page++) {
            var one = placements.get(page);
            System.out.printf(Locale.ROOT, "%s %-34s %-34s %.2f %s | %s%n", one.goal().equals(pile.truth().get(page)) ? " " : "X", pile.truth().get(page).map(Object::toString).orElse("?"),
                    one.goal().map(Object::toString).orElse("?"), one.confidence(), one.ground(), pile.pages().get(page).page().notes().orElseThrow().heading());
        }
    }

    private static void print(Map<Noise, Map<GeneratedPiles.Kind, Tally>> tallies) {
        System.out.println("share of pages proposed right / of those proposed with confidence 0.8 and more, which are so many of all");
        tallies.forEach((noise, row) -> row.forEach((kind, tally) -> System.out.printf(Locale.ROOT, "%-7s %-13s %5.1f %%   %5.1f %% of %5.1f %%   (%d pages)%n",
                noise.name(), kind, 100 * tally.share(), 100 * tally.sureShare(), 100.0 * tally.sure / tally.pages, tally.pages)));
    }
}
