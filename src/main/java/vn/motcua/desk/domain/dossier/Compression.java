package vn.motcua.desk.domain.dossier;

/**
 * What was done to the pictures of a component so that its file keeps a size limit, the gentlest first. Pages are never left out,
 * and the resolution is the last thing to go.
 */
public enum Compression {
    /** Every picture as it is. */
    UNCHANGED,
    /** Pictures written anew with more loss; at 100 % hardly seen. */
    LIGHTER,
    /** Print in black at full sharpness; paper, stamps and handwriting behind it softer. */
    INK_APART,
    /** The same with 200 dots per inch: the least that NĐ 30/2020/NĐ-CP, annex I, permits for a digital copy. */
    FEWER_DOTS
}
