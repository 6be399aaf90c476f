package vn.motcua.desk.imaging;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as no citizen would make them, and ordinary ones beside them; made here, so that none has to be kept. */
final class HostileFiles {
    private HostileFiles() { }

    static Path pdf(Path file, int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 0; number < pages; number++) document.addPage(new PDPage());
            write(document, document.getPage(0));
            document.save(file.toFile());
        }
        return file;
    }

    static Path locked(Path file, String userPassword) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var permission = new AccessPermission();
            permission.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", userPassword, permission));
            document.save(file.toFile());
        }
        return file;
    }

    /** A PDF written object by object: 1 is the catalog, 2 the page tree. */
    static Path pdf(Path file, List<String> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        out.writeBytes(latin("%PDF-1.7\n"));
        for (int number = 1; number <= objects.size(); number++) {
            offsets.add(out.size());
            out.writeBytes(latin(number + " 0 obj\n" + objects.get(number - 1) + "\nendobj\n"));
        }
        int xref = out.size();
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        for (int offset : offsets) out.writeBytes(latin("%010d 00000 n \n".formatted(offset)));
        out.writeBytes(latin("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n"));
        return Files.write(file, out.toByteArray());
    }

    static Path onePage(Path file, String catalogEntries, String pageEntries, String... more) throws IOException {
        var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R" + catalogEntries + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + pageEntries + ">>"));
        objects.addAll(List.of(more));
        return pdf(file, objects);
    }

    static String stream(String entries, byte[] content) {
        return "<<" + entries + "/Length " + content.length + ">>\nstream\n" + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    /** Forms that draw forms: sixteen each, ten deep, a million million strokes. */
    static Path billionLaughs(Path file) throws IOException {
        var more = new ArrayList<String>();
        more.add(stream("", latin("/X Do")));
        for (int depth = 0; depth < 10; depth++) {
            var next = depth < 9 ? "/Resources<</XObject<</X " + (6 + depth) + " 0 R>>>>" : "";
            more.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + next, latin((depth < 9 ? "/X Do " : "0 0 m 9 9 l S ").repeat(16))));
        }
        return onePage(file, "", "/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>", more.toArray(String[]::new));
    }

    /** A content stream of a few hundred kilobytes that unpacks to hundreds of megabytes of strokes. */
    static Path flateBomb(Path file) throws IOException {
        var packed = new ByteArrayOutputStream();
        var strokes = latin("0 0 m 99 99 l S\n".repeat(1 << 16));
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int time = 0; time < 400; time++) deflate.write(strokes);
        }
        return onePage(file, "", "/Contents 4 0 R", stream("/Filter/FlateDecode", packed.toByteArray()));
    }

    /** A valid PNG of a few kilobytes that says it is so large. */
    static Path largePng(Path file, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var rows = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(rows, new Deflater(9))) {
            for (int row = 0; row < height; row++) deflate.write(new byte[1 + (width + 7) / 8]);
        }
        chunk(out, "IDAT", rows.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return Files.write(file, out.toByteArray());
    }

    static Path picture(Path file, String format, int width, int height) throws IOException {
        ImageIO.write(drawing(width, height, BufferedImage.TYPE_3BYTE_BGR), format, file.toFile());
        return file;
    }

    static Path tiff(Path file, int frames) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                writer.writeToSequence(new IIOImage(drawing(400, 600, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
            }
            writer.endWriteSequence();
        }
        return file;
    }

    /** A photograph lying on its side, as phones write them. */
    static Path lyingJpeg(Path file, int width, int height) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(drawing(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg", plain);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes(latin("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"));
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        out.writeBytes(exif.toByteArray());
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return Files.write(file, out.toByteArray());
    }

    static Path progressiveJpeg(Path file, int width, int height) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawing(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null), how);
        }
        return file;
    }

    /** The head of a picture for printing presses: four colours. */
    static Path cmykJpeg(Path file) throws IOException {
        var jpeg = Files.readAllBytes(picture(file, "jpeg", 64, 64));
        for (int at = 0; at + 9 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                jpeg[at + 9] = 4;
                break;
            }
        }
        return Files.write(file, jpeg);
    }

    static Path cut(Path file, double part) throws IOException {
        var content = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(content, (int) (content.length * part)));
    }

    private static BufferedImage drawing(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        for (int line = 0; line < 40; line++) pen.drawLine(0, line * height / 40, width, (40 - line) * height / 40);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 8, height / 8);
        pen.dispose();
        return picture;
    }

    private static void write(PDDocument document, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.addRect(72, 700, 200, 3);
            content.fill();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        var named = new ByteArrayOutputStream();
        named.writeBytes(latin(kind));
        named.writeBytes(content);
        data.write(named.toByteArray());
        var sum = new CRC32();
        sum.update(named.toByteArray());
        data.writeInt((int) sum.getValue());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
