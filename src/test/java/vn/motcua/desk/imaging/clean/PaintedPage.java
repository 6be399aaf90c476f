package vn.motcua.desk.imaging.clean;

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
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * A sheet as a scanner would deliver it, with everything that goes wrong with sheets. All lengths in millimetres.
 *
 * @param content  what is written on it
 * @param degrees  by which it lies turned clockwise
 * @param turns    quarter turns clockwise in which it was laid in, after all else
 * @param paper    its colour
 * @param platen   what is seen around it
 * @param place    where it lies on the glass: left, top, width, height before it is turned about its middle
 * @param contrast of what is written, 0 to 1
 * @param through  how much of the other side shines through, 0 to 1
 * @param blur     standard deviation in points at 300 dpi
 * @param exposure brightness of the whole, 1 is right
 * @param noise    standard deviation of each point
 * @param dust     specks
 * @param holes    for a binder
 */
record PaintedPage(Content content, double degrees, int turns, Color paper, Color platen, Rectangle2D place, double contrast, double through,
                   double blur, double exposure, double noise, int dust, boolean holes, int dpi, boolean colour, long seed) {
    enum Content { FORM, LETTER, TABLE, SHORT, NOTHING, PAGE_NUMBER, HANDWRITING, STAMP, CARD }

    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    static final Color WHITE = new Color(0xf6, 0xf5, 0xf1);
    static final Color YELLOW = new Color(0xf0, 0xdf, 0xa6);
    static final Color BLACK = new Color(0x14, 0x14, 0x16);
    static final Color GREY = new Color(0x98, 0x98, 0x9a);

    private static final Font REGULAR = font("Tinos-Regular.ttf");
    private static final Font BOLD = font("Tinos-Bold.ttf");
    private static final Font ITALIC = font("Tinos-Italic.ttf");
    private static final String[] WORDS = ("""
            Kính gửi Ủy ban nhân dân xã nơi cư trú của người yêu cầu theo quy định của pháp luật về hộ tịch tôi là công dân đề nghị \
            quý cơ quan cấp giấy xác nhận tình trạng hôn nhân bản sao trích lục khai sinh đăng ký thường trú và các giấy tờ kèm theo \
            được nộp đầy đủ đúng thời hạn người đại diện hộ gia đình số định danh cá nhân ngày tháng năm sinh dân tộc quốc tịch Việt Nam \
            nghề nghiệp địa chỉ thửa đất tờ bản đồ diện tích mục đích sử dụng xin cam đoan những nội dung khai trên đây là đúng sự thật \
            và chịu trách nhiệm trước pháp luật về cam đoan của mình""").split(" ");

    static PaintedPage of(Content content, long seed) {
        return new PaintedPage(content, 0, 0, WHITE, WHITE, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), 1, 0, 0, 1, 3, 25, false, 300, true, seed);
    }

    PaintedPage turned(double clockwise, int quarters) {
        return new PaintedPage(content, clockwise, quarters, paper, platen, place, contrast, through, blur, exposure, noise, dust, holes, dpi, colour, seed);
    }

    PaintedPage on(Color newPlaten, double left, double top, double width, double height) {
        return new PaintedPage(content, degrees, turns, paper, newPlaten, new Rectangle2D.Double(left, top, width, height), contrast, through, blur,
                exposure, noise, dust, holes, dpi, colour, seed);
    }

    PaintedPage written(double newContrast, double newThrough) {
        return new PaintedPage(content, degrees, turns, paper, platen, place, newContrast, newThrough, blur, exposure, noise, dust, holes, dpi, colour, seed);
    }

    PaintedPage taken(double newBlur, double newExposure, double newNoise) {
        return new PaintedPage(content, degrees, turns, paper, platen, place, contrast, through, newBlur, newExposure, newNoise, dust, holes, dpi, colour, seed);
    }

    PaintedPage of(Color newPaper, int newDust, boolean newHoles) {
        return new PaintedPage(content, degrees, turns, newPaper, platen.equals(paper) ? newPaper : platen, place, contrast, through, blur, exposure,
                noise, newDust, newHoles, dpi, colour, seed);
    }

    PaintedPage at(int newDpi, boolean newColour) {
        return new PaintedPage(content, degrees, turns, paper, platen, place, contrast, through, blur, exposure, noise, dust, holes, newDpi, newColour, seed);
    }

    BufferedImage paint() {
        var random = new SplittableRandom(seed);
        int width = (int) Math.round(WIDTH * dpi / 25.4);
        int height = (int) Math.round(HEIGHT * dpi / 25.4);
        var picture = new BufferedImage(width, height, colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(platen);
        pen.fillRect(0, 0, width, height);
        pen.scale(dpi / 25.4, dpi / 25.4);
        pen.rotate(Math.toRadians(degrees), place.getCenterX(), place.getCenterY());
        pen.setColor(paper);
        // what lies on a lid of its own colour runs on
        double over = platen.equals(paper) ? 60 : 0;
        pen.fill(new Rectangle2D.Double(place.getX() - over, place.getY() - over, place.getWidth() + 2 * over, place.getHeight() + 2 * over));
        pen.translate(place.getX(), place.getY());
        if (through > 0) {
            var other = (Graphics2D) pen.create();
            other.translate(place.getWidth(), 0);
            other.scale(-1, 1);
            write(other, Content.LETTER, random.split(), through);
            other.dispose();
        }
        if (through > 0) soften(picture, 2.2);
        write(pen, content, random.split(), contrast);
        if (holes) {
            pen.setColor(platen.equals(paper) ? new Color(0x50, 0x50, 0x54) : platen);
            for (double y : new double[] {place.getHeight() / 2 - 40, place.getHeight() / 2 + 40}) pen.fill(new Ellipse2D.Double(11, y - 3, 6, 6));
        }
        pen.setColor(new Color(0x60, 0x5c, 0x58));
        for (int i = 0; i < dust; i++) {
            double size = random.nextDouble(0.1, 0.45);
            pen.fill(new Ellipse2D.Double(random.nextDouble(WIDTH), random.nextDouble(HEIGHT), size, size));
        }
        pen.dispose();
        if (blur > 0) soften(picture, blur * dpi / 300);
        expose(picture, random);
        return Pixels.turned(picture, turns);
    }

    private void write(Graphics2D pen, Content what, SplittableRandom random, double strength) {
        var ink = blended(new Color(0x1c, 0x1c, 0x20), strength);
        pen.setColor(ink);
        double width = place.getWidth();
        double height = place.getHeight();
        switch (what) {
            case FORM -> {
                head(pen, width);
                double y = 62;
                for (int line = 0; line < 14; line++, y += 9) {
                    pen.setColor(ink);
                    text(pen, words(random, 3) + ": ", REGULAR, 13, 30, y);
                    pen.setStroke(new BasicStroke(0.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {0.3f, 0.8f}, 0));
                    pen.draw(new java.awt.geom.Line2D.Double(75, y + 0.8, width - 20, y + 0.8));
                    pen.setColor(blended(new Color(0x1b, 0x35, 0x9c), strength));
                    text(pen, words(random, 2 + random.nextInt(4)), ITALIC, 15, 78, y);
                }
                sign(pen, width, y + 8, random, strength, true);
            }
            case LETTER -> {
                head(pen, width);
                double y = 64;
                for (int part = 0; part < 5; part++) y = paragraph(pen, words(random, 25 + random.nextInt(35)), y, width);
                sign(pen, width, Math.min(y + 6, height - 62), random, strength, part(random));
            }
            case TABLE -> table(pen, random, width, height);
            case SHORT -> {
                double y = paragraph(pen, words(random, 30), 40, width);
                sign(pen, width, y + 10, random, strength, false);
            }
            case NOTHING -> { }
            case PAGE_NUMBER -> text(pen, "2", REGULAR, 13, width / 2, height - 16);
            case HANDWRITING -> scribble(pen, 40, height * 0.4, 12, random, blended(new Color(0x50, 0x50, 0x58), strength));
            case STAMP -> seal(pen, width * 0.6, height * 0.5, strength);
            case CARD -> card(pen, random, width, height);
        }
    }

    private static boolean part(SplittableRandom random) {
        return random.nextInt(3) > 0;
    }

    private void head(Graphics2D pen, double width) {
        centred(pen, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 12, width / 2 + 5, 22);
        centred(pen, "Độc lập - Tự do - Hạnh phúc", BOLD, 13, width / 2 + 5, 28);
        pen.setStroke(new BasicStroke(0.25f));
        pen.draw(new java.awt.geom.Line2D.Double(width / 2 - 20, 30, width / 2 + 30, 30));
        centred(pen, "TỜ KHAI CẤP GIẤY XÁC NHẬN", BOLD, 16, width / 2 + 5, 45);
    }

    private void table(Graphics2D pen, SplittableRandom random, double width, double height) {
        head(pen, width);
        pen.setStroke(new BasicStroke(0.3f));
        double left = 25;
        double right = width - 15;
        var columns = new double[] {left, left + 12, left + 70, left + 105, right};
        int rows = 16;
        double row = 11;
        for (int r = 0; r <= rows; r++) pen.draw(new java.awt.geom.Line2D.Double(left, 60 + r * row, right, 60 + r * row));
        for (double x : columns) pen.draw(new java.awt.geom.Line2D.Double(x, 60, x, 60 + rows * row));
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns.length - 1; c++) {
                if (r > 0 && random.nextInt(4) == 0) continue;
                text(pen, c == 0 ? Integer.toString(r + 1) : words(random, c == 1 ? 4 : 2), r == 0 ? BOLD : REGULAR, 12, columns[c] + 2, 60 + r * row + 7);
            }
        }
    }

    private void card(Graphics2D pen, SplittableRandom random, double width, double height) {
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(0xb4 + random.nextInt(20), 0xd2 + random.nextInt(16), 0xd6 + random.nextInt(16)));
            pen.setStroke(new BasicStroke(0.4f));
            pen.draw(new java.awt.geom.QuadCurve2D.Double(0.4, height * i / 60, width / 2, height * random.nextDouble(), width - 0.4, height * i / 60));
        }
        pen.setColor(new Color(0x30, 0x30, 0x34));
        centred(pen, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 6, width * 0.58, 7);
        centred(pen, "Độc lập - Tự do - Hạnh phúc", BOLD, 6, width * 0.58, 10);
        pen.setColor(new Color(0xc0, 0x20, 0x28));
        centred(pen, "CĂN CƯỚC", BOLD, 9, width * 0.58, 17);
        pen.setColor(new Color(0x30, 0x30, 0x34));
        pen.fill(new Rectangle2D.Double(4, 19, 20, 27));
        text(pen, "Số định danh cá nhân: 001099012345", BOLD, 7.5, 28, 24);
        text(pen, "Họ, chữ đệm và tên khai sinh", REGULAR, 5.5, 28, 28);
        text(pen, "NGUYỄN THỊ BÍCH HƯỜNG", BOLD, 7.5, 28, 32);
        text(pen, "Ngày, tháng, năm sinh: 02/09/1999", REGULAR, 6.5, 28, 36.5);
        text(pen, "Giới tính: Nữ   Quốc tịch: Việt Nam", REGULAR, 6.5, 28, 41);
    }

    private double paragraph(Graphics2D pen, String words, double from, double width) {
        var font = sized(REGULAR, 13);
        var measurer = new LineBreakMeasurer(new AttributedString(words, Map.of(TextAttribute.FONT, font)).getIterator(), pen.getFontRenderContext());
        double y = from;
        while (measurer.getPosition() < words.length()) {
            measurer.nextLayout((float) (width - 50)).draw(pen, 30, (float) y);
            y += 7;
        }
        return y + 2;
    }

    private void sign(Graphics2D pen, double width, double y, SplittableRandom random, double strength, boolean stamped) {
        centred(pen, "Người yêu cầu", BOLD, 13, width - 55, y);
        if (stamped) seal(pen, width - 70, y + 18, strength);
        scribble(pen, width - 75, y + 18, 6, random, blended(new Color(0x1b, 0x35, 0x9c), strength));
        pen.setColor(blended(new Color(0x1c, 0x1c, 0x20), strength));
        centred(pen, "Nguyễn Thị Bích Hường", BOLD, 13, width - 55, y + 36);
    }

    private void seal(Graphics2D pen, double x, double y, double strength) {
        pen.setColor(blended(new Color(0xd4, 0x30, 0x40), strength));
        pen.setStroke(new BasicStroke(0.8f));
        pen.draw(new Ellipse2D.Double(x - 17, y - 17, 34, 34));
        pen.setStroke(new BasicStroke(0.3f));
        pen.draw(new Ellipse2D.Double(x - 11, y - 11, 22, 22));
        centred(pen, "ỦY BAN NHÂN DÂN", BOLD, 7, x, y + 1);
    }

    private static void scribble(Graphics2D pen, double x, double y, int strokes, SplittableRandom random, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(0.35f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var line = new Path2D.Double();
        line.moveTo(x, y);
        for (int stroke = 0; stroke < strokes; stroke++) {
            double at = x + stroke * 4.5;
            line.curveTo(at + random.nextDouble(4), y - random.nextDouble(9), at + random.nextDouble(7), y + random.nextDouble(8), at + 4.5,
                    y + random.nextDouble(-2, 2));
        }
        pen.draw(line);
    }

    private static String words(SplittableRandom random, int count) {
        var line = new StringBuilder();
        for (int i = 0; i < count; i++) line.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        return line.toString();
    }

    private void centred(Graphics2D pen, String words, Font font, double points, double x, double y) {
        double width = sized(font, points).getStringBounds(words, pen.getFontRenderContext()).getWidth();
        text(pen, words, font, points, x - width / 2, y);
    }

    private static void text(Graphics2D pen, String words, Font font, double points, double x, double y) {
        pen.setFont(sized(font, points));
        pen.drawString(words, (float) x, (float) y);
    }

    private static Font sized(Font font, double points) {
        return font.deriveFont((float) (points * 25.4 / 72));
    }

    private Color blended(Color ink, double strength) {
        return new Color(mix(ink.getRed(), paper.getRed(), strength), mix(ink.getGreen(), paper.getGreen(), strength),
                mix(ink.getBlue(), paper.getBlue(), strength));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }

    private static void soften(BufferedImage picture, double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        var weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) sum += weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        var between = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
        new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(between, picture);
    }

    private void expose(BufferedImage picture, SplittableRandom random) {
        var points = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        var grain = new int[1 << 16];
        for (int i = 0; i < grain.length; i++) grain[i] = (int) Math.round(random.nextGaussian() * noise);
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            at = at * 1664525 + 1013904223;
            points[i] = (byte) Math.clamp((int) ((points[i] & 0xFF) * exposure) + grain[at >>> 16], 0, 255);
        }
    }

    private static Font font(String file) {
        try (var in = PaintedPage.class.getResourceAsStream("/vn/motcua/desk/paper/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(new AffineTransform());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    /** Contents that a clerk scans. */
    static List<Content> written() {
        return List.of(Content.FORM, Content.LETTER, Content.TABLE);
    }
}
