package vn.motcua.desk.imaging.clean;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * Treats an invented page over and over before the first citizen brings one. The Java machine compiles what is done often; without this the first
 * twenty pages of the day take three times as long as the others to be seen.
 */
public final class Rehearsal {
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final int DPI = 300;
    private static final int ROUNDS = 25;
    /** A slanted page goes through every step. */
    private static final double SLANT = 0.01;

    /** Some eight seconds of one processor. @param wanted asked before each page: a real one goes first */
    public void run(BooleanSupplier wanted) {
        var page = page();
        var cleaner = new PageCleaner(220);
        for (int round = 0; round < ROUNDS && wanted.getAsBoolean(); round++) {
            var notes = cleaner.look(page, DPI).notes();
            cleaner.redo(page, DPI, notes.proposed());
        }
    }

    private static byte[] page() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(new Color(250, 250, 246));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(SLANT);
        pen.setColor(new Color(30, 30, 60));
        for (int y = 200; y < HEIGHT - 200; y += 70) {
            // strokes and gaps as words have them
            for (int x = 200; x < WIDTH - 200; x += 14 + (x * 31 + y) % 23) pen.fillRect(x, y, 5, 28);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            Pixels.writeJpeg(picture, 0.8f, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
