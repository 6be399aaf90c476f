package vn.motcua.desk.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.DeskSettings.Scanning;

/** Which scanner, how it scans, and where else pages come from. Only what the scanner can do is offered. */
final class ScanningPane extends VBox {
    private static final List<Integer> USUAL_DPI = List.of(200, 300, 400, 600);

    private final SettingsModel model;
    private final FilePicker picker;
    private final Texts texts;
    private final Field<MachineBox> scanner;
    private final VBox ways = new VBox();
    private final VBox own = new VBox();

    ScanningPane(SettingsModel model, FilePicker picker, Texts texts) {
        this.model = model;
        this.picker = picker;
        this.texts = texts;
        scanner = new Field<>(texts.get("settings.scanner"), new MachineBox(texts.get("settings.scanner.first"), now().scanner(), id -> {
            change(old -> old.withScanner(id));
            askAbilities();
        }));
        ways.getStyleClass().add("gap-3");
        getChildren().add(new Card(Feather.COPY, texts.get("settings.scanning"), scanner, ways, addresses(), folder(), results(), own)
                .with(Draw.button(texts.get("settings.lookAgain"), this::look, "quiet")));
        offer(Abilities.unknown());
        showOwn();
        look();
    }

    private void look() {
        model.askScanners(found -> {
            scanner.control().fill(found.stream().map(one -> new MachineBox.Choice(one.id(), one.name())).toList(), now().scanner());
            if (found.isEmpty()) scanner.say(Tone.NOTED, texts.get("settings.scanner.none"));
            else scanner.clear();
            askAbilities();
        });
    }

    private void askAbilities() {
        model.askAbilities(now().scanner(), this::offer);
    }

    private void offer(Abilities abilities) {
        var nearest = abilities.nearest(now().settings());
        var dpi = abilities.dpi().isEmpty() ? USUAL_DPI : USUAL_DPI.stream().filter(abilities.dpi()::contains).toList();
        ways.getChildren().setAll(
                strip("settings.scanner.feed", Arrays.stream(Scanner.Feed.values()).filter(abilities::offers).toList(), value -> texts.of("settings.feed", value),
                        nearest.feed(), value -> scan(old -> new Scanner.Settings(value, old.colour(), old.dpi()))),
                strip("settings.scanner.colour", Arrays.stream(Scanner.Colour.values()).filter(abilities::offers).toList(),
                        value -> texts.of("settings.colour", value), nearest.colour(), value -> scan(old -> new Scanner.Settings(old.feed(), value, old.dpi()))),
                strip("settings.scanner.dpi", dpi.isEmpty() ? abilities.dpi() : dpi, value -> texts.get("settings.dpi", value), nearest.dpi(),
                        value -> scan(old -> new Scanner.Settings(old.feed(), old.colour(), value))));
    }

    private <T> Field<ChoiceStrip<T>> strip(String key, List<T> offered, Function<T, String> words, T now, Consumer<T> chosen) {
        var strip = new ChoiceStrip<>(offered, words);
        strip.show(Optional.of(now));
        strip.onChosen(chosen);
        return new Field<>(texts.get(key), strip);
    }

    private Field<VietnameseTextField> addresses() {
        var field = new Field<>(texts.get("settings.scanner.addresses"), new VietnameseTextField());
        field.control().show(String.join(", ", now().addresses()));
        field.control().onTyped(typed -> change(old -> old.withAddresses(
                Stream.of(typed.split("[,;\\s]+")).map(String::strip).filter(address -> !address.isEmpty()).distinct().toList())));
        field.hint(texts.get("settings.scanner.addresses.hint"));
        return field;
    }

    private Field<VBox> folder() {
        var box = new VBox();
        box.getStyleClass().add("gap-2");
        showFolder(box);
        var field = new Field<>(texts.get("settings.scanner.folder"), box);
        field.hint(texts.get("settings.scanner.folder.hint"));
        return field;
    }

    private void showFolder(VBox box) {
        var folder = now().folder();
        var choose = Draw.button(texts.get("settings.scanner.folder.choose"), () -> picker.folder(texts.get("settings.scanner.folder")).ifPresent(chosen -> {
            change(old -> old.withFolder(chosen.toString()));
            showFolder(box);
            look();
        }), "quiet", "choose-folder");
        var forget = Draw.button(texts.get("settings.scanner.folder.forget"), () -> {
            change(old -> old.withFolder(""));
            showFolder(box);
            look();
        }, "quiet");
        forget.setDisable(folder.isEmpty());
        box.getChildren().setAll(Draw.text(folder.isEmpty() ? texts.get("settings.scanner.folder.none") : folder), Draw.row("gap-2", choose, forget));
    }

    private Field<VBox> results() {
        var box = new VBox();
        box.getStyleClass().add("gap-2");
        showResults(box);
        var field = new Field<>(texts.get("settings.results"), box);
        field.hint(texts.get("settings.results.hint"));
        return field;
    }

    private void showResults(VBox box) {
        var folder = model.settings().get().results();
        var choose = Draw.button(texts.get("settings.scanner.folder.choose"), () -> picker.folder(texts.get("settings.results")).ifPresent(chosen -> {
            model.change(old -> old.withResults(chosen.toString()));
            showResults(box);
        }), "quiet");
        var forget = Draw.button(texts.get("settings.scanner.folder.forget"), () -> {
            model.change(old -> old.withResults(""));
            showResults(box);
        }, "quiet");
        forget.setDisable(folder.isEmpty());
        box.getChildren().setAll(Draw.text(folder.isEmpty() ? texts.get("settings.scanner.folder.none") : folder), Draw.row("gap-2", choose, forget));
    }

    /** Only where there is something to forget. */
    private void showOwn() {
        int count = now().byProcedure().size();
        own.getChildren().clear();
        if (count == 0) return;
        own.getChildren().addAll(Draw.text(texts.get("settings.scanner.own", count)), Draw.button(texts.get("settings.scanner.own.forget"), () -> {
            change(Scanning::sameForAll);
            showOwn();
        }, "quiet"));
    }

    private Scanning now() {
        return model.settings().get().scanning();
    }

    private void change(UnaryOperator<Scanning> edit) {
        model.change(old -> old.withScanning(edit.apply(old.scanning())));
    }

    private void scan(UnaryOperator<Scanner.Settings> edit) {
        change(old -> old.withSettings(edit.apply(old.settings())));
    }
}
