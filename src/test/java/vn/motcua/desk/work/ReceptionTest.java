package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.SavedDraft;

class ReceptionTest {
    @TempDir Path folder;
    private Bench bench;
    private Reception reception;

    @BeforeEach void open() {
        bench = new Bench(folder);
        reception = bench.desk.reception();
    }

    @AfterEach void close() {
        bench.close();
    }

    private Dossier accept(Draft draft) {
        var outcome = reception.accept(draft);
        assertThat(outcome).isInstanceOf(Reception.Outcome.Accepted.class);
        return ((Reception.Outcome.Accepted) outcome).dossier();
    }

    @Test void anEmptyDraftSaysWhatIsMissingFirst() {
        var outcome = reception.accept(reception.begin());
        assertThat(outcome).isInstanceOfSatisfying(Reception.Outcome.NotYet.class,
                notYet -> assertThat(notYet.blocking().getFirst()).isEqualTo(new Finding.NoProcedure()));
        assertThat(bench.desk.browse().count()).isZero();
    }

    @Test void acceptingTwiceWritesOnce() {
        var draft = bench.complete(bench.chosen("khai sinh"));
        var first = (Reception.Outcome.Accepted) reception.accept(draft);
        var second = (Reception.Outcome.Accepted) reception.accept(draft);
        assertThat(second.dossier()).isEqualTo(first.dossier());
        assertThat(bench.desk.browse().count()).isEqualTo(1);
    }

    @Test void acceptanceTakesTheDraftAwayInTheSameBreath() {
        var draft = bench.complete(bench.chosen("khai sinh"));
        bench.saver.save(draft, "FINISH/");
        bench.saver.flush();
        accept(draft);
        assertThat(reception.findDraft(draft.id())).isEmpty();
        assertThat(bench.desk.browse().dossier(draft.id())).isPresent();
    }

    @Test void anOverrideIsRecordedWithTheDossier() {
        var draft = bench.complete(bench.chosen("khai sinh"));
        var without = draft.withParties(draft.parties().withCheck(Optional.empty()));
        assertThat(reception.accept(without)).isInstanceOf(Reception.Outcome.NotYet.class);
        var override = new Override("IdentityUnchecked", Override.Reason.MANAGER_ALLOWED, "", Optional.of("Chị Hoa"), "tap", bench.clock.instant());
        var dossier = accept(without.override(override));
        assertThat(dossier.content().overrides()).containsExactly(override);
    }

    @Test void localCodesCountUp() {
        var codes = List.of(accept(bench.complete(bench.chosen("khai sinh"))), accept(bench.complete(bench.chosen("khai tử")))).stream()
                .map(dossier -> dossier.localCode().text()).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.getFirst()).endsWith("1");
        assertThat(codes.getLast()).endsWith("2");
    }

    @Test void aPaperOfTheSameCitizenIsFoundForALineOfTheSameName() {
        accept(bench.complete(bench.chosen("khai sinh")));
        var again = bench.chosen("khai sinh");
        assertThat(reception.paperOffers(again).offered()).as("nobody yet").isEmpty();
        var known = again.withParties(again.parties().withApplicant(Bench.citizen()));
        var papers = reception.paperOffers(known).offered();
        assertThat(papers).isNotEmpty();
        assertThat(known.lines()).filteredOn(line -> line.form().isPresent()).allSatisfy(line -> assertThat(papers).doesNotContainKey(line.id()));
        var other = known.withParties(known.parties().withApplicant(Bench.citizen().withNumber("075304000456")));
        assertThat(reception.paperOffers(other).offered()).isEmpty();
    }

    @Test void aCitizenWhoComesAgainIsKnownAndWhatChangedIsKeptWithTheDossier() {
        assertThat(reception.known(bench.complete(bench.chosen("khai sinh")).parties())).isEmpty();
        accept(bench.complete(bench.chosen("khai sinh")));
        var again = bench.complete(bench.chosen("khai tử"));
        assertThat(reception.known(again.parties())).singleElement().satisfies(known -> assertThat(known.lastSaid().address()).isEqualTo("Ấp 3"));
        var moved = again.withParties(again.parties().withApplicant(Bench.citizen().withAddress("Ấp 9")));
        assertThat(accept(moved).content().findings()).contains("citizen-changed:ADDRESS");
    }

    @Test void anIdentityIsConfirmedOnce() {
        var draft = bench.complete(bench.chosen("khai sinh"));
        var noted = new IdentityCheck.ToConfirm(Bench.citizen().number(), bench.clock.instant(), "tap", List.of(), Optional.empty());
        var dossier = accept(draft.withParties(draft.parties().withCheck(Optional.of(noted))));
        assertThat(bench.desk.browse().identitiesToConfirm()).extracting(NotedIdentity::dossierId).containsExactly(dossier.id());
        reception.recordIdentity(dossier.id(), DossierEvent.Answer.DIFFERS, "", "ngày sinh");
        assertThat(bench.desk.browse().identitiesToConfirm()).isEmpty();
        reception.recordIdentity(dossier.id(), DossierEvent.Answer.AGREES, " TC-7 ", "");
        var twice = reception.recordIdentity(dossier.id(), DossierEvent.Answer.AGREES, "TC-8", "");
        assertThat(twice.history()).hasSize(3);
        assertThat(twice.identity()).get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class, check -> assertThat(check.reference()).contains("TC-7"));
        assertThat(bench.desk.browse().needingMending()).allSatisfy(row -> assertThat(row.losing()).doesNotContain(Cause.IDENTITY_NOT_CHECKED));
    }

    @Test void aPrintIsAnEventOfTheDossier() {
        var dossier = accept(bench.complete(bench.chosen("khai sinh")));
        assertThat(reception.recordPrinted(dossier.id(), 1, 2).history()).last().isInstanceOf(DossierEvent.FormPrinted.class);
    }

    @Test void theLastDraftIsTheOneSavedLast() {
        var first = bench.chosen("khai sinh");
        var second = bench.chosen("khai tử");
        bench.saver.save(first, "FEE/");
        bench.saver.flush();
        bench.clock.forward(Duration.ofSeconds(1));
        bench.saver.save(second, "APPLICANT/name");
        bench.saver.flush();
        assertThat(reception.lastDraft()).contains(new SavedDraft(second, "APPLICANT/name", bench.clock.instant()));
    }

    @Test void procedureUseCountsTheLastNinetyDays() {
        var code = accept(bench.complete(bench.chosen("khai sinh"))).content().procedureCode();
        assertThat(reception.procedureUse()).containsEntry(code, 1);
        bench.clock.forward(Duration.ofDays(120));
        assertThat(reception.procedureUse()).isEmpty();
    }
}
