package vn.motcua.desk.imaging.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs, signed by the program's own code with keys in memory, and what may be done to them afterwards. */
public final class SignedPdfs {
    public static final Instant SIGNED = Instant.parse("2026-11-20T02:41:27Z");
    private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);
    public static final List<String> STAMP = List.of("SAO Y", "UBND PHƯỜNG NGHĨA ĐÔ", "2026-11-20T09:41:27+07:00");

    private SignedPdfs() { }

    /** Two pages with words, and a field of a form. */
    public static Path plain(Path file) throws IOException {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= 2; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(font, 14);
                    pen.newLineAtOffset(72, 700);
                    pen.showText("Quyet dinh so 12, trang " + number);
                    pen.endText();
                }
            }
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setDefaultResources(new org.apache.pdfbox.pdmodel.PDResources());
            form.getDefaultResources().put(COSName.getPDFName("Helv"), font);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("ghichu");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(72, 600, 200, 20));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            document.save(file.toFile());
        }
        return file;
    }

    public static Path signed(Path file, SigningKey key) throws IOException {
        return signed(file, key, SIGNED, Optional.empty());
    }

    /** Signs beside the file. */
    public static Path signed(Path file, SigningKey key, Instant at, Optional<UnaryOperator<byte[]>> authority) throws IOException {
        var place = place(file, key, at);
        try {
            NewSignature.put(place, key, authority);
        } catch (NewSignature.NotStamped none) {
            throw new AssertionError(none);
        }
        return place.file();
    }

    static SignedBytes place(Path file, SigningKey key, Instant at) throws IOException {
        var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "signed-");
        var inscription = new Inscription(at.atOffset(HANOI), "Nguyễn Thị Ngữ", STAMP).write(folder.resolve("inscription.txt"));
        var out = folder.resolve(SignaturePlace.FILE);
        var line = SignaturePlace.prepare(file, inscription, NewSignature.room(key, true), out).orElseThrow();
        return SignaturePlace.parse(line, out);
    }

    /** Signs and locks as authors do. @param permitted 1: nothing, 2: fields of forms, 3: notes too */
    public static Path certified(Path file, SigningKey key, int permitted) throws IOException {
        var parameters = new COSDictionary();
        parameters.setName(COSName.TYPE, "TransformParams");
        parameters.setInt(COSName.P, permitted);
        parameters.setName(COSName.V, "1.2");
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "SigRef");
        reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        var references = new COSArray();
        references.add(reference);
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(java.util.GregorianCalendar.from(SIGNED.atZone(HANOI)));
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        var out = Files.createTempFile(file.toAbsolutePath().getParent(), "certified-", ".pdf");
        try (var document = Loader.loadPDF(file.toFile()); var stream = Files.newOutputStream(out)) {
            document.addSignature(signature);
            document.saveIncrementalForExternalSigning(stream).setSignature(new byte[0]);
        }
        var range = signature.getByteRange();
        try {
            NewSignature.put(new SignedBytes(out, range[1], range[2], range[2] + range[3]), key, Optional.empty());
        } catch (NewSignature.NotStamped none) {
            throw new AssertionError(none);
        }
        return out;
    }

    @FunctionalInterface
    public interface Edit {
        void in(PDDocument document) throws IOException;
    }

    /** Appends a change, as programs that edit do. */
    public static Path appended(Path file, Edit edit) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(file.toFile())) {
            edit.in(document);
            document.saveIncremental(bytes);
        }
        return Files.write(Files.createTempFile(file.toAbsolutePath().getParent(), "changed-", ".pdf"), bytes.toByteArray());
    }

    /** Exchanges bytes for others of the same number, once. */
    public static Path replaced(Path file, String old, String young) throws IOException {
        var bytes = Files.readAllBytes(file);
        var from = old.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (!Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) at++;
        System.arraycopy(young.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, from.length);
        return Files.write(Files.createTempFile(file.toAbsolutePath().getParent(), "changed-", ".pdf"), bytes);
    }

    /** One bit of the first page's content. */
    public static Path flipped(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var mark = "stream\r\n".getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (!Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) at++;
        bytes[at + mark.length + 20] ^= 1;
        return Files.write(Files.createTempFile(file.toAbsolutePath().getParent(), "flipped-", ".pdf"), bytes);
    }
}
