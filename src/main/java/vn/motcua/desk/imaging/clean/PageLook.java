package vn.motcua.desk.imaging.clean;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Treatment;

/** Looks at a page as a clerk would: is it upright, straight, with a border, empty, sharp, whole? Proposes; where it is not sure it proposes nothing. */
public final class PageLook {
    private static final double LEAST_SKEW = 0.1;
    private static final double MOST_USUAL_SKEW = 6;
    private static final double SMALL_PAPER = 0.6;
    private static final double DISAGREEMENT = 0.8;
    private static final double LOST_MM = 1;

    private PageLook() { }

    /**
     * @param picture {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY}, not a part of another
     * @param dpi     dots per inch, above 0
     */
    public static PageNotes of(BufferedImage picture, int dpi) {
        var grey = Grey.of(picture, dpi);
        var paper = new Paper(grey);
        var ink = new Ink(grey, paper);
        boolean blank = Blankness.isBlank(grey, paper, ink);
        var lines = new TextLines(grey, ink, paper.outline().filter(Outline::isWhole).map(edge -> edge.box().degrees()).filter(PageLook::isFarOff).orElse(0.0));
        var doubts = Doubts.of(picture, dpi, grey, paper, ink, blank);
        int turns = lines.quarterTurns().orElse(0);
        double skew = paper.outline().isPresent() || !blank ? skew(lines, paper.outline(), grey) : 0;
        var straight = new Treatment(turns, skew, Optional.empty());
        var proposed = paper.outline().map(outline -> straight.withCrop(crop(outline, straight, grey))).orElse(straight);
        return new PageNotes(proposed, blank, doubts, "");
    }

    /** By the lines of text; by the paper's own edge where there are none, or where they contradict a card's. */
    private static double skew(TextLines lines, Optional<Outline> outline, Grey grey) {
        var byText = lines.lie().map(lie -> -lie.degrees());
        var byEdge = outline.filter(Outline::isWhole).map(edge -> -edge.box().degrees());
        double skew = byText.filter(text -> byEdge.isEmpty() || Math.abs(text - byEdge.get()) < DISAGREEMENT).or(() -> byEdge).orElse(0.0);
        if (Math.abs(skew) < LEAST_SKEW) return 0;
        // a small paper far from the middle would be turned out of the picture
        return outline.isPresent() && loses(outline.get(), new Treatment(0, skew, Optional.empty()), grey) ? 0 : skew;
    }

    private static boolean isFarOff(double degrees) {
        return Math.abs(degrees) > MOST_USUAL_SKEW;
    }

    private static boolean loses(Outline outline, Treatment straight, Grey grey) {
        if (outline.share() > SMALL_PAPER) return false;
        var canvas = Canvas.of(straight, grey.width(), grey.height());
        int slack = grey.span(LOST_MM);
        var at = new double[2];
        for (var point : outline.points()) {
            canvas.from().transform(point, 0, at, 0, 1);
            if (at[0] < -slack || at[1] < -slack || at[0] > canvas.width() + slack || at[1] > canvas.height() + slack) return true;
        }
        return false;
    }

    private static Optional<Treatment.Crop> crop(Outline outline, Treatment straight, Grey grey) {
        var canvas = Canvas.of(straight, grey.width(), grey.height());
        return outline.crop(new AffineTransform(canvas.from()), canvas.width(), canvas.height(), grey.dpi() / 25.4);
    }
}
