package vn.motcua.desk.device.practice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws a sheet as a scanner would see it: tinted paper with grain, laid in a little askew, pen and seal in colour. */
final class SheetPainter {
    /** A4 in points of 1/72 inch; everything is drawn in points, then scaled to the resolution. */
    private static final double WIDTH = 595.3;
    private static final double HEIGHT = 841.9;
    private static final double MARGIN_LEFT = 85;
    private static final double MARGIN_RIGHT = 57;
    /** Where the text of a page without a title begins. */
    private static final double FURTHER_PAGE = 70;
    private static final int GRAIN = 128;

    private final SampleWords words;
    private final Font regular;
    private final Font bold;
    private final Font italic;

    SheetPainter(SampleWords words) {
        this.words = words;
        regular = font("Tinos-Regular.ttf");
        bold = font("Tinos-Bold.ttf");
        italic = font("Tinos-Italic.ttf");
    }

    /** @param type {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY} */
    BufferedImage paint(Sheet sheet, int dpi, int type, long seed) {
        var random = new SplittableRandom(seed);
        var picture = new BufferedImage((int) Math.round(WIDTH / 72 * dpi), (int) Math.round(HEIGHT / 72 * dpi), type);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        lay(paper(type, random), picture, pen);
        pen.scale(dpi / 72.0, dpi / 72.0);
        pen.rotate(Math.toRadians(random.nextDouble(-0.8, 0.8)), WIDTH / 2, HEIGHT / 2);
        if (!sheet.isBlank()) write(pen, sheet, random);
        pen.dispose();
        return picture;
    }

    private void write(Graphics2D pen, Sheet sheet, SplittableRandom random) {
        var person = words.person(random);
        pen.setColor(new Color(0x20, 0x20, 0x24));
        double y = sheet.title().isBlank() ? FURTHER_PAGE : opening(pen, sheet.title());
        for (var line : words.linesOf(sheet)) {
            y = paragraph(pen, words.fill(line, person), y);
            if (y > HEIGHT - 210) break;
        }
        sign(pen, sheet.stamped(), person, Math.min(y + 26, HEIGHT - 190), random);
        pen.setColor(new Color(0x90, 0x90, 0x98));
        centred(pen, words.list("sample").getFirst(), italic.deriveFont(9f), WIDTH / 2, HEIGHT - 28);
    }

    /** What stands on first pages only. @return where the text begins */
    private double opening(Graphics2D pen, String title) {
        var motto = words.list("motto");
        centred(pen, motto.get(0), bold.deriveFont(12f), WIDTH / 2 + 40, 62);
        centred(pen, motto.get(1), bold.deriveFont(13f), WIDTH / 2 + 40, 79);
        pen.setStroke(new BasicStroke(0.7f));
        pen.drawLine((int) WIDTH / 2 - 40, 85, (int) WIDTH / 2 + 120, 85);
        double y = 122;
        for (var line : wrapped(pen, title, bold.deriveFont(16f), WIDTH - MARGIN_LEFT - MARGIN_RIGHT)) {
            centred(pen, line, bold.deriveFont(16f), WIDTH / 2 + 14, y);
            y += 20;
        }
        return y + 16;
    }

    private double paragraph(Graphics2D pen, String text, double y) {
        var attributed = new AttributedString(text, Map.of(TextAttribute.FONT, regular.deriveFont(13f)));
        var lines = new LineBreakMeasurer(attributed.getIterator(), pen.getFontRenderContext());
        while (lines.getPosition() < text.length()) {
            var line = lines.nextLayout((float) (WIDTH - MARGIN_LEFT - MARGIN_RIGHT));
            y += 20;
            line.draw(pen, (float) MARGIN_LEFT, (float) y);
        }
        return y + 4;
    }

    private void sign(Graphics2D pen, boolean stamped, SampleWords.Person person, double y, SplittableRandom random) {
        double middle = WIDTH - 165;
        centred(pen, words.fill(words.list("placeAndDay").getFirst(), person), italic.deriveFont(13f), middle, y);
        centred(pen, words.list(stamped ? "official" : "signer").getFirst(), bold.deriveFont(12f), middle, y + 20);
        if (stamped) seal(pen, middle - 38, y + 62);
        pen.setColor(new Color(0x1b, 0x35, 0x9c, 0xd8));
        pen.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(scribble(middle - 45, y + 62, random));
        pen.setColor(new Color(0x20, 0x20, 0x24));
        centred(pen, person.name(), bold.deriveFont(13f), middle, y + 112);
    }

    private static void seal(Graphics2D pen, double x, double y) {
        pen.setColor(new Color(0xd0, 0x20, 0x30, 0xb0));
        pen.setStroke(new BasicStroke(2f));
        pen.draw(new Ellipse2D.Double(x - 50, y - 50, 100, 100));
        pen.setStroke(new BasicStroke(0.8f));
        pen.draw(new Ellipse2D.Double(x - 33, y - 33, 66, 66));
        var star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? 18 : 7;
            double angle = Math.PI / 5 * corner - Math.PI / 2;
            if (corner == 0) star.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            else star.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        star.closePath();
        pen.fill(star);
    }

    private static Path2D scribble(double x, double y, SplittableRandom random) {
        var line = new Path2D.Double();
        line.moveTo(x, y);
        for (int stroke = 0; stroke < 7; stroke++) {
            double step = x + stroke * 13;
            line.curveTo(step + random.nextDouble(12), y - random.nextDouble(34), step + random.nextDouble(20), y + random.nextDouble(26),
                    step + 13, y + random.nextDouble(-8, 8));
        }
        return line;
    }

    /** Off-white with a grain that is drawn once and repeated: looks like paper and stays small as a JPEG. */
    private static BufferedImage paper(int type, SplittableRandom random) {
        int warmth = random.nextInt(14);
        var grain = new BufferedImage(GRAIN, GRAIN, type);
        for (int y = 0; y < GRAIN; y++) {
            for (int x = 0; x < GRAIN; x++) {
                int light = 246 + random.nextInt(4);
                grain.setRGB(x, y, light << 16 | light - warmth / 3 << 8 | light - warmth);
            }
        }
        return grain;
    }

    /** Tile by tile: fifty times faster than filling with a texture. */
    private static void lay(BufferedImage grain, BufferedImage picture, Graphics2D pen) {
        for (int y = 0; y < picture.getHeight(); y += GRAIN) {
            for (int x = 0; x < picture.getWidth(); x += GRAIN) pen.drawImage(grain, x, y, null);
        }
    }

    private static void centred(Graphics2D pen, String text, Font font, double x, double y) {
        pen.setFont(font);
        double width = font.getStringBounds(text, pen.getFontRenderContext()).getWidth();
        pen.drawString(text, (float) (x - width / 2), (float) y);
    }

    private static List<String> wrapped(Graphics2D pen, String text, Font font, double width) {
        var lines = new ArrayList<String>();
        if (text.isBlank()) return lines;
        var measurer = new LineBreakMeasurer(new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator(),
                pen.getFontRenderContext());
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            measurer.nextLayout((float) width);
            lines.add(text.substring(start, measurer.getPosition()).strip());
        }
        return lines;
    }

    private static Font font(String file) {
        try (var in = SheetPainter.class.getResourceAsStream("/vn/motcua/desk/paper/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(new AffineTransform());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
