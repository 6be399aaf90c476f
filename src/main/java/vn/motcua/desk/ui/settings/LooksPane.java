package vn.motcua.desk.ui.settings;

import java.util.List;
import java.util.Optional;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.DeskSettings.Appearance;

/** Light or dark, how large, which language; seen at once. */
final class LooksPane extends VBox {
    LooksPane(SettingsModel model, Texts texts) {
        getStyleClass().addAll("gap-3", "beside-bar");
        var now = model.settings().get().appearance();
        var dark = new ChoiceStrip<>(List.of(false, true), value -> texts.get(value ? "settings.looks.dark" : "settings.looks.light"));
        dark.show(Optional.of(now.dark()));
        dark.onChosen(value -> model.change(old -> old.withAppearance(new Appearance(old.appearance().language(), value, old.appearance().textPercent()))));
        var size = new ChoiceStrip<>(Theme.SIZES, value -> value + " %");
        size.show(Optional.of(now.textPercent()));
        size.onChosen(value -> model.change(old -> old.withAppearance(new Appearance(old.appearance().language(), old.appearance().dark(), value))));
        var language = new ChoiceStrip<>(List.of(Language.values()), value -> texts.of("settings.language", value));
        language.show(Optional.of(Language.of(now.language())));
        language.onChosen(value -> model.change(old -> old.withAppearance(new Appearance(value.code(), old.appearance().dark(),
                old.appearance().textPercent()))));
        getChildren().add(new Card(Feather.EYE, texts.get("settings.LOOKS"), new Field<>(texts.get("settings.looks.ground"), dark),
                new Field<>(texts.get("settings.looks.size"), size), new Field<>(texts.get("settings.looks.language"), language)));
    }
}
