package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
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
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.life.Action;
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
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
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
    /** Of the result that is marked. */
    private final VBox signed = Draw.column("gap-3");
    private final SignatureCards signatures;
    private final ListView<Entry> lines = new ListView<>();
    private final Entries entries;
    private final DeedModel deeds;
    private final DeedPane form;
    private final SigningModel signing;
    private final SigningPane signingPane;
    private final Telling telling;
    private final ActionsCard actions;
    private final StackPane middle = new StackPane();
    private final Card checklist;
    private final Pages<Sheet> pages;
    private final StackPane root = new StackPane();
    private final VBox questionRoom = Draw.column("gap-0");
    private final VBox content;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    private Optional<Action> beginning = Optional.empty();

    public DossierView(DossierModel model, DeedModel deeds, SigningModel signing, Capture capture, Background background, Navigator navigator,
                       FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.deeds = deeds;
        this.signing = signing;
        this.navigator = navigator;
        this.picker = picker;
        this.texts = texts;
        this.wording = wording;
        entries = new Entries(texts, wording);
        form = new DeedPane(deeds, texts, wording, background);
        signingPane = new SigningPane(signing, texts, wording, this::backOrClose);
        telling = new Telling(toasts, texts, wording);
        actions = new ActionsCard(texts, wording, deeds::begin);
        signatures = new SignatureCards(deeds.signatures(), texts, wording.zone());
        signed.managedProperty().bind(Bindings.isNotEmpty(signed.getChildren()));
        deeds.signatures().known().addListener((_, _, _) -> showSignatures());
        facts = new Facts(texts, wording);
        header = new DossierHeader(texts, wording, model::record, this::focusFirst);
        lines.setAccessibleText(texts.get("dossier.components"));
        lines.setCellFactory(_ -> new EntryCell());
        lines.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> showPages(Optional.ofNullable(entry)));
        pages = new Pages<>(texts, background, Sheet::paperName, Sheet.pictures(capture), new EmptyState(Feather.FILE, texts.get("dossier.pages.none"), ""));
        checklist = new Card(Feather.CHECK_SQUARE, texts.get("dossier.components"), Draw.growing(lines)).flush();
        checklist.getStyleClass().add("papers");
        content = content();
        root.getStyleClass().add("work-area");
        root.getChildren().setAll(new Busy(texts, texts.get("dossier.opening"), Optional.empty()));
        model.dossier().addListener((_, _, now) -> show(now));
        model.asked().addListener((_, _, now) -> show(model.dossier().get()));
        model.onTold(telling::tell);
        deeds.filling().addListener((_, before, now) -> show(before, now));
        signing.state().addListener((_, before, now) -> {
            showMiddle();
            if (before.isPresent() != now.isPresent()) focusFirst();
        });
        deeds.onTold(told -> new DeedTelling(toasts, texts, wording, model::clerkName).tell(told));
    }

    /** Opens the form of this action as soon as the dossier is there. */
    public void begin(Action action) {
        beginning = Optional.of(action);
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
        if (signing.state().get().isPresent()) signingPane.focusFirst();
        else if (deeds.filling().get().isPresent()) form.focusFirst();
        else lines.requestFocus();
    }

    @Override public void closing() {
        signing.close();
        deeds.cancel();
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
        middle.getChildren().setAll(checklist);
        middle.getStyleClass().add("papers");
        var papers = new Card(Feather.IMAGE, texts.get("dossier.pages"), Draw.growing(pages));
        papers.setMinWidth(0);
        var thirds = new HBox(scroll, middle, Draw.growing(papers));
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
        words.getChildren().setAll(actions.of(dossier), signed);
        words.getChildren().addAll(facts.of(dossier, model::clerkName));
        var papers = entries.of(dossier);
        if (!lines.getItems().equals(papers)) {
            int at = Math.max(0, lines.getSelectionModel().getSelectedIndex());
            lines.getItems().setAll(papers);
            lines.getSelectionModel().select(first ? firstWithPages(papers) : Math.min(at, papers.size() - 1));
        }
        deeds.filling().get().ifPresent(filling -> form.show(filling, dossier));
        pages.show(sheets());
        root.getChildren().setAll(content);
        if (first) focusFirst();
        showKeys();
        if (first) beginning.ifPresent(deeds::begin);
    }

    /** Somebody's identity that can still be looked up. */
    private static boolean lacksIdentity(Dossier dossier) {
        return dossier.identity().filter(IdentityCheck::counts).isEmpty() && dossier.content().parties().counted().personalNumber().isPresent();
    }

    private void askAnswer(Dossier dossier) {
        var prompt = new LookupPrompt(texts, wording, dossier.content().parties().counted(), given -> {
            endQuestion();
            model.answer(given);
        }, this::endQuestion);
        questionRoom.getChildren().setAll(prompt);
        showKeys();
        prompt.focusFirst();
    }

    private void endQuestion() {
        questionRoom.getChildren().clear();
        showKeys();
        focusFirst();
    }

    /** A form was opened, filled in further, or closed. */
    private void show(Optional<Filling> before, Optional<Filling> now) {
        if (now.isPresent()) model.dossier().get().ifPresent(dossier -> form.show(now.get(), dossier));
        else form.forget();
        showMiddle();
        pages.show(sheets());
        if (before.isPresent() != now.isPresent()) focusFirst();
    }

    /** What is being done, else the list. */
    private void showMiddle() {
        boolean signs = signing.state().get().isPresent();
        boolean fills = deeds.filling().get().isPresent();
        var shown = signs ? signingPane : fills ? form : checklist;
        // set again, it would lose the focus
        if (!middle.getChildren().equals(List.of(shown))) middle.getChildren().setAll(shown);
        middle.getStyleClass().remove("wide");
        if (signs || fills) middle.getStyleClass().add("wide");
        showKeys();
    }

    private void showKeys() {
        if (!questionRoom.getChildren().isEmpty()) keys.setAll(KeyHint.of("Esc", texts.get("kit.close"), this::backOrClose));
        else if (signing.state().get().isPresent()) keys.setAll(signingKeys());
        else keys.setAll(deeds.filling().get().isPresent() ? formKeys() : dossierKeys());
    }

    private List<KeyHint> signingKeys() {
        return List.of(KeyHint.of("Enter", texts.get("dossier.sign.start"), signingPane::sign).asMain().when(() -> !signing.isRunning()),
                KeyHint.of("Esc", texts.get("kit.close"), this::backOrClose).when(() -> !signing.isRunning()));
    }

    private List<KeyHint> dossierKeys() {
        var all = new ArrayList<KeyHint>();
        boolean known = model.dossier().get().flatMap(Dossier::officialCode).isPresent();
        all.add(KeyHint.of("Shortcut+P", texts.get("dossier.print"), model::print).asMain());
        all.add(KeyHint.of("Shortcut+S", texts.get("dossier.savePdf"), this::savePdf));
        all.add(KeyHint.of("Shortcut+M", texts.get(known ? "dossier.code.change" : "dossier.code.enter"), header::askCode));
        all.add(KeyHint.of("Shortcut+H", texts.get("dossier.enter"),
                () -> model.dossier().get().ifPresent(dossier -> navigator.go(new Place.ProvinceEntry(dossier.id())))));
        model.dossier().get().filter(DossierView::lacksIdentity).ifPresent(dossier -> all.add(KeyHint.of("F8", texts.get("dossier.identity.answer"),
                () -> askAnswer(dossier))));
        all.add(KeyHint.of("Shift+F9", texts.get("dossier.papers"), this::openPapers));
        if (model.dossier().get().flatMap(now -> now.last(DossierEvent.Forwarded.class)).isPresent()) {
            all.add(KeyHint.of("Shift+F7", texts.get("dossier.printControl"), deeds::printControl));
        }
        all.add(KeyHint.of("F9", texts.get("dossier.printCourse"), deeds::printCourse));
        all.add(KeyHint.of("F11", texts.get("dossier.sign.open"), () -> model.dossier().get().ifPresent(signing::begin)));
        if (model.dossier().get().flatMap(now -> now.last(DossierEvent.PaperSigned.class)).isPresent()) {
            all.add(KeyHint.of("Shift+F11", texts.get("dossier.sign.save"), this::saveSigned));
        }
        all.add(KeyHint.of("Esc", texts.get("dossier.back"), this::backOrClose));
        // shown beside the deeds themselves
        for (var slot : Slot.values()) {
            all.add(KeyHint.of(slot.key(), "", () -> model.dossier().get().ifPresent(dossier -> deeds.begin(slot.action(dossier)))));
        }
        return all;
    }

    private List<KeyHint> formKeys() {
        var now = deeds.filling().get().orElseThrow();
        var all = new ArrayList<KeyHint>();
        all.add(KeyHint.of("F12", texts.get("deed.do"), form::act).asMain().when(() -> !form.isAsking()));
        all.add(KeyHint.of("Shortcut+Enter", "", form::act).when(() -> !form.isAsking()));
        if (now.takesContent() || now.takesLines()) {
            all.add(KeyHint.of("F5", texts.get("deed.scan"), deeds.takingIn()::scan));
            all.add(KeyHint.of("F6", texts.get("deed.file"), () -> deeds.takingIn().bring(picker.open(texts.get("deed.file")))));
            all.add(KeyHint.of("Shortcut+Backspace", texts.get("deed.empty"), deeds::empty));
        }
        if (now.takesLines()) all.add(KeyHint.of("F7", texts.get("deed.store"), form::askStore).when(() -> !form.isAsking()));
        if (now.action() == Action.CORRECT) {
            all.add(KeyHint.of("F7", texts.get(now.byProcedure() ? "deed.correct.due" : "deed.correct.procedure"),
                    () -> deeds.change(filled -> filled.withByProcedure(!filled.byProcedure()))));
        }
        if (now.action() == Action.HAND_OVER && now.takesContent()) {
            all.add(KeyHint.of("F8", texts.get("deed.check"), () -> deeds.change(Filling::withNextCheck)));
        }
        if (now.ending().isPresent()) all.add(KeyHint.of("F9", texts.get("deed.print"), deeds::printDocument));
        if (now.action() == Action.HAND_OVER && now.takesContent()) all.add(KeyHint.of("F9", texts.get("deed.printSlip"), deeds::printSlip));
        all.add(KeyHint.of("Esc", texts.get("deed.cancel"), this::backOrClose));
        return all;
    }

    private static int firstWithPages(List<Entry> all) {
        for (int i = 0; i < all.size(); i++) if (!all.get(i).sheets().isEmpty()) return i;
        return 0;
    }

    private void showPages(Optional<Entry> entry) {
        pages.show(sheets());
        if (entry.isPresent()) pages.select(0);
        entry.ifPresent(now -> deeds.signatures().ask(now.results()));
        showSignatures();
    }

    private void showSignatures() {
        signed.getChildren().clear();
        Optional.ofNullable(lines.getSelectionModel().getSelectedItem()).map(Entry::results).orElse(List.of()).stream().filter(Signatures::canHave)
                .forEach(file -> signed.getChildren().add(new Card(Feather.PEN_TOOL, texts.get("deed.signature"), Draw.wrapped(file.name(), "muted"), signatures.of(file))));
    }

    /** Of the form while one is filled in, else of what is marked. */
    private List<Sheet> sheets() {
        return deeds.filling().get().map(now -> Sheet.of(DeedPane.content(now)))
                .orElseGet(() -> Optional.ofNullable(lines.getSelectionModel().getSelectedItem()).map(Entry::sheets).orElse(List.of()));
    }

    /** Of the person whom the dossier was for. */
    private void openPapers() {
        model.dossier().get().flatMap(now -> now.content().parties().counted().personalNumber())
                .ifPresent(number -> navigator.go(new Place.Papers(number.digits())));
    }

    private void backOrClose() {
        if (!questionRoom.getChildren().isEmpty()) endQuestion();
        else if (!signing.close() && !header.endCode() && !form.endQuestion() && !deeds.cancel()) navigator.back();
    }

    private void savePdf() {
        model.dossier().get().flatMap(now -> picker.save(texts.get("dossier.savePdf"), now.localCode() + ".pdf")).ifPresent(model::savePdf);
    }

    private void saveSigned() {
        model.dossier().get().ifPresent(now -> picker.folder(texts.get("dossier.sign.save")).ifPresent(folder -> signing.save(now, folder, telling::tell)));
    }

    /** One paper: its name, how it was settled, and a sign. */
    private static final class EntryCell extends WrappingCell<Entry> {
        @Override protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var light = Draw.wrapped(entry.how(), "t-small", entry.tone().textClass());
            light.setGraphic(Draw.icon(entry.tone().sign()));
            setGraphic(Draw.column("gap-1", Draw.wrapped(entry.name(), "t-medium"), light));
            setAccessibleText(entry.name() + ", " + entry.how());
        }
    }
}
