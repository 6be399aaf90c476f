package vn.motcua.desk.ui.settings;

import java.util.ArrayList;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReaders.Trust;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** Which reader of chips there is, and by which certificates cards are judged. There is nothing to choose. */
final class ChipReaderPane {
    private final SettingsModel model;
    private final Texts texts;
    private final Wording wording;
    private final Label readers = Draw.wrapped("", "muted");
    private final Light light = new Light(Tone.LATER, "");
    private final Label folder = Draw.wrapped("", "muted");
    private final VBox certificates = Draw.column("gap-1");

    ChipReaderPane(SettingsModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
    }

    Card card() {
        look();
        return new Card(Feather.CREDIT_CARD, texts.get("settings.chip"), readers, Draw.text(texts.get("settings.chip.trust")), folder, certificates)
                .with(light, Draw.button(texts.get("settings.lookAgain"), this::look, "quiet"));
    }

    private void look() {
        model.askChips((found, trust) -> {
            readers.setText(found.isEmpty() ? texts.get("settings.chip.none")
                    : texts.get("settings.chip.reader", found.stream().map(ChipReader::name).collect(Collectors.joining(", "))));
            show(trust);
        });
    }

    private void show(Trust trust) {
        int number = trust.certificates().size();
        light.show(number > 0 ? Tone.GOOD : Tone.NOTED, texts.get(number > 0 ? "settings.chip.trusted" : "settings.chip.untrusted"));
        folder.setText(number > 0 ? texts.get("settings.chip.folder", number, trust.folder()) : texts.get("settings.chip.noTrust", trust.folder()));
        var lines = new ArrayList<Label>();
        trust.certificates().forEach(one -> lines.add(Draw.wrapped(texts.get("settings.chip.one", one.name(), wording.formats().date(one.until())))));
        trust.unusable().forEach(file -> lines.add(Draw.wrapped(texts.get("settings.chip.unusable", file), "muted")));
        certificates.getChildren().setAll(lines);
    }
}
