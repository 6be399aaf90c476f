package vn.motcua.desk.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.office.LocalCode;

class DossierTest {
    private static final Instant AT = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant LATER = AT.plusSeconds(3600);

    private final List<DossierEvent> history = new ArrayList<>();

    DossierTest() {
        var around = new Circumstances(AT, Samples.ZONE, Samples.CALENDAR, Optional.empty(), Map.of(), List.of());
        var complete = Samples.complete();
        var clean = Samples.PAGE.cleaned(new CleanCopy("clean", "image/jpeg", 10, 10, 300, 5));
        var checklist = complete.checklist().settle("form", new Settlement.Attached(List.of(clean), List.of(file("brought"))));
        history.add(new DossierEvent.Received(AT, "lan", ReceivedDossier.of(complete.withChecklist(checklist), around)));
    }

    private static KeptFile file(String digest) {
        return new KeptFile(digest, "x.pdf", "application/pdf", 9, 1, false);
    }

    private Dossier with(String line, String digest, DossierEvent.Text text) {
        history.add(new DossierEvent.PaperMade(AT, "lan", line, file(digest), text, Compression.UNCHANGED));
        return dossier();
    }

    private Dossier dossier() {
        return new Dossier("d", new LocalCode("26500-Q1-261116-0001"), history);
    }

    private List<String> toMake() {
        return dossier().papersToMake().stream().map(Scan::id).toList();
    }

    @Test void beginsWithItsReception() {
        assertThrows(IllegalArgumentException.class, () -> new Dossier("d", new LocalCode("26500-Q1-261116-0001"), List.of()));
    }

    @Test void everyLineWithPagesGetsAPaperAndOneWhoseTextWasReadIsDone() {
        assertEquals(List.of("form", "evidence"), toMake());
        with("form", "p1", DossierEvent.Text.TO_COME);
        assertEquals(List.of("form", "evidence"), toMake());
        with("form", "p2", DossierEvent.Text.IN_IT);
        assertEquals(List.of("evidence"), toMake());
        with("evidence", "p3", DossierEvent.Text.NONE);
        assertEquals(List.of(), toMake());
    }

    @Test void theLatestPaperCounts() {
        with("form", "p1", DossierEvent.Text.TO_COME);
        assertEquals("p2", with("form", "p2", DossierEvent.Text.IN_IT).paper("form").orElseThrow().paper().digest());
        assertEquals(Optional.empty(), dossier().paper("evidence"));
    }

    @Test void pagesAreNeededUntilTheirFinalPaperIsInACopyToo() {
        assertEquals(Set.of("ab", "clean", "brought"), dossier().digests(LATER));
        assertEquals(Set.of("ab", "clean", "brought", "p1"), with("form", "p1", DossierEvent.Text.TO_COME).digests(LATER));
        var done = with("form", "p2", DossierEvent.Text.IN_IT);
        assertEquals(Set.of("ab", "clean", "brought", "p2"), done.digests(AT));
        assertEquals(Set.of("ab", "brought", "p2"), done.digests(LATER));
        assertEquals(Set.of("brought", "p2", "p3"), with("evidence", "p3", DossierEvent.Text.NONE).digests(LATER));
    }

    private Dossier noted(DossierEvent... later) {
        var check = new IdentityCheck.ToConfirm(Samples.citizen().number(), AT, "lan", List.of(IdentityCheck.Disagreement.BIRTH_DATE), Optional.empty());
        var draft = Samples.complete().withParties(Samples.complete().parties().withCheck(Optional.of(check)));
        history.set(0, new DossierEvent.Received(AT, "lan", ReceivedDossier.of(draft, Samples.around())));
        history.addAll(List.of(later));
        return dossier();
    }

    private static DossierEvent answered(DossierEvent.Answer answer, String reference, String note) {
        return new DossierEvent.IdentityConfirmed(LATER, "hoa", Samples.citizen().number(), answer, reference, note);
    }

    @Test void anIdentityThatWasNotedWaitsAndLosesPoints() {
        assertEquals(false, noted().identity().orElseThrow().counts());
        assertEquals(Set.of(Cause.IDENTITY_NOT_CHECKED), Loss.causes(noted()));
        assertEquals(Optional.of(AT), NotedIdentity.of(noted()).map(NotedIdentity::notedAt));
    }

    @Test void anAnswerThatAgreesMakesItACheckThatCountsAndKeepsWhatDiffered() {
        var confirmed = noted(answered(DossierEvent.Answer.AGREES, "TC-7", ""));
        assertEquals(Optional.of(new IdentityCheck.Confirmed(IdentityCheck.Method.POPULATION_DATABASE, Samples.citizen().number(), LATER, "hoa",
                Optional.of("TC-7"), List.of(IdentityCheck.Disagreement.BIRTH_DATE), Optional.empty())), confirmed.identity());
        assertEquals(Set.of(), Loss.causes(confirmed));
        assertEquals(Optional.empty(), NotedIdentity.of(confirmed));
    }

    @Test void anAnswerThatDisagreesEndsTheWaitingAndStillLosesPoints() {
        var missing = noted(answered(DossierEvent.Answer.NOT_FOUND, "", "gõ lại hai lần"));
        assertEquals(Optional.of(new IdentityCheck.Omitted(IdentityCheck.Omission.NOT_FOUND, "gõ lại hai lần", Samples.citizen().number(), LATER, "hoa")),
                missing.identity());
        assertEquals(Set.of(Cause.IDENTITY_NOT_CHECKED), Loss.causes(missing));
        assertEquals(Optional.empty(), NotedIdentity.of(missing));
        history.add(answered(DossierEvent.Answer.AGREES, "TC-8", ""));
        assertEquals(Set.of(), Loss.causes(dossier()));
    }
}
