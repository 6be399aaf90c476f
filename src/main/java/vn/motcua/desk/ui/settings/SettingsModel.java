package vn.motcua.desk.ui.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.token.TokenLibraries;
import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.CatalogueShelf;
import vn.motcua.desk.work.ChipDesk;
import vn.motcua.desk.work.CodeWatch;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.Rulebook;
import vn.motcua.desk.work.SettingsBook;

/** The settings as they stand on the screen; every change is kept at once, in the order in which it was made. */
public final class SettingsModel {
    private final SettingsBook book;
    private final Rulebook rules;
    private final CatalogueShelf shelf;
    private final Capture capture;
    private final CodeWatch cameras;
    private final ChipDesk chips;
    private final Paperwork paperwork;
    private final Background background;
    private final ReadOnlyObjectWrapper<DeskSettings> settings;
    private boolean saving;

    public SettingsModel(SettingsBook book, Rulebook rules, CatalogueShelf shelf, Capture capture, CodeWatch cameras, ChipDesk chips,
                         Paperwork paperwork, Background background) {
        this.book = book;
        this.rules = rules;
        this.shelf = shelf;
        this.capture = capture;
        this.cameras = cameras;
        this.chips = chips;
        this.paperwork = paperwork;
        this.background = background;
        settings = new ReadOnlyObjectWrapper<>(book.current());
    }

    public ReadOnlyObjectProperty<DeskSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** Shows the change now and keeps it in the background; while one is being kept, only the newest waits. */
    public void change(UnaryOperator<DeskSettings> edit) {
        var next = edit.apply(settings.get());
        if (next.equals(settings.get())) return;
        settings.set(next);
        if (!saving) save();
    }

    /** The holidays in force: the office's own, else those that come with the program. */
    public List<Holidays.Day> holidays() {
        return settings.get().holidays().orElseGet(() -> rules.holidays().days());
    }

    public Catalogue catalogue() {
        return rules.catalogue();
    }

    public void askPrinters(Consumer<List<String>> answer) {
        background.run(paperwork::printers, answer);
    }

    public void askScanners(Consumer<List<Scanner>> answer) {
        background.run(capture::scanners, answer);
    }

    public void askCameras(Consumer<List<Camera>> answer) {
        background.run(cameras::cameras, answer);
    }

    /** The readers of chips that are connected, and the certificates by which chips are judged. */
    public void askChips(BiConsumer<List<ChipReader>, ChipReaders.Trust> answer) {
        background.run(chips::readers, readers -> background.run(chips::trust, trust -> answer.accept(readers, trust)));
    }

    /** Where the library of a token's maker lies; empty when it does not. @param named path; empty: the first found */
    public void askTokenLibrary(String named, Consumer<Optional<Path>> answer) {
        background.run(() -> TokenLibraries.choose(named).filter(Files::isRegularFile), answer);
    }

    /** What the scanner with this id can do; unknown when it does not answer. @param id empty: the first found */
    public void askAbilities(String id, Consumer<Abilities> answer) {
        background.run(() -> capture.scanner(id).map(Scanner::abilities).orElseGet(Abilities::unknown), answer);
    }

    /** Puts a newer catalogue in force, or says why not; then nothing has changed. */
    public void replaceCatalogue(Path file, Consumer<DataReading<Catalogue>> answer) {
        background.run(() -> shelf.replace(file), answer);
    }

    private void save() {
        saving = true;
        var value = settings.get();
        background.run(() -> {
            book.save(value);
            return value;
        }, kept -> {
            saving = false;
            if (!kept.equals(settings.get())) save();
        });
    }
}
