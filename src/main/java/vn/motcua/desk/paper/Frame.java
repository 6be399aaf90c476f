package vn.motcua.desk.paper;

/**
 * A page and what is left of it for text, in points.
 *
 * @param size     of ordinary text
 * @param leading  distance of base lines, as a multiple of the size
 */
record Frame(float width, float height, float top, float right, float bottom, float left, float size, float leading) {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float AIR = 1.2f;

    /** Closer to the edge than a letter by NĐ 30/2020/NĐ-CP, annex I: a form that is handed out should fill one page, not two. */
    static Frame a4() {
        return new Frame(210 * MILLIMETRE, 297 * MILLIMETRE, 15 * MILLIMETRE, 15 * MILLIMETRE, 16 * MILLIMETRE, 25 * MILLIMETRE, 13, 1.12f);
    }

    /** An administrative document. Source: NĐ 30/2020/NĐ-CP, annex I, part I, item 3. */
    static Frame document() {
        return new Frame(210 * MILLIMETRE, 297 * MILLIMETRE, 20 * MILLIMETRE, 15 * MILLIMETRE, 20 * MILLIMETRE, 30 * MILLIMETRE, 13, 1.12f);
    }

    /** The same with wide tables. */
    static Frame documentLandscape() {
        return new Frame(297 * MILLIMETRE, 210 * MILLIMETRE, 20 * MILLIMETRE, 15 * MILLIMETRE, 20 * MILLIMETRE, 20 * MILLIMETRE, 13, 1.12f);
    }

    /** For wide tables. */
    static Frame a4Landscape() {
        return new Frame(297 * MILLIMETRE, 210 * MILLIMETRE, 15 * MILLIMETRE, 15 * MILLIMETRE, 14 * MILLIMETRE, 20 * MILLIMETRE, 12, 1.1f);
    }

    /** Half of an A4 sheet. */
    static Frame a5() {
        return new Frame(148.5f * MILLIMETRE, 210 * MILLIMETRE, 9 * MILLIMETRE, 10 * MILLIMETRE, 11 * MILLIMETRE, 13 * MILLIMETRE, 9.5f, 1.08f);
    }

    /** The same with room between lines, for a form that has it. */
    Frame airy() {
        return new Frame(width, height, top, right, bottom, left, size, leading * AIR);
    }

    static float millimetres(float length) {
        return length * MILLIMETRE;
    }

    float textWidth() {
        return width - left - right;
    }

    /** Where text ends; the foot of the page stands below. */
    float end() {
        return height - bottom;
    }
}
