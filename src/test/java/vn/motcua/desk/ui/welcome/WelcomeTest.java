package vn.motcua.desk.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;

class WelcomeTest {
    private static final List<Commune> COMMUNES = List.of(new Commune("00004", "Phường Ba Đình", "Thành phố Hà Nội"),
            new Commune("18676", "Xã Cẩm Duệ", "Tỉnh Hà Tĩnh"), new Commune("18685", "Xã Cẩm Bình", "Tỉnh Hà Tĩnh"),
            new Commune("26299", "Xã Xuân Lộc", "Tỉnh Đồng Nai"), new Commune("23026", "Đặc khu Phú Quý", "Tỉnh Lâm Đồng"));
    private final List<Object> done = new ArrayList<>();

    private WelcomeView view(Language language) {
        return new WelcomeView(Texts.in(language), TestDesk.inline(), () -> COMMUNES, new WelcomeView.Deeds() {
            @Override public void start(Office office, Clerk clerk) {
                done.add(office);
                done.add(clerk);
            }

            @Override public void practice() {
                done.add("practice");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1366,768", "ENGLISH,true,100,1024,700", "VIETNAMESE,true,150,1366,768"})
    void theThreeQuestionsCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.type("cam");
            stage.picture("welcome/%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
        }
    }

    @Test
    void aDeskIsOpenedByKeyboardAlone() {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.type("phu quy");
            stage.press(KeyCode.ENTER);
            stage.type("02");
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(done).isEmpty();
            stage.type("Đỗ Thị Ỷ");
            stage.press(KeyCode.ENTER);
            assertThat(done).containsExactly(new Office("23026", "Đặc khu Phú Quý", "Tỉnh Lâm Đồng", "02", "Phú Quý", ""),
                    new Clerk("do-thi-y", "Đỗ Thị Ỷ", Clerk.Role.CLERK));
        }
    }
}
