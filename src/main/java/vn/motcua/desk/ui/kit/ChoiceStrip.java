package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A few choices side by side, of which one holds: a digit or the arrows choose, the mouse too. One stop of the Tab key. */
public final class ChoiceStrip<T> extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-choice");
    private static final int MOST_KEYS = 9;
    private final List<T> choices;
    private final Function<T, String> words;
    private Consumer<T> chosen = _ -> { };
    private int selected = -1;

    public ChoiceStrip(List<T> choices, Function<T, String> words) {
        this.choices = List.copyOf(choices);
        this.words = words;
        getStyleClass().addAll("choice-strip", "unchosen");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        for (int i = 0; i < this.choices.size(); i++) getChildren().add(cell(i));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Told when a person chooses, also when it is what held before. */
    public void onChosen(Consumer<T> listener) {
        chosen = listener;
    }

    /** Shows what holds, without telling anybody. */
    public void show(Optional<T> value) {
        mark(value.map(choices::indexOf).orElse(-1));
    }

    public Optional<T> value() {
        return selected < 0 ? Optional.empty() : Optional.of(choices.get(selected));
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText() + ": " + value().map(words).orElse("");
            case SELECTED -> selected >= 0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** All in one line; a second one is taken only where the first is full. */
    @Override protected double computePrefWidth(double height) {
        var insets = getInsets();
        double width = insets.getLeft() + insets.getRight() + getHgap() * Math.max(0, getChildren().size() - 1);
        for (var child : getChildren()) width += snapSizeX(child.prefWidth(-1));
        return width;
    }

    private Label cell(int index) {
        var cell = new Label(words.apply(choices.get(index)));
        cell.getStyleClass().add("choice");
        cell.pseudoClassStateChanged(FIRST, index == 0);
        if (index < MOST_KEYS) cell.setGraphic(Keys.cap(String.valueOf(index + 1)));
        cell.setMinWidth(USE_PREF_SIZE);
        cell.setOnMousePressed(_ -> {
            requestFocus();
            choose(index);
        });
        return cell;
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        if (event.getCode() == KeyCode.LEFT) choose(Math.max(0, selected - 1));
        else if (event.getCode() == KeyCode.RIGHT) choose(Math.min(choices.size() - 1, selected + 1));
        else return;
        event.consume();
    }

    /** Not when the key goes down: a choice may move the focus to a field, which would then be given the digit. */
    private void typed(KeyEvent event) {
        int digit = digit(event);
        if (digit < 1 || digit > Math.min(MOST_KEYS, choices.size())) return;
        event.consume();
        choose(digit - 1);
    }

    /** The digit that was typed; -1 for anything else. */
    static int digit(KeyEvent typed) {
        if (typed.isControlDown() || typed.isAltDown() || typed.isMetaDown() || typed.getCharacter().length() != 1) return -1;
        return Character.digit(typed.getCharacter().charAt(0), 10);
    }

    private void choose(int index) {
        mark(index);
        chosen.accept(choices.get(index));
    }

    private void mark(int index) {
        selected = index;
        getStyleClass().remove("unchosen");
        if (index < 0) getStyleClass().add("unchosen");
        for (int i = 0; i < getChildren().size(); i++) getChildren().get(i).pseudoClassStateChanged(SELECTED, i == index);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
