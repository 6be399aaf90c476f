package vn.motcua.desk.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.domain.update.Manifest;
import vn.motcua.desk.domain.update.Release;
import vn.motcua.desk.domain.update.UpdatePackage;
import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.domain.update.Version;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.UpdateWords;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class AboutTest {
    private static final UpdatePackage FILE = new UpdatePackage(UpdatePackage.Kind.FOLDER, "linux-x64", 90_000_000, "ab".repeat(32), "p.zip");
    private static final UpdateStep.Offer OFFER = new UpdateStep.Offer(new Manifest(new Release("stable", Version.parse("0.2.0").orElseThrow(),
            Instant.parse("2026-12-01T02:00:00Z"), "0123abc", 5), Map.of("vi", "Sửa lỗi in giấy hẹn hai bản; thêm báo cáo tuần.", "en", "Receipts, weekly report."),
            List.of(FILE)), FILE);
    @TempDir
    private Path folder;
    private final List<String> done = new ArrayList<>();
    private UpdateStep found = OFFER;
    private Toasts toasts;

    @BeforeEach
    void start() {
        FxStage.toolkit();
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "VIETNAMESE,true,100,1156,660", "ENGLISH,false,100,1156,660", "ENGLISH,true,100,946,600", "VIETNAMESE,false,150,1248,700"})
    void itCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        try (var stage = opened(language, new Theme(dark, percent), width, height)) {
            stage.picture("about/%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
            stage.type("/media/usb");
            stage.press(KeyCode.F7);
            stage.picture("about/%s-%s-%d-offer".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
        }
    }

    @Test
    void aNewerVersionIsFoundAndInstalledByKeyboard() {
        try (var stage = opened(Language.VIETNAMESE, Theme.usual(), 1000, 660)) {
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).isEmpty();
            stage.type("/media/usb");
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).containsExactly("look /media/usb", "install /media/usb");
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).hasSize(2);
            stage.press(KeyCode.ESCAPE);
            assertThat(done).endsWith("back");
        }
    }

    @Test
    void whatIsRefusedCannotBeInstalled() {
        found = new UpdateStep.Refused(UpdateStep.Refusal.SIGNATURE_WRONG);
        try (var stage = opened(Language.VIETNAMESE, Theme.usual(), 1000, 660)) {
            stage.press(KeyCode.F7);
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).containsExactly("look " + folder);
            stage.picture("about/refused");
            stage.audit();
        }
    }

    @Test
    void aFileForSupportIsSaved() throws IOException {
        try (var stage = opened(Language.VIETNAMESE, Theme.usual(), 1000, 660)) {
            stage.press(KeyCode.F6);
            assertThat(folder.resolve("support.zip")).exists();
            assertThat(toasts.getChildren()).hasSize(1);
            Files.delete(folder.resolve("support.zip"));
            Files.createDirectory(folder.resolve("support.zip"));
            stage.press(KeyCode.F6);
            assertThat(toasts.getChildren()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasItsWords(Language language) {
        var words = new UpdateWords(Texts.in(language));
        var steps = new ArrayList<UpdateStep>(List.of(OFFER, new UpdateStep.NextStart("1.0"), new UpdateStep.ByHand("1.0", folder, "sudo apt install x")));
        for (var why : UpdateStep.Refusal.values()) steps.add(new UpdateStep.Refused(why));
        for (var why : UpdateStep.Trouble.values()) steps.add(new UpdateStep.Failed(why, "x"));
        for (var step : steps) {
            assertThat(words.of(step).what()).as(step.toString()).isNotBlank();
            assertThat(words.of(step).next()).as(step.toString()).isNotBlank();
        }
    }

    private FxStage opened(Language language, Theme theme, int width, int height) {
        var view = FxStage.fx(() -> {
            toasts = new Toasts(Texts.in(language));
            return new AboutView(new AboutModel(program(), TestDesk.inline()), TestDesk.picking(folder.resolve("support.zip")), navigator(), toasts, Texts.in(language), "support.zip");
        });
        var stage = FxStage.of(theme, width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override public void go(Place place) {
                done.add(place.toString());
            }

            @Override public void back() {
                done.add("back");
            }
        };
    }

    private Program program() {
        return new Program() {
            @Override public Facts facts() {
                return new Facts("0.1.0-SNAPSHOT", "63d378a0f1c2", "2026-11-26T08:20:45Z", "Eclipse Adoptium 25.0.3+9-LTS", Path.of("/home/mot-cua/.local/share/quay-mot-cua"), 4,
                        Optional.of(Path.of("/opt/quay-mot-cua")));
            }

            @Override public List<Library> libraries() {
                return List.of(new Library("Apache PDFBox (pdfbox)", "3.0.8", "Apache-2.0"), new Library("Java Native Access (jna)", "5.19.1", "Apache-2.0, LGPL-2.1-or-later"),
                        new Library("JavaFX (javafx-controls)", "26.0.2", "GPL-2.0 with classpath exception"));
            }

            @Override public void diagnostics(Path file) throws IOException {
                Files.writeString(file, "x");
            }

            @Override public UpdateStep look(String from) {
                done.add("look " + from);
                return found;
            }

            @Override public UpdateStep install(String from) {
                done.add("install " + from);
                return new UpdateStep.NextStart("0.2.0");
            }

            @Override public UpdateStep rollBack() {
                done.add("back to");
                return new UpdateStep.NextStart("0.0.9");
            }

            @Override public Optional<String> previous() {
                return Optional.of("0.0.9");
            }
        };
    }
}
