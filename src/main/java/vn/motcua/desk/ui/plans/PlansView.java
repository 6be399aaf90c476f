package vn.motcua.desk.ui.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.PlanShelf;

/** All plans above, the targets of the marked one below. */
public final class PlansView implements Screen {
    private static final String FILE_ENDING = ".json";

    private enum Removal { REMOVE, KEEP }

    private final PlansModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final TargetRows targetRows;
    private final Rows<PlanShelf.Shelved> rows;
    private final Rows<TargetRows.Line> targets;
    private final Card targetCard;
    private final ProblemBox problems;
    private final VBox question = new VBox();
    private final VBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public PlansView(PlansModel model, Navigator navigator, FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        targetRows = new TargetRows(texts, wording);
        rows = new Rows<PlanShelf.Shelved>(texts.get("plans.title"), shelved -> shelved.plan().id())
                .texts(texts.get("plans.plan"), 20, this::name).wide()
                .texts(texts.get("plans.days"), 9, shelved -> targetRows.days(shelved.plan().period()))
                .text(texts.get("plans.count"), 5.5, shelved -> String.valueOf(shelved.plan().targets().size())).spareable()
                .nodes(texts.get("plans.state"), 9.5, this::state);
        rows.whenEmpty(new EmptyState(Feather.TARGET, texts.get("plans.none"), texts.get("plans.none.do")));
        rows.onOpen(shelved -> navigator.go(new Place.PlanEdit(shelved.plan().id())));
        rows.onCurrent(this::look);
        targets = targetRows.table();
        targetCard = new Card(Feather.TARGET, texts.get("plans.targets"), Draw.growing(targets)).flush();
        problems = new ProblemBox(texts.get("plans.refused"), texts);
        question.setVisible(false);
        question.setManaged(false);
        root = Draw.column("gap-3", question, problems, Draw.growing(new Card(Feather.FLAG, texts.get("plans.title"), Draw.growing(rows)).flush()),
                Draw.growing(targetCard));
        root.getStyleClass().add("work-area");
        // an answer or a refusal needs the room
        var room = question.visibleProperty().or(problems.visibleProperty()).not();
        targetCard.visibleProperty().bind(room);
        targetCard.managedProperty().bind(room);
        model.plans().addListener((_, _, plans) -> rows.show(plans));
        offerKeys();
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
        rows.requestFocus();
    }

    private List<Rows.Piece> name(PlanShelf.Shelved shelved) {
        var plan = shelved.plan();
        var about = Stream.of(plan.number(), plan.issued().map(wording.formats()::date), Optional.of(plan.office()), Optional.of(plan.province()),
                Optional.of(texts.get(shelved.shipped() ? "plans.shipped" : "plans.own"))).flatMap(Optional::stream).toList();
        return List.of(new Rows.Piece(plan.title(), "t-medium"), new Rows.Piece(String.join(" · ", about), "t-small muted"));
    }

    private Light state(PlanShelf.Shelved shelved) {
        if (!shelved.running()) return new Light(Tone.LATER, texts.get("plans.off"));
        var period = shelved.plan().period();
        if (period.contains(model.today())) return new Light(Tone.GOOD, texts.get("plans.running"));
        return new Light(Tone.NOTED, texts.get(model.today().isBefore(period.from()) ? "plans.running.early" : "plans.running.over"));
    }

    private void look(PlanShelf.Shelved shelved) {
        targets.show(TargetRows.Line.of(shelved.plan()));
        targetCard.title(texts.get("plans.targetsOf", shelved.plan().office()));
        offerKeys();
    }

    private void offerKeys() {
        var all = new ArrayList<KeyHint>();
        var current = rows.current();
        all.add(KeyHint.of("Enter", texts.get(isOwn(current) ? "plans.edit" : "plans.view"), rows::openCurrent).asMain().when(this::isFree));
        all.add(KeyHint.of("F6", texts.get(current.filter(PlanShelf.Shelved::running).isPresent() ? "plans.stop" : "plans.start"), this::runOrStop)
                .when(this::isFree));
        all.add(KeyHint.of("Shortcut+N", texts.get("plans.copy"), this::askCopy).when(this::isFree));
        if (current.filter(shelved -> shelved.plan().targets().stream().anyMatch(Target::isByHand)).isPresent()) {
            all.add(KeyHint.of("F7", texts.get("plans.values"), this::values).when(this::isFree));
        }
        all.add(KeyHint.of("Shortcut+O", texts.get("plans.takeIn"), this::takeIn).when(this::isFree));
        all.add(KeyHint.of("Shortcut+S", texts.get("plans.giveOut"), this::giveOut).when(this::isFree));
        if (isOwn(current)) all.add(KeyHint.of("Delete", texts.get("plans.remove"), this::askRemove).when(this::isFree));
        keys.setAll(all);
    }

    private static boolean isOwn(Optional<PlanShelf.Shelved> shelved) {
        return shelved.filter(one -> !one.shipped()).isPresent();
    }

    private boolean isFree() {
        return !question.isVisible() && !rows.isEmpty();
    }

    private void runOrStop() {
        rows.current().ifPresent(shelved -> model.run(shelved.plan(), !shelved.running()));
    }

    private void values() {
        rows.current().ifPresent(shelved -> navigator.go(new Place.HandValues(shelved.plan().id())));
    }

    private void askCopy() {
        rows.current().ifPresent(shelved -> ask(new DayPrompt(texts, texts.get("plans.copy.ask", shelved.plan().title()), texts.get("plans.copy.first"),
                model.today(), first -> copy(shelved.plan(), first), this::endQuestion), DayPrompt::focusFirst));
    }

    private void copy(Plan plan, LocalDate first) {
        endQuestion();
        model.copy(plan, first, reading -> {
            if (added(reading, "plans.copied") instanceof PlanReading.Read(var copy)) navigator.go(new Place.PlanEdit(copy.id()));
        });
    }

    private void takeIn() {
        picker.open(texts.get("plans.takeIn")).stream().findFirst().ifPresent(file -> model.takeIn(file, reading -> added(reading, "plans.takenIn")));
    }

    private PlanReading added(PlanReading reading, String told) {
        switch (reading) {
            case PlanReading.Read(var plan) -> {
                problems.show(List.of());
                toasts.show(Tone.GOOD, texts.get(told, plan.targets().size()), texts.get("plans.added.do"));
                rows.mark(plan.id());
            }
            case PlanReading.Refused(var refused) -> problems.show(refused);
        }
        return reading;
    }

    private void giveOut() {
        rows.current().map(PlanShelf.Shelved::plan).ifPresent(plan -> picker.save(texts.get("plans.giveOut"), plan.id() + FILE_ENDING)
                .ifPresent(file -> model.giveOut(plan, file, kept -> {
                    if (kept) toasts.show(Tone.GOOD, texts.get("plans.givenOut", file), "");
                    else toasts.show(Tone.AT_STAKE, texts.get("plans.notGivenOut", file), texts.get("plans.notGivenOut.do"));
                })));
    }

    private void askRemove() {
        rows.current().map(PlanShelf.Shelved::plan).ifPresent(plan -> ask(new ReasonPrompt<>(texts, texts.get("plans.remove.ask", plan.title()),
                List.of(Removal.KEEP, Removal.REMOVE), answer -> texts.of("plans.remove", answer), _ -> false, (answer, _) -> {
            endQuestion();
            if (answer == Removal.REMOVE) model.remove(plan, () -> toasts.show(Tone.GOOD, texts.get("plans.removed"), ""));
        }, this::endQuestion), ReasonPrompt::focusFirst));
    }

    private <P extends VBox> void ask(P prompt, Consumer<P> focus) {
        problems.show(List.of());
        question.getChildren().setAll(prompt);
        question.setVisible(true);
        question.setManaged(true);
        focus.accept(prompt);
    }

    private void endQuestion() {
        question.getChildren().clear();
        question.setVisible(false);
        question.setManaged(false);
        rows.requestFocus();
    }
}
