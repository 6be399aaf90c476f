package vn.motcua.desk.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.DeskSettings.Printing;

/** Which printer, scanner, camera and reader of chips, and how they work. */
final class MachinesPane extends VBox {
    private final SettingsModel model;
    private final Texts texts;

    MachinesPane(SettingsModel model, FilePicker picker, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("gap-3", "beside-bar");
        getChildren().addAll(printer(), new ScanningPane(model, picker, texts), camera(),
                new ChipReaderPane(model, texts, wording).card(), new PapersPane(model, texts).card(),
                new TokenPane(model, texts).card());
    }

    private Card printer() {
        var now = model.settings().get().printing();
        var field = new Field<>(texts.get("settings.printer"), new MachineBox(texts.get("settings.printer.usual"), now.printer(),
                id -> print(old -> new Printing(id, old.copies(), old.twoOnASheet()))));
        var copies = new ChoiceStrip<>(List.of(1, 2, 3), String::valueOf);
        copies.show(Optional.of(now.copies()));
        copies.onChosen(value -> print(old -> new Printing(old.printer(), value, old.twoOnASheet())));
        var sheet = new ChoiceStrip<>(List.of(false, true), two -> texts.get(two ? "settings.printer.twoOnASheet" : "settings.printer.oneOnASheet"));
        sheet.show(Optional.of(now.twoOnASheet()));
        sheet.onChosen(value -> print(old -> new Printing(old.printer(), old.copies(), value)));
        Runnable look = () -> model.askPrinters(names -> {
            field.control().fill(names.stream().map(name -> new MachineBox.Choice(name, name)).toList(), model.settings().get().printing().printer());
            if (names.isEmpty()) field.say(Tone.NOTED, texts.get("settings.printer.none"));
            else field.clear();
        });
        look.run();
        return new Card(Feather.PRINTER, texts.get("settings.printing"), field, new Field<>(texts.get("settings.printer.copies"), copies),
                new Field<>(texts.get("settings.printer.sheet"), sheet)).with(Draw.button(texts.get("settings.lookAgain"), look, "quiet"));
    }

    private Card camera() {
        var field = new Field<>(texts.get("settings.camera"), new MachineBox(texts.get("settings.camera.first"), model.settings().get().camera(),
                id -> model.change(old -> old.withCamera(id))));
        Runnable look = () -> model.askCameras(found -> {
            field.control().fill(found.stream().map(one -> new MachineBox.Choice(one.id(), one.name())).toList(), model.settings().get().camera());
            field.hint(texts.get(found.isEmpty() ? "settings.camera.none" : "settings.camera.hint"));
        });
        look.run();
        return new Card(Feather.CAMERA, texts.get("settings.camera"), field).with(Draw.button(texts.get("settings.lookAgain"), look, "quiet"));
    }

    private void print(UnaryOperator<Printing> edit) {
        model.change(old -> old.withPrinting(edit.apply(old.printing())));
    }
}
