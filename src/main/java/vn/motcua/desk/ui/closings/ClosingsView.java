package vn.motcua.desk.ui.closings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.PeriodState;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.ReportWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Closing;

/** The periods above; below them the figures of the one under the mark, and the dossiers behind a figure in the place of those. */
public final class ClosingsView implements Screen {
    /** As the reports that tell. */
    private static final List<ReportKind> KINDS = Arrays.stream(ReportKind.values()).filter(kind -> !kind.isTable()).toList();

    /** Of the height. */
    private static final double UPPER = 0.55;

    private enum Answer { NOT_NOW, CLOSE }

    private final ClosingsModel model;
    private final Navigator navigator;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final PeriodRows rows;
    private final ChoiceStrip<ReportKind> kinds;
    private final Rows<Closing.Listed> periods;
    private final FiguresPane figures;
    private final RestatedPane restated;
    private final StackPane below = new StackPane();
    private final VBox question = new VBox();
    private final VBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private final Subscription focus;
    private boolean inFigures;

    public ClosingsView(ClosingsModel model, Navigator navigator, Toasts toasts, Texts texts, Wording wording, ZoneId zone) {
        this.model = model;
        this.navigator = navigator;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        rows = new PeriodRows(model, texts, wording);
        kinds = new ChoiceStrip<>(KINDS, new ReportWords(texts)::kind);
        kinds.setAccessibleText(texts.get("closings.kind"));
        kinds.show(Optional.of(model.kind()));
        kinds.onChosen(model::choose);
        periods = rows.table();
        periods.whenEmpty(new EmptyState(Feather.LOCK, texts.get("closings.none"), texts.get("closings.none.do")));
        periods.setMinHeight(0);
        periods.onCurrent(this::look);
        periods.onOpen(_ -> lookCloser());
        figures = new FiguresPane(texts, wording, model::open);
        figures.onCurrent(this::offerKeys);
        restated = new RestatedPane(texts, wording, zone, row -> navigator.go(new Place.Dossier(row.id())));
        var above = new VBox(kinds);
        above.getStyleClass().add("card-inset");
        question.setVisible(false);
        question.setManaged(false);
        var list = new Card(Feather.LOCK, texts.get("closings.title"), above, Draw.growing(periods)).flush();
        root = Draw.column("gap-3", question, Draw.growing(list), Draw.growing(below));
        root.getStyleClass().add("work-area");
        // however many rows there are; both are scrolled
        list.setMinHeight(0);
        list.prefHeightProperty().bind(root.heightProperty().multiply(UPPER));
        below.setMinHeight(0);
        below.prefHeightProperty().bind(root.heightProperty().multiply(1 - UPPER));
        // a question needs the room
        below.visibleProperty().bind(question.visibleProperty().not());
        below.managedProperty().bind(question.visibleProperty().not());
        model.periods().addListener((_, _, now) -> show(now));
        model.comparison().addListener((_, _, _) -> showBelow());
        model.opened().addListener((_, before, now) -> {
            showBelow();
            if (now.isPresent()) restated.requestFocus();
            else if (before.isPresent()) figures.requestFocus();
        });
        focus = root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            inFigures = isWithinFigures(owner);
            offerKeys();
        });
        showBelow();
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void refresh() {
        model.read();
    }

    @Override public void focusFirst() {
        periods.requestFocus();
    }

    @Override public void closing() {
        focus.unsubscribe();
    }

    private boolean isWithinFigures(Node owner) {
        for (var node = owner; node != null; node = node.getParent()) if (node == figures) return true;
        return false;
    }

    private void show(List<Closing.Listed> found) {
        periods.show(found);
        periods.current().ifPresentOrElse(this::look, model::lookAway);
    }

    private void look(Closing.Listed listed) {
        if (listed.state() instanceof PeriodState.Closed) model.look(listed.period());
        else model.lookAway();
        showBelow();
    }

    private void showBelow() {
        var opened = model.opened().get();
        var comparison = model.comparison().get();
        opened.ifPresent(restated::show);
        comparison.ifPresent(now -> figures.show(now, texts.get("closings.figuresOf", rows.moment(now.kept().closed()))));
        var shown = opened.isPresent() ? restated : comparison.isPresent() ? figures : nothing();
        // what is taken out loses the focus
        if (!below.getChildren().equals(List.of(shown))) below.getChildren().setAll(shown);
        offerKeys();
    }

    /** Why there are no figures to be compared. */
    private Card nothing() {
        return periods.current().map(listed -> switch (listed.state()) {
            case PeriodState.Closed _ -> said(Feather.LOCK, texts.get("closings.reading"), "");
            case PeriodState.Over() -> said(Feather.UNLOCK, texts.get("closings.over"), texts.get("closings.over.do"));
            case PeriodState.Running(var closable) -> said(Feather.CLOCK, texts.get("closings.running"), texts.get("closings.running.do", wording.formats().date(closable)));
        }).orElseGet(() -> said(Feather.BAR_CHART_2, texts.get("closings.figures"), ""));
    }

    private static Card said(Feather sign, String what, String toDo) {
        return new Card(sign, what, Draw.wrapped(toDo, "muted"));
    }

    private void offerKeys() {
        var all = new ArrayList<KeyHint>();
        if (question.isVisible()) {
            keys.setAll(all);
            return;
        }
        if (model.opened().get().isPresent()) {
            all.add(KeyHint.of("Enter", texts.get("closings.openDossier"), restated::openCurrent).asMain().when(() -> !restated.isEmpty()));
            all.add(KeyHint.of("Escape", texts.get("closings.back.figures"), model::back));
            all.add(KeyHint.of("Alt+Left", texts.get("closings.previous"), () -> model.page(-1)));
            all.add(KeyHint.of("Alt+Right", texts.get("closings.next"), () -> model.page(1)));
        } else if (inFigures) {
            all.add(KeyHint.of("Enter", texts.get("closings.open"), figures::openCurrent).asMain().when(figures::canOpen));
            all.add(KeyHint.of("Escape", texts.get("closings.back.periods"), periods::requestFocus));
        } else {
            boolean closed = isClosed();
            var look = KeyHint.of("Enter", texts.get("closings.look"), this::lookCloser).when(() -> model.comparison().get().isPresent());
            var close = KeyHint.of("F8", texts.get(closed ? "closings.closeAgain" : "closings.close"), this::ask).when(this::mayClose);
            all.add(closed ? look.asMain() : look);
            all.add(closed ? close : close.asMain());
            all.add(KeyHint.of("Escape", texts.get("closings.back"), navigator::back));
        }
        for (int i = 0; i < KINDS.size(); i++) {
            var kind = KINDS.get(i);
            all.add(KeyHint.of(String.valueOf(i + 1), "", () -> choose(kind)).when(() -> !kinds.isFocused()));
        }
        keys.setAll(all);
    }

    private void choose(ReportKind kind) {
        kinds.show(Optional.of(kind));
        model.choose(kind);
        periods.requestFocus();
    }

    private boolean isClosed() {
        return periods.current().filter(listed -> listed.state() instanceof PeriodState.Closed).isPresent();
    }

    private boolean mayClose() {
        return periods.current().filter(model::mayClose).isPresent();
    }

    private void lookCloser() {
        if (model.comparison().get().isPresent()) figures.requestFocus();
        else if (mayClose() && !isClosed()) ask();
    }

    private void ask() {
        periods.current().ifPresent(listed -> {
            var name = rows.spoken(listed);
            var asked = listed.state() instanceof PeriodState.Closed(var last, _) ? texts.get("closings.ask.again", name, rows.moment(last)) : texts.get("closings.ask", name);
            var prompt = new ReasonPrompt<>(texts, asked, List.of(Answer.NOT_NOW, Answer.CLOSE), answer -> texts.of("closings.answer", answer), _ -> false, (answer, _) -> {
                endQuestion();
                if (answer == Answer.CLOSE) close(listed);
            }, this::endQuestion);
            question.getChildren().setAll(prompt);
            question.setVisible(true);
            question.setManaged(true);
            offerKeys();
            prompt.focusFirst();
        });
    }

    private void endQuestion() {
        question.getChildren().clear();
        question.setVisible(false);
        question.setManaged(false);
        periods.requestFocus();
        offerKeys();
    }

    private void close(Closing.Listed listed) {
        model.close(listed.period(), closed -> toasts.show(Tone.GOOD, texts.get("closings.closed", rows.spoken(listed)), texts.get("closings.closed.do")));
    }
}
