package vn.motcua.desk.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.DeskSettings.Signing;

/** With what papers are signed, and where the certificates lie that signatures are checked against. */
final class TokenPane {
    private final SettingsModel model;
    private final Texts texts;

    TokenPane(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Card card() {
        var now = model.settings().get().signing();
        var library = new Field<>(texts.get("settings.signing.library"), new VietnameseTextField());
        library.control().getStyleClass().add("token-library");
        library.control().show(now.library());
        library.control().onTyped(typed -> {
            model.change(old -> old.withSigning(new Signing(typed.strip(), old.signing().timeStamps())));
            look(library, typed.strip());
        });
        look(library, now.library());
        var stamps = new Field<>(texts.get("settings.signing.timeStamps"), new VietnameseTextField());
        stamps.control().show(now.timeStamps());
        stamps.control().onTyped(typed -> model.change(old -> old.withSigning(new Signing(old.signing().library(), typed.strip()))));
        stamps.hint(texts.get("settings.signing.timeStamps.hint"));
        return new Card(Feather.EDIT_3, texts.get("settings.signing"), library, stamps,
                Draw.wrapped(texts.get("settings.signing.trust"), "t-small", "muted"));
    }

    private void look(Field<VietnameseTextField> field, String named) {
        model.askTokenLibrary(named, found -> show(field, named, found));
    }

    private void show(Field<VietnameseTextField> field, String named, Optional<Path> found) {
        if (!named.equals(field.control().value().strip())) return;
        if (named.isEmpty() && found.isPresent()) field.hint(texts.get("settings.signing.library.first", found.get()));
        else if (named.isEmpty()) field.hint(texts.get("settings.signing.library.none"));
        else if (found.isEmpty()) field.say(Tone.NOTED, texts.get("settings.signing.library.missing"));
        else field.clear();
    }
}
