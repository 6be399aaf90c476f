package vn.motcua.desk.ui.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Fields for texts, days and numbers: what can be read is handed on while typing, what cannot is said below the field. */
final class Inputs {
    private final Texts texts;

    Inputs(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the label */
    Field<VietnameseTextField> text(String key, Consumer<String> typed) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().onTyped(typed);
        return field;
    }

    Field<VietnameseTextField> day(String key, Consumer<LocalDate> typed) {
        return read(key, "plans.day.prompt", "plans.day.wrong", Typed::day, typed);
    }

    Field<VietnameseTextField> number(String key, Consumer<BigDecimal> typed) {
        return read(key, "plans.number.prompt", "plans.number.wrong", Typed::number, typed);
    }

    /** As {@link #day}, where the field may be left empty. */
    Field<VietnameseTextField> optionalDay(String key, Consumer<Optional<LocalDate>> typed) {
        return read(key, "plans.day.prompt", "plans.day.wrong", orEmpty(Typed::day), typed);
    }

    Field<VietnameseTextField> optionalNumber(String key, Consumer<Optional<BigDecimal>> typed) {
        return read(key, "plans.number.prompt", "plans.number.wrong", orEmpty(Typed::number), typed);
    }

    /** Fields side by side, each as wide as the others. */
    static Node beside(Node... fields) {
        var row = new HBox(fields);
        row.getStyleClass().add("gap-3");
        for (var field : fields) Draw.growing(field);
        return row;
    }

    /** A text longer than its field is seen from its beginning. */
    static void show(Field<VietnameseTextField> field, String text) {
        field.control().show(text);
        if (!field.control().isFocused()) field.control().home();
        field.clear();
    }

    private <T> Field<VietnameseTextField> read(String key, String prompt, String wrong, Function<String, Optional<T>> read, Consumer<T> typed) {
        var field = new Field<>(texts.get(key), new VietnameseTextField(texts.get(prompt)));
        field.control().onTyped(text -> read.apply(text).ifPresentOrElse(value -> {
            field.clear();
            typed.accept(value);
        }, () -> field.say(Tone.AT_STAKE, texts.get(wrong))));
        return field;
    }

    private static <T> Function<String, Optional<Optional<T>>> orEmpty(Function<String, Optional<T>> read) {
        return typed -> typed.isBlank() ? Optional.of(Optional.empty()) : read.apply(typed).map(Optional::of);
    }
}
