package vn.motcua.desk.domain.kpi;

/** What one dossier is to one indicator. */
public sealed interface Verdict {
    /** In the numerator and in the denominator. */
    record Counted() implements Verdict { }

    /** In the denominator only. @param why the first thing that is in the way */
    record Missed(Shortfall why) implements Verdict { }

    /** Not in the denominator. */
    record Outside() implements Verdict { }
}
