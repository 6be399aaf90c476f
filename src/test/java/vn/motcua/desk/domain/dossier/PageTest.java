package vn.motcua.desk.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final Treatment LEVEL = new Treatment(1, -1.5, Optional.of(new Treatment.Crop(0.1, 0.2, 0.7, 0.9)));
    private static final CleanCopy COPY = new CleanCopy("c", "image/jpeg", 9, 9, 300, 5);
    private static final PageNotes NOTES = new PageNotes(LEVEL, true, Set.of(PageDoubt.BLURRED), "");

    private static Page page() {
        return Page.asItCame("ab", "image/jpeg", 10, 20, 300, 10);
    }

    @Test void takesTheProposedTreatmentWhenItWasLookedAt() {
        assertEquals(LEVEL, page().noted(NOTES).treatment());
    }

    @Test void keepsTheClerksTreatmentWhenItWasLookedAtLater() {
        assertEquals(new Treatment(1, 0, Optional.empty()), page().turnedClockwise().noted(NOTES).treatment());
        assertEquals(Treatment.NONE, page().noted(NOTES).proposalToggled().noted(NOTES.withHeading("TỜ KHAI")).treatment());
    }

    @Test void aNewTreatmentNeedsANewCleanCopy() {
        var clean = page().noted(NOTES).cleaned(COPY);
        assertEquals(Set.of("ab", "c"), clean.digests());
        assertEquals(clean, clean.treated(LEVEL));
        assertEquals(clean, clean.noted(NOTES.withHeading("x")).noted(NOTES));
        assertTrue(clean.turnedClockwise().clean().isEmpty());
        assertEquals(Set.of("ab"), clean.turnedClockwise().digests());
    }

    @Test void goesToThePictureAsItCameAndBack() {
        var proposed = page().noted(NOTES);
        assertEquals(Treatment.NONE, proposed.proposalToggled().treatment());
        assertEquals(LEVEL, proposed.proposalToggled().proposalToggled().treatment());
        assertEquals(Treatment.NONE, page().proposalToggled().treatment());
    }

    @Test void fourQuarterTurnsAreNone() {
        var turned = LEVEL;
        for (int i = 0; i < 4; i++) turned = turned.turnedClockwise();
        assertEquals(LEVEL.quarterTurns(), turned.quarterTurns());
        assertEquals(0.1, turned.crop().orElseThrow().left(), 1e-9);
        assertEquals(0.9, turned.crop().orElseThrow().bottom(), 1e-9);
        var once = LEVEL.turnedClockwise().crop().orElseThrow();
        assertEquals(0.1, once.left(), 1e-9);
        assertEquals(0.1, once.top(), 1e-9);
        assertEquals(0.8, once.right(), 1e-9);
        assertEquals(0.7, once.bottom(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"-0.1,0,1,1", "0,0,1.1,1", "0.5,0,0.5,1", "0,0.9,1,0.1", "NaN,0,1,1"})
    void aCropLiesWithinTheCanvas(double left, double top, double right, double bottom) {
        assertThrows(IllegalArgumentException.class, () -> new Treatment.Crop(left, top, right, bottom));
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "4,0", "0,46", "0,NaN"})
    void aTreatmentIsPossible(int quarterTurns, double skew) {
        assertThrows(IllegalArgumentException.class, () -> new Treatment(quarterTurns, skew, Optional.empty()));
    }

    @Test void aChecklistKnowsEveryPageThatItNeeds() {
        var list = Checklist.empty().attach("a", List.of(page())).withPile(List.of(PiledPage.of(Page.asItCame("cd", "image/png", 1, 1, 0, 1))));
        assertEquals(Set.of("ab", "cd"), list.digests());
        assertEquals(Set.of("ab", "cd", "c"), list.eachPage(page -> page.cleaned(COPY)).digests());
        assertEquals(1, list.eachPage(Page::turnedClockwise).pile().getFirst().page().treatment().quarterTurns());
    }
}
