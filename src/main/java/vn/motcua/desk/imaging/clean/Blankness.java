package vn.motcua.desk.imaging.clean;

/**
 * Whether anything is on a page. Punch holes, staples, dust, a scanner's streaks and shadows at the edge are nothing; a page number, a faint line
 * of handwriting, a stamp are something.
 */
final class Blankness {
    private static final int DARK = 130;
    private static final double MOST_OF_PICTURE = 0.75;
    private static final double MOST_DARK = 0.01;
    private static final double SIDE_MARGIN = 0.04;
    private static final double END_MARGIN = 0.025;
    /** A stroke that a person made: at least so long, and either dark or larger than what dust leaves. */
    private static final double STROKE_MM = 1.3;
    private static final double STROKE_AREA_MM2 = 0.35;
    private static final double CLEAR_DEPTH = 0.10;
    private static final double HOLE_MM = 3.5;
    private static final double STREAK_SHARE = 0.35;
    private static final double STREAK_MM = 0.6;

    private Blankness() { }

    static boolean isBlank(Grey grey, Paper paper, Ink ink) {
        // ink is darker than the paper around it: of a picture that fills the page there may be none
        if (paper.level() < DARK || paper.darkShare() > MOST_DARK) return false;
        if (paper.outline().filter(edge -> !edge.isWhole() && edge.share() < MOST_OF_PICTURE).isPresent()) return false;
        for (var mark : ink.marks()) if (says(grey, mark)) return false;
        return true;
    }

    private static boolean says(Grey grey, Ink.Mark mark) {
        double millimetre = grey.dpi() / 25.4;
        if (mark.longer() < STROKE_MM * millimetre || mark.area() < STROKE_AREA_MM2 * millimetre * millimetre || mark.depth() < CLEAR_DEPTH) return false;
        return !isAtEdge(grey, mark) && !isHole(mark, millimetre) && !isStreak(grey, mark, millimetre);
    }

    /** Shadows and torn corners reach from outside into the margin; print inside of it does not touch it. */
    private static boolean isAtEdge(Grey grey, Ink.Mark mark) {
        double side = grey.width() * SIDE_MARGIN;
        double end = grey.height() * END_MARGIN;
        return mark.right() < side || mark.left() > grey.width() - side || mark.bottom() < end || mark.top() > grey.height() - end;
    }

    private static boolean isHole(Ink.Mark mark, double millimetre) {
        double fill = (double) mark.area() / (mark.width() * mark.height());
        return mark.shorter() > HOLE_MM * millimetre && fill > 0.68 && mark.longer() < 1.3 * mark.shorter() && mark.longer() < 9 * millimetre;
    }

    private static boolean isStreak(Grey grey, Ink.Mark mark, double millimetre) {
        boolean upright = mark.height() > STREAK_SHARE * grey.height() && mark.width() < STREAK_MM * millimetre;
        boolean level = mark.width() > STREAK_SHARE * grey.width() && mark.height() < STREAK_MM * millimetre;
        return upright || level;
    }
}
