package vn.motcua.desk.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** What the office calls each form, the symbol behind its number, and the number that comes next. */
final class FormsPane extends VBox {
    private static final String NUMBER = "[1-9]\\d{0,5}";

    private final FormsModel model;
    private final Texts texts;
    private final Rows<FormKind> rows;
    private final Field<VietnameseTextField> title;
    private final Field<VietnameseTextField> form;
    private final Field<VietnameseTextField> symbol;
    private final Field<VietnameseTextField> next;
    private Map<FormKind, Integer> numbers = Map.of();

    FormsPane(FormsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-3");
        rows = new Rows<FormKind>(texts.get("settings.FORMS"), kind -> kind)
                .texts(texts.get("settings.forms.title"), 20, kind -> List.of(new Rows.Piece(model.titles(kind).title(), "t-medium"),
                        new Rows.Piece(about(kind), "t-small muted"))).wide()
                .text(texts.get("settings.forms.symbol"), 11, kind -> model.titles(kind).symbol())
                .text(texts.get("settings.forms.next"), 8.5, this::nextNumber);
        title = field("settings.forms.title");
        form = field("settings.forms.form");
        symbol = field("settings.forms.symbol");
        next = field("settings.forms.next");
        rows.onCurrent(this::fill);
        rows.onOpen(_ -> title.control().requestFocus());
        var list = new Card(Feather.PRINTER, texts.get("settings.FORMS"), Draw.growing(rows)).flush()
                .with(Draw.button(texts.get("settings.forms.allUsual"), this::allUsual, "quiet"));
        getChildren().addAll(Draw.growing(list), new Card(Feather.EDIT_3, texts.get("settings.forms.edit"), editor()));
        model.forms().addListener((_, _, _) -> show());
        show();
        count();
    }

    private Node editor() {
        var second = new HBox(Draw.growing(form), Draw.growing(symbol), Draw.growing(next));
        second.getStyleClass().add("gap-3");
        return Draw.column("gap-3", title, second, Draw.flow(Draw.button(texts.get("settings.forms.usual"), this::usual, "quiet"),
                Draw.button(texts.get("settings.forms.keep"), "Enter", this::keep, "accent")));
    }

    private Field<VietnameseTextField> field(String key) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().setOnAction(_ -> keep());
        return field;
    }

    private String about(FormKind kind) {
        var own = texts.get(model.isOwn(kind) ? "settings.forms.own" : "settings.forms.asUsual");
        var number = model.titles(kind).form();
        return number.isBlank() ? own : number + " · " + own;
    }

    private String nextNumber(FormKind kind) {
        if (!kind.isNumbered()) return texts.get("settings.forms.noNumber");
        if (!isCounted(kind)) return texts.get("settings.forms.byHand");
        return Optional.ofNullable(numbers.get(kind)).map("%02d"::formatted).orElse("");
    }

    private boolean isCounted(FormKind kind) {
        return kind.isCounted() && model.forms().get().numbering() == OfficeForms.Numbering.BY_DESK;
    }

    private void show() {
        rows.show(List.of(FormKind.values()));
        rows.current().ifPresent(this::fill);
    }

    private void count() {
        model.askNumbers(counted -> {
            numbers = counted;
            show();
        });
    }

    private void fill(FormKind kind) {
        var titles = model.titles(kind);
        title.control().show(titles.title());
        form.control().show(titles.form());
        symbol.control().show(titles.symbol());
        symbol.setDisable(!kind.isNumbered());
        boolean counts = isCounted(kind);
        next.control().show(counts ? Optional.ofNullable(numbers.get(kind)).map(String::valueOf).orElse("") : "");
        next.setDisable(!counts);
        title.clear();
        symbol.clear();
        next.clear();
    }

    private void keep() {
        var kind = rows.current();
        if (kind.isEmpty() || !isRight(kind.get())) return;
        var typed = next.control().value().strip();
        boolean renumbered = !next.isDisabled() && !typed.equals(String.valueOf(numbers.get(kind.get())));
        model.call(kind.get(), new FormTitles(value(title), value(form), value(symbol)));
        if (renumbered) model.goOnWith(kind.get(), Integer.parseInt(typed), this::count);
        rows.requestFocus();
    }

    private boolean isRight(FormKind kind) {
        title.clear();
        symbol.clear();
        next.clear();
        if (value(title).isEmpty()) return refuse(title, "settings.forms.title.wrong");
        if (kind.isNumbered() && value(symbol).isEmpty()) return refuse(symbol, "settings.forms.symbol.wrong");
        if (!next.isDisabled() && !value(next).matches(NUMBER)) return refuse(next, "settings.forms.next.wrong");
        return true;
    }

    private boolean refuse(Field<VietnameseTextField> field, String key) {
        field.say(Tone.AT_STAKE, texts.get(key));
        field.control().requestFocus();
        return false;
    }

    private void usual() {
        rows.current().ifPresent(kind -> model.change(now -> now.withTitles(kind, Optional.empty())));
        rows.requestFocus();
    }

    private void allUsual() {
        for (var kind : FormKind.values()) model.change(now -> now.withTitles(kind, Optional.empty()));
    }

    private static String value(Field<VietnameseTextField> field) {
        return field.control().value().strip();
    }
}
