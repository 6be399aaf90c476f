package vn.motcua.desk.domain.report;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;

/** Something worth saying in a report; the words stand in the language files. */
public sealed interface Remark {
    /** How many dossiers came and went. */
    record Volume(Span now, long carriedOver, long openInTime, long openLate, long waiting) implements Remark { }

    /** How they came. */
    record Channels(long online, long desk, long post) implements Remark { }

    /** More or fewer dossiers than before. */
    record Arrivals(Span before, Span now) implements Remark { }

    /** Not one dossier in the period. */
    record Nothing() implements Remark { }

    /** Targets reached, of those that are judged. */
    record Reached(int reached, int judged) implements Remark { }

    record TargetReached(TargetFigure figure) implements Remark { }

    record TargetBehind(TargetFigure figure) implements Remark { }

    /** Not judged yet: nothing or too little. */
    record TargetOpen(TargetFigure figure) implements Remark { }

    /** A share that rose, by at least a point of a hundred. @param better whether that is good */
    record Moved(Indicator indicator, Span before, Measure was, Measure is, boolean better) implements Remark { }

    /** No share moved by a point against those days. */
    record Steady(Span before) implements Remark { }

    /** There is nothing to compare with: too few dossiers. */
    record Incomparable(Span before) implements Remark { }

    /** @param of dossiers received */
    record Lost(Cause cause, long dossiers, long of) implements Remark { }

    record NothingLost() implements Remark { }

    /** Who may be commended. */
    record Praise(Merits.Merit merit) implements Remark { }

    /** The figures of the period were reported, and are kept as they were. @param whole whether all of them are */
    record Closed(ClosedPeriod closed, boolean whole) implements Remark { }

    /** Nobody stands out, or there is too little to compare. */
    record NoMerit(boolean comparable) implements Remark { }

    record Overdue(long dossiers) implements Remark { }

    record Waiting(long dossiers) implements Remark { }

    /** Fees that were paid otherwise than online. */
    record PaidOffline(long dossiers, long of) implements Remark { }

    /** What could have come online and did not. */
    record CameToDesk(long dossiers, long of) implements Remark { }

    record NoDifficulty() implements Remark { }

    /** What to do about a cause. */
    record Mend(Cause cause) implements Remark { }

    /** What to do for a target. */
    record CloseGap(TargetFigure figure) implements Remark { }

    record HandleOverdue(long dossiers) implements Remark { }

    record PromoteOnline() implements Remark { }

    record PromotePayment() implements Remark { }

    /** What was done well is kept up. */
    record KeepUp() implements Remark { }
}
