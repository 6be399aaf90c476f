package vn.motcua.desk.domain.dossier;

/** What may be wrong with a scanned page. Said while the paper is still on the counter; never a reason to refuse it by itself. */
public enum PageDoubt {
    /** Strokes are not sharp: moved, or out of focus. */
    BLURRED,
    /** The paper comes out so dark that print is hard to tell from it. */
    TOO_DARK,
    /** Print runs into the edge of the picture: part of the sheet is missing. */
    CUT_EDGE,
    /** Fewer than 200 dots per inch (NĐ 30/2020/NĐ-CP, annex I: what a digital copy must have). */
    LOW_RESOLUTION
}
