package vn.motcua.desk.imaging.clean;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.imaging.pixels.Pixels;

/** A painted page, compressed as scanners do, and what was proposed for it; measured against how it was painted. */
record Judged(PaintedPage page, PageNotes notes) {
    static Judged of(PaintedPage page) {
        return new Judged(page, PageLook.of(scanned(page), page.dpi()));
    }

    static BufferedImage scanned(PaintedPage page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg(page)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] jpeg(PaintedPage page) {
        try {
            var out = new ByteArrayOutputStream(1 << 20);
            Pixels.writeJpeg(page.paint(), 0.8f, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int wantedTurns() {
        return (4 - page.turns()) % 4;
    }

    boolean isUpright() {
        return notes.proposed().quarterTurns() == wantedTurns();
    }

    /** Turned, and not as it should be; to leave a page as it lies is not wrong, only unhelpful. */
    boolean isTurnedWrong() {
        return !isUpright() && notes.proposed().quarterTurns() != 0;
    }

    /** Degrees. */
    double skewError() {
        return Math.abs(notes.proposed().skew() + page.degrees());
    }

    /** The largest distance of an edge of the crop from the edge of the paper, in millimetres; that of the whole picture where nothing was cut. */
    double cropError() {
        var centre = new Point2D.Double(page.place().getCenterX(), page.place().getCenterY());
        Canvas.of(new Treatment(0, notes.proposed().skew(), java.util.Optional.empty()), PaintedPage.WIDTH, PaintedPage.HEIGHT).from()
                .transform(centre, centre);
        var crop = notes.proposed().crop().orElse(new Treatment.Crop(0, 0, 1, 1));
        double left = Math.max(0, centre.x - page.place().getWidth() / 2);
        double right = Math.min(PaintedPage.WIDTH, centre.x + page.place().getWidth() / 2);
        double top = Math.max(0, centre.y - page.place().getHeight() / 2);
        double bottom = Math.min(PaintedPage.HEIGHT, centre.y + page.place().getHeight() / 2);
        return Math.max(Math.max(Math.abs(crop.left() * PaintedPage.WIDTH - left), Math.abs(crop.right() * PaintedPage.WIDTH - right)),
                Math.max(Math.abs(crop.top() * PaintedPage.HEIGHT - top), Math.abs(crop.bottom() * PaintedPage.HEIGHT - bottom)));
    }
}
