package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hand-held reader at a window with a field and a button, told the time by the test. */
class ReaderKeysTest {
    private static final String CARD = "075085000123||Nguyễn Bình RTC|12031985|Nam|Ấp 3, xã Mẫu|01012022";

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final List<String> deeds = new CopyOnWriteArrayList<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private TextField field;
    private Button button;
    private FxStage stage;

    @BeforeEach void open() {
        stage = FxStage.of(Theme.usual(), 400, 200, () -> {
            field = new TextField("abc");
            field.setOnAction(_ -> deeds.add("enter in the field"));
            button = new Button("x");
            button.setOnAction(_ -> deeds.add("button"));
            var root = new VBox(field, button);
            new ReaderKeys(now::get, wanted::get, codes::add).listenOn(root);
            return root;
        });
        FxStage.fx(() -> {
            // as the deeds of a screen are listened for
            Keys.listen(stage.scene(), () -> List.of(KeyHint.of("R", "", () -> deeds.add("R")), KeyHint.of("T", "", () -> deeds.add("T")),
                    KeyHint.of("C", "", () -> deeds.add("C")), KeyHint.of("Enter", "", () -> deeds.add("Enter"))));
            field.requestFocus();
            field.positionCaret(2);
        });
    }

    @AfterEach void close() {
        stage.close();
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Node target = stage.scene().getFocusOwner();
        target.fireEvent(new KeyEvent(type, character, "", code, false, false, false, false));
    }

    /** Key by key as a keyboard sends it. @param wait before each character, in milliseconds */
    private void type(String text, long wait) {
        FxStage.fx(() -> text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            now.addAndGet(wait * 1_000_000);
            var code = switch (letter) {
                case "\r" -> KeyCode.ENTER;
                case "\t" -> KeyCode.TAB;
                case "|" -> KeyCode.BACK_SLASH;
                default -> KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
            };
            if (letter.equals("|")) fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.SHIFT);
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code == null ? KeyCode.UNDEFINED : code);
            fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
        }));
    }

    private void untilRead(int number) {
        FxStage.until(() -> codes.size() == number);
    }

    private void assertUntouched() {
        FxStage.settle();
        assertThat(FxStage.fx(() -> field.getText())).isEqualTo("abc");
        assertThat(FxStage.fx(field::getCaretPosition)).isEqualTo(2);
        assertThat(FxStage.fx(field::isFocused)).isTrue();
        assertThat(deeds).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,E", "3,E", "3,T", "3,N", "3,R", "40,E", "40,N", "90,E", "90,N", "150,T", "150,N", "230,E"})
    void aReaderOfAnySpeedAndEndSpillsNothing(long wait, String end) {
        var ending = switch (end) {
            case "E" -> "\r";
            case "T" -> "\t";
            case "R" -> "\r\n";
            default -> "";
        };
        now.addAndGet(2_000_000_000L);
        type(CARD + ending, wait);
        untilRead(1);
        assertThat(codes).containsExactly(CARD + ending);
        assertUntouched();
    }

    @Test void anEndThatComesLateIsStillTheReaders() {
        type(CARD, 5);
        untilRead(1);
        type("\r", 200);
        assertUntouched();
    }

    @Test void anEnterOfTheClerkAfterACodeActs() {
        type(CARD + "\r", 5);
        untilRead(1);
        type("\r", 200);
        assertThat(deeds).containsExactly("Enter");
    }

    @Test void whereKeysAreDeedsAReaderDoesNone() {
        FxStage.fx(button::requestFocus);
        type("https://RTC.example.org/TRC", 5);
        untilRead(1);
        type("RTC-12345-67890\r", 30);
        untilRead(2);
        FxStage.settle();
        assertThat(deeds).isEmpty();
    }

    @Test void aPersonsKeyIsADeedAMomentLater() {
        FxStage.fx(button::requestFocus);
        type("R", 900);
        FxStage.until(() -> deeds.size() == 1);
        type("t", 300);
        type("\r", 60);
        assertThat(deeds).as("in the order in which they were pressed").containsExactly("R", "T", "Enter");
    }

    @Test void anInputMethodIsHeardAndDeletesNothing() {
        type("075085000123||Nguyee", 4);
        FxStage.fx(() -> {
            for (int i = 0; i < 2; i++) {
                fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.BACK_SPACE);
                fire(KeyEvent.KEY_TYPED, "\b", KeyCode.UNDEFINED);
            }
        });
        type("ên", 4);
        FxStage.fx(() -> field.fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "đ", 0)));
        type("|12031985", 4);
        untilRead(1);
        assertThat(codes).containsExactly("075085000123||Nguyee\b\bên \bđ|12031985");
        assertUntouched();
    }

    @Test void whenCodesGoElsewhereNothingIsTouched() {
        wanted.set(false);
        type("075085000123", 4);
        FxStage.settle();
        assertThat(FxStage.fx(() -> field.getText())).isEqualTo("ab075085000123c");
        assertThat(codes).isEmpty();
    }
}
