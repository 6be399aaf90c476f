package vn.motcua.desk.imaging.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureRemark;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.domain.signature.Trust;

/** Files that are signed, spoiled, forged or added to, each judged as a careful person would. */
class PdfSignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Instant SIGNED = SignedPdfs.SIGNED;
    private static final TestAuthority AUTHORITY = new TestAuthority("CA thử nghiệm");
    private static final TestAuthority STRANGER = new TestAuthority("CA lạ");
    private static final TestAuthority.Holder CHAIRMAN = AUTHORITY.holder("Trần Văn Chủ");
    private static final TestAuthority.Holder CLERK = AUTHORITY.holder("Lê Thị Văn Thư");

    @TempDir
    private Path folder;
    private Path trust;
    private Path plain;

    @BeforeEach
    void prepare() throws IOException {
        trust = AUTHORITY.installedIn(folder.resolve("trust"));
        plain = SignedPdfs.plain(folder.resolve("plain.pdf"));
    }

    @Test
    void aSignatureOfATrustedPersonIsValid() throws IOException {
        var one = only(SignedPdfs.signed(plain, CHAIRMAN));
        assertThat(one.standing(NOW)).isEqualTo(Standing.VALID);
        assertThat(one.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(one.coverage()).isEqualTo(PdfSignature.Coverage.WHOLE_FILE);
        assertThat(one.kind()).isEqualTo(PdfSignature.Kind.APPROVAL);
        assertThat(one.time()).isEqualTo(new SigningTime.Claimed(SIGNED, false));
        assertThat(one.signer().orElseThrow().name()).isEqualTo("Trần Văn Chủ");
        assertThat(one.signer().orElseThrow().organisation()).contains("UBND phường Nghĩa Đô");
        assertThat(one.signer().orElseThrow().issuer()).isEqualTo("CA thử nghiệm");
        assertThat(one.remarks(NOW)).containsExactly(SignatureRemark.Note.REVOCATION_NOT_CHECKED);
    }

    @Test
    void anRsaSignatureIsValidToo() throws IOException {
        var own = TestAuthority.keys("RSA", 2048);
        var key = AUTHORITY.holder("Khóa RSA", own, TestAuthority.FROM, TestAuthority.UNTIL, KeyUsage.nonRepudiation);
        assertThat(only(SignedPdfs.signed(plain, key)).standing(NOW)).isEqualTo(Standing.VALID);
    }

    @Test
    void aFileWithoutSignatureHasNone() throws IOException {
        assertThat(PdfSignatures.of(plain, trust, NOW, folder)).isEmpty();
    }

    @Test
    void oneFlippedBitIsSeen() throws IOException {
        assertDefect(SignedPdfs.flipped(SignedPdfs.signed(plain, CHAIRMAN)), SignatureRemark.Defect.ALTERED);
    }

    @Test
    void aSignatureByAnotherKeyIsForged() throws IOException {
        var thief = new TestAuthority.Holder(CLERK.keys(), CHAIRMAN.chain());
        assertDefect(SignedPdfs.signed(plain, thief), SignatureRemark.Defect.FORGED);
    }

    @Test
    void aBadlyMangledSignatureIsBroken() throws IOException {
        var signed = SignedPdfs.signed(plain, CHAIRMAN);
        assertDefect(SignedPdfs.replaced(signed, "/Contents <3082", "/Contents <3182"), SignatureRemark.Defect.BROKEN);
    }

    @Test
    void aSignatureWithoutItsRangeIsNotTakenForNone() throws IOException {
        assertDefect(SignedPdfs.replaced(SignedPdfs.signed(plain, CHAIRMAN), "/ByteRange", "/BiteRange"), SignatureRemark.Defect.BROKEN);
    }

    /** The gap is widened, so that something can be hidden in it. */
    @Test
    void aGapWiderThanTheSignatureIsSeen() throws IOException {
        var place = SignedPdfs.place(plain, CHAIRMAN, SIGNED);
        var text = Files.readString(place.file(), java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("/ByteRange [0 ");
        var range = text.substring(at, text.indexOf(']', at) + 1);
        var wider = ("/ByteRange [0 " + (place.gap() - 4) + " " + place.resume() + " " + (place.end() - place.resume()));
        var padded = wider + " ".repeat(range.length() - wider.length() - 1) + "]";
        Files.writeString(place.file(), text.replace(range, padded), java.nio.charset.StandardCharsets.ISO_8859_1);
        var gap = new SignedBytes(place.file(), place.gap() - 4, place.resume(), place.end());
        var wrote = sealed(gap, CHAIRMAN, "SHA256withECDSA");
        NewSignature.write(place, wrote);
        var one = only(place.file());
        assertThat(one.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(one.remarks(NOW)).contains(SignatureRemark.Defect.NOT_WHOLE);
        assertThat(one.standing(NOW)).isEqualTo(Standing.INVALID);
    }

    @Test
    void whoWasNotInstalledIsNotTrusted() throws IOException {
        var signed = SignedPdfs.signed(plain, STRANGER.holder("Người lạ"));
        assertThat(only(signed).remarks(NOW)).contains(new SignatureRemark.IssuerUnknown("CA lạ"));
        assertThat(only(signed).standing(NOW)).isEqualTo(Standing.DOUBTFUL);
        var none = PdfSignatures.of(signed, folder.resolve("nothing"), NOW, folder).getFirst();
        assertThat(none.trust()).isEqualTo(Trust.NOTHING_INSTALLED);
        assertThat(none.remarks(NOW)).contains(SignatureRemark.Doubt.NOTHING_INSTALLED);
    }

    @Test
    void whatElseLiesInTheFolderDoesNoHarm() throws IOException {
        Files.writeString(trust.resolve("đọc trước.txt"), "chép chứng thư vào đây");
        Files.write(trust.resolve("empty.crl"), new byte[0]);
        Files.createDirectories(trust.resolve("cũ"));
        assertThat(only(SignedPdfs.signed(plain, CHAIRMAN)).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void aCertificateMustBeValidWhenItSigns() throws IOException {
        var old = AUTHORITY.holder("Hết hạn", TestAuthority.FROM, SIGNED.minusSeconds(86_400));
        assertThat(only(SignedPdfs.signed(plain, old)).remarks(NOW)).contains(new SignatureRemark.Expired(SIGNED.minusSeconds(86_400)));
        var young = AUTHORITY.holder("Chưa đến ngày", SIGNED.plusSeconds(86_400), TestAuthority.UNTIL);
        assertThat(only(SignedPdfs.signed(plain, young)).remarks(NOW)).contains(new SignatureRemark.NotYetValid(SIGNED.plusSeconds(86_400)));
        assertThat(only(SignedPdfs.signed(plain, old)).trust()).as("that is another question").isEqualTo(Trust.TRUSTED);
    }

    @Test
    void aStampProvesThatItWasSignedBeforeTheCertificateRanOut() throws IOException {
        var until = SIGNED.plusSeconds(3600);
        var short1 = AUTHORITY.holder("Sắp hết hạn", TestAuthority.FROM, until);
        var bare = only(SignedPdfs.signed(plain, short1));
        assertThat(bare.remarks(NOW)).contains(new SignatureRemark.ExpiredSince(until));
        assertThat(bare.standing(NOW)).isEqualTo(Standing.DOUBTFUL);
        var stamped = only(SignedPdfs.signed(plain, short1, SIGNED, Optional.of(AUTHORITY.stamping(SIGNED))));
        assertThat(stamped.time()).isEqualTo(new SigningTime.Stamped(SIGNED, "Dấu thời gian thử nghiệm", true));
        assertThat(stamped.standing(NOW)).isEqualTo(Standing.VALID);
        var strange = only(SignedPdfs.signed(plain, short1, SIGNED, Optional.of(STRANGER.stamping(SIGNED))));
        assertThat(strange.remarks(NOW)).contains(new SignatureRemark.ExpiredSince(until), SignatureRemark.Note.STAMP_UNTRUSTED);
    }

    @Test
    void theStampOfAnotherSignatureIsSeen() throws IOException {
        // the authority is asked about something else than this signature
        var other = AUTHORITY.stamping(SIGNED);
        var place = SignedPdfs.place(plain, CHAIRMAN, SIGNED);
        var first = SignedPdfs.signed(plain, CLERK, SIGNED, Optional.of(other));
        var foreign = new org.bouncycastle.cms.CMSSignedData[1];
        try {
            var taken = Container.read(contents(first), Optional.empty()).timeStamp().orElseThrow();
            var cms = new org.bouncycastle.cms.CMSSignedData(sealed(place, CHAIRMAN, "SHA256withECDSA"));
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            var unsigned = new org.bouncycastle.asn1.cms.AttributeTable(new org.bouncycastle.asn1.cms.Attribute(
                    org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new org.bouncycastle.asn1.DERSet(taken)));
            foreign[0] = org.bouncycastle.cms.CMSSignedData.replaceSigners(cms, new org.bouncycastle.cms.SignerInformationStore(
                    org.bouncycastle.cms.SignerInformation.replaceUnsignedAttributes(signer, unsigned)));
        } catch (CMSException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
        NewSignature.write(place, foreign[0].getEncoded());
        var one = only(place.file());
        assertThat(one.remarks(NOW)).contains(SignatureRemark.Doubt.STAMP_BROKEN);
        assertThat(one.standing(NOW)).isEqualTo(Standing.DOUBTFUL);
    }

    @Test
    void aRevokedCertificateIsRefusedUnlessASignatureBeforeIsProven() throws IOException {
        var since = SIGNED.plusSeconds(3600);
        Files.write(trust.resolve("list.crl"), AUTHORITY.revocationList(NOW, CLERK.chain().getFirst(), since));
        var bare = only(SignedPdfs.signed(plain, CLERK));
        assertThat(bare.revocation()).isEqualTo(new Revocation.Revoked(since));
        assertThat(bare.remarks(NOW)).contains(new SignatureRemark.Revoked(since));
        assertThat(bare.standing(NOW)).isEqualTo(Standing.INVALID);
        var stamped = only(SignedPdfs.signed(plain, CLERK, SIGNED, Optional.of(AUTHORITY.stamping(SIGNED))));
        assertThat(stamped.remarks(NOW)).contains(new SignatureRemark.RevokedLater(since));
        assertThat(stamped.standing(NOW)).isEqualTo(Standing.VALID);
        assertThat(only(SignedPdfs.signed(plain, CHAIRMAN)).revocation()).isEqualTo(new Revocation.Clear(NOW));
    }

    @Test
    void aListOfSomebodyElseRevokesNothing() throws IOException {
        var same = new TestAuthority("CA thử nghiệm");
        Files.write(trust.resolve("list.crl"), same.revocationList(NOW, CLERK.chain().getFirst(), SIGNED));
        assertThat(only(SignedPdfs.signed(plain, CLERK)).revocation()).isEqualTo(new Revocation.NotChecked());
    }

    @Test
    void aCertificateForOtherPurposesIsNoted() throws IOException {
        var key = AUTHORITY.holder("Máy chủ", TestAuthority.keys("EC", 256), TestAuthority.FROM, TestAuthority.UNTIL, KeyUsage.keyAgreement);
        assertThat(only(SignedPdfs.signed(plain, key)).remarks(NOW)).contains(SignatureRemark.Doubt.NOT_FOR_SIGNING);
    }

    @Test
    void aWeakDigestAndAShortKeyAreDoubtful() throws IOException {
        var place = SignedPdfs.place(plain, CHAIRMAN, SIGNED);
        NewSignature.write(place, sealed(place, CHAIRMAN, "SHA1withECDSA"));
        var one = only(place.file());
        assertThat(one.remarks(NOW)).contains(new SignatureRemark.WeakDigest("SHA-1"));
        assertThat(one.standing(NOW)).isEqualTo(Standing.DOUBTFUL);
        var key = AUTHORITY.holder("Khóa ngắn", TestAuthority.keys("RSA", 1024), TestAuthority.FROM, TestAuthority.UNTIL, KeyUsage.digitalSignature);
        assertThat(only(SignedPdfs.signed(plain, key)).remarks(NOW)).contains(new SignatureRemark.WeakKey(1024));
    }

    @Test
    void anAlgorithmThatNobodyKnowsIsSaidToBeSo() throws IOException {
        var place = SignedPdfs.place(plain, CHAIRMAN, SIGNED);
        var container = sealed(place, CHAIRMAN, "SHA256withECDSA");
        // 2.16.840.1.101.3.4.2.1 becomes 2.16.840.1.101.3.4.2.99, and ecdsa-with-SHA256 something undefined
        exchange(container, new byte[] {0x60, (byte) 0x86, 0x48, 1, 0x65, 3, 4, 2, 1}, 8, (byte) 99);
        NewSignature.write(place, container);
        var one = only(place.file());
        assertThat(one.integrity()).isInstanceOf(Integrity.NotCheckable.class);
        assertThat(one.standing(NOW)).isEqualTo(Standing.DOUBTFUL);
    }

    @Test
    void aSecondSignatureLeavesTheFirstValid() throws IOException {
        var both = all(SignedPdfs.signed(SignedPdfs.signed(plain, CHAIRMAN), CLERK, SIGNED.plusSeconds(60), Optional.empty()));
        assertThat(both).hasSize(2).allSatisfy(one -> assertThat(one.standing(NOW)).isEqualTo(Standing.VALID));
        assertThat(both.getFirst().signer().orElseThrow().name()).isEqualTo("Trần Văn Chủ");
        assertThat(both.getFirst().changes()).containsExactly(Change.SIGNATURE_ADDED);
        assertThat(both.getFirst().coverage()).isEqualTo(PdfSignature.Coverage.WHOLE_THEN);
        assertThat(both.getLast().coverage()).isEqualTo(PdfSignature.Coverage.WHOLE_FILE);
    }

    @Test
    void aLateChangeSpoilsBothOfTwoSignatures() throws IOException {
        var both = SignedPdfs.signed(SignedPdfs.signed(plain, CHAIRMAN), CLERK);
        assertThat(all(SignedPdfs.appended(both, PdfSignaturesTest::overwrite))).hasSize(2)
                .allSatisfy(one -> assertThat(one.standing(NOW)).isEqualTo(Standing.INVALID));
    }

    static Stream<Arguments> changes() {
        return Stream.of(change("words on the page", Change.PAGE_CHANGED, Standing.INVALID, PdfSignaturesTest::overwrite),
                change("a page more", Change.PAGES_ADDED_OR_REMOVED, Standing.INVALID, document -> {
                    document.addPage(new PDPage());
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("a page less", Change.PAGES_ADDED_OR_REMOVED, Standing.INVALID, document -> {
                    document.removePage(1);
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("a page turned", Change.PAGE_CHANGED, Standing.INVALID, document -> {
                    document.getPage(1).setRotation(180);
                    document.getPage(1).getCOSObject().setNeedToBeUpdated(true);
                }),
                change("a stamp over the page", Change.PAGE_OVERLAID, Standing.INVALID, document ->
                        mark(document, new PDAnnotationRubberStamp(), new PDRectangle(72, 640, 400, 90))),
                change("a small note", Change.NOTE_ADDED, Standing.DOUBTFUL, document -> mark(document, new PDAnnotationText(), new PDRectangle(500, 500, 20, 20))),
                change("a note as large as the page", Change.PAGE_OVERLAID, Standing.INVALID, document ->
                        mark(document, new PDAnnotationText(), new PDRectangle(0, 0, 500, 700))),
                change("a field filled in", Change.FORM_FILLED, Standing.DOUBTFUL, PdfSignaturesTest::fill),
                change("the stamp of the signature moved", Change.PAGE_OVERLAID, Standing.INVALID, document -> {
                    var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
                    widget.setRectangle(new PDRectangle(72, 690, 300, 40));
                    widget.getCOSObject().setNeedToBeUpdated(true);
                }),
                // prepared before signing, switched on afterwards
                change("a script on opening", Change.STRUCTURE_CHANGED, Standing.INVALID, document -> catalogue(document, "OpenAction",
                        dictionary(Map.of("S", "JavaScript")))),
                change("layers", Change.STRUCTURE_CHANGED, Standing.INVALID, document -> catalogue(document, "OCProperties", dictionary(Map.of("D", "X")))),
                change("another typeface under the old number", Change.PAGE_CHANGED, Standing.INVALID, PdfSignaturesTest::otherTypeface),
                change("title", Change.DESCRIPTION_CHANGED, Standing.VALID, document -> {
                    document.getDocumentInformation().setTitle("Quyet dinh khac");
                    document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("evidence for long", Change.PROOF_ADDED, Standing.VALID, document -> catalogue(document, "DSS", dictionary(Map.of("Type", "DSS")))),
                change("an object that hangs nowhere", Change.BYTES_ADDED, Standing.DOUBTFUL, document -> catalogue(document, "Extensions",
                        dictionary(Map.of("ADBE", "X")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatWasAppendedIsNamedForWhatItIs(String name, Change change, Standing standing, SignedPdfs.Edit edit) throws IOException {
        var one = only(SignedPdfs.appended(SignedPdfs.signed(plain, CHAIRMAN), edit));
        assertThat(one.changes()).as(name).contains(change);
        assertThat(one.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(one.coverage()).isEqualTo(PdfSignature.Coverage.WHOLE_THEN);
        assertThat(one.standing(NOW)).isEqualTo(standing);
    }

    /** What may differ must not make the same object pass where it may not. */
    @Test
    void aTypefaceThatAlsoHangsOnHarmlessThingsIsComparedOnThePageToo() throws IOException {
        var prepared = SignedPdfs.appended(plain, document -> {
            var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            var store = dictionary(Map.of("Type", "DSS"));
            store.setItem(COSName.getPDFName("X"), fonts.getItem(fonts.keySet().iterator().next()));
            catalogue(document, "DSS", store);
            document.getDocumentCatalog().getAcroForm(null).getCOSObject().removeItem(COSName.DR);
        });
        var one = only(SignedPdfs.appended(SignedPdfs.signed(prepared, CHAIRMAN), PdfSignaturesTest::otherTypeface));
        assertThat(one.changes()).contains(Change.PROOF_ADDED, Change.PAGE_CHANGED);
        assertThat(one.standing(NOW)).isEqualTo(Standing.INVALID);
    }

    @Test
    void rubbishBehindTheEndIsSeen() throws IOException {
        var signed = SignedPdfs.signed(plain, CHAIRMAN);
        Files.write(signed, "\n% something else\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), java.nio.file.StandardOpenOption.APPEND);
        assertThat(only(signed).changes()).containsExactly(Change.BYTES_ADDED);
        assertThat(only(signed).standing(NOW)).isEqualTo(Standing.DOUBTFUL);
    }

    @Test
    void aSignatureThatWasTakenAwayIsStillSeen() throws IOException {
        var stripped = SignedPdfs.appended(SignedPdfs.signed(plain, CHAIRMAN), document -> {
            var form = document.getDocumentCatalog().getAcroForm(null);
            form.getFields().removeIf(field -> "Sig".equals(field.getFieldType()));
            form.getCOSObject().setItem(COSName.FIELDS, new COSArray());
            form.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(only(stripped).standing(NOW)).isEqualTo(Standing.INVALID);
    }

    @Test
    void aLockedDocumentTakesNoFurtherSignatureAndShowsOneThatCameAnyway() throws IOException {
        var locked = SignedPdfs.certified(plain, CHAIRMAN, 1);
        assertThat(only(locked).kind()).isEqualTo(PdfSignature.Kind.CERTIFICATION);
        assertThat(only(locked).standing(NOW)).isEqualTo(Standing.VALID);
        var wish = new Inscription(SIGNED.atOffset(java.time.ZoneOffset.UTC), "x", List.of()).write(folder.resolve("wish"));
        assertThat(SignaturePlace.prepare(locked, wish, 4096, folder.resolve("out.pdf"))).isEmpty();
        var anyway = SignedPdfs.certified(locked, CLERK, 2);
        assertThat(all(anyway).getFirst().lock()).isEqualTo(Lock.ALL);
        assertThat(all(anyway).getFirst().standing(NOW)).isEqualTo(Standing.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"1,INVALID,INVALID", "2,DOUBTFUL,INVALID", "3,DOUBTFUL,DOUBTFUL"})
    void whoLocksADocumentSaysWhatMayBeDone(int permitted, Standing filled, Standing noted) throws IOException {
        var locked = SignedPdfs.certified(plain, CHAIRMAN, permitted);
        assertThat(only(SignedPdfs.appended(locked, PdfSignaturesTest::fill)).standing(NOW)).isEqualTo(filled);
        assertThat(only(SignedPdfs.appended(locked, document -> mark(document, new PDAnnotationText(), new PDRectangle(500, 500, 20, 20))))
                .standing(NOW)).isEqualTo(noted);
    }

    @Test
    void aReportSurvivesTheWayBetweenProcesses() throws IOException {
        Files.write(trust.resolve("list.crl"), AUTHORITY.revocationList(NOW, CLERK.chain().getFirst(), SIGNED));
        var file = SignedPdfs.signed(SignedPdfs.signed(plain, CHAIRMAN, SIGNED, Optional.of(AUTHORITY.stamping(SIGNED))),
                AUTHORITY.holder("Ký\tgiả\nsignature\tAPPROVAL\u202e"));
        var signatures = PdfSignatures.of(SignedPdfs.appended(file, PdfSignaturesTest::fill), trust, NOW, folder);
        var report = ReportLines.report(ReportLines.of(signatures), NOW);
        assertThat(report).isInstanceOfSatisfying(vn.motcua.desk.domain.signature.SignatureReport.Signed.class, signed -> {
            assertThat(signed.signatures().getFirst()).isEqualTo(signatures.getFirst());
            assertThat(signed.signatures().getLast().signer().orElseThrow().name()).isEqualTo("Ký giả signature APPROVAL");
        });
        assertThat(ReportLines.report(List.of(), NOW)).isInstanceOf(vn.motcua.desk.domain.signature.SignatureReport.Unsigned.class);
    }

    private static Arguments change(String name, Change change, Standing standing, SignedPdfs.Edit edit) {
        return Arguments.of(name, change, standing, edit);
    }

    private static void overwrite(PDDocument document) throws IOException {
        var page = document.getPage(0);
        try (var pen = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            pen.newLineAtOffset(72, 660);
            pen.showText("va so tien 1.000.000.000 dong");
            pen.endText();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getResources().getCOSObject().setNeedToBeUpdated(true);
    }

    private static void otherTypeface(PDDocument document) {
        var resources = document.getPage(0).getResources();
        var fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        var font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("ZapfDingbats"));
        font.setNeedToBeUpdated(true);
    }

    private static void mark(PDDocument document, PDAnnotation mark, PDRectangle place) throws IOException {
        mark.setRectangle(place);
        var page = document.getPage(0);
        page.getAnnotations().add(mark);
        page.getCOSObject().setNeedToBeUpdated(true);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) array.setNeedToBeUpdated(true);
        mark.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void fill(PDDocument document) throws IOException {
        var field = document.getDocumentCatalog().getAcroForm(null).getField("ghichu");
        field.getCOSObject().setString(COSName.V, "da doi");
        field.getCOSObject().setNeedToBeUpdated(true);
        var appearance = new COSDictionary();
        appearance.setItem(COSName.N, new COSStream());
        field.getCOSObject().setItem(COSName.AP, appearance);
    }

    private static void catalogue(PDDocument document, String key, COSDictionary value) {
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), value);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    private static COSDictionary dictionary(Map<String, String> names) {
        var dictionary = new COSDictionary();
        names.forEach((key, name) -> dictionary.setName(COSName.getPDFName(key), name));
        return dictionary;
    }

    /** A container made with the library alone, as other programs make them. */
    private static byte[] sealed(SignedBytes bytes, TestAuthority.Holder key, String algorithm) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder().setProvider(Container.CRYPTOGRAPHY)
                    .build(algorithm, key.keys().getPrivate(), key.chain().getFirst()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Container.Outside(bytes), false).getEncoded();
        } catch (CMSException | GeneralSecurityException | OperatorCreationException fault) {
            throw new AssertionError(fault);
        }
    }

    private static byte[] contents(Path signed) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(signed.toFile())) {
            return document.getSignatureDictionaries().getFirst().getContents();
        }
    }

    private static void exchange(byte[] bytes, byte[] old, int offset, byte young) {
        for (int at = 0; at + old.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) bytes[at + offset] = young;
        }
    }

    private List<PdfSignature> all(Path file) throws IOException {
        return PdfSignatures.of(file, trust, NOW, folder);
    }

    private PdfSignature only(Path file) throws IOException {
        var all = all(file);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void assertDefect(Path file, SignatureRemark.Defect defect) throws IOException {
        var one = only(file);
        assertThat(one.remarks(NOW)).contains(defect);
        assertThat(one.standing(NOW)).isEqualTo(Standing.INVALID);
    }
}
