package vn.motcua.desk.ui.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.papers.PaperState;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Pages;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.Handling;

/** Every paper that a citizen has in the store: the list at the left, the pages of the one under the mark at the right. */
public final class PapersView implements Screen {
    private final PapersModel model;
    private final Navigator navigator;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final ListView<StoredPaper> list = new ListView<>();
    private final Pages<Sheet> pages;
    private final Label counted = Draw.wrapped("", "muted", "card-inset");
    private final Card papersCard;
    private final VBox questionRoom = Draw.column("gap-0");
    private final HBox content;
    private final StackPane root = new StackPane();
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public PapersView(PapersModel model, Capture capture, Background background, Navigator navigator, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.navigator = navigator;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        list.setAccessibleText(texts.get("papers.list"));
        list.setCellFactory(_ -> new PaperCell());
        list.getStyleClass().add("checklist");
        list.getSelectionModel().selectedItemProperty().addListener((_, _, paper) -> look(Optional.ofNullable(paper)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pages = new Pages<>(texts, background, Sheet::paperName, Sheet.pictures(capture), new EmptyState(Feather.FILE, texts.get("papers.pages.none"), ""));
        papersCard = new Card(Feather.ARCHIVE, texts.get("papers.titleUnknown"), counted, questionRoom, Draw.growing(list)).flush();
        papersCard.getStyleClass().add("store-papers");
        // the answers need the room; which paper it is about stands in the question and at the right
        var asking = Bindings.isNotEmpty(questionRoom.getChildren());
        questionRoom.managedProperty().bind(asking);
        list.managedProperty().bind(asking.not());
        list.visibleProperty().bind(asking.not());
        var preview = new Card(Feather.IMAGE, texts.get("papers.preview"), Draw.growing(pages));
        preview.setMinWidth(0);
        content = new HBox(papersCard, Draw.growing(preview));
        content.getStyleClass().add("gap-3");
        root.getStyleClass().add("work-area");
        root.getChildren().setAll(new Busy(texts, texts.get("papers.opening"), Optional.empty()));
        keys.setAll(List.of(KeyHint.of("Esc", texts.get("papers.back"), this::backOrEnd)));
        model.papers().addListener((_, _, now) -> now.ifPresent(this::show));
        model.onTold(this::tell);
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
        list.requestFocus();
    }

    private void show(List<StoredPaper> papers) {
        if (papers.isEmpty()) {
            root.getChildren().setAll(new EmptyState(Feather.ARCHIVE, texts.get("papers.none"), texts.get("papers.none.do", model.citizen().digits())));
            keys.setAll(List.of(KeyHint.of("Esc", texts.get("papers.back"), this::backOrEnd)));
            return;
        }
        boolean first = root.getChildren().getFirst() != content;
        var before = current().map(StoredPaper::place);
        papersCard.title(texts.get("papers.title", papers.getFirst().holder()));
        counted.setText(texts.get("papers.count", papers.size(), papers.stream().filter(paper -> paper.state().isGood()).count()));
        if (!papers.equals(list.getItems())) list.getItems().setAll(papers);
        int at = before.map(place -> papers.stream().map(StoredPaper::place).toList().indexOf(place)).orElse(0);
        list.getSelectionModel().select(Math.max(0, at));
        // what was marked may stand further down now
        list.scrollTo(Math.max(0, at - 1));
        root.getChildren().setAll(content);
        if (first) focusFirst();
        current().ifPresent(this::offerKeys);
    }

    private Optional<StoredPaper> current() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void look(Optional<StoredPaper> paper) {
        pages.show(paper.map(one -> Sheet.of(one.content())).orElse(List.of()));
        if (paper.isPresent()) pages.select(0);
        paper.ifPresent(this::offerKeys);
    }

    private void offerKeys(StoredPaper paper) {
        var store = texts.get(PapersModel.next(paper) == PaperMark.IN_STORE ? "papers.putIn" : "papers.keepOut");
        keys.setAll(KeyHint.of("Enter", texts.get("papers.open"), this::open).asMain().when(this::isFree),
                KeyHint.of("Delete", texts.get("papers.cancel"), this::askCancel).when(this::isFree),
                KeyHint.of("F9", store, () -> current().ifPresent(model::inOrOut)).when(this::isFree),
                KeyHint.of("Right", texts.get("papers.look"), pages::requestFocus).when(this::isFree),
                KeyHint.of("Esc", texts.get("papers.back"), this::backOrEnd));
    }

    private boolean isFree() {
        return questionRoom.getChildren().isEmpty();
    }

    private void open() {
        current().ifPresent(paper -> navigator.go(new Place.Dossier(paper.place().dossierId())));
    }

    private void askCancel() {
        current().filter(paper -> !(paper.state() instanceof PaperState.Cancelled)).ifPresent(paper -> {
            var reasons = Arrays.stream(PaperMark.values()).filter(PaperMark::cancels).toList();
            var prompt = new ReasonPrompt<>(texts, texts.get("papers.cancel.question", paper.name()), reasons, wording.papers()::mark, PaperMark::needsNote,
                    (mark, note) -> {
                        endQuestion();
                        model.mark(paper, mark, note);
                    }, this::endQuestion);
            questionRoom.getChildren().setAll(prompt);
            prompt.focusFirst();
        });
    }

    private void endQuestion() {
        questionRoom.getChildren().clear();
        list.requestFocus();
    }

    private void backOrEnd() {
        if (!isFree()) endQuestion();
        else if (!list.isFocused() && !list.getItems().isEmpty()) list.requestFocus();
        else navigator.back();
    }

    /** The list would take the keys that belong to the screen. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            open();
        } else if (event.getCode() == KeyCode.RIGHT) {
            event.consume();
            pages.requestFocus();
        }
    }

    private void tell(PapersModel.Told told) {
        switch (told.outcome()) {
            case Handling.Outcome.Done _ -> toasts.show(Tone.GOOD, texts.get("papers.marked", wording.papers().mark(told.mark())), "");
            case Handling.Outcome.NotYet(var blocking) -> {
                var words = wording.life().objection(blocking.getFirst());
                toasts.show(Tone.AT_STAKE, texts.get("papers.notMarked") + ": " + words.what(), words.next());
            }
            case Handling.Outcome.NotKept(var trouble) -> {
                var words = wording.problem(trouble);
                toasts.show(Tone.AT_STAKE, words.what(), words.next());
            }
        }
    }

    /** A paper: what it is, from where, whether it can be used, where it was. */
    private final class PaperCell extends WrappingCell<StoredPaper> {
        @Override protected void updateItem(StoredPaper paper, boolean empty) {
            super.updateItem(paper, empty);
            if (empty || paper == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var words = wording.papers();
            var state = Draw.wrapped(words.state(paper.state()), "t-small", tone(paper.state()).textClass());
            state.setGraphic(Draw.icon(tone(paper.state()).sign()));
            var box = Draw.column("gap-1", Draw.wrapped(paper.name(), "t-medium"), state);
            var lines = List.of(Draw.sentence(joined(words.facts(paper), words.day(paper))), words.whence(paper),
                    words.kind(paper).isEmpty() ? "" : texts.get("papers.kind", words.kind(paper)), words.uses(paper));
            lines.stream().filter(line -> !line.isEmpty()).forEach(line -> box.getChildren().add(Draw.wrapped(line, "t-small", "muted")));
            setGraphic(box);
            setAccessibleText(paper.name() + ". " + state.getText() + ". " + String.join(". ", lines.stream().filter(line -> !line.isEmpty()).toList()));
        }

        private static String joined(String facts, String day) {
            return facts.isEmpty() ? day : facts + " · " + day;
        }

        private static Tone tone(PaperState state) {
            return switch (state) {
                case PaperState.Good _ -> Tone.GOOD;
                case PaperState.Expired _, PaperState.Cancelled _ -> Tone.AT_STAKE;
                case PaperState.Superseded _, PaperState.KeptOut _, PaperState.ForOneOccasion _ -> Tone.NOTED;
            };
        }
    }
}
