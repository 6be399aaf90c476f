package vn.motcua.desk.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class TodayTest {
    @TempDir Path folder;
    private TestDesk test;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 900);
        FxStage.toolkit();
        park("khai sinh", "Lò Văn Pao");
        park("chung thuc", "Đặng Thị Hoa");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void park(String typed, String name) {
        var rules = test.desk().rules();
        var draft = test.desk().reception().begin();
        var chosen = rules.choose(draft, rules.search(typed, java.util.Map.of(), 1).getFirst());
        Draft named = chosen.withParties(chosen.parties().withApplicant(chosen.parties().applicant().withName(name)));
        test.desk().store().write(tx -> {
            tx.drafts().save(named, "");
            return named;
        });
    }

    private TodayView view(Language language) {
        var desk = test.desk();
        TodayView[] view = new TodayView[1];
        var model = new TodayModel(desk.browse(), desk.reception(), desk.rules(), TestDesk.inline(), TestDesk.CLOCK, () -> view[0].refresh());
        view[0] = new TodayView(model, test, new Toasts(Texts.in(language)), Texts.in(language), TestDesk.wording(language), TestDesk.ZONE);
        return view[0];
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1280,700", "VIETNAMESE,false,100,824,600"})
    void eachGroupCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var name = "today/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
            for (var group : Group.values()) {
                stage.press(KeyCode.getKeyCode(group.digit()));
                stage.picture(name + group.key());
                stage.audit();
            }
            stage.press(KeyCode.F8);
            stage.picture(name + "toConfirm-answer");
            stage.audit();
            stage.press(KeyCode.F6);
            stage.picture(name + "toConfirm-negative");
            stage.audit();
        }
    }

    @Test
    void theMostUrgentListStandsFirst() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ENTER);
            var late = test.desk().browse().workLists().get(WorkList.OVERDUE).rows();
            assertThat(late).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparing(DossierRow::due));
            assertThat(test.gone()).containsExactly(new Place.Dossier(late.getFirst().id()));
        }
    }

    @Test
    void enterOpensTheDossierUnderTheMark() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DIGIT8);
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            var second = test.desk().browse().receivedToday().get(1);
            assertThat(test.gone()).containsExactly(new Place.Dossier(second.id()));
        }
    }

    @Test
    void theOldestNotedIdentityIsConfirmedWithItsReference() {
        var waiting = test.desk().browse().identitiesToConfirm();
        assertThat(waiting).hasSizeGreaterThan(2).isSortedAccordingTo(java.util.Comparator.comparing(NotedIdentity::notedAt));
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DIGIT0);
            stage.press(KeyCode.F8);
            stage.press(KeyCode.ENTER);
            assertThat(test.desk().browse().identitiesToConfirm()).as("not without a reference").hasSize(waiting.size());
            stage.type("tc-2611-77");
            stage.press(KeyCode.ENTER);
            var rest = test.desk().browse().identitiesToConfirm();
            assertThat(rest).isEqualTo(waiting.subList(1, waiting.size()));
            var confirmed = test.desk().browse().dossier(waiting.getFirst().dossierId()).orElseThrow();
            assertThat(confirmed.identity()).get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class, check -> {
                assertThat(check.method()).isEqualTo(IdentityCheck.Method.POPULATION_DATABASE);
                assertThat(check.reference()).contains("tc-2611-77");
            });
            assertThat(test.desk().browse().needingMending()).filteredOn(row -> row.id().equals(confirmed.id()))
                    .allSatisfy(row -> assertThat(row.losing()).doesNotContain(Cause.IDENTITY_NOT_CHECKED));
            stage.press(KeyCode.F8);
            stage.press(KeyCode.F7);
            stage.press(KeyCode.DIGIT2);
            stage.type("khac ngay sinh");
            stage.press(KeyCode.ENTER);
            assertThat(test.desk().browse().identitiesToConfirm()).isEqualTo(rest.subList(1, rest.size()));
            var differs = test.desk().browse().dossier(rest.getFirst().dossierId()).orElseThrow();
            assertThat(Loss.causes(differs)).contains(Cause.IDENTITY_NOT_CHECKED);
            assertThat(differs.history().getLast()).isInstanceOfSatisfying(DossierEvent.IdentityConfirmed.class,
                    event -> assertThat(event.note()).isEqualTo("khac ngay sinh"));
        }
    }

    @Test
    void escapeLeavesTheQueueAsItWas() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DIGIT0);
            int waiting = test.desk().browse().identitiesToConfirm().size();
            stage.press(KeyCode.F8);
            stage.type("x");
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.F8);
            stage.press(KeyCode.F7);
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.ENTER);
            assertThat(test.gone()).hasSize(1).hasOnlyElementsOfType(Place.Dossier.class);
            assertThat(test.desk().browse().identitiesToConfirm()).hasSize(waiting);
        }
    }

    @Test
    void aDraftIsDiscardedOnlyAfterAQuestion() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DIGIT9);
            stage.press(KeyCode.DELETE);
            assertThat(test.desk().browse().drafts()).hasSize(2);
            stage.picture("today/discard");
            stage.press(KeyCode.DIGIT2);
            assertThat(test.desk().browse().drafts()).hasSize(2);
            stage.press(KeyCode.DELETE);
            stage.press(KeyCode.DIGIT1);
            assertThat(test.desk().browse().drafts()).hasSize(1);
        }
    }
}
