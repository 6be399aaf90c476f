package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Deed;

class ReceptionViewTest {
    @TempDir Path folder;
    private Window window;

    @BeforeEach void open() {
        window = Window.usual(folder);
    }

    @AfterEach void close() {
        window.close();
    }

    private Draft draft() {
        return FxStage.fx(() -> window.counter.draft());
    }

    private void chosen() {
        window.run(() -> window.counter.choose("khai tử"));
        window.goTo(Step.APPLICANT, "number");
    }

    @Test void aWholeBirthRegistrationByKeys() {
        window.type("khai sinh");
        window.press(KeyCode.ENTER);
        assertThat(window.place()).isEqualTo(new FieldPlace(Step.PROCEDURE, "case"));
        window.press(KeyCode.ENTER);
        assertThat(window.place().step()).isEqualTo(Step.APPLICANT);
        window.read(Bench.card());
        assertThat(window.place().field()).isEqualTo("check");
        window.press(KeyCode.ENTER);
        assertThat(draft().parties().validCheck()).get().isInstanceOf(IdentityCheck.Confirmed.class);
        assertThat(window.place().step()).isEqualTo(Step.COMPONENTS);
        for (int i = 0; i < 20 && window.place().step() == Step.COMPONENTS; i++) window.press(KeyCode.ENTER);
        assertThat(window.place().step()).isEqualTo(Step.FEE);
        window.run(() -> window.counter.model.change(now -> now.withCharges(now.charges().withCollection(Charges.Collection.AFTER))));
        for (int i = 0; i < 20 && window.place().step() != Step.FINISH; i++) window.press(KeyCode.ENTER);
        assertThat(window.place().step()).isEqualTo(Step.FINISH);
        window.press(KeyCode.F12);
        window.press(KeyCode.F12);
        assertThat(window.counter.bench.desk.browse().count()).isEqualTo(1);
        assertThat(window.counter.bench.printed).hasSize(1);
        window.press(KeyCode.ENTER);
        assertThat(draft().isUntouched()).as("Enter: the next citizen").isTrue();
        assertThat(window.place().step()).isEqualTo(Step.PROCEDURE);
        window.type("ks");
        assertThat(window.inField()).isEqualTo("ks");
    }

    @Test void enterWalksPastABoxWithoutTickingIt() {
        chosen();
        window.goTo(Step.APPLICANT, "authorised");
        window.press(KeyCode.ENTER);
        assertThat(draft().parties().authorising()).as("only Space ticks").isEmpty();
        assertThat(window.place().field()).isEqualTo("check");
        window.goTo(Step.FEE, "exempt");
        window.press(KeyCode.ENTER);
        assertThat(draft().charges().exemption()).isEmpty();
        assertThat(window.place()).isNotEqualTo(new FieldPlace(Step.FEE, "exempt"));
        window.goTo(Step.FEE, "exempt");
        window.press(KeyCode.SPACE);
        assertThat(draft().charges().exemption()).isPresent();
    }

    @Test void enterOnTheLastButtonReceives() {
        window.run(() -> window.counter.complete("khai tử"));
        window.goTo(Step.FINISH, "");
        window.press(KeyCode.ENTER);
        assertThat(window.counter.bench.desk.browse().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "name", "born", "address", "phone", "email"})
    void aReaderSpillsIntoNoField(String field) {
        chosen();
        window.goTo(Step.APPLICANT, field);
        window.type("12");
        window.read(Bench.card());
        var person = draft().parties().applicant();
        assertThat(person.number()).isEqualTo("075085000123");
        assertThat(person.name()).isEqualTo("Nguyễn Văn Thử");
        assertThat(person.born()).isEqualTo("12/03/1985");
        assertThat(person.phone()).isEqualTo(field.equals("phone") ? "12" : "");
        assertThat(person.email()).isEqualTo(field.equals("email") ? "12" : "");
    }

    /** A reader that sends letters as Alt and digits must not mend findings. */
    @Test void lettersWrittenByAltAndTheNumberBlockMendNothing() {
        chosen();
        window.goTo(Step.APPLICANT, "email");
        window.press(KeyCode.ALT, KeyCode.NUMPAD2);
        assertThat(window.place()).isEqualTo(new FieldPlace(Step.APPLICANT, "email"));
        window.press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(window.place()).isNotEqualTo(new FieldPlace(Step.APPLICANT, "email"));
    }

    @Test void aReaderDoesNotSpillIntoTheSearchField() {
        window.type("khai");
        window.read(Bench.card());
        assertThat(draft().parties().applicant().number()).isEqualTo("075085000123");
        window.goTo(Step.PROCEDURE, "search");
        assertThat(window.inField()).isEqualTo("khai");
    }

    @Test void whatIsNoCodeIsGivenBackToTheField() {
        chosen();
        window.goTo(Step.APPLICANT, "address");
        window.type("Ap ");
        window.read("so 12 duong");
        assertThat(draft().parties().applicant().address()).isEqualTo("Ap so 12 duong");
    }

    @Test void vietnameseLosesNoLetter() {
        chosen();
        window.goTo(Step.APPLICANT, "name");
        window.type("Nguy");
        window.replace(0, "ê");
        window.replace(1, "ễ");
        window.type("n Th");
        window.type("u");
        window.replace(1, "ư");
        window.replace(1, "ử");
        assertThat(draft().parties().applicant().name()).isEqualTo("Nguyễn Thử");
        window.goTo(Step.APPLICANT, "address");
        window.type(Normalizer.normalize("Đường số 3, Hòa Phú", Normalizer.Form.NFD));
        assertThat(draft().parties().applicant().address()).isEqualTo("Đường số 3, Hòa Phú");
    }

    @Test void anInputMethodThatWritesAWholeWordAnewIsNoReader() {
        chosen();
        window.goTo(Step.APPLICANT, "name");
        window.type("nghieng");
        window.replace(3, "êng");
        window.replace(6, "ghiêng");
        assertThat(draft().parties().applicant().name()).isEqualTo("nghiêng");
    }

    @Test void theKeysOfTheChecklist() {
        chosen();
        window.goTo(Step.COMPONENTS, "");
        var first = draft().lines().getFirst().id();
        window.counter.bench.load(2);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        assertThat(draft().checklist().attached(first).pages()).hasSize(2);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(draft().checklist().settled()).isEmpty();
        window.goTo(Step.COMPONENTS, first);
        window.press(KeyCode.F11);
        assertThat(draft().checklist().of(first)).contains(new Settlement.Shown());
        window.goTo(Step.COMPONENTS, first);
        window.press(KeyCode.F7);
        assertThat(window.isAsking()).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.isAsking()).isFalse();
        assertThat(draft().checklist().of(first)).contains(new Settlement.Shown());
        window.press(KeyCode.F7);
        window.press(KeyCode.DIGIT3);
        assertThat(draft().checklist().of(first)).get().isInstanceOf(Settlement.NotNeeded.class);
        window.goTo(Step.COMPONENTS, first);
        window.press(KeyCode.F9);
        assertThat(window.isAsking()).isTrue();
        window.press(KeyCode.DIGIT1);
        window.press(KeyCode.ENTER);
        assertThat(window.isAsking()).as("a paper of another store has a code there").isTrue();
        window.type("KHO-1");
        window.press(KeyCode.ENTER);
        assertThat(draft().checklist().of(first)).contains(new Settlement.Reused(Settlement.Store.NATIONAL, "KHO-1"));
    }

    /** The whole way by keys: received once, and the next time the paper is taken from the store. */
    @Test void aPaperOfAnEarlierDossierIsTakenByTwoKeys() {
        window.run(() -> {
            window.counter.complete("khai sinh");
            window.counter.model.accept();
            window.counter.model.next();
        });
        window.type("khai sinh");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.read(Bench.card());
        window.press(KeyCode.ENTER);
        var line = window.counter.line(1);
        window.goTo(Step.COMPONENTS, line.id());
        window.press(KeyCode.F9);
        window.stage.picture("reception/store-question");
        window.stage.audit();
        window.press(KeyCode.DIGIT1);
        assertThat(window.isAsking()).isFalse();
        assertThat(draft().checklist().of(line.id())).get().isInstanceOfSatisfying(Settlement.Reused.class, reused -> {
            assertThat(reused.store()).isEqualTo(Settlement.Store.THIS_DESK);
            assertThat(reused.paper().orElseThrow().content().pageCount()).isEqualTo(1);
        });
        window.goTo(Step.COMPONENTS, line.id());
        window.stage.picture("reception/store-taken");
        window.run(() -> window.counter.model.change(now -> now.withCharges(now.charges().withCollection(Charges.Collection.AFTER))));
        window.goTo(Step.COMPONENTS, "");
        for (int i = 0; i < 30 && window.place().step() != Step.FINISH; i++) window.press(KeyCode.ENTER);
        window.press(KeyCode.F12);
        assertThat(window.counter.bench.desk.browse().count()).isEqualTo(2);
        var papers = window.counter.bench.desk.paperShelf().papersOf(new PersonalNumber(Bench.citizen().number()));
        assertThat(papers).filteredOn(paper -> paper.name().equals(line.shortName())).singleElement()
                .satisfies(paper -> assertThat(paper.uses()).hasSize(1));
    }

    private Page page(String title) {
        var pages = new ArrayList<Page>();
        var bench = window.counter.bench;
        bench.scanner.load(List.of(Sheet.titled(title)));
        bench.desk.capture().scan(bench.scanner, bench.desk.settings().current().scanning().settings(), pages::add, () -> false);
        return pages.getFirst();
    }

    @Test void severalPapersThatFitAreAskedForInTwoSteps() {
        var names = List.of("1", "2", "3");
        window.run(() -> {
            for (var number : names) {
                window.counter.complete("khai sinh");
                window.counter.model.accept();
                var id = window.counter.model.accepted().get().orElseThrow().id();
                var facts = new ResultPaper.Facts("Giấy khai sinh", number, Optional.of(LocalDate.of(2026, 11, 25)), "UBND xã Mẫu", "", Optional.empty());
                window.counter.bench.desk.handling().act(id, Deed.fileResult(new Settlement.Attached(List.of(page(number)), List.of()), facts,
                        ResultPaper.Source.SCAN, List.of()));
                window.counter.model.next();
            }
            window.counter.choose("đăng ký lại khai sinh");
            window.counter.identity.editPerson(false, _ -> Bench.citizen());
        });
        var line = FxStage.fx(() -> window.counter.draft().lines().stream().filter(one -> window.counter.model.papersInStore().choices(one.id()).size() == 3)
                .findFirst().orElseThrow());
        window.goTo(Step.COMPONENTS, line.id());
        window.press(KeyCode.F9);
        window.stage.picture("reception/store-question-many");
        window.stage.audit();
        window.press(KeyCode.DIGIT2);
        assertThat(window.isAsking()).isTrue();
        window.stage.picture("reception/store-question-others");
        window.stage.audit();
        window.press(KeyCode.DIGIT2);
        assertThat(draft().checklist().of(line.id())).get().isInstanceOf(Settlement.Reused.class);
    }

    @Test void theStoreOfPapersIsOpenedForAKnownCitizen() {
        var opened = new ArrayList<PersonalNumber>();
        window.run(() -> window.view.onPapers(opened::add));
        chosen();
        window.press(KeyCode.SHIFT, KeyCode.F9);
        assertThat(opened).isEmpty();
        window.read(Bench.card());
        window.press(KeyCode.SHIFT, KeyCode.F9);
        assertThat(opened).containsExactly(new PersonalNumber(Bench.citizen().number()));
    }

    @Test void aFileIsPickedByF6AndARefusalIsSaid() {
        chosen();
        window.goTo(Step.COMPONENTS, "");
        window.press(KeyCode.F6);
        assertThat(window.counter.notices).hasOnlyElementsOfType(Notice.FileRefused.class);
    }

    @Test void authorisationAndOverrideByKeys() {
        chosen();
        window.press(KeyCode.CONTROL, KeyCode.U);
        assertThat(draft().parties().authorising()).isPresent();
        assertThat(window.place().field()).isEqualTo("authorising.number");
        window.read(Bench.otherCard());
        assertThat(draft().parties().authorising().orElseThrow().number()).isEqualTo("075304000456");
        window.press(KeyCode.CONTROL, KeyCode.U);
        assertThat(draft().parties().authorising()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.O);
        assertThat(window.isAsking()).isTrue();
        window.press(KeyCode.DIGIT4);
        window.press(KeyCode.ENTER);
        assertThat(draft().overrides()).as("the manager has a name").isEmpty();
        window.type("Chi Hoa");
        window.press(KeyCode.ENTER);
        assertThat(draft().overrides()).singleElement().satisfies(one -> assertThat(one.manager()).contains("Chi Hoa"));
        assertThat(window.isAsking()).isFalse();
    }

    @Test void theGuardsKeysGoWhereItIsMended() {
        chosen();
        window.goTo(Step.FINISH, "");
        window.press(KeyCode.F8);
        assertThat(window.place()).isEqualTo(new FieldPlace(Step.APPLICANT, "name"));
        window.press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(window.place()).isEqualTo(new FieldPlace(Step.APPLICANT, "number"));
    }

    @Test void anAmountIsNeverNegative() {
        chosen();
        window.goTo(Step.FEE, "");
        var id = draft().charges().lines().getFirst().ruleId();
        window.goTo(Step.FEE, "quantity." + id);
        window.type("-3");
        window.goTo(Step.FEE, "unit." + id);
        window.type("-5");
        assertThat(draft().charges().lines()).allSatisfy(line -> {
            assertThat(line.quantity()).isNotNegative();
            assertThat(line.unit().orElse(0L)).isNotNegative();
        });
    }
}
