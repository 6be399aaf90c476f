package vn.motcua.desk.domain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Attainment;

/** By what rules a report is drafted from its figures: what it says in each of its parts, the weightiest first. */
public final class Remarks {
    /** Shares that are compared: those that a desk can change. */
    private static final List<Indicator> COMPARED = List.of(Indicator.COMPONENTS_DIGITIZED, Indicator.RESULTS_DIGITIZED, Indicator.E_RESULT, Indicator.REUSE,
            Indicator.IDENTITY, Indicator.ONLINE, Indicator.PAID_ONLINE, Indicator.ON_TIME, Indicator.SATISFACTION);
    /** A share that moved by less, in parts of one, stood still. */
    private static final double LEAST_MOVE = 0.01;
    private static final int MOST_MOVES = 6;
    private static final int MOST_CAUSES = 3;
    private static final int MOST_MERITS = 5;
    /** A share of dossiers that is worth a word. */
    private static final double NOTABLE = 0.1;

    private final ReportFigures figures;

    private Remarks(ReportFigures figures) {
        this.figures = figures;
    }

    /** What the report says in a part; a table says nothing. */
    public static List<Remark> of(ReportFigures figures, Part part) {
        var remarks = new Remarks(figures);
        return switch (part) {
            case OVERVIEW -> remarks.overview();
            case TARGETS -> remarks.targets();
            case CHANGES -> remarks.changes();
            case CAUSES -> remarks.causes();
            case PRAISE -> remarks.praise();
            case DIFFICULTIES -> remarks.difficulties();
            case PROPOSALS -> remarks.proposals();
            case NOTE -> List.of();
        };
    }

    private List<Remark> overview() {
        var now = figures.now();
        var whole = figures.whole();
        if (now.received() == 0 && now.finished() == 0 && whole.count(Item.CARRIED_OVER) == 0) return List.of(new Remark.Nothing());
        var said = new ArrayList<Remark>();
        said.add(new Remark.Volume(now, whole.count(Item.CARRIED_OVER), whole.count(Item.OPEN_IN_TIME), whole.count(Item.OPEN_LATE), whole.count(Item.WAITING)));
        if (now.received() > 0) said.add(new Remark.Channels(whole.count(Item.ONLINE), whole.count(Item.DESK), whole.count(Item.POST)));
        if (!figures.compared().isEmpty()) said.add(new Remark.Arrivals(figures.compared().getLast(), now));
        figures.kept().ifPresent(kept -> said.add(new Remark.Closed(kept.closed(), kept.report().isPresent())));
        return said;
    }

    private List<Remark> targets() {
        var judged = figures.targets().stream().filter(figure -> figure.verdict().isJudged()).toList();
        var said = new ArrayList<Remark>();
        said.add(new Remark.Reached((int) judged.stream().filter(Remarks::reached).count(), judged.size()));
        judged.stream().filter(Remarks::reached).map(Remark.TargetReached::new).forEach(said::add);
        judged.stream().filter(figure -> !reached(figure)).map(Remark.TargetBehind::new).forEach(said::add);
        figures.targets().stream().filter(figure -> !figure.verdict().isJudged()).map(Remark.TargetOpen::new).forEach(said::add);
        return said;
    }

    private List<Remark> changes() {
        var said = new ArrayList<Remark>();
        for (var before : figures.compared()) said.addAll(moves(before));
        return said;
    }

    private List<Remark> moves(Span before) {
        var now = figures.now();
        if (before.received() < Span.FEW || now.received() < Span.FEW) return List.of(new Remark.Incomparable(before));
        var moved = new ArrayList<Remark.Moved>();
        for (var indicator : COMPARED) {
            var was = before.measure(indicator);
            var is = now.measure(indicator);
            if (Math.min(was.denominator(), is.denominator()) < Span.FEW || Math.abs(move(was, is)) < LEAST_MOVE) continue;
            moved.add(new Remark.Moved(indicator, before, was, is, move(was, is) > 0 == indicator.higherIsBetter()));
        }
        if (moved.isEmpty()) return List.of(new Remark.Steady(before));
        moved.sort(Comparator.comparing(Remark.Moved::better).reversed().thenComparing(Comparator.<Remark.Moved>comparingDouble(
                one -> Math.abs(move(one.was(), one.is()))).reversed()));
        return List.copyOf(moved.subList(0, Math.min(MOST_MOVES, moved.size())));
    }

    private List<Remark> causes() {
        var lost = lost();
        return lost.isEmpty() ? List.of(new Remark.NothingLost()) : List.copyOf(lost);
    }

    private List<Remark.Lost> lost() {
        var now = figures.now();
        return now.causes().stream().filter(cause -> now.lost(cause) > 0).map(cause -> new Remark.Lost(cause, now.lost(cause), now.received())).toList();
    }

    private List<Remark> praise() {
        var praise = figures.merits().merits().stream().limit(MOST_MERITS).<Remark>map(Remark.Praise::new).toList();
        return praise.isEmpty() ? List.of(new Remark.NoMerit(figures.merits().comparable())) : praise;
    }

    private List<Remark> difficulties() {
        var whole = figures.whole();
        var said = new ArrayList<Remark>();
        if (whole.count(Item.OPEN_LATE) > 0) said.add(new Remark.Overdue(whole.count(Item.OPEN_LATE)));
        if (whole.count(Item.WAITING) > 0) said.add(new Remark.Waiting(whole.count(Item.WAITING)));
        var offered = figures.now().measure(Indicator.ONLINE);
        if (isNotable(offered)) said.add(new Remark.CameToDesk(offered.missed(), offered.denominator()));
        var fees = figures.now().measure(Indicator.PAID_ONLINE);
        if (isNotable(fees)) said.add(new Remark.PaidOffline(fees.missed(), fees.denominator()));
        figures.targets().stream().filter(figure -> figure.verdict().isJudged() && !reached(figure)).map(Remark.TargetBehind::new).forEach(said::add);
        return said.isEmpty() ? List.of(new Remark.NoDifficulty()) : said;
    }

    private List<Remark> proposals() {
        var said = new ArrayList<Remark>();
        figures.targets().stream().filter(figure -> figure.verdict().isJudged() && !reached(figure)).map(Remark.CloseGap::new).forEach(said::add);
        if (figures.whole().count(Item.OPEN_LATE) > 0) said.add(new Remark.HandleOverdue(figures.whole().count(Item.OPEN_LATE)));
        lost().stream().limit(MOST_CAUSES).map(Remark.Lost::cause).map(Remark.Mend::new).forEach(said::add);
        if (isNotable(figures.now().measure(Indicator.ONLINE))) said.add(new Remark.PromoteOnline());
        if (isNotable(figures.now().measure(Indicator.PAID_ONLINE))) said.add(new Remark.PromotePayment());
        return said.isEmpty() ? List.of(new Remark.KeepUp()) : said;
    }

    private static boolean isNotable(Measure measure) {
        return measure.denominator() >= Span.FEW && measure.missed() > NOTABLE * measure.denominator();
    }

    private static boolean reached(TargetFigure figure) {
        return figure.verdict() == Attainment.REACHED;
    }

    private static double move(Measure was, Measure is) {
        return is.value().orElse(0) - was.value().orElse(0);
    }
}
