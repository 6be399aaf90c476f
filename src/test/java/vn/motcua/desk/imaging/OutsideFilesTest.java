package vn.motcua.desk.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.TestAuthority;

/** Every answer comes from the real reader process, within a minute, whatever the file is. */
class OutsideFilesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path brought;
    @TempDir
    private Path spool;

    private final OutsideFiles outside = new OutsideFiles();

    @Test
    void aPdfIsTakenByteForByte() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("Giấy chứng sinh của bé Đào.pdf"), 3);
        assertThat(inspect(file)).isInstanceOfSatisfying(Verdict.Document.class, document -> {
            assertThat(document.pages()).isEqualTo(3);
            assertThat(document.oddities()).isEmpty();
            assertThat(document.copy()).hasSameBinaryContentAs(file);
        });
    }

    @Test
    void aPageOfAPdfCanBeShown() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("hai trang.pdf"), 2);
        var preview = outside.preview(file, 0, 600);
        var picture = ImageIO.read(new ByteArrayInputStream(preview.orElseThrow()));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(598, 602);
        assertThat(outside.previews(file, 0, 30, 200)).hasSize(2);
        assertThat(outside.preview(file, 7, 200)).isEmpty();
        assertThat(brought).isDirectoryNotContaining("glob:**preview*");
    }

    @Test
    void pagesOfAPdfBecomePicturesInTheirSize() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("ba trang.pdf"), 3);
        var pages = outside.pages(file, 1, 8);
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            assertThat(page.file()).exists();
            assertThat(page.dpi()).isEqualTo(300);
            // a sheet of 612 by 792 points
            assertThat(page.width()).isBetween(2549, 2551);
            assertThat(page.height()).isBetween(3299, 3300);
        });
        var plan = HostileFiles.onePage(brought.resolve("bản vẽ.pdf"), "", "/CropBox[0 0 4000 3000]/MediaBox[0 0 4000 3000]");
        assertThat(outside.pages(plan, 0, 1)).hasSize(1).allSatisfy(page -> assertThat(page.width()).isLessThan(5000));
    }

    @Test
    void signaturesAreCheckedByTheReader() throws IOException {
        var authority = new TestAuthority("CA thử nghiệm");
        var trust = authority.installedIn(brought.resolve("trust"));
        var plain = SignedPdfs.plain(brought.resolve("quyết định.pdf"));
        var signed = SignedPdfs.signed(plain, authority.holder("Trần Văn Chủ"));
        assertThat(signatures(signed, trust).standing()).contains(Standing.VALID);
        assertThat(signatures(SignedPdfs.flipped(signed), trust).standing()).contains(Standing.INVALID);
        assertThat(signatures(plain, trust)).isEqualTo(new SignatureReport.Unsigned());
        assertThat(signatures(HostileFiles.locked(brought.resolve("locked.pdf"), "x"), trust))
                .isEqualTo(new SignatureReport.Unreadable(FileTrouble.ENCRYPTED));
        assertThat(signatures(Files.writeString(brought.resolve("a.txt"), "x"), trust))
                .isEqualTo(new SignatureReport.Unreadable(FileTrouble.UNSUPPORTED_KIND));
        assertThat(signatures(Files.writeString(brought.resolve("b.pdf"), "%PDF-1.7 nothing"), trust))
                .isEqualTo(new SignatureReport.Unreadable(FileTrouble.DAMAGED));
        assertThat(signatures(brought.resolve("gone.pdf"), trust)).isEqualTo(new SignatureReport.Unreadable(FileTrouble.NOT_FOUND));
    }

    private SignatureReport signatures(Path file, Path trust) throws IOException {
        return outside.signatures(file, trust, Instant.parse("2026-11-26T03:00:00Z"), Files.createTempDirectory(spool, "check"));
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        refused(Files.createFile(brought.resolve("rỗng.pdf")), FileTrouble.EMPTY);
    }

    @Test
    void aFileThatIsGoneIsNotFound() {
        refused(brought.resolve("đã rút.pdf"), FileTrouble.NOT_FOUND);
    }

    @Test
    void aFolderOrAPipeOrADeviceIsNoFile() throws IOException, InterruptedException {
        refused(brought, FileTrouble.UNSUPPORTED_KIND);
        if (Files.exists(Path.of("/dev/zero"))) refused(Path.of("/dev/zero"), FileTrouble.UNSUPPORTED_KIND);
        var pipe = brought.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        refused(pipe, FileTrouble.UNSUPPORTED_KIND);
    }

    @Test
    void garbageIsOfNoKnownKindWhateverItsName() throws IOException {
        var noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        refused(Files.write(brought.resolve("rác.pdf"), noise), FileTrouble.UNSUPPORTED_KIND);
        refused(Files.writeString(brought.resolve("chữ.jpg"), "just words"), FileTrouble.UNSUPPORTED_KIND);
    }

    @Test
    void aFileAboveTheLimitIsNotEvenCopied() throws IOException {
        var file = brought.resolve("lớn.pdf");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(OutsideFiles.MOST_BYTES + 1);
        }
        refused(file, FileTrouble.TOO_LARGE);
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void aPdfThatWasSentInPartIsRefusedAndNotTakenWithoutItsLastPages() throws IOException {
        refused(HostileFiles.cut(HostileFiles.pdf(brought.resolve("thiếu.pdf"), 50), 0.7), FileTrouble.DAMAGED);
        refused(HostileFiles.cut(HostileFiles.pdf(brought.resolve("cụt.pdf"), 5), 0.02), FileTrouble.DAMAGED);
        refused(Files.writeString(brought.resolve("đầu.pdf"), "%PDF-1.7\n%%EOF\n"), FileTrouble.DAMAGED);
    }

    @Test
    void aPasswordIsSaidToBeOne() throws IOException {
        refused(HostileFiles.locked(brought.resolve("khóa.pdf"), "secret"), FileTrouble.ENCRYPTED);
    }

    @Test
    void aPdfThatOnlyItsOwnerMayChangeIsTakenAndMentioned() throws IOException {
        oddities(HostileFiles.locked(brought.resolve("hạn chế.pdf"), ""), FileOddity.OWNER_RESTRICTED);
    }

    @Test
    void fiveThousandPagesAreTooMany() throws IOException {
        refused(HostileFiles.pdf(brought.resolve("dày.pdf"), 5000), FileTrouble.TOO_MANY_PAGES);
    }

    @Test
    void aPageTreeThatBitesItsTailIsDamaged() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("vòng.pdf"), List.of("<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"));
        refused(file, FileTrouble.DAMAGED);
    }

    @Test
    void aPageTreeWithoutEndIsDamaged() throws IOException {
        var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        for (int depth = 2; depth < 60_000; depth++) objects.add("<</Type/Pages/Count 1/Kids[" + (depth + 1) + " 0 R]>>");
        objects.add("<</Type/Page/MediaBox[0 0 99 99]>>");
        refused(HostileFiles.pdf(brought.resolve("sâu.pdf"), objects), FileTrouble.DAMAGED);
    }

    @Test
    void bracketsWithoutEndAreAnswered() throws IOException {
        var file = HostileFiles.onePage(brought.resolve("ngoặc.pdf"), "/Deep " + "[".repeat(200_000) + "]".repeat(200_000), "");
        assertThat(inspect(file)).isNotNull();
    }

    @Test
    void drawingWithoutEndIsGivenUp() throws IOException {
        refused(HostileFiles.billionLaughs(brought.resolve("cười.pdf")), FileTrouble.TOOK_TOO_LONG);
    }

    @Test
    void aPageThatUnpacksToMillionsOfStrokesIsRefused() throws IOException {
        assertThat(inspect(HostileFiles.flateBomb(brought.resolve("bom.pdf")))).isIn(new Verdict.Refused(FileTrouble.TOOK_TOO_LONG),
                new Verdict.Refused(FileTrouble.TOO_LARGE));
    }

    @Test
    void aPageLargerThanAnySheetIsDrawnSmall() throws IOException {
        assertThat(inspect(HostileFiles.pdf(brought.resolve("khổ lớn.pdf"), List.of("<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000 200000]>>"))))
                .isInstanceOf(Verdict.Document.class);
    }

    @Test
    void scriptsAndAttachmentsAreTakenAndMentioned() throws IOException {
        oddities(HostileFiles.onePage(brought.resolve("mã.pdf"), "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", ""), FileOddity.HAS_SCRIPT);
        oddities(HostileFiles.onePage(brought.resolve("mở.pdf"), "",
                "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>]"), FileOddity.HAS_SCRIPT);
        oddities(HostileFiles.onePage(brought.resolve("kèm.pdf"), "/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>", "",
                "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>", HostileFiles.stream("/Type/EmbeddedFile", new byte[] {1, 2, 3})),
                FileOddity.HAS_ATTACHMENT);
    }

    @Test
    void aSignedPdfIsKnownAsSigned() throws IOException {
        oddities(HostileFiles.onePage(brought.resolve("ký số.pdf"), "/AcroForm<</SigFlags 3/Fields[4 0 R]>>", "/Annots[4 0 R]",
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(s1)/Rect[0 0 0 0]/V 5 0 R>>",
                "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<3000>>>"), FileOddity.SIGNED);
    }

    @Test
    void anEmptySignatureFieldIsNoSignature() throws IOException {
        oddities(HostileFiles.onePage(brought.resolve("chờ ký.pdf"), "/AcroForm<</Fields[4 0 R]>>", "/Annots[4 0 R]",
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(s1)/Rect[0 0 0 0]>>"));
    }

    @Test
    void aPictureOfTwentyThousandSquaredIsNeverDecoded() throws IOException {
        var file = HostileFiles.largePng(brought.resolve("to.png"), 20_000, 20_000);
        assertThat(Files.size(file)).isLessThan(200_000);
        refused(file, FileTrouble.TOO_MANY_PIXELS);
    }

    @Test
    void aLargePictureThatMayBeIsMadeSmaller() throws IOException {
        var picture = picture(HostileFiles.largePng(brought.resolve("to vừa.png"), 10_000, 11_000));
        assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(24_000_000);
        assertThat(picture.mediaType()).isEqualTo("image/png");
    }

    @Test
    void aTruncatedPictureIsDamaged() throws IOException {
        refused(HostileFiles.cut(HostileFiles.picture(brought.resolve("cụt.jpg"), "jpeg", 1200, 1600), 0.5), FileTrouble.DAMAGED);
        refused(HostileFiles.cut(HostileFiles.picture(brought.resolve("cụt.png"), "png", 1200, 1600), 0.5), FileTrouble.DAMAGED);
        refused(HostileFiles.cut(HostileFiles.tiff(brought.resolve("cụt.tif"), 3), 0.5), FileTrouble.DAMAGED);
    }

    @Test
    void aPictureIsKnownByItsContentAndNotByItsName() throws IOException {
        var picture = picture(HostileFiles.picture(brought.resolve("ảnh.pdf"), "png", 300, 200));
        assertThat(List.of(picture.width(), picture.height())).containsExactly(300, 200);
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(PagePictures.size(picture.file())).isEqualTo(new PagePictures.Size(300, 200));
    }

    @Test
    void aPhotographThatLiesIsSetUprightAndForgetsWhereItWasTaken() throws IOException {
        var picture = picture(HostileFiles.lyingJpeg(brought.resolve("ngang.jpg"), 400, 300));
        assertThat(List.of(picture.width(), picture.height())).containsExactly(300, 400);
        var red = new Color(ImageIO.read(picture.file().toFile()).getRGB(280, 20));
        assertThat(red.getRed() - red.getBlue()).as("the red corner came from the upper left").isGreaterThan(100);
        assertThat(new String(Files.readAllBytes(picture.file()), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aProgressivePhotographIsTaken() throws IOException {
        assertThat(picture(HostileFiles.progressiveJpeg(brought.resolve("web.jpg"), 3000, 4000)).height()).isEqualTo(4000);
    }

    @Test
    void aPictureForPrintingPressesIsRefusedPolitely() throws IOException {
        refused(HostileFiles.cmykJpeg(brought.resolve("in ấn.jpg")), FileTrouble.UNSUPPORTED_KIND);
    }

    @Test
    void everySheetOfATiffBecomesAPage() throws IOException {
        assertThat(inspect(HostileFiles.tiff(brought.resolve("fax.tif"), 4))).isInstanceOfSatisfying(Verdict.Pictures.class,
                pictures -> assertThat(pictures.pictures()).hasSize(4).allSatisfy(page -> {
                    assertThat(page.file()).exists();
                    assertThat(page.mediaType()).isEqualTo("image/png");
                }));
    }

    @Test
    void aReaderThatCannotEvenStartIsAnAnswerToo() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("a.pdf"), 1);
        var whole = ReaderProcess.ofThisProgram();
        for (var broken : List.of(new ReaderProcess(whole.java(), "nothing.jar"), new ReaderProcess(brought.resolve("no java"), whole.classPath()))) {
            assertThat(new OutsideFiles(broken).inspect(file, spool)).isEqualTo(new Verdict.Refused(FileTrouble.READER_CRASHED));
        }
    }

    @Test
    void theSourceMayVanishOnceItIsCopied() throws IOException {
        var file = HostileFiles.pdf(brought.resolve("usb.pdf"), 1);
        var document = (Verdict.Document) inspect(file);
        Files.delete(file);
        assertThat(outside.preview(document.copy(), 0, 200)).isPresent();
    }

    private Verdict inspect(Path file) {
        return assertTimeoutPreemptively(SOON, () -> {
            var folder = Files.createTempDirectory(spool, "job");
            var verdict = outside.inspect(file, folder);
            if (verdict instanceof Verdict.Refused) {
                try (var left = Files.list(folder)) {
                    for (var one : left.toList()) Files.delete(one);
                }
                Files.delete(folder);
            }
            return verdict;
        });
    }

    private Verdict.Picture picture(Path file) {
        var verdict = inspect(file);
        assertThat(verdict).isInstanceOf(Verdict.Pictures.class);
        return ((Verdict.Pictures) verdict).pictures().getFirst();
    }

    private void refused(Path file, FileTrouble trouble) {
        assertThat(inspect(file)).as(file.getFileName().toString()).isEqualTo(new Verdict.Refused(trouble));
    }

    private void oddities(Path file, FileOddity... oddities) {
        assertThat(inspect(file)).as(file.getFileName().toString()).isInstanceOfSatisfying(Verdict.Document.class,
                document -> assertThat(document.oddities()).containsExactly(oddities));
    }
}
