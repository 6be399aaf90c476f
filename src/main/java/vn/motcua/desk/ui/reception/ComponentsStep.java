package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Pages;
import vn.motcua.desk.ui.kit.Sheet;

/** The checklist on the left, the pages of the line under the mark on the right. */
final class ComponentsStep implements StepPane {
    private final ReceptionModel model;
    private final ComponentDeeds deeds;
    private final Texts texts;
    private final Wording wording;
    private final Asking asking;
    private final StoreQuestion storeQuestion;
    private final Fields fields = new Fields();
    private final ListView<DossierComponent> lines = new ListView<>();
    private final PileDeeds pileDeeds;
    private final PileView pile;
    private final ScanWays ways;
    private final Pages<Sheet> pages;
    private final Card pagesCard;
    private final HBox running;
    private final Label runningWords = Draw.text("", "t-strong");
    private final HBox checklist;
    private final Parent root;
    private Optional<DossierComponent> looked = Optional.empty();
    private boolean drawing;

    ComponentsStep(ReceptionModel model, ComponentDeeds deeds, PileDeeds pileDeeds, ReceptionTools tools, Asking asking) {
        this.model = model;
        this.deeds = deeds;
        this.pileDeeds = pileDeeds;
        texts = tools.texts();
        wording = tools.wording();
        this.asking = asking;
        storeQuestion = new StoreQuestion(model, deeds, texts, wording, asking);
        var background = tools.background();
        var pictures = tools.pictures();
        lines.setCellFactory(_ -> new LineCell(model, texts, wording));
        lines.setAccessibleText(wording.step(Step.COMPONENTS));
        lines.getStyleClass().add("checklist");
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lines.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> marked(line));
        pages = new Pages<>(texts, background, Sheet::paperName, pictures, new EmptyState(Feather.FILE_PLUS, texts.get("reception.pages.none"),
                texts.get("reception.pages.none.hint")));
        pages.onWish(this::wish);
        var remarks = new PageRemarks(texts, wording);
        pages.onSelected(sheet -> remarks.show(sheet.flatMap(one -> one instanceof Sheet.Scanned(var page, _) ? Optional.of(page) : Optional.empty())));
        running = Draw.row("gap-2", new ProgressIndicator(), runningWords);
        running.getStyleClass().add("running");
        deeds.scanning().running().addListener((_, _, now) -> {
            ProcedureStep.visible(running, now.isPresent());
            now.ifPresent(scan -> runningWords.setText(texts.get("reception.scanning", scan.pages())));
        });
        ProcedureStep.visible(running, false);
        fields.add("lines", lines);
        fields.add(ReceptionKeys.PAGES, pages);
        running.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        StackPane.setAlignment(running, Pos.BOTTOM_CENTER);
        pagesCard = new Card(Feather.IMAGE, texts.get("reception.pages"), Draw.growing(new StackPane(pages, remarks)));
        var list = new Card(Feather.CHECK_SQUARE, wording.step(Step.COMPONENTS), Draw.growing(lines)).flush();
        list.getStyleClass().add("checklist-card");
        checklist = Draw.row("gap-3", list, Draw.growing(pagesCard));
        checklist.setAlignment(Pos.TOP_LEFT);
        pile = new PileView(model, pileDeeds, background, (page, side) -> pictures.apply(new Sheet.Scanned(page, 0), side), texts, wording);
        ways = new ScanWays(deeds.scanning(), tools.capture(), background, texts, asking);
        fields.add(PileDeeds.PLACE, pile.list());
        root = new StackPane(checklist, pile, running);
        root.getStyleClass().add("fill-height");
        showPile(false);
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        drawing = true;
        var selected = current();
        var now = draft.lines();
        if (!now.equals(lines.getItems())) lines.getItems().setAll(now);
        else lines.refresh();
        var keep = selected.flatMap(line -> now.stream().filter(other -> other.id().equals(line.id())).findFirst());
        keep.or(() -> now.stream().findFirst()).ifPresent(line -> lines.getSelectionModel().select(line));
        drawing = false;
        var before = looked.map(DossierComponent::id);
        showPages();
        // a key meant for a page must not meet one of another line
        if (before.isPresent() && !before.equals(looked.map(DossierComponent::id)) && standsOnPages()) toLines();
        if (pile.isVisible() && draft.checklist().pile().isEmpty()) showPile(false);
    }

    private boolean standsOnPages() {
        return model.place().get().equals(new FieldPlace(Step.COMPONENTS, ReceptionKeys.PAGES));
    }

    private void showPile(boolean shown) {
        ProcedureStep.visible(pile, shown);
        ProcedureStep.visible(checklist, !shown);
    }

    /** A component's id is the name of its row. */
    @Override public void focus(String field) {
        boolean toPile = !pileDeeds.isEmpty() && (field.equals(PileDeeds.PLACE) || field.isEmpty());
        showPile(toPile);
        if (toPile) {
            pile.requestFocus();
            return;
        }
        if (field.equals(ReceptionKeys.PAGES) && looked.isPresent()) {
            pages.requestFocus();
            return;
        }
        var draft = model.draft().get();
        var wanted = lines.getItems().stream().filter(line -> line.id().equals(field)).findFirst()
                .or(() -> lines.getItems().stream().filter(line -> draft.checklist().of(line.id()).isEmpty()).findFirst());
        wanted.ifPresent(line -> {
            lines.getSelectionModel().select(line);
            lines.scrollTo(Math.max(0, lines.getItems().indexOf(line) - 2));
        });
        lines.requestFocus();
    }

    @Override public Optional<String> fieldOf(Node focused) {
        return StepPane.super.fieldOf(focused).map(name -> name.equals("lines") ? current().map(DossierComponent::id).orElse("") : name);
    }

    /** The line under the mark. */
    Optional<DossierComponent> current() {
        return Optional.ofNullable(lines.getSelectionModel().getSelectedItem());
    }

    /** Index of the page under the mark in the pile. */
    Optional<Integer> piled() {
        return pile.current();
    }

    /** Back to the lines; a pile stays. */
    void toLines() {
        model.goTo(new FieldPlace(Step.COMPONENTS, current().map(DossierComponent::id).orElse("lines")));
    }

    void askLineOfPile(int index) {
        asking.ask(texts.get("reception.pile.toLine.question"), model.draft().get().lines(), DossierComponent::shortName,
                line -> pileDeeds.toLine(index, line));
    }

    /** How papers of this procedure are to be scanned. */
    void askWay() {
        ways.ask();
    }

    void askNotNeeded() {
        current().ifPresent(line -> asking.ask(texts.get("reception.notNeeded.question"), List.of(Settlement.Why.values()),
                wording::why, why -> deeds.settle(line, new Settlement.NotNeeded(why, ""))));
    }

    /** Take it from a store, or say in one key why not. */
    void askReuse(DossierComponent line) {
        storeQuestion.ask(line);
    }

    private void marked(DossierComponent line) {
        if (drawing || line == null) return;
        showPages();
        if (lines.isFocused()) model.standsOn(new FieldPlace(Step.COMPONENTS, line.id()));
    }

    /** Pages of the line under the mark; while it has none, those that came last, so that the clerk sees what was scanned. */
    private void showPages() {
        var line = current().filter(one -> !sheets(one).isEmpty());
        var last = deeds.lastFilled().flatMap(id -> lines.getItems().stream().filter(one -> one.id().equals(id)).findFirst())
                .filter(one -> !sheets(one).isEmpty());
        looked = line.or(() -> last);
        pages.show(looked.map(this::sheets).orElse(List.of()));
        pagesCard.title(line.map(DossierComponent::shortName).or(() -> last.map(one -> texts.get("reception.justScanned", one.shortName())))
                .orElse(texts.get("reception.pages")));
    }

    private List<Sheet> sheets(DossierComponent line) {
        var checklist = model.draft().get().checklist();
        return checklist.of(line.id()).orElse(null) instanceof Settlement.Reused(_, _, var paper) && paper.isPresent()
                ? Sheet.of(paper.get().content()) : Sheet.of(checklist.attached(line.id()));
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) return;
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            current().ifPresent(line -> {
                boolean open = model.draft().get().checklist().of(line.id()).isEmpty();
                if (open) deeds.obvious(line);
                else deeds.goOn(line);
            });
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            current().ifPresent(deeds::reopen);
        } else if (event.getCode() == KeyCode.RIGHT && looked.isPresent()) {
            event.consume();
            model.goTo(new FieldPlace(Step.COMPONENTS, ReceptionKeys.PAGES));
        }
    }

    private void wish(Sheet sheet, Pages.Wish wish) {
        if (looked.isEmpty() || !(sheet instanceof Sheet.Scanned own)) return;
        var id = looked.get().id();
        // pages of a paper of another dossier are looked at only
        if (own.index() >= model.draft().get().checklist().attached(id).pages().size()) return;
        switch (wish) {
            case TURN -> deeds.turn(id, own.index());
            case ORIGINAL -> deeds.toggleOriginal(id, own.index());
            case INSERT -> deeds.insert(id, own.index());
            case REPLACE -> deeds.replace(id, own.index());
            case MOVE -> askGoal(id, own.index(), own.index() + 1);
            case MOVE_REST -> askGoal(id, own.index(), model.draft().get().checklist().attached(id).pages().size());
            case DELETE -> deeds.delete(id, own.index());
            case EARLIER -> moved(id, own.index(), -1);
            case LATER -> moved(id, own.index(), 1);
        }
    }

    /** The same as the page's own key, for the key bar. */
    void wish(Pages.Wish wish) {
        pages.wish(wish);
    }

    private void askGoal(String id, int from, int to) {
        var others = lines.getItems().stream().filter(line -> !line.id().equals(id)).toList();
        asking.ask(texts.get("reception.page.move.question", wording.formats().pages(to - from)), others, DossierComponent::shortName,
                line -> deeds.moveTo(id, from, to, line.id()));
    }

    private void moved(String id, int index, int by) {
        deeds.move(id, index, by);
        pages.next(by);
    }
}
