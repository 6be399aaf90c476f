package vn.motcua.desk.ui.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.CaseMix;
import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Score;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.kpi.Slice;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.domain.plan.WhatIf;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Figures;
import vn.motcua.desk.work.Targets;

/**
 * What is looked at: of which plan, over which days, of which dossiers, and which list is open. Lives as long as the window, so that one comes
 * back from a dossier to where one was.
 */
public final class DashboardModel {
    static final int PAGE = 50;

    /** What of it is shown. */
    enum View { TARGETS, BREAKDOWN, CAUSES, SCORE }

    /** @param plans those that run */
    record Shown(List<Plan> plans, Targets.Board board) { }

    /** Of what the list of dossiers is. */
    sealed interface Subject {
        /** Of a figure. @param name what is added to the name of the figure: of which group; may be empty */
        record OfFigure(Standing standing, Slice slice, Figures.Side side, String name) implements Subject { }

        record OfCause(Cause cause, Period period, Slice slice, long dossiers) implements Subject { }
    }

    /** @param verdict empty in a list of those that lose points */
    record Line(DossierRow row, Optional<Verdict> verdict) { }

    /** @param first of the lines, from 0 @param more whether others follow */
    record Opened(Subject subject, int first, List<Line> lines, boolean more) { }

    private final Targets targets;
    private final Background background;
    private final Background.Latest boards;
    private final Background.Latest lists;
    private final Background.Latest groups;
    private final Background.Latest suppositions;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<CaseMix.Group>> breakdown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Set<String> supposed = new HashSet<>();
    private Optional<String> planId = Optional.empty();
    private boolean planChosen;
    private Targets.Span span = new Targets.Span.OfPlan();
    private Slice slice = Slice.WHOLE;
    private View view = View.TARGETS;
    private Dimension dimension = Dimension.PROCEDURE;
    private Optional<Object> marked = Optional.empty();

    public DashboardModel(Targets targets, Background background) {
        this.targets = targets;
        this.background = background;
        this.boards = background.latest();
        this.lists = background.latest();
        this.groups = background.latest();
        this.suppositions = background.latest();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Opened>> opened() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<CaseMix.Group>> breakdown() {
        return breakdown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    LocalDate today() {
        return targets.today();
    }

    Targets.Span span() {
        return span;
    }

    Slice slice() {
        return slice;
    }

    View view() {
        return view;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Asks anew for everything that is shown. */
    void ask() {
        asking.set(true);
        boards.run(this::answer, now -> {
            asking.set(false);
            shown.set(Optional.of(now));
            askBreakdown();
        });
        opened.get().ifPresent(now -> list(now.subject(), now.first()));
    }

    private Shown answer() {
        var plans = targets.plans();
        var plan = plans.stream().filter(one -> planId.filter(one.id()::equals).isPresent()).findFirst();
        if (!planChosen) plan = plans.stream().filter(one -> one.runsOn(targets.today())).findFirst().or(() -> plans.stream().findFirst());
        return new Shown(plans, targets.board(new Targets.Question(plan, span, slice)));
    }

    /** @param plan empty: every indicator */
    void choose(Optional<Plan> plan) {
        planChosen = true;
        planId = plan.map(Plan::id);
        span = new Targets.Span.OfPlan();
        ask();
    }

    void choose(Targets.Span value) {
        span = value;
        ask();
    }

    /** To the period before or after the one that is shown. */
    void step(int by) {
        if (!(span instanceof Targets.Span.Calendar(var kind, var day))) return;
        var now = kind.around(day);
        choose(new Targets.Span.Calendar(kind, by < 0 ? now.from().minusDays(1) : now.to().plusDays(1)));
    }

    void choose(CalendarPeriod kind) {
        choose(new Targets.Span.Calendar(kind, today()));
    }

    void choose(Slice value) {
        slice = value;
        ask();
    }

    void choose(View value) {
        view = value;
        askBreakdown();
    }

    void choose(Dimension value) {
        dimension = value;
        askBreakdown();
    }

    /** The figure of which details are shown. */
    void mark(Standing standing) {
        marked = Optional.of(identity(standing));
        askBreakdown();
    }

    static Object identity(Standing standing) {
        return standing.target().<Object>map(target -> target.id()).or(() -> standing.indicator().map(one -> one)).orElse("");
    }

    Optional<Standing> current() {
        return shown.get().flatMap(now -> now.board().standings().stream().filter(one -> marked.filter(identity(one)::equals).isPresent()).findFirst()
                .or(() -> now.board().standings().stream().findFirst()));
    }

    private void askBreakdown() {
        if (view != View.BREAKDOWN) return;
        var of = current();
        if (of.isEmpty()) return;
        var only = slice;
        var by = dimension;
        groups.run(() -> targets.breakdown(of.get(), only, by), breakdown::set);
    }

    /** What can be looked at alone. Off the window's thread. */
    Map<Dimension, Set<String>> choices() {
        return targets.choices();
    }

    String procedureName(String code) {
        return targets.procedureName(code);
    }

    /** Opens the dossiers behind a figure, those that are missed first. */
    void open(Standing standing) {
        if (standing.indicator().isEmpty()) return;
        supposed.clear();
        list(new Subject.OfFigure(standing, slice, Figures.Side.MISSED, ""), 0);
    }

    /** The dossiers of one group of the figure that is broken down. @param name of the group as it is shown */
    void open(CaseMix.Group group, String name) {
        supposed.clear();
        current().ifPresent(standing -> list(new Subject.OfFigure(standing, slice.with(dimension, Optional.of(group.name())), Figures.Side.MISSED, name), 0));
    }

    void open(Cause cause) {
        shown.get().ifPresent(now -> list(new Subject.OfCause(cause, now.board().period(), slice, now.board().tally().all().lost().get(cause)), 0));
    }

    /** The dossiers from which an item of the national index is computed; not of one that counts procedures. */
    void open(Score.Line line) {
        var now = shown.get();
        if (now.isEmpty() || line.item().measured().filter(measured -> !measured.procedures()).isEmpty()) return;
        supposed.clear();
        var counted = new Standing.Counted(line.measure().orElseThrow(), List.of(), List.of(), Measure.NONE, Measure.NONE, Map.of());
        list(new Subject.OfFigure(Standing.of(line.item().measured().get().indicator(), now.get().board().period(), counted), slice, Figures.Side.MISSED, ""), 0);
    }

    void read(ScoreItem.Reading reading) {
        background.run(() -> {
            targets.read(reading);
            return reading;
        }, _ -> ask());
    }

    /** @param percent empty: it is open again */
    void enter(ScoreItem item, Optional<BigDecimal> percent) {
        background.run(() -> {
            targets.enter(item, percent);
            return item;
        }, _ -> ask());
    }

    void side(Figures.Side side) {
        opened.get().ifPresent(now -> {
            if (now.subject() instanceof Subject.OfFigure(var standing, var only, _, var name)) list(new Subject.OfFigure(standing, only, side, name), 0);
        });
    }

    /** To the next lines, or back to those before. */
    void page(int by) {
        opened.get().filter(now -> by < 0 ? now.first() > 0 : now.more()).ifPresent(now -> list(now.subject(), Math.max(0, now.first() + by * PAGE)));
    }

    void close() {
        lists.forget();
        opened.set(Optional.empty());
    }

    private void list(Subject subject, int first) {
        lists.run(() -> {
            var found = lines(subject, first);
            return new Opened(subject, first, found.stream().limit(PAGE).toList(), found.size() > PAGE);
        }, now -> opened.set(Optional.of(now)));
    }

    private List<Line> lines(Subject subject, int first) {
        return switch (subject) {
            case Subject.OfFigure(var standing, var only, var side, _) -> targets.behind(standing, only, side, first, PAGE + 1).stream()
                    .map(one -> new Line(one.row(), Optional.of(one.verdict()))).toList();
            case Subject.OfCause(var cause, var period, var only, _) -> targets.losing(cause, period, only, first, PAGE + 1).stream()
                    .map(row -> new Line(row, Optional.empty())).toList();
        };
    }

    /** Takes a dossier into what is supposed to be mended, or out of it. Only one that can be. */
    void suppose(Line line) {
        if (!canBeSupposed(line)) return;
        if (!supposed.remove(line.row().id())) supposed.add(line.row().id());
    }

    boolean canBeSupposed(Line line) {
        return opened.get().filter(now -> now.subject() instanceof Subject.OfFigure(var standing, _, _, _) && standing.isShare()).isPresent()
                && line.verdict().filter(verdict -> verdict instanceof Verdict.Missed(var why) && why.canBeMended()).isPresent();
    }

    boolean isSupposed(Line line) {
        return supposed.contains(line.row().id());
    }

    int supposedCount() {
        return supposed.size();
    }

    /** What the figure would be; its forecast is drawn anew, off the window's thread. */
    void suppose(Standing standing, long mended, Consumer<Standing.Supposed> answer) {
        suppositions.run(() -> standing.suppose(WhatIf.mended(mended), targets.today()), answer);
    }
}
