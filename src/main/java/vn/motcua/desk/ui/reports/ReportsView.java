package vn.motcua.desk.ui.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.ReportWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Pages;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.ReportDesk;

/** What is reported at the left with its blocks of words, the pages at the right; a block is written on in the place of the pages. */
public final class ReportsView implements Screen {
    private final ReportsModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final ReportWords words;
    private final ChoiceStrip<Optional<ReportKind>> kinds;
    private final ChoiceStrip<ReportKind> tables;
    private final Label plan = Draw.wrapped("");
    private final HBox plans;
    private final Label period = Draw.wrapped("", "t-strong");
    private final Rows<Part> parts;
    private final Pages<Page> pages;
    private final StackPane stage = new StackPane();
    private final HBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private Optional<PartEditor> editor = Optional.empty();

    /** A page of a draft; another draft's page is another one. */
    private record Page(ReportDesk.Draft draft, int number) { }

    public ReportsView(ReportsModel model, Background background, Navigator navigator, FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        words = new ReportWords(texts);
        kinds = new ChoiceStrip<>(told(), kind -> kind.map(words::kind).orElse(texts.get("reports.tables")));
        kinds.setAccessibleText(texts.get("reports.kind"));
        kinds.show(Optional.of(Optional.of(model.kind())));
        kinds.onChosen(kind -> model.choose(kind.orElse(ReportKind.DIGITIZATION)));
        tables = new ChoiceStrip<>(Arrays.stream(ReportKind.values()).filter(ReportKind::isTable).toList(), words::kind);
        tables.setAccessibleText(texts.get("reports.table"));
        tables.onChosen(model::choose);
        plans = beside(plan, "reports.plan.above", () -> model.plan(-1), "reports.plan.below", () -> model.plan(1));
        parts = new Rows<Part>(texts.get("reports.parts"), part -> part).text(texts.get("reports.part"), 12, words::part).wide()
                .text(texts.get("reports.state"), 6.5, this::state);
        parts.onOpen(_ -> edit());
        parts.setMinHeight(0);
        parts.whenEmpty(new EmptyState(Feather.EDIT_3, texts.get("reports.parts.none"), ""));
        pages = new Pages<>(texts, background, Page::number, (page, side) -> model.picture(page.draft(), page.number(), side),
                new EmptyState(Feather.FILE_TEXT, texts.get("reports.none"), texts.get("reports.none.do")));
        var card = new Card(Feather.FILE_TEXT, texts.get("reports.title"), inset(kinds, tables, plans, beside(period, "reports.earlier", () -> model.move(-1), "reports.later", () -> model.move(1))), Draw.growing(parts)).flush();
        card.getStyleClass().add("choices");
        root = new HBox(card, Draw.growing(stage));
        root.getStyleClass().addAll("work-area", "gap-3", "reports");
        model.draft().addListener((_, _, _) -> show());
        model.working().addListener((_, _, _) -> show());
        show();
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        model.open();
        focusFirst();
    }

    @Override public void focusFirst() {
        kinds.requestFocus();
    }

    private static List<Optional<ReportKind>> told() {
        var kinds = new ArrayList<>(Arrays.stream(ReportKind.values()).filter(kind -> !kind.isTable()).map(Optional::of).toList());
        kinds.add(Optional.empty());
        return kinds;
    }

    private static VBox inset(javafx.scene.Node... nodes) {
        var inset = Draw.column("gap-2", nodes);
        inset.getStyleClass().add("card-inset");
        return inset;
    }

    /** Something with what comes before and after it. */
    private HBox beside(Label label, String before, Runnable back, String after, Runnable on) {
        var left = Draw.iconButton(Feather.CHEVRON_LEFT, texts.get(before), back);
        var right = Draw.iconButton(Feather.CHEVRON_RIGHT, texts.get(after), on);
        left.setFocusTraversable(false);
        right.setFocusTraversable(false);
        label.setMaxWidth(Double.MAX_VALUE);
        return Draw.row("gap-2", left, Draw.growing(label), right);
    }

    private String state(Part part) {
        return model.draft().get().filter(draft -> draft.written().containsKey(part)).isPresent() ? texts.get("reports.written") : texts.get("reports.drafted");
    }

    private void show() {
        boolean table = model.kind().isTable();
        tables.setVisible(table);
        tables.setManaged(table);
        tables.show(Optional.of(model.kind()).filter(ReportKind::isTable));
        kinds.show(Optional.of(Optional.of(model.kind()).filter(kind -> !kind.isTable())));
        plan.setText(model.plan().map(words::plan).orElse(texts.get("reports.plan.none")));
        plans.setVisible(!table);
        plans.setManaged(!table);
        period.setText(model.week().map(week -> texts.get("reports.week", week.number(), words.days(week.period()))).orElseGet(() -> Draw.sentence(words.period(model.kind(), model.period()))));
        var draft = model.draft().get();
        parts.show(draft.map(made -> made.report().texts().stream().map(Report.Block.Text::part).toList()).orElse(List.of()));
        if (editor.isPresent()) return;
        if (draft.isEmpty() && model.working().get()) stage.getChildren().setAll(new Busy(texts, texts.get("reports.working"), Optional.empty()));
        else stage.getChildren().setAll(pages);
        pages.show(draft.map(made -> IntStream.range(0, made.pages()).mapToObj(number -> new Page(made, number)).toList()).orElse(List.of()));
        keys.setAll(KeyHint.of("Enter", texts.get("reports.edit"), this::edit).when(this::canEdit), KeyHint.of("Alt+Left", texts.get("reports.earlier"), () -> model.move(-1)),
                KeyHint.of("Alt+Right", texts.get("reports.later"), () -> model.move(1)), KeyHint.of("Alt+Up", texts.get("reports.plan.above"), () -> model.plan(-1)).when(this::hasPlans),
                KeyHint.of("Alt+Down", texts.get("reports.plan.below"), () -> model.plan(1)).when(this::hasPlans),
                KeyHint.of("Shortcut+S", texts.get("reports.save"), this::save).when(this::isReady).asMain(),
                KeyHint.of("Shortcut+P", texts.get("reports.print"), this::print).when(this::isReady),
                KeyHint.of("F7", texts.get("reports.closings"), () -> navigator.go(new Place.Closings())));
    }

    private boolean hasPlans() {
        return !model.kind().isTable() && !model.plans().get().isEmpty();
    }

    private boolean isReady() {
        return model.draft().get().isPresent();
    }

    private boolean canEdit() {
        return isReady() && parts.current().isPresent();
    }

    private void edit() {
        parts.current().ifPresent(part -> {
            var opened = new PartEditor(texts, words.part(part), model.paragraphs(part));
            editor = Optional.of(opened);
            stage.getChildren().setAll(opened);
            keys.setAll(KeyHint.of("Shortcut+Enter", texts.get("reports.keep"), () -> close(() -> model.write(part, opened.text()))).asMain(),
                    KeyHint.of("Escape", texts.get("reports.cancel"), () -> close(() -> { })),
                    KeyHint.of("Shortcut+Back Space", texts.get("reports.backToDraft"), () -> close(() -> model.backToDraft(part))));
            opened.focusFirst();
        });
    }

    private void close(Runnable deed) {
        editor = Optional.empty();
        deed.run();
        show();
        parts.requestFocus();
    }

    private void print() {
        model.print(printed -> {
            switch (printed) {
                case Paperwork.Printed.OnPaper(var printer, _) -> toasts.show(Tone.GOOD, texts.get("reports.printed", printer), "");
                case Paperwork.Printed.NotPrinted(var problem) -> {
                    var said = wording.printing(problem);
                    toasts.show(Tone.AT_STAKE, said.what(), said.next());
                }
            }
        });
    }

    private void save() {
        picker.folder(texts.get("reports.save")).ifPresent(folder -> model.save(folder, kept -> {
            if (kept) toasts.show(Tone.GOOD, texts.get("reports.saved", folder), "");
            else toasts.show(Tone.AT_STAKE, texts.get("reports.notSaved", folder), texts.get("reports.notSaved.do"));
        }));
    }
}
