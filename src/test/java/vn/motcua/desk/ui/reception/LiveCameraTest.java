package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.CardPose;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.Lens;
import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.Bench;

/** A played camera before the real screen, by keys. */
class LiveCameraTest {
    private static final Frame CARD = still(CardFace.withCode(Bench.card()), 0.8);
    private static final Frame NOTHING = still(CardFace.bare(), 0.7);
    private static final Frame PASS = still(CardFace.withCode("eyJhbGciOiJFUzI1NiJ9.Q2FuIGN1b2MgZGllbiB0dSBtYXUgMDE.c2lnbmF0dXJlX21hdV8wMQ"), 0.9);

    @TempDir Path folder;
    private final AtomicBoolean plugged = new AtomicBoolean(true);
    private Window window;

    private static Frame still(CardFace face, double fill) {
        return new HeldCard(face).frame(HeldCard.WIDTH, HeldCard.HEIGHT, new CardPose(fill, 0.02, 0, 6, 8, -5), Lens.clear(), 1);
    }

    private void open() {
        window = Window.usual(folder);
        atApplicant();
    }

    private void atApplicant() {
        window.run(() -> window.counter.choose("khai tử"));
        window.goTo(Step.APPLICANT, "number");
    }

    @AfterEach void close() {
        window.close();
    }

    private static Camera playing(List<Iterator<Frame>> films) {
        var next = new AtomicInteger();
        return new PlayedCamera("played", "Played", () -> films.get(Math.min(next.getAndIncrement(), films.size() - 1)), Duration.ofMillis(20));
    }

    private static Iterator<Frame> forEver(Frame frame) {
        return Stream.generate(() -> frame).iterator();
    }

    private Iterator<Frame> whilePlugged(Frame frame) {
        return Stream.generate(() -> frame).takeWhile(_ -> plugged.get()).iterator();
    }

    private Draft draft() {
        return FxStage.fx(() -> window.counter.draft());
    }

    private LiveCamera.State state() {
        return window.camera.state().get();
    }

    /** Also when it is over already. */
    private void untilSeen(Class<? extends LiveCamera.State> state) {
        FxStage.until(() -> window.cameraStates.stream().anyMatch(state::isInstance));
    }

    /** It stays away until it is added again. */
    private void pullOut() {
        window.cameras.clear();
        plugged.set(false);
        FxStage.until(() -> state() instanceof LiveCamera.State.Lost);
    }

    @Test void aCardHeldBeforeItFillsTheFieldsAndRecordsNoCheck() {
        open();
        window.cameras.add(playing(List.of(new HeldCard(CardFace.withCode(Bench.card())).film(1))));
        window.press(KeyCode.F5);
        untilSeen(LiveCamera.State.Read.class);
        var person = draft().parties().applicant();
        assertThat(person.number()).isEqualTo("075085000123");
        assertThat(person.name()).isEqualTo("Nguyễn Văn Thử");
        assertThat(person.address()).isEqualTo("Ấp 3, xã Mẫu");
        assertThat(draft().parties().check()).isEmpty();
        assertThat(window.place().field()).isEqualTo("check");
        assertThat(window.beeps).hasValue(1);
        FxStage.until(() -> state() instanceof LiveCamera.State.Off);
        assertThat(window.beeps).hasValue(1);
    }

    @Test void noCameraIsOneSentence() {
        open();
        window.press(KeyCode.F5);
        FxStage.until(() -> !window.counter.notices.isEmpty());
        assertThat(window.counter.notices).containsExactly(new Notice.NoCamera());
        FxStage.until(() -> state() instanceof LiveCamera.State.Off);
    }

    @Test void escapeTheKeyItselfAndAnotherStepCloseIt() {
        open();
        window.cameras.add(playing(List.of(forEver(NOTHING))));
        window.press(KeyCode.F5);
        FxStage.until(() -> state() instanceof LiveCamera.State.On);
        window.press(KeyCode.ESCAPE);
        assertThat(FxStage.fx(this::state)).isInstanceOf(LiveCamera.State.Off.class);
        window.press(KeyCode.F5);
        window.press(KeyCode.F5);
        assertThat(FxStage.fx(this::state)).isInstanceOf(LiveCamera.State.Off.class);
        window.press(KeyCode.F5);
        window.goTo(Step.FEE, "");
        assertThat(FxStage.fx(this::state)).isInstanceOf(LiveCamera.State.Off.class);
        assertThat(draft().parties().applicant().number()).isEmpty();
    }

    @Test void aCodeThatIsNoCardIsExplainedOnceAndTheCameraWaitsOn() {
        open();
        // it is held there for a while after it was read
        var pass = Stream.concat(Stream.generate(() -> PASS).takeWhile(_ -> window.beeps.get() == 0), Stream.generate(() -> PASS).limit(20));
        window.cameras.add(playing(List.of(Stream.concat(pass, Stream.generate(() -> CARD)).iterator())));
        window.press(KeyCode.F5);
        untilSeen(LiveCamera.State.Read.class);
        assertThat(window.counter.notices).containsExactly(new Notice.Code(new ScannedCode.VneidPass()), new Notice.CardRead());
        assertThat(draft().parties().applicant().number()).isEqualTo("075085000123");
    }

    @Test void oneThatIsUnpluggedIsTakenUpAgainWhenItIsBack() {
        open();
        var camera = playing(List.of(whilePlugged(NOTHING), forEver(CARD)));
        window.cameras.add(camera);
        window.press(KeyCode.F5);
        FxStage.until(() -> state() instanceof LiveCamera.State.On);
        pullOut();
        assertThat(FxStage.fx(this::state)).isEqualTo(new LiveCamera.State.Lost(new DeviceProblem.Unplugged()));
        window.cameras.add(camera);
        untilSeen(LiveCamera.State.Read.class);
        assertThat(draft().parties().applicant().number()).isEqualTo("075085000123");
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,880,560", "ENGLISH,true,100,1180,640", "VIETNAMESE,true,150,1280,690", "ENGLISH,false,100,880,560"})
    void everyStateCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        window = new Window(folder, language, new Theme(dark, percent), width, height, TestDesk.picking(folder.resolve("none.pdf")));
        atApplicant();
        var complaints = new ArrayList<String>();
        var name = "camera/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
        var camera = playing(List.of(whilePlugged(NOTHING), forEver(CARD)));
        window.cameras.add(camera);
        FxStage.fx(() -> window.camera.flash().setDuration(javafx.util.Duration.INDEFINITE));
        window.press(KeyCode.F5);
        FxStage.until(() -> state() instanceof LiveCamera.State.On);
        window.picture(name + "1-on", complaints);
        pullOut();
        window.picture(name + "2-lost", complaints);
        window.cameras.add(camera);
        FxStage.until(() -> state() instanceof LiveCamera.State.Read);
        window.picture(name + "3-read", complaints);
        Window.none(complaints);
    }
}
