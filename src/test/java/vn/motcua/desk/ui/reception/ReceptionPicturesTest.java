package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;

/** Every step in every state can be looked at; nothing is cut, nameless or on top of something else. */
class ReceptionPicturesTest {
    private static final String LONG = "Công Tằng Tôn Nữ Nguyễn Phúc Thị Hoàng Thiên Hương Thảo Nguyên";

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Window window;
    private String prefix;

    @Test void theUsualStatesAreWhole() {
        prefix = "usual/";
        try (var opened = new Window(folder, Language.VIETNAMESE, Theme.usual(), 880, 560, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            choose(window.counter.bench.procedure("khai sinh"));
            look("1-cases");
            window.goTo(Step.APPLICANT, "number");
            window.read(Bench.card());
            look("2-card-read");
            window.goTo(Step.COMPONENTS, "");
            window.counter.bench.load(1);
            window.press(KeyCode.F5);
            look("3-pile");
            window.press(KeyCode.ENTER);
            look("3-scanned");
            window.goTo(Step.FINISH, "");
            look("6-open");
            edit(window.counter.bench::complete);
            window.press(KeyCode.F12);
            look("6-accepted");
        }
        Window.none(complaints);
    }

    @Tag("heavy")
    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,880,560", "VIETNAMESE,false,100,1180,640", "ENGLISH,true,100,1180,640", "VIETNAMESE,true,100,1720,960",
            "VIETNAMESE,false,150,1280,690", "ENGLISH,false,150,1840,960"})
    void everyStateCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        prefix = "%s-%s-%d-%d/".formatted(language.code(), dark ? "dark" : "light", percent, width);
        try (var opened = new Window(folder, language, new Theme(dark, percent), width, height, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            procedure();
            applicant();
            components();
            fee();
            appointment();
            finish();
            manyLines();
        }
        Window.none(complaints);
    }

    private void look(String name) {
        window.picture(prefix + name, complaints);
    }

    private void procedure() {
        look("1-procedure-empty");
        window.type("dang ky");
        look("1-procedure-typed");
        choose(window.counter.bench.procedure("khai sinh"));
        look("1-procedure-cases");
        window.counter.bench.desk.rules().catalogue().procedures().stream().filter(one -> one.onlineLevel() == Procedure.OnlineLevel.FULL).findFirst()
                .ifPresent(online -> {
                    choose(online);
                    window.goTo(Step.PROCEDURE, "");
                    look("1-procedure-online");
                });
        choose(window.counter.bench.procedure("khai sinh"));
    }

    private void applicant() {
        window.goTo(Step.APPLICANT, "number");
        look("2-applicant-empty");
        edit(draft -> draft.withParties(draft.parties().withApplicant(Bench.citizen().withNumber("07508500012").withBorn("31/02/1985"))));
        look("2-applicant-wrong");
        window.read(Bench.card());
        look("2-applicant-card-read");
        window.press(KeyCode.DIGIT5);
        look("2-applicant-question");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.DIGIT3);
        window.press(KeyCode.ENTER);
        look("2-applicant-reference");
        window.read("https://dichvucong.gov.vn/p/home/dvc-trang-chu.html");
        look("2-applicant-other-code");
        window.press(KeyCode.CONTROL, KeyCode.U);
        window.read(Bench.otherCard());
        edit(draft -> draft.withParties(draft.parties().withApplicant(draft.parties().applicant().withName(LONG))));
        look("2-applicant-authorised");
        window.press(KeyCode.CONTROL, KeyCode.U);
        window.run(() -> window.counter.identity.confirm(IdentityCheck.Method.VNEID_SCREEN, Optional.empty()));
        window.goTo(Step.APPLICANT, "check");
        look("2-applicant-checked");
    }

    private void components() {
        window.goTo(Step.COMPONENTS, "");
        look("3-components-empty");
        window.counter.bench.load(3);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        look("3-components-pile");
        window.press(KeyCode.ENTER);
        look("3-components-scanned");
        scanning();
        window.counter.bench.jamAfter(1);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        look("3-components-jam");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F7);
        look("3-components-question");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F9);
        look("3-components-reuse");
        window.press(KeyCode.ESCAPE);
        var pdf = pdfOfSeveralPages();
        window.run(() -> window.counter.components.bring(window.counter.line(1), List.of(pdf)));
        window.goTo(Step.COMPONENTS, FxStage.fx(() -> window.counter.line(1).id()));
        look("3-components-pdf");
    }

    private void scanning() {
        window.run(window.counter::hold);
        window.press(KeyCode.F5);
        look("3-components-scanning");
        window.press(KeyCode.F12);
        look("3-components-scanning-not-yet");
        window.press(KeyCode.ESCAPE);
        window.run(window.counter::goOn);
        window.goTo(Step.COMPONENTS, FxStage.fx(() -> window.counter.line(1).id()));
    }

    private Path pdfOfSeveralPages() {
        var desk = window.counter.bench.desk;
        var dossier = ((Reception.Outcome.Accepted) desk.reception().accept(window.counter.bench.complete(window.counter.bench.chosen("khai tử")))).dossier();
        var file = folder.resolve("giay-chung-sinh-ban-quet-tu-dien-thoai-cua-nguoi-dan.pdf");
        desk.paperwork().save(desk.paperwork().receipt(dossier, 4), file);
        return file;
    }

    private void fee() {
        window.goTo(Step.FEE, "");
        look("4-fee");
        edit(draft -> draft.withCharges(priced(draft.charges(), Optional.empty())));
        look("4-fee-unknown");
        edit(draft -> draft.withCharges(priced(draft.charges(), Optional.of(1_250_000L))));
        look("4-fee-due");
        window.goTo(Step.FEE, "channel");
        window.press(KeyCode.DIGIT3);
        look("4-fee-paid");
        edit(draft -> draft.withCharges(draft.charges().withExemption(Optional.of(""))));
        look("4-fee-exempt-without-reason");
        edit(draft -> draft.withCharges(draft.charges().withExemption(Optional.of("Người thuộc hộ nghèo, có giấy chứng nhận của xã"))));
        look("4-fee-exempt");
    }

    private static Charges priced(Charges charges, Optional<Long> amount) {
        return charges.withLine(0, charges.lines().getFirst().withUnit(amount).withQuantity(2));
    }

    private void appointment() {
        window.goTo(Step.APPOINTMENT, "");
        look("5-appointment");
        edit(draft -> draft.withPromise(draft.promise().withChosen(Optional.of(LocalDateTime.of(2026, 11, 29, 16, 0)), "")));
        look("5-appointment-by-hand");
        window.goTo(Step.APPOINTMENT, "byHand");
        window.type("x");
        look("5-appointment-wrong");
        edit(draft -> draft.withPromise(vn.motcua.desk.domain.dossier.Promise.byCalendar()));
        window.counter.bench.desk.rules().catalogue().procedures().stream().filter(one -> one.timesFor(Channel.DESK).isEmpty()).findFirst().ifPresent(timeless -> {
            var before = FxStage.fx(() -> window.counter.draft());
            choose(timeless);
            window.goTo(Step.APPOINTMENT, "");
            look("5-appointment-unknown");
            edit(_ -> before);
        });
    }

    private void finish() {
        window.goTo(Step.FINISH, "");
        look("6-finish-open");
        window.press(KeyCode.CONTROL, KeyCode.O);
        look("6-finish-override");
        window.press(KeyCode.DIGIT4);
        look("6-finish-override-note");
        window.press(KeyCode.ESCAPE);
        edit(window.counter.bench::complete);
        look("6-finish-ready");
        window.counter.bench.printer.trouble(Optional.of(new DeviceProblem.NoPaper()));
        window.press(KeyCode.F12);
        look("6-finish-accepted");
        window.press(KeyCode.ENTER);
        look("7-next");
    }

    private void manyLines() {
        choose(window.counter.bench.procedure("1.013978"));
        window.goTo(Step.COMPONENTS, "");
        look("8-components-many");
        window.run(() -> window.counter.model.goTo(new FieldPlace(Step.COMPONENTS, window.counter.draft().lines().getLast().id())));
        look("8-components-many-last");
        window.goTo(Step.FEE, "");
        look("8-fee-by-province");
    }

    private void choose(Procedure procedure) {
        window.run(() -> window.counter.model.choose(procedure));
    }

    private void edit(java.util.function.UnaryOperator<Draft> change) {
        window.run(() -> window.counter.model.change(change));
    }
}
