package vn.motcua.desk.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Enrolled;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.RowRule;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.sync.HubAddress;
import vn.motcua.desk.sync.HubCertificate;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.OutboxWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class OutboxScreenTest {
    private static final Instant NOW = TestDesk.CLOCK.instant();

    @TempDir Path folder;
    @TempDir Path files;
    private TestDesk test;
    private Toasts toasts;
    private OutboxModel model;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 60);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private OutboxView view(Language language, boolean practice) {
        toasts = new Toasts(Texts.in(language));
        model = new OutboxModel(test.desk().outbox(), () -> test.desk().settings().current().office(), practice, TestDesk.inline());
        return new OutboxView(model, TestDesk.picking(files.resolve("a.motcua-batch")), toasts, Texts.in(language), TestDesk.wording(language),
                code -> test.desk().rules().catalogue().find(code).map(one -> one.name()).orElse(""), TestDesk.ZONE);
    }

    /** Enrolled with a hub that took some rows, refused one, and has not been reached since. */
    private void enrolled() {
        test.desk().store().write(tx -> {
            while (tx.outbox().prepare()) continue;
            tx.outbox().enrol(new Enrolled("https://tonghop.xa.gov.vn:8443", "ab".repeat(32), "26500", "Q1", "Trung tâm điều hành tỉnh", "", NOW), Signing.newKeys());
            var first = tx.outbox().make(6, NOW).orElseThrow();
            tx.outbox().tried(first);
            tx.outbox().answered(Duration.ofSeconds(200));
            tx.outbox().taken(first.batch(), new BatchAnswer(BatchAnswer.Outcome.TAKEN, first.batch().hash(), 2,
                    List.of(new BatchAnswer.Row(first.batch().rows().get(1).key(), BatchAnswer.RowState.REFUSED, RowRule.DAY_IN_FUTURE.name())), NOW));
            var second = tx.outbox().make(5, NOW).orElseThrow();
            for (int tries = 0; tries < 3; tries++) {
                tx.outbox().tried(second);
                tx.outbox().failed(SendingTrouble.of(SendingTrouble.Kind.NO_LINE), NOW.plusSeconds(90));
            }
            return tx;
        });
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,125,1248,700", "VIETNAMESE,false,150,1248,700", "ENGLISH,false,100,824,640"})
    void whatWentAndWhatWaitsCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        enrolled();
        var view = FxStage.fx(() -> view(language, false));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("outbox/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,true,100,1156,660", "ENGLISH,false,100,1156,660"})
    void inPracticeItIsShownWhatWouldGo(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language, true));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("outbox/practice-%s-%s".formatted(language.code(), dark ? "dark" : "light"));
            stage.audit();
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.F7);
            assertThat(model.look().get().orElseThrow().sending().enrolled()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700"})
    void theFingerprintIsComparedBeforeTheDeskIsEnrolled(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language, false));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.F7);
            stage.press(KeyCode.ENTER);
            stage.picture("outbox/enrol-empty-%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
            FxStage.fx(() -> view.showCertificate(HubAddress.parse("tonghop.xa.gov.vn:8443").orElseThrow(), new HubCertificate("0f3c".repeat(16), false)));
            stage.picture("outbox/enrol-compare-%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            assertThat(model.look().get().orElseThrow().sending().enrolled()).isEmpty();
        }
    }

    @Test
    void aRefusedRowIsSentAgainAndWhatWaitsIsCarried() throws Exception {
        enrolled();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, false));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            assertThat(model.look().get().orElseThrow().rows().getFirst().isRefused()).isTrue();
            stage.press(KeyCode.F8);
            assertThat(model.look().get().orElseThrow().rows()).noneMatch(OutboxRow::isRefused);
            stage.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(files.resolve("a.motcua-batch")).isNotEmptyFile();
            // a file of batches is no answer
            stage.press(KeyCode.CONTROL, KeyCode.O);
            assertThat(said()).contains("a.motcua-batch").contains("tệp trả lời");
            // nor is what somebody made of one
            var forged = Files.write(files.resolve("x.motcua-answer"), Carried.Answers.signed(List.of(), Signing.newKeys().getPrivate()).packed());
            FxStage.fx(() -> view.bring(forged));
            assertThat(said()).contains("x.motcua-answer").contains("đã đăng ký");
        }
    }

    @Test
    void aRowIsFoundByPartsOfItsCodeAndByItsDayInEitherForm() {
        var all = test.desk().outbox().find("");
        var one = all.getFirst().line();
        for (var typed : List.of(one.procedure().substring(2), one.day().toString(), TestDesk.wording(Language.VIETNAMESE).formats().date(one.day()))) {
            assertThat(test.desk().outbox().find(" " + typed)).as(typed).hasSizeBetween(1, all.size() - 1).extracting(OutboxRow::line).contains(one);
        }
        assertThat(test.desk().outbox().find("%")).isEmpty();
    }

    @Test
    void everyCounterOfARowHasWords() {
        var words = new OutboxWords(Texts.in(Language.VIETNAMESE), TestDesk.ZONE);
        var seen = new java.util.TreeSet<String>();
        for (var row : test.desk().outbox().find("")) {
            words.figures(row.counters()).forEach(figure -> seen.add(figure.name()));
        }
        assertThat(seen).hasSizeGreaterThan(15).noneMatch(name -> name.matches(".*\\.(n|d|C\\d|\\d+)"));
        for (var language : Language.values()) {
            for (var rule : RowRule.values()) assertThat(new OutboxWords(Texts.in(language), TestDesk.ZONE).state(refused(rule.name()), java.util.Optional.empty()).next()).doesNotContain(rule.name());
            assertThat(new OutboxWords(Texts.in(language), TestDesk.ZONE).state(refused("NEWER"), java.util.Optional.empty()).next()).contains("NEWER");
        }
        assertThat(OutboxWords.fingerprint("0f3c".repeat(16))).startsWith("0F3C 0F3C ").hasSize(79);
    }

    /** The newest of what is said; bad news stays. */
    private String said() {
        return FxStage.fx(() -> toasts.getChildren().getLast().getAccessibleText());
    }

    private OutboxRow refused(String code) {
        var row = test.desk().outbox().find("").getFirst();
        return new OutboxRow(row.line(), row.revision(), row.counters(), new OutboxRow.State.Refused(code), row.anchored());
    }
}
