package vn.motcua.desk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Tone;

class ShellTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T03:32:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final List<String> happened = new ArrayList<>();

    /** A screen that only tells what becomes of it. */
    private final class Told implements Screen {
        private final Place place;

        private Told(Place place) {
            this.place = place;
        }

        @Override public Parent root() {
            var root = new EmptyState(Feather.INBOX, place.getClass().getSimpleName(), "");
            root.getStyleClass().add("work-area");
            return root;
        }

        @Override public void opened() {
            happened.add("opened " + place.getClass().getSimpleName());
        }

        @Override public void closing() {
            happened.add("closing " + place.getClass().getSimpleName());
        }

        @Override public void refresh() {
            happened.add("refresh");
        }

        @Override public ObservableList<KeyHint> keys() {
            return FXCollections.observableArrayList(KeyHint.of("Shortcut+Enter", "Tiếp nhận", () -> happened.add("accepted")).asMain(),
                    KeyHint.of("F6", "Quét", () -> happened.add("scan")), KeyHint.of("Esc", "Quay lại", () -> { }));
        }
    }

    private Shell shell(Language language, boolean practice) {
        var background = new Background(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var shell = new Shell(Texts.in(language), CLOCK, background, new Heading("Xã Cẩm Mỹ", "01", "Nguyễn Thị Thùy Dương", practice),
                () -> new Counts(1, 2, 2, 3), Told::new);
        shell.go(new Place.Reception(Optional.empty()));
        shell.status().set(Optional.of(new Status(Tone.GOOD, "Đã lưu lúc 10:32")));
        return shell;
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1366,768", "ENGLISH,true,100,1366,768", "VIETNAMESE,true,150,1366,768", "VIETNAMESE,false,100,1024,700",
            "VIETNAMESE,false,100,1920,1080", "ENGLISH,false,150,1024,700"})
    void theFrameFitsEverySize(Language language, boolean dark, int percent, int width, int height) {
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, () -> shell(language, true).root())) {
            stage.picture("shell/%s-%s-%d-%dx%d".formatted(language.code(), dark ? "dark" : "light", percent, width, height));
            stage.audit();
        }
    }

    @Test
    void keysLeadFromPlaceToPlaceAndBack() {
        FxStage.toolkit();
        var shell = FxStage.fx(() -> shell(Language.VIETNAMESE, false));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, shell::root)) {
            FxStage.fx(() -> shell.listen(stage.scene()));
            stage.press(KeyCode.F3);
            assertThat(shell.place()).contains(new Place.Today());
            stage.press(KeyCode.F1);
            assertThat(shell.place()).contains(new Place.Help("hom-nay"));
            FxStage.fx(shell::back);
            assertThat(shell.place()).contains(new Place.Today());
            stage.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(shell.place()).contains(new Place.Search(""));
            stage.press(KeyCode.F6);
            assertThat(happened).endsWith("closing Today", "opened Search", "scan");
        }
    }

    @Test
    void aWriteRefreshesTheVisibleScreen() {
        FxStage.toolkit();
        FxStage.fx(() -> shell(Language.VIETNAMESE, false).written());
        assertThat(happened).containsExactly("opened Reception", "refresh");
    }
}
