package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.motcua.desk.text.Texts;

/**
 * Asks why, in the place where the question arises: numbered reasons, one key chooses. A reason that needs a word of its own opens a
 * field; Enter ends it. Escape goes back without an answer.
 */
public final class ReasonPrompt<T> extends VBox {
    private final List<T> reasons;
    private final BiConsumer<T, String> chosen;
    private final Function<T, Optional<Note>> note;
    private final Runnable cancelled;
    private final Texts texts;
    private final VBox buttons = Draw.column("gap-2");
    private final ScrollPane scroll = new WholeWhereItFits(buttons);

    /** The sentence that a reason asks for. @param name of its field @param missing said while there is none */
    public record Note(String name, String missing) { }

    /** Many long answers in a low window are scrolled. */
    private static final class WholeWhereItFits extends ScrollPane {
        private WholeWhereItFits(Region content) {
            super(content);
            setFitToWidth(true);
            setFocusTraversable(false);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            getStyleClass().add("answers");
        }

        /** Long answers take a second line. */
        @Override public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override protected double computePrefHeight(double width) {
            double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
            return snapSizeY(getContent().prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
        }
    }

    /**
     * @param needsNote whether the reason is only complete with a sentence
     * @param chosen    told the reason and the sentence, which is empty where none was asked for
     */
    public ReasonPrompt(Texts texts, String question, List<T> reasons, Function<T, String> words, Predicate<T> needsNote,
                        BiConsumer<T, String> chosen, Runnable cancelled) {
        this(texts, question, reasons, words, chosen, cancelled, reason -> Optional.of(new Note(texts.get("kit.reason.note"), texts.get("kit.reason.noteMissing")))
                .filter(_ -> needsNote.test(reason)));
    }

    /** @param note the sentence that a reason asks for; empty where it is complete without one */
    public static <T> ReasonPrompt<T> asking(Texts texts, String question, List<T> reasons, Function<T, String> words, Function<T, Optional<Note>> note,
                                             BiConsumer<T, String> chosen, Runnable cancelled) {
        return new ReasonPrompt<>(texts, question, reasons, words, chosen, cancelled, note);
    }

    private ReasonPrompt(Texts texts, String question, List<T> reasons, Function<T, String> words, BiConsumer<T, String> chosen, Runnable cancelled,
                         Function<T, Optional<Note>> note) {
        this.texts = texts;
        this.reasons = List.copyOf(reasons);
        this.note = note;
        this.chosen = chosen;
        this.cancelled = cancelled;
        getStyleClass().add("reasons");
        setAccessibleText(question);
        for (int i = 0; i < reasons.size(); i++) buttons.getChildren().add(button(i, Draw.sentence(words.apply(reasons.get(i)))));
        scroll.setAccessibleText(question);
        getChildren().addAll(Draw.wrapped(question, "t-strong"), scroll, Draw.text(texts.get("kit.reason.keys", reasons.size()), "t-small", "muted"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Takes the focus, so that a digit answers at once. */
    public void focusFirst() {
        // a scroll pane takes its content in only with its looks, and what is not in the window cannot take the focus
        applyCss();
        layout();
        buttons.getChildren().getFirst().requestFocus();
    }

    private Button button(int index, String words) {
        var name = String.valueOf(index + 1);
        var button = Draw.button(words, name, () -> choose(index), "reason");
        button.setMinWidth(0);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) cancelled.run();
        else if (event.isControlDown() || event.isAltDown() || event.getTarget() instanceof VietnameseTextField) return;
        else if (event.getCode() == KeyCode.DOWN) step(event, 1);
        else if (event.getCode() == KeyCode.UP) step(event, -1);
        else return;
        event.consume();
    }

    /** Not when the key goes down: the answer may move the focus to a field, which would then be given the digit. */
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof VietnameseTextField) return;
        int digit = ChoiceStrip.digit(event);
        if (digit < 1 || digit > reasons.size()) return;
        event.consume();
        choose(digit - 1);
    }

    private void step(KeyEvent event, int by) {
        int at = buttons.getChildren().indexOf((Node) event.getTarget()) + by;
        if (at < 0 || at >= buttons.getChildren().size()) return;
        buttons.getChildren().get(at).requestFocus();
        scroll.setVvalue((double) at / Math.max(1, buttons.getChildren().size() - 1));
    }

    private void choose(int index) {
        var reason = reasons.get(index);
        note.apply(reason).ifPresentOrElse(asked -> askNote(reason, asked), () -> chosen.accept(reason, ""));
    }

    private void askNote(T reason, Note asked) {
        var field = new Field<>(asked.name(), new VietnameseTextField());
        var input = field.control();
        input.setOnAction(_ -> {
            if (input.value().isBlank()) field.say(Tone.NOTED, asked.missing());
            else chosen.accept(reason, input.value().strip());
        });
        getChildren().set(1, field);
        getChildren().set(2, Draw.text(texts.get("kit.reason.noteKeys"), "t-small", "muted"));
        input.requestFocus();
    }
}
