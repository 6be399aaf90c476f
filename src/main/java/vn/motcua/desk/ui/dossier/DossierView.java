package vn.motcua.desk.ui.dossier;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.LookupPrompt;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Pages;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;
import vn.motcua.desk.work.Capture;

/** One dossier on one screen: words, checklist, pages side by side, codes above. */
public final class DossierView implements Screen {
    private final DossierModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Texts texts;
    private final Wording wording;
    private final Facts facts;
    private final DossierHeader header;
    private final VBox words = Draw.column("gap-3");
    private final ListView<ReceivedDossier.Line> lines = new ListView<>();
    private final Pages<Sheet> pages;
    private final StackPane root = new StackPane();
    private final VBox questionRoom = Draw.column("gap-0");
    private final VBox content;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public DossierView(DossierModel model, Capture capture, Background background, Navigator navigator, FilePicker picker, Toasts toasts,
                       Texts texts, Wording wording) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
        this.texts = texts;
        this.wording = wording;
        facts = new Facts(texts, wording);
        header = new DossierHeader(texts, wording, model::record, this::focusFirst);
        lines.setAccessibleText(texts.get("dossier.components"));
        lines.setCellFactory(_ -> new LineCell());
        lines.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> showPages(Optional.ofNullable(line)));
        pages = new Pages<>(texts, background, Sheet::paperName, Sheet.pictures(capture), new EmptyState(Feather.FILE, texts.get("dossier.pages.none"), ""));
        content = content();
        root.getStyleClass().add("work-area");
        root.getChildren().setAll(new Busy(texts, texts.get("dossier.opening"), Optional.empty()));
        model.dossier().addListener((_, _, now) -> show(now));
        model.asked().addListener((_, _, now) -> show(model.dossier().get()));
        model.onTold(told -> new Telling(toasts, texts, wording).tell(told));
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

    @Override public boolean takes(ScannedCode code) {
        return code instanceof ScannedCode.OfficialDossier(var official) && header.takes(official);
    }

    private VBox content() {
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("dossier.words"));
        scroll.getStyleClass().add("words");
        words.getStyleClass().add("beside-bar");
        var checklist = new Card(Feather.CHECK_SQUARE, texts.get("dossier.components"), Draw.growing(lines)).flush();
        checklist.getStyleClass().add("papers");
        var papers = new Card(Feather.IMAGE, texts.get("dossier.pages"), Draw.growing(pages));
        papers.setMinWidth(0);
        var thirds = new HBox(scroll, checklist, Draw.growing(papers));
        thirds.getStyleClass().addAll("gap-3", "dossier");
        questionRoom.setMinHeight(Region.USE_PREF_SIZE);
        questionRoom.managedProperty().bind(Bindings.isNotEmpty(questionRoom.getChildren()));
        return Draw.column("gap-3", header, questionRoom, Draw.growing(thirds));
    }

    private void show(Optional<Dossier> now) {
        if (now.isEmpty()) {
            if (model.asked().get()) root.getChildren().setAll(new EmptyState(Feather.FROWN, texts.get("dossier.gone"), texts.get("dossier.gone.do")));
            return;
        }
        var dossier = now.get();
        boolean first = root.getChildren().getFirst() != content;
        header.show(dossier);
        words.getChildren().setAll(facts.of(dossier, model::clerkName));
        if (!lines.getItems().equals(dossier.content().lines())) {
            lines.getItems().setAll(dossier.content().lines());
            lines.getSelectionModel().select(firstWithPages(dossier));
        }
        // a paper may have been made since
        pages.show(sheets(Optional.ofNullable(lines.getSelectionModel().getSelectedItem())));
        root.getChildren().setAll(content);
        if (first) focusFirst();
        showKeys(dossier);
    }

    private void showKeys(Dossier dossier) {
        keys.setAll(KeyHint.of("Shortcut+P", texts.get("dossier.print"), model::print).asMain(),
                KeyHint.of("Shortcut+S", texts.get("dossier.savePdf"), this::savePdf),
                KeyHint.of("Shortcut+M", texts.get(dossier.officialCode().isEmpty() ? "dossier.code.enter" : "dossier.code.change"), header::askCode),
                KeyHint.of("Esc", texts.get("dossier.back"), this::backOrClose));
        if (dossier.identity().filter(IdentityCheck::counts).isPresent() || dossier.content().parties().counted().personalNumber().isEmpty()) return;
        keys.add(2, KeyHint.of("F8", texts.get("dossier.identity.answer"), () -> askAnswer(dossier)).when(() -> questionRoom.getChildren().isEmpty()));
    }

    private void askAnswer(Dossier dossier) {
        var prompt = new LookupPrompt(texts, wording, dossier.content().parties().counted(), given -> {
            endQuestion();
            model.answer(given);
        }, this::endQuestion);
        questionRoom.getChildren().setAll(prompt);
        prompt.focusFirst();
    }

    private void endQuestion() {
        questionRoom.getChildren().clear();
        focusFirst();
    }

    private int firstWithPages(Dossier dossier) {
        var all = dossier.content().lines();
        for (int i = 0; i < all.size(); i++) if (!Sheet.of(dossier, all.get(i)).isEmpty()) return i;
        return 0;
    }

    private void showPages(Optional<ReceivedDossier.Line> line) {
        pages.show(sheets(line));
        if (line.isPresent()) pages.select(0);
    }

    private List<Sheet> sheets(Optional<ReceivedDossier.Line> line) {
        return line.flatMap(one -> model.dossier().get().map(dossier -> Sheet.of(dossier, one))).orElse(List.of());
    }

    private void backOrClose() {
        if (!questionRoom.getChildren().isEmpty()) endQuestion();
        else if (!header.endCode()) navigator.back();
    }

    private void savePdf() {
        model.dossier().get().flatMap(now -> picker.save(texts.get("dossier.savePdf"), now.localCode() + ".pdf")).ifPresent(model::savePdf);
    }

    /** One line of the checklist: its name, how it was settled, and a sign. */
    private final class LineCell extends WrappingCell<ReceivedDossier.Line> {
        @Override protected void updateItem(ReceivedDossier.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var how = wording.settlement(line.settlement());
            var name = Draw.wrapped(line.component().name(), "t-medium");
            var light = Draw.wrapped(how, "t-small", tone(line).textClass());
            light.setGraphic(Draw.icon(tone(line).sign()));
            var both = Draw.column("gap-1", name, light);
            setGraphic(both);
            setAccessibleText(line.component().name() + ", " + how);
        }

        private Tone tone(ReceivedDossier.Line line) {
            if (line.settlement().isEmpty()) return Tone.AT_STAKE;
            return switch (line.settlement().get()) {
                case Settlement.Attached _, Settlement.Reused _, Settlement.Shown _ -> Tone.GOOD;
                case Settlement.NotNeeded _, Settlement.OnPaperOnly _ -> Tone.NOTED;
            };
        }
    }
}
