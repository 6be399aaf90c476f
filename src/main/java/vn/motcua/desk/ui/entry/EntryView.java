package vn.motcua.desk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.text.EntryWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.ProvinceEntry;

/** The fields of the province's form one below the other; Enter copies one and goes on, and at the end stands the field for the code. */
public final class EntryView implements Screen {
    /** Long enough to change windows and paste. */
    static final Duration CLIPBOARD_FOR = Duration.seconds(60);

    private final EntryModel model;
    private final Navigator navigator;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final EntryWords words;
    private final ListView<EntryRow> lines = new ListView<>();
    private final Label procedure = Draw.wrapped("", "t-title");
    private final Label about = Draw.wrapped("", "muted");
    private final Light state = new Light(Tone.LATER, "");
    private final Label clipboard = Draw.wrapped("");
    private final Label folder = Draw.wrapped("");
    private final Field<VietnameseTextField> code;
    private final StackPane root = new StackPane();
    private final VBox content;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private final PauseTransition forgetting = new PauseTransition(CLIPBOARD_FOR);
    private boolean showing;

    public EntryView(EntryModel model, Navigator navigator, Toasts toasts, Texts texts, Wording wording, EntryWords words) {
        this.model = model;
        this.navigator = navigator;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        this.words = words;
        code = new Field<>(texts.get("dossier.code.official"), new VietnameseTextField(texts.get("dossier.code.prompt")));
        forgetting.setOnFinished(_ -> model.clearClipboard());
        listen();
        content = content();
        root.getStyleClass().add("work-area");
        root.getChildren().setAll(new Busy(texts, texts.get("dossier.opening"), Optional.empty()));
    }

    private void listen() {
        lines.setAccessibleText(texts.get("entry.lines"));
        lines.setCellFactory(_ -> new EntryCell(texts));
        lines.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> {
            if (!showing && index.intValue() >= 0) model.mark(index.intValue());
        });
        var input = code.control();
        input.onTyped(_ -> typed());
        input.setOnAction(_ -> entered());
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            lines.requestFocus();
            event.consume();
        });
        model.now().addListener((_, before, now) -> show(before, now));
        model.onTold(this::tell);
    }

    private VBox content() {
        var head = Draw.column("gap-1", Draw.row("gap-3", Draw.growing(procedure), state), about);
        head.getStyleClass().addAll("card", "compact");
        procedure.setMaxWidth(Double.MAX_VALUE);
        var list = new Card(Feather.COPY, texts.get("entry.lines"), Draw.growing(lines)).flush();
        list.setMinWidth(0);
        var beside = new ScrollPane(Draw.column("gap-3",
                new Card(Feather.HASH, texts.get("entry.code"), Draw.wrapped(texts.get("entry.code.about"), "t-small", "muted"), code),
                new Card(Feather.CLIPBOARD, texts.get("entry.clipboard"), clipboard),
                new Card(Feather.FOLDER, texts.get("entry.files"), folder, Draw.row("gap-2", Draw.button(texts.get("entry.files.open"), "F6", model::showFiles)))));
        beside.setFitToWidth(true);
        beside.setAccessibleText(texts.get("entry.beside"));
        beside.getStyleClass().add("words");
        beside.getContent().getStyleClass().add("beside-bar");
        var both = new HBox(Draw.growing(list), beside);
        both.getStyleClass().addAll("gap-3", "dossier");
        return Draw.column("gap-3", head, Draw.growing(both));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void refresh() {
        model.ask();
    }

    @Override public void focusFirst() {
        lines.requestFocus();
    }

    @Override public void closing() {
        forgetting.stop();
        model.clearClipboard();
    }

    @Override public boolean takes(ScannedCode scanned) {
        if (!(scanned instanceof ScannedCode.OfficialDossier(var official)) || model.now().get().dossier().isEmpty()) return false;
        code.control().requestFocus();
        code.control().show(official.text());
        typed();
        return true;
    }

    /** What happens when the time of the clipboard is over. */
    PauseTransition forgetting() {
        return forgetting;
    }

    private void show(EntryModel.Now before, EntryModel.Now now) {
        if (now.dossier().isEmpty()) {
            if (now.asked()) root.getChildren().setAll(new EmptyState(Feather.FROWN, texts.get("dossier.gone"), texts.get("dossier.gone.do")));
            return;
        }
        boolean first = root.getChildren().getFirst() != content;
        showHead(now.dossier().get());
        showLines(now);
        showClipboard(before, now);
        folder.setText(now.folder().map(path -> texts.get("entry.files.there", path)).orElseGet(() -> texts.get("entry.files.none")));
        root.getChildren().setAll(content);
        keys.setAll(hints(now));
        if (first) focusFirst();
        if (now.isThrough() && !before.isThrough()) code.control().requestFocus();
    }

    private void showHead(Dossier dossier) {
        var content = dossier.content();
        procedure.setText(content.procedureName());
        about.setText(texts.get("entry.about.dossier", dossier.localCode(), content.parties().counted().name()));
        dossier.officialCode().ifPresentOrElse(known -> state.show(Tone.GOOD, texts.get("entry.done", known)),
                () -> state.show(Tone.LATER, texts.get("entry.open")));
        if (code.said().isEmpty()) code.hint(texts.get("dossier.code.hint"));
    }

    private void showLines(EntryModel.Now now) {
        showing = true;
        var rows = new ArrayList<EntryRow>();
        for (int i = 0; i < now.lines().size(); i++) {
            var line = now.lines().get(i);
            rows.add(new EntryRow(words.name(line), words.value(line.value()), line.value().isCopied(), now.copied().contains(i), now.held().equals(Optional.of(i))));
        }
        var items = lines.getItems();
        for (int i = 0; i < Math.min(rows.size(), items.size()); i++) if (!rows.get(i).equals(items.get(i))) items.set(i, rows.get(i));
        if (items.size() != rows.size()) items.setAll(rows);
        if (now.isThrough()) lines.getSelectionModel().clearSelection();
        else if (lines.getSelectionModel().getSelectedIndex() != now.mark()) {
            lines.getSelectionModel().clearAndSelect(now.mark());
            lines.getFocusModel().focus(now.mark());
            lines.scrollTo(Math.max(0, now.mark() - 3));
        }
        showing = false;
    }

    private void showClipboard(EntryModel.Now before, EntryModel.Now now) {
        clipboard.setText(now.held().map(index -> texts.get("entry.clipboard.holds", words.name(now.lines().get(index)), (int) CLIPBOARD_FOR.toSeconds()))
                .orElseGet(() -> texts.get("entry.clipboard.nothing")));
        if (now.held().isEmpty()) forgetting.stop();
        else if (!now.held().equals(before.held()) || !now.copied().equals(before.copied())) forgetting.playFromStart();
    }

    private List<KeyHint> hints(EntryModel.Now now) {
        return List.of(KeyHint.of("Enter", texts.get("entry.copy"), model::copyAndGoOn).asMain().when(() -> !code.control().isFocused()),
                KeyHint.of("F6", texts.get("entry.files.open"), model::showFiles),
                KeyHint.of("Shortcut+M", texts.get(now.dossier().flatMap(Dossier::officialCode).isEmpty() ? "dossier.code.enter" : "dossier.code.change"),
                        code.control()::requestFocus),
                KeyHint.of("Alt+Up", texts.get("entry.order"), () -> model.shift(-1)), KeyHint.of("Alt+Down", "", () -> model.shift(1)),
                KeyHint.of("Esc", texts.get("dossier.back"), navigator::back).when(() -> !code.control().isFocused()));
    }

    private void typed() {
        // what was copied last is pasted by now
        model.clearClipboard();
        var text = code.control().value();
        if (text.isBlank()) code.hint(texts.get("dossier.code.hint"));
        else if (OfficialCode.parse(text).isPresent()) code.say(Tone.GOOD, texts.get("dossier.code.right"));
        else code.say(Tone.NOTED, texts.get("dossier.code.wrong"));
    }

    private void entered() {
        OfficialCode.parse(code.control().value()).ifPresentOrElse(model::record, this::typed);
    }

    private void tell(EntryModel.Told what) {
        switch (what) {
            case EntryModel.Told.Exported(var export) -> tell(export);
            case EntryModel.Told.NotShown(var path) -> toasts.show(Tone.NOTED, texts.get("entry.files.notShown"), texts.get("entry.files.notShown.do", path));
            case EntryModel.Told.Recorded(var official, ProvinceEntry.Recorded.Done(_, boolean swept)) -> {
                toasts.show(Tone.GOOD, texts.get("entry.recorded", official), texts.get(swept ? "entry.swept" : "entry.notSwept"));
                navigator.back();
            }
            case EntryModel.Told.Recorded(var official, ProvinceEntry.Recorded.Taken(var by)) ->
                    code.say(Tone.AT_STAKE, texts.get("entry.taken", official, by));
            case EntryModel.Told.Recorded(_, ProvinceEntry.Recorded.NotKept(var trouble)) -> {
                var said = wording.problem(trouble);
                toasts.show(Tone.AT_STAKE, said.what(), said.next());
            }
        }
    }

    private void tell(ProvinceEntry.Export export) {
        switch (export) {
            case ProvinceEntry.Export.Done _ -> { }
            case ProvinceEntry.Export.Nothing() -> toasts.show(Tone.NOTED, texts.get("entry.files.nothing"), "");
            case ProvinceEntry.Export.Unfinished(int papers) -> toasts.show(Tone.NOTED, texts.get("entry.files.unfinished", papers),
                    texts.get("entry.files.unfinished.do"));
            case ProvinceEntry.Export.Refused(var trouble) -> {
                var said = wording.problem(trouble);
                toasts.show(Tone.AT_STAKE, said.what(), said.next());
            }
        }
    }
}
