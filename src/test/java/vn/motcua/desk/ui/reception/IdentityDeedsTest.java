package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.work.Bench;

class IdentityDeedsTest {
    @TempDir Path folder;
    private Counter counter;

    @BeforeEach void open() {
        counter = new Counter(folder);
        counter.choose("khai tử");
        counter.model.goTo(new FieldPlace(Step.APPLICANT, "name"));
    }

    @AfterEach void close() {
        counter.close();
    }

    private Optional<IdentityCheck> check() {
        return counter.draft().parties().validCheck();
    }

    @Test void aCardFillsTheApplicantAndIsNoCheckYet() {
        counter.identity.read(Bench.card());
        assertThat(counter.draft().parties().applicant().name()).isEqualTo("Nguyễn Văn Thử");
        assertThat(counter.model.place().get()).isEqualTo(new FieldPlace(Step.APPLICANT, "check"));
        assertThat(check()).isEmpty();
        assertThat(counter.notices).as("only that what was said before is over").containsExactly(new Notice.CardRead());
    }

    @Test void ofACardWhoseLettersCameWrongTheDigitsAreFilledAndTheClerkTypesTheName() {
        counter.identity.editPerson(false, person -> person.withName("Nguyễn"));
        var code = counter.identity.read("075085000123||Nguyen Van Thu|12031985|Nam|Ap 3, xa Mau|01012022");
        var person = counter.draft().parties().applicant();
        assertThat(person.number()).isEqualTo("075085000123");
        assertThat(person.born()).isEqualTo("12/03/1985");
        assertThat(person.name()).as("what the clerk typed").isEqualTo("Nguyễn");
        assertThat(person.address()).isEmpty();
        assertThat(counter.model.place().get()).isEqualTo(new FieldPlace(Step.APPLICANT, "name"));
        assertThat(counter.notices).containsExactly(new Notice.Code(code));
        assertThat(check()).isEmpty();
        counter.identity.setAuthorised(true);
        counter.identity.read("075304000456||Tran Thi Mau|05112004|Nu|Ap 4|02022023");
        assertThat(counter.model.place().get().field()).isEqualTo("authorising.name");
    }

    @Test void aCardFillsTheAuthorisingPersonWhenTheFocusIsThere() {
        counter.identity.read(Bench.card());
        counter.identity.setAuthorised(true);
        assertThat(counter.model.place().get().field()).isEqualTo("authorising.number");
        counter.identity.read(Bench.otherCard());
        assertThat(counter.draft().parties().applicant().number()).isEqualTo("075085000123");
        assertThat(counter.draft().parties().authorising().orElseThrow().number()).isEqualTo("075304000456");
    }

    @Test void aCheckIsVoidOnceTheNumberIsAnother() {
        counter.identity.read(Bench.card());
        counter.identity.confirm(IdentityCheck.Method.CARD_COMPARED, Optional.empty());
        assertThat(check()).isPresent();
        counter.identity.editPerson(false, person -> person.withNumber("075085000124"));
        assertThat(check()).isEmpty();
        counter.identity.editPerson(false, person -> person.withNumber("075085000123"));
        assertThat(check()).as("the same number again").isPresent();
    }

    @Test void aCheckOfTheApplicantDoesNotCountForWhomTheyActFor() {
        counter.identity.read(Bench.card());
        counter.identity.confirm(IdentityCheck.Method.CARD_COMPARED, Optional.empty());
        counter.identity.setAuthorised(true);
        assertThat(check()).isEmpty();
    }

    @Test void anOmissionDoesNotSilentlyStandForAnotherNumber() {
        counter.identity.editPerson(false, _ -> Bench.citizen());
        counter.identity.omit(IdentityCheck.Omission.CARD_UNREADABLE, "");
        assertThat(check()).isPresent();
        counter.identity.editPerson(false, person -> person.withNumber("075304000456"));
        assertThat(check()).isEmpty();
        assertThat(counter.model.review().get().findings()).contains(new Finding.IdentityUnchecked());
    }

    @Test void anOmissionBeforeACardIsReadDoesNotOutliveTheCard() {
        counter.identity.omit(IdentityCheck.Omission.NO_CARD_WITH_THEM, "");
        assertThat(check()).isPresent();
        counter.identity.read(Bench.card());
        assertThat(check()).isEmpty();
    }

    @Test void anOmissionIsNotedAndCostsThePoints() {
        counter.identity.editPerson(false, _ -> Bench.citizen());
        var before = counter.model.review().get().guard().atStake();
        counter.identity.omit(IdentityCheck.Omission.NO_CARD_WITH_THEM, "");
        var guard = counter.model.review().get().guard();
        assertThat(guard.lights()).containsEntry(Cause.IDENTITY_NOT_CHECKED, Guard.Light.NOTED);
        assertThat(guard.atStake()).isEqualByComparingTo(before);
        assertThat(counter.model.review().get().findings()).contains(new Finding.IdentityOmitted());
    }

    @Test void withoutANumberThereIsNothingToConfirm() {
        assertThat(counter.identity.canConfirm()).isFalse();
        counter.identity.editPerson(false, person -> person.withNumber("0750850001"));
        assertThat(counter.identity.canConfirm()).isFalse();
        counter.identity.editPerson(false, person -> person.withNumber("075085000123"));
        assertThat(counter.identity.canConfirm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"https://dichvucong.gov.vn/x, WebLink", "07508500012|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3|01012022, BrokenCard", "chu thuong, Foreign",
            "eyJhbGciOiJIUzI1NiJ9abcdefGHIJKLMNOPqrstuv0123456789ABCDEF, VneidPass"})
    void whatIsNoCardIsSaidAndFillsNothing(String raw, String kind) {
        var before = counter.draft();
        var code = counter.identity.read(raw);
        assertThat(code.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(counter.notices).containsExactly(new Notice.Code(code));
        assertThat(counter.draft()).isEqualTo(before);
    }

    @Test void whatDisagreesWithTheCardIsRecordedWithTheCheck() {
        counter.identity.read(Bench.card());
        counter.identity.editPerson(false, person -> person.withBorn("12/03/1986"));
        counter.identity.confirm(IdentityCheck.Method.CARD_COMPARED, Optional.empty());
        assertThat(check()).hasValueSatisfying(record -> assertThat(((IdentityCheck.Confirmed) record).disagreements())
                .containsExactly(IdentityCheck.Disagreement.BIRTH_DATE));
        assertThat(counter.identity.read(Bench.card())).isInstanceOf(ScannedCode.Card.class);
    }

    @Test void theCheckKeepsWhatWasRead() {
        counter.identity.read(Bench.card());
        counter.identity.confirm(IdentityCheck.Method.VNEID_SCREEN, Optional.empty());
        var card = counter.draft().parties().applicant().card();
        assertThat(card).isPresent();
        assertThat(check()).get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class, record -> assertThat(record.read()).isEqualTo(card));
        counter.identity.defer();
        assertThat(check()).get().isInstanceOfSatisfying(IdentityCheck.ToConfirm.class, record -> assertThat(record.read()).isEqualTo(card));
    }

    @Test void whatOnlyTheClerkCanSeeOfTheCardIsRecordedToo() {
        counter.identity.read(Bench.card());
        counter.identity.editPerson(false, person -> person.withName("Nguyễn Văn Khác"));
        counter.identity.confirm(IdentityCheck.Method.POPULATION_DATABASE, Optional.of("TC-1"), java.util.List.of(IdentityCheck.Disagreement.CARD_CANCELLED));
        assertThat(check()).get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class, record -> assertThat(record.disagreements())
                .containsExactly(IdentityCheck.Disagreement.NAME, IdentityCheck.Disagreement.CARD_CANCELLED));
    }

    private void comeBack() {
        counter.complete("khai sinh");
        counter.model.change(draft -> draft.withParties(draft.parties().withApplicant(Bench.citizen().withPhone("0912 345 678").withEmail("thu@example.vn"))));
        counter.model.accept();
        counter.model.next();
        counter.choose("khai tử");
        counter.model.goTo(new FieldPlace(Step.APPLICANT, "number"));
    }

    @Test void aCitizenIsRecognisedByTheNumberAndNothingIsFilledByItself() {
        comeBack();
        counter.identity.editPerson(false, person -> person.withNumber("07508500012"));
        assertThat(counter.identity.known()).isEmpty();
        counter.identity.editPerson(false, person -> person.withNumber("075085000123"));
        var known = counter.identity.known().orElseThrow();
        assertThat(known.visits()).hasSize(1);
        assertThat(counter.draft().parties().applicant().phone()).isEmpty();
        counter.identity.take(known);
        assertThat(counter.draft().parties().applicant()).satisfies(person -> {
            assertThat(person.phone()).isEqualTo("0912 345 678");
            assertThat(person.email()).isEqualTo("thu@example.vn");
            assertThat(person.name()).isEqualTo("Nguyễn Văn Thử");
        });
        assertThat(counter.identity.hasGapsFor(known)).isFalse();
        assertThat(check()).as("knowing somebody is no check").isEmpty();
    }

    @Test void anotherAddressIsNotedAndOneInFullIsNotAnother() {
        comeBack();
        counter.identity.read(Bench.card());
        assertThat(counter.draft().parties().applicant().address()).isEqualTo("Ấp 3, xã Mẫu");
        assertThat(changes()).isEmpty();
        counter.identity.editPerson(false, person -> person.withAddress("Ấp 9, xã Mẫu"));
        assertThat(changes()).containsExactly("citizen-changed:ADDRESS");
    }

    private java.util.List<String> changes() {
        return counter.model.review().get().findings().stream().filter(Finding.CitizenChanged.class::isInstance).map(Finding::key).toList();
    }

    @Test void whoeverIsActedForIsRecognisedTooAndOnlyTheirFieldsAreFilled() {
        comeBack();
        counter.identity.read(Bench.otherCard());
        counter.identity.setAuthorised(true);
        counter.identity.editPerson(true, person -> person.withNumber("075085000123"));
        counter.identity.take(counter.identity.known().orElseThrow());
        assertThat(counter.draft().parties().authorising().orElseThrow().phone()).isEqualTo("0912 345 678");
        assertThat(counter.draft().parties().applicant().phone()).isEmpty();
    }

    @Test void theNextCitizenIsNobodyKnown() {
        comeBack();
        counter.identity.editPerson(false, person -> person.withNumber("075085000123"));
        counter.model.next();
        assertThat(counter.model.earlier().known()).isEmpty();
    }

    @Test void anAnswerThatComesLateIsNotTakenForSomebodyElse() {
        comeBack();
        counter.hold();
        counter.identity.editPerson(false, person -> person.withNumber("075085000123"));
        counter.identity.editPerson(false, person -> person.withNumber("075304000456"));
        counter.goOn();
        assertThat(counter.identity.known()).isEmpty();
        assertThat(counter.model.earlier().known()).isEmpty();
    }
}
