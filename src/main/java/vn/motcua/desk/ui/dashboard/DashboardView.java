package vn.motcua.desk.ui.dashboard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.kpi.Slice;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.work.Targets;

/** What is looked at above, the figures below: as targets, told apart, or by causes of loss; over them the dossiers behind one. */
public final class DashboardView implements Screen {
    private final DashboardModel model;
    private final Background background;
    private final Navigator navigator;
    private final Texts texts;
    private final Wording wording;
    private final Names names;
    private final Label days = Draw.text("", "t-medium");
    private final Label scope = Draw.wrapped("", "muted");
    private final PeriodBar periods;
    private final TargetsPane targets;
    private final BreakdownPane breakdown;
    private final CausesPane causes;
    private final ScorePane score;
    private final DossiersPane dossiers;
    private final StackPane middle = new StackPane();
    private final VBox above;
    private final VBox root;
    private final Subscription listening;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public DashboardView(DashboardModel model, Background background, Navigator navigator, Texts texts, Wording wording, ZoneId zone) {
        this.model = model;
        this.background = background;
        this.navigator = navigator;
        this.texts = texts;
        this.wording = wording;
        names = new Names(model, texts, wording);
        targets = new TargetsPane(model, texts, wording);
        breakdown = new BreakdownPane(model, names, texts, wording);
        causes = new CausesPane(model, texts, wording);
        score = new ScorePane(model, texts, wording);
        dossiers = new DossiersPane(model, navigator, texts, wording, zone);
        days.setMinWidth(Label.USE_PREF_SIZE);
        periods = new PeriodBar(model, texts, this::focusFirst);
        above = Draw.column("gap-2", periods, Draw.row("gap-3", days, Draw.growing(scope)));
        root = Draw.column("gap-3", above, Draw.growing(middle));
        root.getStyleClass().add("work-area");
        targets.whenEmpty(new Busy(texts, texts.get("dashboard.asking"), Optional.empty()));
        arrange();
        // the model outlives the view
        listening = Subscription.combine(model.shown().subscribe(now -> now.ifPresent(this::show)), model.breakdown().subscribe(_ -> breakdown.show()),
                model.opened().subscribe(now -> {
                    now.ifPresent(dossiers::show);
                    if (now.isPresent() != middle.getChildren().contains(dossiers)) arrange();
                }));
    }

    @Override public void closing() {
        listening.unsubscribe();
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
        if (middle.getChildren().isEmpty()) return;
        middle.getChildren().getFirst().requestFocus();
    }

    private void show(DashboardModel.Shown shown) {
        var board = shown.board();
        days.setText(wording.targets().period(board.period()));
        periods.show();
        scope.setText(scope(shown));
        targets.whenEmpty(new EmptyState(Feather.TARGET, texts.get("dashboard.none"), texts.get("dashboard.none.do")));
        targets.show(board.standings(), board.question().plan().map(plan -> plan.number().map(number -> texts.get("dashboard.plan.numbered", number, plan.title()))
                .orElse(plan.title())).orElse(texts.get("dashboard.all")));
        breakdown.show();
        causes.show(board);
        score.show(board.score());
    }

    /** Of which dossiers, and how many those are. */
    private String scope(DashboardModel.Shown shown) {
        var all = shown.board().tally().all();
        var words = all.received() + all.finished() == 0 ? texts.get("dashboard.scope.empty") : texts.get("dashboard.scope", wording.formats().number(all.received()), wording.formats().number(all.finished()));
        var only = Arrays.stream(Dimension.values()).flatMap(dimension -> model.slice().of(dimension).stream()
                .map(name -> texts.get("dashboard.scope.one", names.dimension(dimension), names.of(dimension, name)))).toList();
        return only.isEmpty() ? words : texts.get("dashboard.scope.only", words, String.join("; ", only));
    }

    private void arrange() {
        boolean list = model.opened().get().isPresent();
        above.setVisible(!list);
        above.setManaged(!list);
        var pane = list ? dossiers : pane();
        middle.getChildren().setAll(pane);
        keys.setAll(list ? dossiers.keys() : boardKeys());
        pane.requestFocus();
    }

    private Node pane() {
        return switch (model.view()) {
            case TARGETS -> targets;
            case BREAKDOWN -> breakdown;
            case CAUSES -> causes;
            case SCORE -> score;
        };
    }

    private void look(DashboardModel.View view) {
        model.choose(view);
        arrange();
    }

    private List<KeyHint> boardKeys() {
        var all = new ArrayList<KeyHint>();
        all.add(KeyHint.of("Enter", texts.get("dashboard.open"), this::openCurrent).asMain().when(() -> !typing()));
        for (var view : DashboardModel.View.values()) {
            all.add(KeyHint.of("F" + (view.ordinal() + 5), texts.of("dashboard.view", view), () -> look(view)));
        }
        all.add(KeyHint.of("F9", texts.get("dashboard.choosePlan"), this::choosePlan));
        all.add(KeyHint.of("F10", texts.get("dashboard.filter"), this::chooseSlice));
        if (model.view() == DashboardModel.View.TARGETS) all.add(KeyHint.of("F11", texts.get("dashboard.whatIf.key"), targets::focusWhatIf));
        if (model.view() == DashboardModel.View.BREAKDOWN) {
            all.add(KeyHint.of("Right", texts.get("dashboard.turn"), () -> breakdown.turn(1)).when(() -> !choosing()));
            all.add(KeyHint.of("Left", "", () -> breakdown.turn(-1)).when(() -> !choosing()));
        }
        all.add(KeyHint.of("Alt+Left", texts.get("dashboard.earlier"), () -> model.step(-1)).when(this::canStep));
        all.add(KeyHint.of("Alt+Right", texts.get("dashboard.later"), () -> model.step(1)).when(this::canStep));
        all.add(KeyHint.of("Shortcut+L", texts.get("shell.place.plans"), () -> navigator.go(new Place.Plans())));
        all.add(KeyHint.of("Shortcut+R", texts.get("shell.place.reports"), () -> navigator.go(new Place.Reports())));
        all.add(KeyHint.of("Shortcut+U", texts.get("shell.place.outbox"), () -> navigator.go(new Place.Outbox(Optional.empty()))));
        all.add(KeyHint.of("Escape", "", this::stopTyping).when(this::typing));
        for (int number = 1; number <= PeriodBar.choices(); number++) {
            int choice = number;
            all.add(KeyHint.of(String.valueOf(number), "", () -> periods.choose(choice)).when(() -> !choosing()));
        }
        return all;
    }

    private void stopTyping() {
        if (!periods.stopTyping()) score.stopEntering();
        focusFirst();
    }

    private boolean canStep() {
        return model.span() instanceof Targets.Span.Calendar;
    }

    private boolean typing() {
        return root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl;
    }

    /** A strip takes digits and arrows itself. */
    private boolean choosing() {
        return root.getScene() != null && root.getScene().getFocusOwner() instanceof ChoiceStrip<?>;
    }

    private void openCurrent() {
        switch (model.view()) {
            case TARGETS -> targets.openCurrent();
            case BREAKDOWN -> breakdown.openCurrent();
            case CAUSES -> causes.openCurrent();
            case SCORE -> score.openCurrent();
        }
    }

    private void choosePlan() {
        var plans = model.shown().get().map(DashboardModel.Shown::plans).orElse(List.of());
        var choices = Stream.concat(plans.stream().map(plan -> new ChoosePane.Choice(plan.title(), texts.get("dashboard.plan.detail", plan.number().orElse("–"), plan.office(),
                        wording.targets().period(plan.period())), "", () -> model.choose(Optional.of(plan)))),
                Stream.of(new ChoosePane.Choice(texts.get("dashboard.all"), texts.get("dashboard.all.detail"), "", () -> model.choose(Optional.empty())))).toList();
        choose(new ChoosePane(Feather.FLAG, texts.get("dashboard.choosePlan"), texts.get("dashboard.choosePlan.prompt"), background, typed -> fitting(choices, typed),
                texts.get("dashboard.choose.nothing"), this::arrange));
    }

    private void chooseSlice() {
        var everything = new ChoosePane.Choice(texts.get("dashboard.filter.none"), "", "", () -> model.choose(Slice.WHOLE));
        choose(new ChoosePane(Feather.FILTER, texts.get("dashboard.filter"), texts.get("dashboard.filter.prompt"), background, typed -> {
            var choices = new ArrayList<ChoosePane.Choice>();
            choices.add(everything);
            model.choices().forEach((dimension, all) -> all.forEach(name -> choices.add(new ChoosePane.Choice(names.of(dimension, name), "", names.dimension(dimension),
                    () -> model.choose(model.slice().with(dimension, Optional.of(name)))))));
            return fitting(choices, typed);
        }, texts.get("dashboard.choose.nothing"), this::arrange));
    }

    private static List<ChoosePane.Choice> fitting(List<ChoosePane.Choice> choices, String typed) {
        var wanted = Folding.words(typed);
        return choices.stream().filter(choice -> {
            var words = String.join(" ", Folding.words(choice.title() + " " + choice.detail() + " " + choice.kind()));
            return wanted.stream().allMatch(words::contains);
        }).toList();
    }

    private void choose(ChoosePane pane) {
        middle.getChildren().setAll(pane);
        keys.clear();
        pane.requestFocus();
        pane.ask();
    }
}
