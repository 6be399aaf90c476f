package vn.motcua.desk.ui.settings;

import java.util.List;
import java.util.Optional;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.PaperName;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.DeskSettings.Papers;

/** How large the files made of scanned pages may be, and how they are named. */
final class PapersPane {
    private static final List<Integer> MEGABYTES = List.of(2, 5, 10, 20, 50);
    private static final String CODE = "26500-01-261123-0001";
    private static final String COMPONENT = "to-khai";

    private final SettingsModel model;
    private final Texts texts;

    PapersPane(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Card card() {
        var now = model.settings().get().papers();
        var most = new ChoiceStrip<>(MEGABYTES, megabytes -> texts.get("settings.papers.megabytes", megabytes));
        most.show(Optional.of(now.megabytes()));
        most.onChosen(value -> model.change(old -> old.withPapers(new Papers(value, old.papers().name()))));
        var name = new Field<>(texts.get("settings.papers.name"), new VietnameseTextField());
        name.control().show(now.name().pattern());
        show(name, Optional.of(now.name()));
        name.control().onTyped(typed -> {
            var pattern = PaperName.parse(typed);
            show(name, pattern);
            pattern.ifPresent(value -> model.change(old -> old.withPapers(new Papers(old.papers().megabytes(), value))));
        });
        return new Card(Feather.FILE_TEXT, texts.get("settings.papers"), new Field<>(texts.get("settings.papers.most"), most), name);
    }

    private void show(Field<VietnameseTextField> field, Optional<PaperName> pattern) {
        pattern.ifPresentOrElse(value -> field.hint(texts.get("settings.papers.name.hint", value.names(CODE, List.of(COMPONENT)).getFirst())),
                () -> field.say(Tone.AT_STAKE, texts.get("settings.papers.name.wrong")));
    }
}
