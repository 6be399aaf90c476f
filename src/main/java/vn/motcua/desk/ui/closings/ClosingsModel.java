package vn.motcua.desk.ui.closings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Closing;

/** The periods of one kind, the figures of the one under the mark, and the dossiers behind one of those. */
public final class ClosingsModel {
    private static final int PAGE = 50;

    private final Closing closing;
    private final Background background;
    private final Background.Latest listing;
    private final Background.Latest looking;
    private final Background.Latest opening;
    private final UnaryOperator<String> clerkName;
    private final ReadOnlyObjectWrapper<List<Closing.Listed>> periods = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Closing.Comparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ReportKind kind = ReportKind.MONTH;

    /** A page of the dossiers that make a difference. @param first number of its first one, from 0 @param more whether others follow */
    record Opened(ClosedPeriod closed, Indicator indicator, int first, List<RestatedDossier> dossiers, boolean more) {
        Opened {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** @param clerkName from an id to a name */
    public ClosingsModel(Closing closing, Background background, UnaryOperator<String> clerkName) {
        this.closing = closing;
        this.background = background;
        this.listing = background.latest();
        this.looking = background.latest();
        this.opening = background.latest();
        this.clerkName = clerkName;
    }

    ReadOnlyObjectProperty<List<Closing.Listed>> periods() {
        return periods.getReadOnlyProperty();
    }

    /** Empty where the period under the mark is not closed. */
    ReadOnlyObjectProperty<Optional<Closing.Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Empty while the figures are looked at. */
    ReadOnlyObjectProperty<Optional<Opened>> opened() {
        return opened.getReadOnlyProperty();
    }

    ReportKind kind() {
        return kind;
    }

    String clerkName(String id) {
        return clerkName.apply(id);
    }

    void choose(ReportKind value) {
        kind = value;
        periods.set(List.of());
        read();
    }

    void read() {
        var of = kind;
        listing.run(() -> closing.periods(of), periods::set);
    }

    /** At the figures of a period. */
    void look(Period period) {
        back();
        if (comparison.get().filter(now -> now.kept().closed().period().equals(period)).isEmpty()) comparison.set(Optional.empty());
        looking.run(() -> closing.compare(period), comparison::set);
    }

    /** Nothing is under the mark. */
    void lookAway() {
        back();
        looking.forget();
        comparison.set(Optional.empty());
    }

    boolean mayClose(Closing.Listed listed) {
        return listed.period().isOver(closing.today());
    }

    /** The list is there before the answer. */
    void close(Period period, Consumer<ClosedPeriod> answer) {
        var of = kind;
        background.run(() -> closing.close(period), closed -> background.run(() -> closing.periods(of), found -> {
            if (of == kind) periods.set(found);
            answer.accept(closed);
        }));
    }

    /** The dossiers by which the figure is another one now. */
    void open(Indicator indicator) {
        comparison.get().ifPresent(now -> open(now.kept().closed(), indicator, 0));
    }

    void page(int by) {
        opened.get().ifPresent(now -> {
            int first = now.first() + by * PAGE;
            if (first >= 0 && (by < 0 || now.more())) open(now.closed(), now.indicator(), first);
        });
    }

    void back() {
        opening.forget();
        opened.set(Optional.empty());
    }

    private void open(ClosedPeriod closed, Indicator indicator, int first) {
        opening.run(() -> closing.restated(closed, indicator, first, PAGE + 1), found -> opened.set(Optional.of(
                new Opened(closed, indicator, first, found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE))));
    }
}
