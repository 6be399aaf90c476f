package vn.motcua.desk.imaging.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import vn.motcua.desk.imaging.pixels.Pixels;

/** Pages as an office prints and a scanner sees them, with invented people: print, a red stamp, a signature in blue, noise. */
public final class PrintedPage {
    public static final List<String> FORM = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "TỜ KHAI ĐĂNG KÝ KHAI SINH",
            "Kính gửi: Ủy ban nhân dân xã Cẩm Mỹ, tỉnh Đồng Nai",
            "Họ, chữ đệm, tên người yêu cầu: Nguyễn Thị Ánh Nguyệt",
            "Nơi cư trú: Ấp Suối Cả, xã Cẩm Mỹ, tỉnh Đồng Nai",
            "Giấy tờ tùy thân: Căn cước số 075304000456 do Bộ Công an cấp ngày 23/11/2025",
            "Quan hệ với người được khai sinh: mẹ đẻ",
            "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:",
            "Họ, chữ đệm, tên: Trần Nguyễn Bảo Ngọc, giới tính: Nữ, dân tộc: Kinh, quốc tịch: Việt Nam",
            "Nơi sinh: Bệnh viện Đa khoa khu vực Long Khánh",
            "Quê quán: huyện Quỳnh Lưu, tỉnh Nghệ An",
            "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận",
            "nhất trí của các bên liên quan theo quy định pháp luật.",
            "Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.",
            "Đề nghị cấp bản sao: có, số lượng 03 bản");

    private static final double A4_WIDTH = 210 / 25.4;
    private static final double A4_HEIGHT = 297 / 25.4;

    private PrintedPage() { }

    /** An A4 page in colour. @param lines from the top, the first three centred and bold */
    public static BufferedImage of(List<String> lines, int dpi, long seed) {
        var page = new BufferedImage((int) (A4_WIDTH * dpi), (int) (A4_HEIGHT * dpi), BufferedImage.TYPE_3BYTE_BGR);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(248, 247, 243));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(new Color(28, 28, 30));
        double scale = dpi / 72.0;
        double y = 60 * scale;
        for (int i = 0; i < lines.size(); i++) {
            boolean heading = i < 3;
            pen.setFont(font(heading ? "Tinos-Bold" : "Tinos-Regular", (float) (13 * scale)));
            int width = pen.getFontMetrics().stringWidth(lines.get(i));
            float x = (float) (heading ? (page.getWidth() - width) / 2.0 : 60 * scale);
            while (x + width > page.getWidth() - 20 * scale) {
                pen.setFont(pen.getFont().deriveFont(pen.getFont().getSize2D() * 0.96f));
                width = pen.getFontMetrics().stringWidth(lines.get(i));
            }
            pen.drawString(lines.get(i), x, (float) y);
            y += 24 * scale;
        }
        stampAndSignature(pen, scale, y);
        pen.dispose();
        return noisy(page, new Random(seed));
    }

    public static Path jpeg(Path file, BufferedImage picture, float quality) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            Pixels.writeJpeg(picture, quality, out);
        }
        return file;
    }

    public static BufferedImage grey(BufferedImage picture) {
        return copied(picture, BufferedImage.TYPE_BYTE_GRAY);
    }

    static BufferedImage copied(BufferedImage picture, int type) {
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        var pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return copy;
    }

    private static void stampAndSignature(Graphics2D pen, double scale, double y) {
        int side = (int) (100 * scale);
        int left = (int) (380 * scale);
        int top = (int) y;
        pen.setColor(new Color(200, 30, 40, 200));
        pen.setStroke(new BasicStroke((float) (2.5 * scale)));
        pen.drawOval(left, top, side, side);
        pen.drawOval(left + side / 8, top + side / 8, side * 3 / 4, side * 3 / 4);
        pen.setColor(new Color(30, 50, 170));
        pen.setStroke(new BasicStroke((float) (1.2 * scale)));
        for (int i = 0; i < 12; i++) {
            pen.drawArc(left + (int) ((i * 9 - 40) * scale), top + (int) ((30 + i % 3 * 10) * scale), (int) (24 * scale), (int) (30 * scale), i * 40, 200);
        }
        for (int row = 0; row < 80; row++) {
            for (int column = 0; column < 60; column++) {
                float tone = (float) (0.35 + 0.3 * Math.sin(row / 9.0) * Math.cos(column / 7.0));
                pen.setColor(new Color(tone, tone * 0.9f, tone * 0.8f));
                pen.fillRect((int) ((60 + column * 1.4) * scale), (int) (y + row * 1.4 * scale), (int) Math.ceil(1.4 * scale), (int) Math.ceil(1.4 * scale));
            }
        }
    }

    private static BufferedImage noisy(BufferedImage page, Random random) {
        var row = new int[page.getWidth() * 3];
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRaster().getPixels(0, y, page.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) row[i] = Math.clamp(row[i] + (random.nextInt(13) - 6), 0, 255);
            page.getRaster().setPixels(0, y, page.getWidth(), 1, row);
        }
        return page;
    }

    private static Font font(String name, float size) {
        try (var in = PrintedPage.class.getResourceAsStream("/vn/motcua/desk/paper/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }
}
