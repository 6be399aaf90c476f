package vn.motcua.desk.app.practice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * The front of a make-believe identity card as a picture: its size, and the size and place of its code, are those of the card of 2021
 * (85.6 × 54 mm, a code of 21 mm with little redundancy); all else only looks like a card from afar.
 */
public final class CardFace {
    static final double WIDE = 85.6;
    static final double HIGH = 54;
    private static final int DOTS = 20;
    static final double CODE = 21;
    static final double CODE_LEFT = 61.5;
    static final double CODE_TOP = 2.5;
    private static final int QUIET = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The face in several sizes, each half of the one before: far away a smaller one is looked up. */
    private final List<BufferedImage> sizes = new ArrayList<>();

    /** @param title of the card; empty: a card from whose face only lines can be told */
    public static CardFace of(Citizen citizen, String title) {
        var card = citizen.card();
        return new CardFace(Optional.of(citizen.payload()), title, List.of(card.number().digits(), card.name().orElse(""),
                card.born().map(DAY::format).orElse(""), card.residence().orElse("")));
    }

    /** The code of any text on a card's face. */
    public static CardFace withCode(String text) {
        return new CardFace(Optional.of(text), "", List.of("", "", "", ""));
    }

    /** A face without any code. */
    public static CardFace bare() {
        return new CardFace(Optional.empty(), "", List.of("0000", "AAAA BBBB", "", ""));
    }

    private CardFace(Optional<String> code, String title, List<String> lines) {
        var face = new BufferedImage((int) (WIDE * DOTS), (int) (HIGH * DOTS), BufferedImage.TYPE_INT_RGB);
        var pen = face.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(DOTS, DOTS);
        ground(pen);
        words(pen, title, lines);
        code.ifPresent(text -> code(pen, text));
        pen.dispose();
        sizes.add(face);
        while (sizes.getLast().getWidth() > 100) sizes.add(half(sizes.getLast()));
    }

    /** @param dots wanted for a millimetre; the face has at least as many, if it can */
    BufferedImage face(double dots) {
        int at = 0;
        while (at + 1 < sizes.size() && sizes.get(at + 1).getWidth() >= dots * WIDE) at++;
        return sizes.get(at);
    }

    private static void ground(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(205, 226, 214), (float) WIDE, (float) HIGH, new Color(226, 216, 190)));
        pen.fill(new java.awt.geom.Rectangle2D.Double(0, 0, WIDE, HIGH));
        pen.setColor(new Color(150, 190, 190, 90));
        pen.setStroke(new BasicStroke(0.15f));
        for (int i = -20; i < 60; i += 2) pen.draw(new java.awt.geom.QuadCurve2D.Double(0, i, 40, i + 22, WIDE, i));
        pen.setColor(new Color(120, 125, 135));
        pen.fill(new java.awt.geom.Rectangle2D.Double(4, 20, 20, 27));
        pen.setColor(new Color(190, 165, 145));
        pen.fill(new java.awt.geom.Ellipse2D.Double(9, 24, 10, 13));
        pen.setColor(new Color(70, 75, 90));
        pen.fill(new java.awt.geom.Ellipse2D.Double(6, 38, 16, 18));
        pen.setColor(new Color(200, 170, 80));
        pen.fill(new java.awt.geom.RoundRectangle2D.Double(4, 5, 11, 9, 2, 2));
    }

    private static void words(Graphics2D pen, String title, List<String> lines) {
        pen.setColor(new Color(170, 40, 45));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(3.4f));
        pen.drawString(title, 18, 14);
        pen.setColor(new Color(35, 35, 45));
        float y = 31;
        for (int i = 0; i < lines.size(); i++) {
            pen.setFont(new Font(Font.SANS_SERIF, i < 2 ? Font.BOLD : Font.PLAIN, 1).deriveFont(i == 0 ? 4.4f : i == 1 ? 3.6f : 2.6f));
            var line = lines.get(i);
            pen.drawString(line.substring(0, Math.min(line.length(), 44)), 27, y);
            y += 6;
        }
    }

    private static void code(Graphics2D pen, String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
            double module = CODE / code.getWidth();
            pen.setColor(new Color(238, 240, 236));
            double rim = QUIET * module;
            pen.fill(new java.awt.geom.Rectangle2D.Double(CODE_LEFT - rim, CODE_TOP - rim, CODE + 2 * rim, CODE + 2 * rim));
            pen.setColor(new Color(30, 30, 36));
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y) == 1) pen.fill(new java.awt.geom.Rectangle2D.Double(CODE_LEFT + x * module, CODE_TOP + y * module, module, module));
                }
            }
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code", tooLong);
        }
    }

    private static BufferedImage half(BufferedImage picture) {
        var smaller = new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        var pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        pen.dispose();
        return smaller;
    }
}
