package vn.motcua.desk.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.DeskSettings.Printing;

/** Which printer and scanner, and how they work. */
final class MachinesPane extends VBox {
    /** A machine in a list. @param id empty: whichever there is */
    private record Choice(String id, String name) { }

    private final SettingsModel model;
    private final Texts texts;

    MachinesPane(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("gap-3", "beside-bar");
        getChildren().addAll(printer(), scanner());
    }

    private Card printer() {
        var now = model.settings().get().printing();
        var field = new Field<>(texts.get("settings.printer"), box());
        var box = field.control();
        fill(box, List.of(), now.printer(), "settings.printer.usual");
        box.setOnAction(_ -> chosen(box).ifPresent(choice -> print(old -> new Printing(choice.id(), old.copies(), old.twoOnASheet()))));
        var copies = new ChoiceStrip<>(List.of(1, 2, 3), String::valueOf);
        copies.show(Optional.of(now.copies()));
        copies.onChosen(value -> print(old -> new Printing(old.printer(), value, old.twoOnASheet())));
        var sheet = new ChoiceStrip<>(List.of(false, true), two -> texts.get(two ? "settings.printer.twoOnASheet" : "settings.printer.oneOnASheet"));
        sheet.show(Optional.of(now.twoOnASheet()));
        sheet.onChosen(value -> print(old -> new Printing(old.printer(), old.copies(), value)));
        Runnable look = () -> model.askPrinters(names -> {
            fill(box, names.stream().map(name -> new Choice(name, name)).toList(), model.settings().get().printing().printer(), "settings.printer.usual");
            if (names.isEmpty()) field.say(Tone.NOTED, texts.get("settings.printer.none"));
            else field.clear();
        });
        look.run();
        return new Card(Feather.PRINTER, texts.get("settings.printing"), field, new Field<>(texts.get("settings.printer.copies"), copies),
                new Field<>(texts.get("settings.printer.sheet"), sheet)).with(Draw.button(texts.get("settings.lookAgain"), look, "quiet"));
    }

    private Card scanner() {
        var now = model.settings().get().scanning();
        var field = new Field<>(texts.get("settings.scanner"), box());
        var box = field.control();
        fill(box, List.of(), now.scanner(), "settings.scanner.first");
        box.setOnAction(_ -> chosen(box).ifPresent(choice -> model.change(old -> old.withScanning(old.scanning().withScanner(choice.id())))));
        var feed = new ChoiceStrip<>(List.of(Scanner.Feed.values()), value -> texts.of("settings.feed", value));
        feed.show(Optional.of(now.settings().feed()));
        feed.onChosen(value -> scan(old -> new Scanner.Settings(value, old.colour(), old.dpi())));
        var colour = new ChoiceStrip<>(List.of(Scanner.Colour.values()), value -> texts.of("settings.colour", value));
        colour.show(Optional.of(now.settings().colour()));
        colour.onChosen(value -> scan(old -> new Scanner.Settings(old.feed(), value, old.dpi())));
        var dpi = new ChoiceStrip<>(List.of(200, 300, 400, 600), value -> texts.get("settings.dpi", value));
        dpi.show(Optional.of(now.settings().dpi()));
        dpi.onChosen(value -> scan(old -> new Scanner.Settings(old.feed(), old.colour(), value)));
        Runnable look = () -> model.askScanners(found -> {
            fill(box, found.stream().map(one -> new Choice(one.id(), one.name())).toList(), model.settings().get().scanning().scanner(),
                    "settings.scanner.first");
            if (found.isEmpty()) field.say(Tone.NOTED, texts.get("settings.scanner.none"));
            else field.clear();
        });
        look.run();
        return new Card(Feather.COPY, texts.get("settings.scanning"), field, new Field<>(texts.get("settings.scanner.feed"), feed),
                new Field<>(texts.get("settings.scanner.colour"), colour), new Field<>(texts.get("settings.scanner.dpi"), dpi))
                .with(Draw.button(texts.get("settings.lookAgain"), look, "quiet"));
    }

    private void print(UnaryOperator<Printing> edit) {
        model.change(old -> old.withPrinting(edit.apply(old.printing())));
    }

    private void scan(UnaryOperator<Scanner.Settings> edit) {
        model.change(old -> old.withScanning(old.scanning().withSettings(edit.apply(old.scanning().settings()))));
    }

    private static ComboBox<Choice> box() {
        var box = new ComboBox<Choice>();
        box.setMaxWidth(520);
        box.setConverter(new StringConverter<>() {
            @Override public String toString(Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override public Choice fromString(String name) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        return box;
    }

    /** What is chosen stays in the list, also while that machine does not answer. */
    private void fill(ComboBox<Choice> box, List<Choice> found, String chosenId, String anyKey) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", texts.get(anyKey)));
        all.addAll(found);
        if (all.stream().noneMatch(choice -> choice.id().equals(chosenId))) all.add(new Choice(chosenId, chosenId));
        var handler = box.getOnAction();
        box.setOnAction(null);
        box.getItems().setAll(all);
        box.setValue(all.stream().filter(choice -> choice.id().equals(chosenId)).findFirst().orElseThrow());
        box.setOnAction(handler);
    }

    private static Optional<Choice> chosen(ComboBox<Choice> box) {
        return Optional.ofNullable(box.getValue());
    }
}
