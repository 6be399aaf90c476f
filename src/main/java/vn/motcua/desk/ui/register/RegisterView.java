package vn.motcua.desk.ui.register;

import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.Registers;

/** A period above, the books of its fields below. */
public final class RegisterView implements Screen {
    private final RegisterModel model;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final Rows<Registers.Volume> rows;
    private final VBox root;
    private final ObservableList<KeyHint> keys;

    public RegisterView(RegisterModel model, FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        rows = new Rows<Registers.Volume>(texts.get("register.title"), Registers.Volume::field)
                .text(texts.get("register.field"), 20, this::field).wide()
                .text(texts.get("register.dossiers"), 8, volume -> String.valueOf(volume.dossiers()));
        rows.onOpen(this::print);
        var periods = new ChoiceStrip<>(List.of(BookDays.values()), this::words);
        periods.setAccessibleText(texts.get("register.period"));
        periods.show(Optional.of(model.days()));
        periods.onChosen(model::choose);
        var above = new VBox(periods);
        above.getStyleClass().add("card-inset");
        root = Draw.column("gap-3", Draw.growing(new Card(Feather.BOOK_OPEN, texts.get("register.title"), above, Draw.growing(rows)).flush()),
                Draw.wrapped(texts.get("register.note"), "t-small", "muted"));
        root.getStyleClass().add("work-area");
        keys = FXCollections.observableArrayList(
                KeyHint.of("Shortcut+P", texts.get("register.print"), () -> rows.current().ifPresent(this::print)).when(() -> !rows.isEmpty()).asMain(),
                KeyHint.of("Shortcut+S", texts.get("register.save"), () -> rows.current().ifPresent(this::save)).when(() -> !rows.isEmpty()));
        model.volumes().addListener((_, _, volumes) -> rows.show(volumes));
        model.reading().addListener((_, _, reading) -> whenEmpty(reading));
        whenEmpty(true);
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        model.read();
        focusFirst();
    }

    @Override public void focusFirst() {
        rows.requestFocus();
    }

    private void whenEmpty(boolean reading) {
        rows.whenEmpty(reading ? new Busy(texts, texts.get("register.reading"), Optional.empty())
                : new EmptyState(Feather.BOOK_OPEN, texts.get("register.none"), texts.get("register.none.do")));
    }

    private String words(BookDays days) {
        return texts.of("register", days);
    }

    private String field(Registers.Volume volume) {
        return volume.field().isBlank() ? texts.get("register.noField") : volume.field();
    }

    private void print(Registers.Volume volume) {
        model.print(volume, printed -> {
            switch (printed) {
                case Paperwork.Printed.OnPaper(var printer, _) -> toasts.show(Tone.GOOD, texts.get("register.printed", field(volume), printer), "");
                case Paperwork.Printed.NotPrinted(var problem) -> {
                    var words = wording.printing(problem);
                    toasts.show(Tone.AT_STAKE, words.what(), words.next());
                }
            }
        });
    }

    private void save(Registers.Volume volume) {
        picker.folder(texts.get("register.save")).ifPresent(folder -> model.save(volume, folder, kept -> {
            if (kept) toasts.show(Tone.GOOD, texts.get("register.saved", field(volume), folder), "");
            else toasts.show(Tone.AT_STAKE, texts.get("register.notSaved", folder), texts.get("register.notSaved.do"));
        }));
    }
}
