package vn.motcua.desk.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;

class WelcomeTest {
    private static final List<Commune> COMMUNES = List.of(new Commune("00004", "Phường Ba Đình", "Thành phố Hà Nội"),
            new Commune("18676", "Xã Cẩm Duệ", "Tỉnh Hà Tĩnh"), new Commune("18685", "Xã Cẩm Bình", "Tỉnh Hà Tĩnh"),
            new Commune("26299", "Xã Xuân Lộc", "Tỉnh Đồng Nai"), new Commune("23026", "Đặc khu Phú Quý", "Tỉnh Lâm Đồng"));
    private final List<Object> done = new ArrayList<>();
    private List<Scanner> scanners = List.of();

    private WelcomeView view(Language language, FirstAnswers given, Optional<Words> refused) {
        return new WelcomeView(Texts.in(language), TestDesk.inline(), given, refused, new WelcomeView.Deeds() {
            @Override public List<Commune> communes() {
                return COMMUNES;
            }

            @Override public List<Scanner> scanners() {
                return scanners;
            }

            @Override public void start(FirstAnswers answers) {
                done.add(answers);
            }

            @Override public void practice() {
                done.add("practice");
            }
        });
    }

    private WelcomeView view(Language language) {
        return view(language, FirstAnswers.none(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1366,768", "VIETNAMESE,true,100,1366,768", "ENGLISH,false,100,1024,700", "ENGLISH,true,100,1024,700", "VIETNAMESE,true,150,1366,768"})
    void theThreeQuestionsCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        FxStage.toolkit();
        scanners = List.of(machine("escl:1", "Brother ADS-4300N"), machine("sane:2", "Canon DR-C225 II"));
        var view = FxStage.fx(() -> view(language));
        var name = "welcome/%s-%s-%d-".formatted(language.code(), dark ? "dark" : "light", percent);
        try (var stage = opened(view, new Theme(dark, percent), width, height)) {
            stage.picture(name + 1);
            stage.audit();
            stage.press(KeyCode.ENTER);
            stage.type("cam");
            stage.picture(name + 2);
            stage.audit();
            stage.press(KeyCode.F6);
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            stage.picture(name + "typed");
            stage.audit();
            stage.press(KeyCode.F6);
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ENTER);
            stage.type("Đỗ Thị Ỷ");
            stage.press(KeyCode.ENTER);
            stage.picture(name + 3);
            stage.audit();
        }
    }

    @Test
    void aDeskIsOpenedByKeyboardAlone() {
        FxStage.toolkit();
        scanners = List.of(machine("escl:1", "Brother"), machine("sane:2", "Canon"));
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = opened(view, Theme.usual(), 1000, 700)) {
            stage.press(KeyCode.ENTER);
            stage.type("phu quy");
            stage.press(KeyCode.ENTER);
            stage.type("02");
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            stage.type("Đỗ Thị Ỷ");
            stage.press(KeyCode.ENTER);
            assertThat(done).isEmpty();
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.ENTER);
            assertThat(done).containsExactly(FirstAnswers.none().with(COMMUNES.get(4), "02", "Đỗ Thị Ỷ", "sane:2"));
        }
    }

    @Test
    void aCommuneMayBeTypedAndAScannerMayBeMissing() {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = opened(view, Theme.usual(), 1000, 700)) {
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            stage.press(KeyCode.F6);
            for (var typed : List.of("Xã Thử", "Tỉnh Mẫu", "99901", "3", "An")) {
                stage.type(typed);
                stage.press(KeyCode.ENTER);
            }
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).containsExactly(FirstAnswers.none().with(new Commune("99901", "Xã Thử", "Tỉnh Mẫu"), "3", "An", ""));
        }
    }

    @Test
    void practiceIsOneKeyAndEnter() {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = opened(view, Theme.usual(), 1000, 700)) {
            stage.press(KeyCode.DIGIT2);
            stage.press(KeyCode.ENTER);
            assertThat(done).containsExactly("practice");
        }
    }

    @Test
    void whatAFileAnsweredIsNotAskedAgain() {
        FxStage.toolkit();
        var given = new FirstAnswers(false, Optional.of(COMMUNES.get(1)), Optional.of("05"), Optional.empty(), "0239", "", List.of(), "", "HP", "vi");
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, given, Optional.empty()));
        try (var stage = opened(view, Theme.usual(), 1000, 700)) {
            stage.type("An");
            stage.picture("welcome/prepared");
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ENTER);
            assertThat(done).containsExactly(given.with(COMMUNES.get(1), "05", "An", ""));
        }
    }

    @Test
    void aWrongFileIsSaidWhereTheQuestionsAre() {
        FxStage.toolkit();
        var refused = new Words("Không dùng được tệp trả lời sẵn /opt/quay-mot-cua/first-start.properties. Dòng 2: Có mục lạ “desc”.", "Trả lời tại đây.");
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, FirstAnswers.none(), Optional.of(refused)));
        try (var stage = opened(view, Theme.usual(), 1024, 700)) {
            stage.picture("welcome/refused");
            stage.audit();
        }
    }

    private static FxStage opened(WelcomeView view, Theme theme, int width, int height) {
        var stage = FxStage.of(theme, width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    private static Scanner machine(String id, String name) {
        return new Scanner() {
            @Override public String id() {
                return id;
            }

            @Override public String name() {
                return name;
            }

            @Override public End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
                throw new AssertionError("nothing is scanned here");
            }
        };
    }
}
