package vn.motcua.desk.ui.settings;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.DeskSettings;

/** Two columns of fields, each bound to one value of the settings: what is right is kept while typing, what is wrong is said. */
final class Form extends GridPane {
    private final SettingsModel model;
    private final Texts texts;
    private int count;

    Form(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("form");
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /**
     * A field for a text.
     *
     * @param key   of the label; {@code key + ".wrong"} says what is right
     * @param right whether the text can be kept
     */
    Field<VietnameseTextField> text(String key, Function<DeskSettings, String> get, BiFunction<DeskSettings, String, DeskSettings> with,
                                    Predicate<String> right) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().show(get.apply(model.settings().get()));
        field.control().onTyped(typed -> {
            var value = typed.strip();
            if (!right.test(value)) {
                field.say(Tone.AT_STAKE, texts.get(key + ".wrong"));
                return;
            }
            field.clear();
            model.change(now -> with.apply(now, value));
        });
        put(field);
        return field;
    }

    void put(Node field) {
        add(field, count % 2, count / 2);
        count++;
    }
}
