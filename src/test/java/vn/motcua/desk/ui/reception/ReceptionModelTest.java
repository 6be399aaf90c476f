package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Deed;
import vn.motcua.desk.work.DraftSaver;

class ReceptionModelTest {
    @TempDir Path folder;
    private Counter counter;

    @BeforeEach void open() {
        counter = new Counter(folder);
    }

    @AfterEach void close() {
        counter.close();
    }

    private void tick() {
        counter.bench.saver.flush();
        counter.bench.clock.forward(Duration.ofSeconds(1));
    }

    @Test void aDraftIsSavedWithEveryChangeAndTakenUpOnTheSameFieldWithTheSamePages() {
        counter.choose("khai sinh");
        counter.bench.load(3);
        counter.components.scan(counter.line(0));
        counter.identity.editPerson(false, person -> person.withName("Nguyễn Văn Thử"));
        counter.model.goTo(new FieldPlace(Step.APPLICANT, "address"));
        var before = counter.draft();
        counter.sitDown();
        assertThat(counter.draft()).isEqualTo(before);
        assertThat(counter.draft().checklist().attached(counter.line(0).id()).pages()).hasSize(3);
        assertThat(counter.model.place().get()).isEqualTo(new FieldPlace(Step.APPLICANT, "address"));
        assertThat(counter.notices).containsExactly(new Notice.DraftRestored());
    }

    @Test void acceptanceIsOnDiskBeforeThePrinterIsAsked() {
        counter.complete("khai sinh");
        counter.bench.printer.trouble(Optional.of(new DeviceProblem.NoPaper()));
        counter.model.accept();
        assertThat(counter.model.accepted().get()).isPresent();
        assertThat(counter.bench.desk.browse().count()).isEqualTo(1);
        assertThat(counter.notices).containsExactly(new Notice.NotPrinted(new DeviceProblem.NoPaper()));
        counter.bench.printer.trouble(Optional.empty());
        counter.model.printReceipt();
        assertThat(counter.bench.printed).hasSize(1);
    }

    @Test void notYetGoesToTheFirstBlockingStep() {
        counter.complete("khai sinh");
        counter.model.change(draft -> draft.withChecklist(draft.checklist().reopen(counter.line(1).id())));
        counter.model.goTo(FieldPlace.first(Step.FINISH));
        counter.model.accept();
        assertThat(counter.model.accepted().get()).isEmpty();
        assertThat(counter.model.place().get().step()).isEqualTo(Step.COMPONENTS);
        assertThat(counter.notices).hasOnlyElementsOfType(Notice.NotYet.class);
        assertThat(counter.bench.desk.browse().count()).isZero();
    }

    @Test void whatWasNotYetSavedWhenAcceptanceFailedIsSavedAllTheSame() {
        try (var late = new DraftSaver(counter.bench.desk.store(), counter.bench.clock, _ -> { })) {
            counter.sitDown(Counter.inline(), late);
            counter.choose("khai sinh");
            counter.identity.editPerson(false, person -> person.withName("Thử"));
            counter.model.accept();
            late.start().flush();
            assertThat(counter.bench.desk.reception().findDraft(counter.draft().id()).map(SavedDraft::draft)).contains(counter.draft());
        }
    }

    @Test void overridesAreRecorded() {
        counter.complete("khai sinh");
        counter.model.change(draft -> draft.withParties(draft.parties().withCheck(Optional.empty())));
        counter.model.override(new Finding.IdentityUnchecked(), Override.Reason.SYSTEM_DOWN, "", Optional.empty());
        counter.model.accept();
        assertThat(counter.model.accepted().get().map(Dossier::content)).hasValueSatisfying(content ->
                assertThat(content.overrides()).extracting(Override::finding).containsExactly("IdentityUnchecked"));
    }

    @Test void acceptingTwiceWritesAndPrintsOnce() {
        var waiting = new ArrayDeque<Runnable>();
        counter.sitDown(slow(waiting), counter.bench.saver);
        counter.complete("khai sinh");
        drain(waiting);
        counter.model.accept();
        counter.model.accept();
        drain(waiting);
        counter.model.accept();
        drain(waiting);
        assertThat(counter.bench.desk.browse().count()).isEqualTo(1);
        assertThat(counter.bench.printed).hasSize(1);
    }

    @Test void whatIsTypedWhileADossierIsBeingReceivedBringsItsDraftNotBack() {
        var waiting = new ArrayDeque<Runnable>();
        counter.sitDown(slow(waiting), counter.bench.saver);
        counter.complete("khai sinh");
        drain(waiting);
        var id = counter.draft().id();
        counter.model.accept();
        counter.identity.editPerson(false, person -> person.withName("Nguyễn Văn Thử N"));
        counter.model.goTo(FieldPlace.first(Step.FEE));
        counter.model.next();
        drain(waiting);
        counter.bench.saver.flush();
        assertThat(counter.model.accepted().get()).isPresent();
        assertThat(counter.bench.desk.reception().findDraft(id)).isEmpty();
        assertThat(counter.model.accepted().get().orElseThrow().content().parties().applicant()).isEqualTo(counter.draft().parties().applicant());
    }

    @Test void whileTheScannerRunsNothingIsReceived() {
        var waiting = new ArrayDeque<Runnable>();
        counter.sitDown(slow(waiting), counter.bench.saver);
        counter.complete("khai sinh");
        drain(waiting);
        counter.components.scan(counter.line(0));
        counter.model.accept();
        assertThat(counter.notices).containsExactly(new Notice.StillCapturing());
        drain(waiting);
        counter.model.accept();
        drain(waiting);
        assertThat(counter.model.accepted().get()).isPresent();
    }

    @Test void afterAFaultTheKeyWorksAgain() {
        var faults = new ArrayDeque<Throwable>();
        counter.sitDown(new Background(Runnable::run, Runnable::run, faults::add), counter.bench.saver);
        counter.complete("khai sinh");
        counter.bench.clock.forward(Duration.ofDays(365L * 2_000_000));
        counter.model.accept();
        assertThat(faults).as("no calendar reaches that far").isNotEmpty();
        assertThat(counter.model.accepting().get()).isFalse();
    }

    @Test void aParkedDraftStaysAndTheNextCitizenIsTheOneToComeBackTo() {
        counter.choose("khai sinh");
        var parked = counter.draft();
        tick();
        counter.model.next();
        var fresh = counter.draft();
        tick();
        assertThat(fresh.isUntouched()).isTrue();
        counter.sitDown();
        assertThat(counter.draft()).isEqualTo(fresh);
        assertThat(counter.notices).as("there was nothing to take up").isEmpty();
        assertThat(counter.bench.desk.browse().drafts()).extracting(SavedDraft::draft).containsExactly(parked);
        tick();
        counter.model.open(Optional.of(parked.id()), false);
        assertThat(counter.draft()).isEqualTo(parked);
        tick();
        counter.sitDown();
        assertThat(counter.draft()).as("the clerk stands on this one now").isEqualTo(parked);
    }

    @Test void anUntouchedDraftIsNotParked() {
        var fresh = counter.draft();
        counter.model.next();
        assertThat(counter.draft()).isEqualTo(fresh);
        assertThat(counter.bench.desk.browse().drafts()).isEmpty();
    }

    @Test void aDiscardedDraftIsGone() {
        counter.choose("khai sinh");
        var gone = counter.draft().id();
        counter.model.discard();
        counter.bench.saver.flush();
        assertThat(counter.bench.desk.reception().findDraft(gone)).isEmpty();
        assertThat(counter.draft().isUntouched()).isTrue();
    }

    @Test void anEarlierPaperOfTheSameCitizenIsOfferedAndTaken() {
        counter.complete("khai sinh");
        counter.model.accept();
        counter.model.next();
        counter.choose("khai sinh");
        counter.identity.editPerson(false, _ -> Bench.citizen());
        var offers = counter.model.review().get().findings().stream().filter(Finding.ReuseOffered.class::isInstance)
                .map(Finding.ReuseOffered.class::cast).filter(offer -> offer.here().isPresent()).toList();
        assertThat(offers).isNotEmpty();
        var line = offers.getFirst().component();
        var paper = counter.model.papersInStore().choices(line.id()).getFirst();
        counter.components.settle(line, paper.reused());
        assertThat(counter.model.review().get().findings()).noneMatch(finding -> finding.key().equals("reuse-offered:" + line.id()));
        assertThat(counter.draft().checklist().of(line.id())).contains(paper.reused());
        assertThat(paper.reused().reference()).isEqualTo(offers.getFirst().here().orElseThrow().localCode());
    }

    @Test void aPaperThatWasTakenForSomebodyElseSettlesNothingNow() {
        counter.complete("khai sinh");
        counter.model.accept();
        counter.model.next();
        counter.choose("khai sinh");
        counter.identity.editPerson(false, _ -> Bench.citizen());
        var line = counter.draft().lines().stream().filter(one -> !counter.model.papersInStore().choices(one.id()).isEmpty()).findFirst().orElseThrow();
        counter.components.settle(line, counter.model.papersInStore().choices(line.id()).getFirst().reused());
        counter.identity.editPerson(false, person -> person.withNumber("07508500"));
        assertThat(counter.draft().checklist().of(line.id())).as("the number is still being typed").isPresent();
        counter.identity.editPerson(false, person -> person.withNumber("075304000456"));
        assertThat(counter.draft().checklist().of(line.id())).isEmpty();
        assertThat(counter.notices).hasAtLeastOneElementOfType(Notice.ReuseLapsed.class);
    }

    @Test void aParkedDraftLosesAPaperThatWasCancelledMeanwhile() {
        counter.complete("khai sinh");
        counter.model.accept();
        counter.model.next();
        counter.choose("khai sinh");
        counter.identity.editPerson(false, _ -> Bench.citizen());
        var line = counter.draft().lines().stream().filter(one -> !counter.model.papersInStore().choices(one.id()).isEmpty()).findFirst().orElseThrow();
        var paper = counter.model.papersInStore().choices(line.id()).getFirst();
        counter.components.settle(line, paper.reused());
        counter.bench.saver.flush();
        counter.bench.desk.handling().act(paper.place().dossierId(), Deed.markPaper(paper.place().paperId(), PaperMark.REVOKED, ""));
        counter.sitDown();
        assertThat(counter.draft().checklist().of(line.id())).isEmpty();
        assertThat(counter.notices).contains(new Notice.ReuseLapsed(List.of(line.shortName())));
    }

    @Test void anExemptionWithoutAReasonIsNone() {
        counter.complete("khai sinh");
        counter.model.change(draft -> draft.withCharges(draft.charges().withLine(0, draft.charges().lines().getFirst().withUnit(Optional.of(8_000L)).withQuantity(1))
                .withCollection(Charges.Collection.BEFORE).withExemption(Optional.of(" "))));
        assertThat(counter.draft().charges().due()).isPositive();
        assertThat(counter.model.review().get().findings()).hasAtLeastOneElementOfType(Finding.FeeNotCollected.class);
        counter.model.change(draft -> draft.withCharges(draft.charges().withExemption(Optional.of("Hộ nghèo"))));
        assertThat(counter.draft().charges().due()).isZero();
        assertThat(counter.model.review().get().findings()).doesNotHaveAnyElementsOfTypes(Finding.FeeNotCollected.class);
    }

    @Test void theGuidanceSlipIsPrintedForWhatIsMissing() {
        counter.choose("khai sinh");
        counter.model.printGuidance();
        assertThat(counter.bench.printed).hasSize(1);
        assertThat(counter.notices).containsExactly(new Notice.Printed("Máy in tập"));
    }

    @Test void nothingIsEditedAfterAcceptance() {
        counter.complete("khai sinh");
        counter.model.accept();
        var received = counter.draft();
        counter.identity.editPerson(false, person -> person.withName("X"));
        counter.components.scan(counter.line(0));
        assertThat(counter.draft()).isEqualTo(received);
        assertThat(counter.components.scanning().running().get()).isEmpty();
        assertThat(List.of(counter.model.accepted().get().orElseThrow().id())).containsExactly(received.id());
    }

    private static Background slow(Deque<Runnable> waiting) {
        return new Background(waiting::add, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
    }

    private static void drain(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) waiting.poll().run();
    }
}
