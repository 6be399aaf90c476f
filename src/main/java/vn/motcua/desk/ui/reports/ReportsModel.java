package vn.motcua.desk.ui.reports;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.ReportDesk;
import vn.motcua.desk.work.ReportOrder;

/** Which report is looked at, and its draft. */
public final class ReportsModel {
    private final ReportDesk desk;
    private final Background background;
    private final Background.Latest latest;
    private final LocalDate today;
    private final ReadOnlyObjectWrapper<List<Plan>> plans = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReportDesk.Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private ReportKind kind = ReportKind.MONTH;
    private Optional<Plan> plan = Optional.empty();
    private Optional<Plan.Week> week = Optional.empty();
    private Period period;
    private Language language = Language.VIETNAMESE;

    public ReportsModel(ReportDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.latest = background.latest();
        this.today = desk.today();
        this.period = kind.around(today);
    }

    ReadOnlyObjectProperty<List<Plan>> plans() {
        return plans.getReadOnlyProperty();
    }

    /** Empty while it is made, and where there is nothing to report of. */
    ReadOnlyObjectProperty<Optional<ReportDesk.Draft>> draft() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    ReportKind kind() {
        return kind;
    }

    Optional<Plan> plan() {
        return plan;
    }

    Optional<Plan.Week> week() {
        return week;
    }

    Period period() {
        return period;
    }

    Language language() {
        return language;
    }

    /** The plans first, then the draft. */
    void open() {
        background.run(desk::plans, found -> {
            plans.set(found);
            read();
        });
    }

    void choose(ReportKind value) {
        kind = value;
        if (kind == ReportKind.CAMPAIGN_WEEK) choose(plan.filter(ReportsModel::hasWeeks).or(() -> plans.get().stream().filter(ReportsModel::hasWeeks).findFirst()));
        else {
            week = Optional.empty();
            period = kind.around(today);
            read();
        }
    }

    /** The plan before or after this one in the list, in which no plan comes first; a week is of one that has weeks. */
    void plan(int by) {
        var all = new ArrayList<Optional<Plan>>();
        if (kind != ReportKind.CAMPAIGN_WEEK) all.add(Optional.empty());
        plans.get().stream().filter(one -> kind != ReportKind.CAMPAIGN_WEEK || hasWeeks(one)).map(Optional::of).forEach(all::add);
        int at = all.indexOf(plan) + by;
        if (at >= 0 && at < all.size()) choose(all.get(at));
    }

    void choose(Optional<Plan> value) {
        plan = value;
        if (kind == ReportKind.CAMPAIGN_WEEK) week = plan.flatMap(this::begun);
        read();
    }

    void choose(Language value) {
        language = value;
        read();
    }

    /** An earlier period or week, or a later one; there is none before the first week and after the last. */
    void move(int by) {
        if (kind == ReportKind.CAMPAIGN_WEEK) {
            var weeks = plan.map(Plan::weeks).orElse(List.of());
            int at = week.map(weeks::indexOf).orElse(-1) + by;
            if (at < 0 || at >= weeks.size()) return;
            week = Optional.of(weeks.get(at));
        } else {
            period = by < 0 ? kind.before(period) : kind.around(period.to().plusDays(1));
        }
        read();
    }

    /** Empty for a week where no plan has weeks. */
    Optional<ReportOrder> order() {
        if (kind == ReportKind.CAMPAIGN_WEEK) return plan.flatMap(of -> week.map(one -> ReportOrder.of(of, one, language.code())));
        return Optional.of(ReportOrder.of(kind, period, plan.map(Plan::id), language.code()));
    }

    void read() {
        var order = order();
        if (order.isEmpty()) {
            latest.forget();
            working.set(false);
            draft.set(Optional.empty());
            return;
        }
        working.set(true);
        latest.run(() -> desk.draft(order.get()), made -> {
            working.set(false);
            draft.set(Optional.of(made));
        });
    }

    byte[] picture(ReportDesk.Draft of, int page, int side) {
        return desk.picture(of, page, side);
    }

    /** As it stands in the draft that is shown. */
    List<String> paragraphs(Part part) {
        return draft.get().stream().flatMap(made -> made.report().texts().stream()).filter(text -> text.part() == part).findFirst().map(text -> text.paragraphs()).orElse(List.of());
    }

    /** Keeps what was written, each line a paragraph; nothing written is back to the draft. */
    void write(Part part, String text) {
        var paragraphs = Normalizer.normalize(text, Normalizer.Form.NFC).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (paragraphs.equals(paragraphs(part))) return;
        keep(part, Optional.of(paragraphs).filter(lines -> !lines.isEmpty()));
    }

    void backToDraft(Part part) {
        keep(part, Optional.empty());
    }

    private void keep(Part part, Optional<List<String>> paragraphs) {
        order().ifPresent(order -> background.run(() -> {
            desk.write(order, part, paragraphs);
            return order;
        }, _ -> read()));
    }

    void print(Consumer<Paperwork.Printed> answer) {
        order().ifPresent(order -> background.run(() -> desk.print(order), printed -> {
            answer.accept(printed);
            read();
        }));
    }

    /** As PDF, workbook and document. @param answer false when the folder refused one */
    void save(Path folder, Consumer<Boolean> answer) {
        order().ifPresent(order -> background.run(() -> desk.saveAll(order, folder), kept -> {
            answer.accept(kept);
            read();
        }));
    }

    /** The week that runs; otherwise the last that has begun, or the first. */
    private Optional<Plan.Week> begun(Plan of) {
        return of.week(today).or(() -> of.weeks().stream().filter(one -> !one.period().from().isAfter(today)).reduce((_, later) -> later))
                .or(() -> of.weeks().stream().findFirst());
    }

    private static boolean hasWeeks(Plan plan) {
        return !plan.weeks().isEmpty();
    }
}
