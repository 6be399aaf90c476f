package vn.motcua.desk.domain.pile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.PiledPage.Goal;
import vn.motcua.desk.work.Shipped;

/** The clerk's keys on a pile. Goals are written as letters: a line, {@code -} left out, {@code ?} unknown. */
class SortedPileTest {
    private static final int PILES = 150;
    private static final int KEYS = 12;

    private static Optional<Goal> goal(char letter) {
        return switch (letter) {
            case '-' -> Optional.of(new Goal.LeftOut());
            case '?' -> Optional.empty();
            default -> Optional.of(new Goal.Line(String.valueOf(letter)));
        };
    }

    private static SortedPile pile(String goals) {
        var pages = new ArrayList<PiledPage>();
        var placements = new ArrayList<Placement>();
        for (char letter : goals.toCharArray()) {
            pages.add(PiledPage.of(page(pages.size())));
            placements.add(new Placement(goal(letter), 0.9, Placement.Ground.TITLE_RECOGNISED));
        }
        return new SortedPile(pages, placements, List.of("a", "b", "c", "d"));
    }

    private static Page page(int number) {
        return Page.asItCame("%064x".formatted(number), "image/jpeg", 2480, 3508, 300, 1);
    }

    /** What was chosen: as the goals are written, and a dot where nothing was. */
    private static String chosen(List<PiledPage> pages) {
        var letters = new StringBuilder();
        for (var page : pages) {
            letters.append(page.chosen().map(goal -> goal instanceof Goal.Line(var id) ? id : "-").orElse("."));
        }
        return letters.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "aaabb, 1, abbb.",
        "aa-ab, 1, ab.bb",
        "aaaa,  2, .abb",
        "aab,   2, .ac",
        "aa--,  1, ab..",
        "aad,   2, .ab",
        "abcd,  3, ....",
        "?a,    0, aa",
        "a-b,   1, abb",
    })
    void theBorderMovesUpToAPageThatStartsTheNextLine(String goals, int index, String chosen) {
        assertThat(chosen(pile(goals).startsNextLine(index))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({
        "aabbb, 2, .aab.",
        "aabbb, 3, .aaab",
        "a-b-b, 2, a.a-.",
        "aabb,  1, ....",
        "a?b,   1, aab",
        "a-,    1, aa",
    })
    void theBorderMovesDownBehindAPageThatBelongsToTheLineBefore(String goals, int index, String chosen) {
        assertThat(chosen(pile(goals).belongsToPrevious(index))).isEqualTo(chosen);
    }

    @Test
    void aPageOrItsWholeRunGoesToALine() {
        assertThat(chosen(pile("aab-bb").toLine(4, "d", false))).isEqualTo("....d.");
        assertThat(chosen(pile("aab-bb").toLine(4, "d", true))).isEqualTo("..d.dd");
        assertThat(chosen(pile("ab").leaveOut(1))).isEqualTo(".-");
    }

    @ParameterizedTest
    @CsvSource({"a-b, 1, .a.", "-b, 0, b.", "--, 1, .a", "ab, 1, .."})
    void aPageThatIsKeptGoesWithItsNeighbour(String goals, int index, String chosen) {
        assertThat(chosen(pile(goals).keep(index))).isEqualTo(chosen);
    }

    @Test
    void acceptedPagesStandOnTheirLinesInOrder() {
        var before = Checklist.empty().attach("b", List.of(page(99)));
        var checklist = pile("bba-?a").accept(before);
        assertThat(checklist.attached("a").pages()).containsExactly(page(2), page(5));
        assertThat(checklist.attached("b").pages()).containsExactly(page(99), page(0), page(1));
        assertThat(checklist.pile()).containsExactly(PiledPage.of(page(4)));
        assertThat(checklist.settled()).containsOnlyKeys("a", "b");
    }

    /** Any sequence of keys on any pile, with real proposals in between. */
    @Test
    void noKeyLosesOrDoublesAPageAndWhatWasChosenStays() {
        var catalogue = Shipped.catalogue();
        var sorting = new PileSorting(Shipped.paperTitles());
        var piles = new GeneratedPiles(catalogue, 7);
        var chance = new Random(7);
        for (int round = 0; round < PILES; round++) {
            var generated = piles.next(GeneratedPiles.Kind.ALL_TOGETHER, Noise.MEDIUM);
            var ids = generated.lines().stream().map(line -> line.id()).toList();
            var pages = generated.pages();
            for (int key = 0; key < KEYS; key++) {
                var sorted = new SortedPile(pages, sorting.propose(pages, generated.lines(), Set.of(), PageCounts.none()), ids);
                int index = chance.nextInt(pages.size());
                var next = press(sorted, chance.nextInt(6), index, ids.get(chance.nextInt(ids.size())));
                assertThat(next.stream().map(PiledPage::page)).containsExactlyElementsOf(generated.pages().stream().map(PiledPage::page).toList());
                checkChoices(sorted, next);
                pages = next;
            }
            var sorted = new SortedPile(pages, sorting.propose(pages, generated.lines(), Set.of(), PageCounts.none()), ids);
            var accepted = sorted.accept(Checklist.empty());
            long leftOut = sorted.placements().stream().filter(Placement::isLeftOut).count();
            assertThat(accepted.pages().size() + leftOut).isEqualTo(pages.size());
            assertThat(accepted.pages()).doesNotHaveDuplicates();
        }
    }

    private static List<PiledPage> press(SortedPile sorted, int key, int index, String line) {
        return switch (key) {
            case 0 -> sorted.startsNextLine(index);
            case 1 -> sorted.belongsToPrevious(index);
            case 2 -> sorted.toLine(index, line, false);
            case 3 -> sorted.toLine(index, line, true);
            case 4 -> sorted.leaveOut(index);
            default -> sorted.keep(index);
        };
    }

    /** What was chosen is shown so, and a key never takes a choice back: it stays, or is replaced by the new one. */
    private static void checkChoices(SortedPile before, List<PiledPage> after) {
        IntStream.range(0, after.size()).forEach(index -> {
            var chosen = before.pages().get(index).chosen();
            if (chosen.isEmpty()) return;
            assertThat(before.placements().get(index)).isEqualTo(new Placement(chosen, 1, Placement.Ground.CHOSEN_BY_CLERK));
            assertThat(after.get(index).chosen()).isPresent();
        });
    }
}
