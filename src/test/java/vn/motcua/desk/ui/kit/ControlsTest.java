package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

class ControlsTest {
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        FxStage.toolkit();
    }

    @Test
    void lettersOfAnInputMethodArriveComposed() {
        var field = FxStage.fx(() -> new VietnameseTextField());
        FxStage.fx(() -> field.onTyped(told::add));
        // as UniKey builds it: o, then taken back and written with its marks, decomposed
        FxStage.fx(() -> {
            field.appendText("Phuo");
            field.deletePreviousChar();
            field.appendText("o\u031b\u0323");
            field.appendText("ng");
        });
        assertThat(told.getLast()).isEqualTo("Phu\u1ee3ng").hasSize(6);
        assertThat(field.value()).isEqualTo("Phu\u1ee3ng");
    }

    @Test
    void showingTheSameTextLeavesTheCaretAlone() {
        var field = FxStage.fx(() -> new VietnameseTextField());
        FxStage.fx(() -> {
            field.show("Nguyễn");
            field.onTyped(told::add);
            field.positionCaret(2);
            field.show(java.text.Normalizer.normalize("Nguyễn", java.text.Normalizer.Form.NFD));
        });
        assertThat(FxStage.fx(field::getCaretPosition)).isEqualTo(2);
        assertThat(told).isEmpty();
    }

    @Test
    void digitsAndArrowsChoose() {
        var strip = FxStage.fx(() -> new ChoiceStrip<>(List.of("một", "hai", "ba"), String::toString));
        try (var stage = FxStage.of(Theme.usual(), 500, 100, () -> new VBox(strip))) {
            FxStage.fx(() -> {
                strip.onChosen(told::add);
                strip.requestFocus();
            });
            stage.press(KeyCode.DIGIT2);
            stage.press(KeyCode.RIGHT);
            stage.press(KeyCode.RIGHT);
            stage.press(KeyCode.LEFT);
            stage.press(KeyCode.DIGIT9);
            assertThat(told).containsExactly("hai", "ba", "ba", "hai");
            assertThat(FxStage.fx(strip::value)).contains("hai");
        }
    }

    @Test
    void oneKeyGivesTheReasonAndSomeNeedAWord() {
        var texts = Texts.in(Language.VIETNAMESE);
        var prompt = FxStage.fx(() -> new ReasonPrompt<>(texts, "Vì sao?", List.of("hỏng máy", "khác"), String::toString, "khác"::equals,
                (reason, note) -> told.add(reason + "/" + note), () -> told.add("thôi")));
        try (var stage = FxStage.of(Theme.usual(), 500, 300, () -> new VBox(prompt))) {
            FxStage.fx(prompt::focusFirst);
            stage.press(KeyCode.DIGIT1);
            stage.press(KeyCode.DIGIT2);
            stage.press(KeyCode.ENTER);
            assertThat(told).containsExactly("hỏng máy/");
            stage.type("mất 1 trang");
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ESCAPE);
            assertThat(told).containsExactly("hỏng máy/", "khác/mất 1 trang", "thôi");
        }
    }

    @Test
    void aKeyThatWritesIsLeftToTheField() {
        var field = FxStage.fx(() -> new VietnameseTextField());
        var other = FxStage.fx(() -> Draw.button("x", () -> { }));
        try (var stage = FxStage.of(Theme.usual(), 300, 100, () -> new VBox(field, other))) {
            FxStage.fx(() -> Keys.listen(stage.scene(), () -> List.of(KeyHint.of("1", "", () -> told.add("1")), KeyHint.of("F5", "", () -> told.add("F5")),
                    KeyHint.of("F6", "", () -> told.add("F6")).when(() -> false))));
            FxStage.fx(field::requestFocus);
            stage.press(KeyCode.DIGIT1);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F6);
            assertThat(told).containsExactly("F5");
            FxStage.fx(other::requestFocus);
            stage.press(KeyCode.DIGIT1);
            assertThat(told).containsExactly("F5", "1");
        }
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn An,ng an,Ng|An", "Đặng Thị Ánh,dang,Đặng", "H57.01-261123-0042,0042,0042", "Đăng ký khai sinh,inh,''", "Lê Lợi,loi,Lợi"})
    void whatWasTypedIsEmphasised(String text, String typed, String marked) {
        var marks = Highlight.marks(text, Folding.words(typed));
        var found = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!marks[i]) continue;
            if (i > 0 && !marks[i - 1] && !found.isEmpty()) found.append('|');
            found.append(text.charAt(i));
        }
        assertThat(found).hasToString(marked);
    }

    @ParameterizedTest
    @CsvSource({"Shortcut+Enter,Ctrl+Enter", "F9,F9", "Alt+Up,Alt+↑", "Space,Dấu cách", "Shortcut+Shift+V,Ctrl+Shift+V", "Shortcut+Comma,'Ctrl+,'",
            "Esc,Esc", "Escape,Esc", "Delete,Delete", "Shortcut+PAGE_DOWN,Ctrl+PgDn", "Shortcut+Page Up,Ctrl+PgUp", "Alt+1,Alt+1"})
    void keysHaveTheNamesThatArePrintedOnThem(String key, String name) {
        assertThat(new Keys(Texts.in(Language.VIETNAMESE)).name(key)).isEqualTo(name);
    }

    @Test
    void aKeyThatNoKeyboardHasIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.combination("Shortcut+Pagedwn"));
    }

    @Test
    void pagesFollowTheirListAndTellWishes() {
        var texts = Texts.in(Language.VIETNAMESE);
        var background = new Background(Runnable::run, Runnable::run, fault -> told.add(fault.toString()));
        var pages = FxStage.fx(() -> new Pages<String>(texts, background, String::toString, (_, _) -> new byte[0], new EmptyState(Tone.LATER.sign(), "", "")));
        try (var stage = FxStage.of(Theme.usual(), 600, 400, () -> pages)) {
            FxStage.fx(() -> {
                pages.onWish((page, wish) -> told.add(page + " " + wish));
                pages.show(List.of("a", "b"));
                pages.show(List.of("a", "b", "c"));
                pages.requestFocus();
            });
            assertThat(FxStage.fx(pages::current)).isEqualTo(Optional.of("c"));
            FxStage.fx(() -> pages.wish(Pages.Wish.TURN));
            stage.press(KeyCode.UP);
            FxStage.fx(() -> pages.wish(Pages.Wish.DELETE));
            assertThat(told).containsExactly("c TURN", "b DELETE");
        }
    }
}
