package vn.motcua.desk.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficeUnit;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** What stands on every form: the unit above it, who signs for the office, who gives the number. */
final class HeadCard {
    private final FormsModel model;
    private final Texts texts;

    HeadCard(FormsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Card card() {
        var now = model.forms().get();
        var unit = new ChoiceStrip<>(List.of(OfficeUnit.values()), value -> texts.of("settings.head.unit", value));
        unit.show(Optional.of(now.unit()));
        unit.onChosen(value -> model.change(old -> old.withUnit(value)));
        var numbering = new ChoiceStrip<>(List.of(OfficeForms.Numbering.values()), value -> texts.of("settings.head.numbering", value));
        numbering.show(Optional.of(now.numbering()));
        numbering.onChosen(value -> model.change(old -> old.withNumbering(value)));
        var superior = field("settings.head.superior", OfficeForms::superior, OfficeForms::withSuperior);
        superior.hint(texts.get("settings.head.superior.hint"));
        var role = field("settings.head.role", OfficeForms::headRole, OfficeForms::withHeadRole);
        role.hint(texts.get("settings.head.role.hint"));
        var counted = new Field<>(texts.get("settings.head.numbering"), numbering);
        counted.hint(texts.get("settings.head.numbering.hint"));
        return new Card(Feather.FILE_TEXT, texts.get("settings.head"), new Field<>(texts.get("settings.head.unit"), unit), superior, role,
                field("settings.head.name", OfficeForms::headName, OfficeForms::withHeadName), counted);
    }

    private Field<VietnameseTextField> field(String key, Function<OfficeForms, String> get, BiFunction<OfficeForms, String, OfficeForms> with) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().show(get.apply(model.forms().get()));
        field.control().onTyped(typed -> model.change(now -> with.apply(now, typed.strip())));
        return field;
    }
}
