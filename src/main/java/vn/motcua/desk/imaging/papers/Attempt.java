package vn.motcua.desk.imaging.papers;

import java.util.List;

import vn.motcua.desk.domain.dossier.Compression;

/**
 * One way to write the pictures of a paper.
 *
 * @param quality    of the JPEG, 0 to 1
 * @param background dots per inch of what lies behind the ink; 0: the ink stays in the picture
 * @param mostDpi    finer pictures are made coarser
 */
record Attempt(Compression compression, float quality, int background, int mostDpi) {
    /** NĐ 30/2020/NĐ-CP, annex I: a digital copy has at least 200 dots per inch. */
    private static final int LEAST_DPI = 200;
    private static final int ANY = Integer.MAX_VALUE;

    /** In the order in which they are tried; each makes a smaller file than the one before. */
    static final List<Attempt> ALL = List.of(
            new Attempt(Compression.UNCHANGED, 0.92f, 0, ANY),
            new Attempt(Compression.LIGHTER, 0.75f, 0, ANY),
            new Attempt(Compression.LIGHTER, 0.5f, 0, ANY),
            new Attempt(Compression.INK_APART, 0.5f, 150, ANY),
            new Attempt(Compression.INK_APART, 0.4f, 100, ANY),
            new Attempt(Compression.FEWER_DOTS, 0.35f, 100, LEAST_DPI));

    boolean takesInkApart() {
        return background > 0;
    }
}
