package vn.motcua.desk.ui.plans;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.PlanShelf;

/** The parts of one plan at the left, the chosen one at the right; what speaks against the plan above it. */
public final class PlanEditView implements Screen {
    private enum Part {
        TARGETS(Feather.TARGET), WEEKS(Feather.CALENDAR), MILESTONES(Feather.FLAG), NOTES(Feather.BOOKMARK), HEAD(Feather.FILE_TEXT);

        private final Ikon sign;

        Part(Ikon sign) {
            this.sign = sign;
        }
    }

    private final PlanEditModel model;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final PlanWords words;
    private final ListView<Part> parts = new ListView<>();
    private final Map<Part, Node> panes = new EnumMap<>(Part.class);
    private final StackPane pane = new StackPane();
    private final VBox about = Draw.column("gap-1");
    private final ProblemBox problems;
    private final StackPane root = new StackPane();
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private boolean built;

    public PlanEditView(PlanEditModel model, Navigator navigator, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        words = wording.plans();
        problems = new ProblemBox(texts.get("plans.notKept"), texts);
        parts.setAccessibleText(texts.get("plans.parts"));
        parts.getStyleClass().addAll("sections", "framed");
        parts.setCellFactory(_ -> new PartCell());
        parts.getItems().setAll(Part.values());
        parts.getSelectionModel().selectedItemProperty().addListener((_, _, part) -> Optional.ofNullable(part).ifPresent(this::open));
        root.getStyleClass().add("work-area");
        keys.add(KeyHint.of("Esc", texts.get("plans.back"), navigator::back));
        for (var part : Part.values()) {
            keys.add(KeyHint.of("Alt+" + (part.ordinal() + 1), texts.of("plans.part", part), () -> choose(part)));
        }
        model.shelved().addListener((_, _, now) -> now.ifPresentOrElse(this::show, this::gone));
        model.problems().addListener((_, _, now) -> problems.show(now));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        model.read();
    }

    /** Nothing is asked again: what stands here is being edited. */
    @Override public void refresh() { }

    @Override public void focusFirst() {
        parts.requestFocus();
    }

    @Override public void closing() {
        if (!model.problems().get().isEmpty()) {
            toasts.show(Tone.AT_STAKE, texts.get("plans.lastNotKept"), words.problem(model.problems().get().getFirst()).what());
        }
    }

    private void show(PlanShelf.Shelved shelved) {
        var plan = shelved.plan();
        about.getChildren().setAll(Draw.wrapped(plan.title().isBlank() ? plan.id() : plan.title(), "t-heading"), Draw.wrapped(texts.get(shelved.shipped()
                ? "plans.about.shipped" : "plans.about.own"), "t-small", "muted"));
        if (built) return;
        built = true;
        var right = Draw.column("gap-3", about, problems, Draw.growing(pane));
        right.setMinWidth(0);
        var both = new HBox(parts, Draw.growing(right));
        both.getStyleClass().add("gap-3");
        root.getChildren().setAll(both);
        parts.getSelectionModel().select(Part.TARGETS);
        focusFirst();
    }

    private void gone() {
        root.getChildren().setAll(new EmptyState(Feather.FLAG, texts.get("plans.gone"), texts.get("plans.gone.do")));
    }

    private void choose(Part part) {
        if (!built) return;
        parts.getSelectionModel().select(part);
        switch (panes.get(part)) {
            case EntriesPane<?> entries -> entries.focusFirst();
            case ScrollPane scroll when scroll.getContent() instanceof HeadPane head -> head.focusFirst();
            case Node _ -> focusFirst();
        }
    }

    private void open(Part part) {
        if (built) pane.getChildren().setAll(panes.computeIfAbsent(part, this::build));
    }

    private Node build(Part part) {
        var title = texts.of("plans.part", part);
        return switch (part) {
            case TARGETS -> new EntriesPane<>(model, texts, part.sign, title, targets(title), new EntriesPane.Content<>(Plan::targets, Plan::withTargets,
                    TargetForm::fresh, PlanEdits::withoutTarget), change -> new TargetForm(change, texts, wording));
            case WEEKS -> new EntriesPane<>(model, texts, part.sign, title, weeks(title), new EntriesPane.Content<>(Plan::weeks, Plan::withWeeks, WeekForm::fresh,
                    PlanEdits::withoutWeek), change -> new WeekForm(change, texts));
            case MILESTONES -> new EntriesPane<>(model, texts, part.sign, title, milestones(title), EntriesPane.Content.of(Plan::milestones,
                    PlanEdits::withMilestones, MilestoneForm::fresh), change -> new MilestoneForm(change, texts));
            case NOTES -> new EntriesPane<>(model, texts, part.sign, title, notes(title), EntriesPane.Content.of(Plan::notes, Plan::withNotes, NoteForm::fresh),
                    change -> new NoteForm(change, texts, words));
            case HEAD -> scrolling(title, new HeadPane(model, texts, words));
        };
    }

    /** With everything where there are no fields below. */
    private Rows<EntriesPane.Line<Target>> targets(String title) {
        if (isShipped()) return new TargetRows(texts, wording).columns(EntriesPane.table(title), EntriesPane.Line::plan, EntriesPane.Line::entry);
        return EntriesPane.<Target>table(title).texts(texts.get("plans.target"), 16, line -> named(line.entry().name().isBlank() ? texts.get("plans.unnamed")
                        : line.entry().name(), "")).wide()
                .text(texts.get("plans.measured"), 11, line -> words.measured(line.entry().measured()))
                .text(texts.get("plans.bound"), 9, line -> words.bound(line.entry().bound()));
    }

    private boolean isShipped() {
        return model.shelved().get().filter(PlanShelf.Shelved::shipped).isPresent();
    }

    private Rows<EntriesPane.Line<Plan.Week>> weeks(String title) {
        return EntriesPane.<Plan.Week>table(title).text(texts.get("plans.week"), 4.5, line -> String.valueOf(line.entry().number()))
                .texts(texts.get("plans.days"), 9, line -> new TargetRows(texts, wording).days(line.entry().period()))
                .text(texts.get("plans.duties"), 16, line -> Typed.list(line.entry().duties())).wide()
                .text(texts.get("plans.report"), 9.5, line -> report(line.entry()));
    }

    private Rows<EntriesPane.Line<Plan.Milestone>> milestones(String title) {
        return EntriesPane.<Plan.Milestone>table(title).text(texts.get("plans.day"), 7.5, line -> wording.formats().date(line.entry().day()))
                .texts(texts.get("plans.what"), 16, line -> named(line.entry().what(), line.entry().who().orElse(""))).wide();
    }

    private Rows<EntriesPane.Line<Plan.Note>> notes(String title) {
        return EntriesPane.<Plan.Note>table(title).text(texts.get("plans.kind"), 10, line -> words.note(line.entry().kind()))
                .texts(texts.get("plans.note"), 16, line -> named(line.entry().text(), line.entry().about().flatMap(line.plan()::target).map(Target::name)
                        .orElse(""))).wide();
    }

    private String report(Plan.Week week) {
        var compared = week.comparedWith().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var said = compared.isEmpty() ? "" : texts.get("plans.comparedWith", compared);
        return week.sumsUp() ? said.isEmpty() ? texts.get("plans.sumsUp") : said + "; " + texts.get("plans.sumsUp") : said;
    }

    private static List<Rows.Piece> named(String words, String below) {
        return List.of(new Rows.Piece(words, "t-medium"), new Rows.Piece(below, "t-small muted"));
    }

    private static Node scrolling(String title, Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(title);
        return scroll;
    }

    private final class PartCell extends ListCell<Part> {
        private PartCell() {
            setPrefWidth(0);
        }

        @Override protected void updateItem(Part part, boolean empty) {
            super.updateItem(part, empty);
            if (empty || part == null) {
                setGraphic(null);
                return;
            }
            var name = texts.of("plans.part", part);
            setGraphic(Draw.row("gap-2", Draw.icon(part.sign), Draw.text(name), Draw.filler(), Keys.cap("Alt+" + (part.ordinal() + 1))));
            setAccessibleText(name);
        }
    }
}
