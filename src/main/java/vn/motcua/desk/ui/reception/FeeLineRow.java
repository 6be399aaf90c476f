package vn.motcua.desk.ui.reception;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One amount: how many, how much each, together. A number that is none leaves the line as it was. */
final class FeeLineRow {
    private final Texts texts;
    private final Wording wording;
    private final Consumer<Charges.Line> change;
    private final Label name = Draw.wrapped("");
    private final Label total = Draw.text("", "t-strong", "amount");
    private final VietnameseTextField quantity = new VietnameseTextField();
    private final VietnameseTextField unit = new VietnameseTextField();
    private final Label known = Draw.text("");
    private final HBox root;
    private Charges.Line line;

    FeeLineRow(Texts texts, Wording wording, Consumer<Charges.Line> change) {
        this.texts = texts;
        this.wording = wording;
        this.change = change;
        quantity.setPrefColumnCount(3);
        quantity.setAccessibleText(texts.get("reception.fee.quantity"));
        quantity.setMinWidth(VietnameseTextField.USE_PREF_SIZE);
        unit.setPrefColumnCount(7);
        unit.setMinWidth(VietnameseTextField.USE_PREF_SIZE);
        unit.setAccessibleText(texts.get("reception.fee.unit"));
        quantity.onTyped(typed -> number(typed).filter(count -> count <= 9_999)
                .ifPresent(count -> edit(line.withQuantity(count.intValue()))));
        unit.onTyped(typed -> edit(line.withUnit(number(typed))));
        quantity.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) quantity.show(Integer.toString(line.quantity()));
        });
        root = Draw.row("gap-2", Draw.growing(name), quantity, Draw.text("×", "muted"), new StackPane(known, unit), total);
        total.setMinWidth(Label.USE_PREF_SIZE);
        known.setMinWidth(Label.USE_PREF_SIZE);
        known.setAlignment(Pos.CENTER_RIGHT);
        known.setMaxWidth(Double.MAX_VALUE);
        name.setMaxWidth(Double.MAX_VALUE);
    }

    Parent root() {
        return root;
    }

    VietnameseTextField quantity() {
        return quantity;
    }

    VietnameseTextField unit() {
        return unit;
    }

    boolean isUnknown() {
        return line.quantity() > 0 && line.unit().isEmpty();
    }

    /** @param fixed the catalogue knows the amount: it is shown, not typed */
    void show(Charges.Line now, boolean fixed) {
        unit.setVisible(!fixed);
        known.setVisible(fixed);
        known.setText(now.unit().map(wording.formats()::money).orElse(texts.get("reception.fee.unknown")));
        line = now;
        name.setText(wording.fee(now.kind()) + ": " + now.name());
        if (!quantity.getText().equals(Integer.toString(now.quantity())) && !quantity.isFocused()) quantity.show(Integer.toString(now.quantity()));
        var amount = now.unit().map(value -> Long.toString(value)).orElse("");
        if (!number(unit.getText()).equals(now.unit())) unit.show(amount);
        unit.setPromptText(texts.get("reception.fee.unit.prompt"));
        total.setText(now.quantity() == 0 ? "–" : now.total().map(wording.formats()::money).orElse("–"));
    }

    private void edit(Charges.Line next) {
        if (!next.equals(line)) change.accept(next);
    }

    /** Dots and blanks between the digits are allowed; at most twelve digits. */
    private static Optional<Long> number(String typed) {
        var digits = typed.replaceAll("[.\\s\\u00a0]", "");
        return digits.matches("\\d{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
