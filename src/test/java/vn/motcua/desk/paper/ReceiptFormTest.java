package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.core.VeraPDFException;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.DossierComponent;

class ReceiptFormTest {
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Huyền Trân Thị Ngọc Quỳnh Như Ánh Nguyệt Thùy Dương Khánh Vân Hoàng Yến";
    private static final String LONG_ADDRESS = "Số nhà 1234/56/78A ngách 9 ngõ 10 đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố số 12, "
            + "khu phố Phước Thuận Hòa, " + "X".repeat(120) + ", Xã Cẩm Mỹ, Tỉnh Đồng Nai";

    private static final OfficeForms OFFICE = OfficeForms.usual();

    private final Forms forms = new Forms(false);

    @Test
    void everyFieldOfForm01StandsInItsOrder() throws IOException {
        var content = Samples.content(5, Samples.parties(Samples.applicant()).withAuthorising(Optional.of(Samples.authorising())));
        var text = new Proof(forms.receipt(OFFICE, Samples.receipt(content, OfficialCode.parse("H56.14-240823-0001")), 1, false)).text();
        assertThat(text).containsSubsequence("ỦY BAN NHÂN DÂN XÃ CẨM MỸ", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "-TTPVHCC", "Cẩm Mỹ, ngày 23 tháng 11 năm 2026",
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ: H56.14-240823-0001", "Số tại quầy: 26500-Q1-261123-0007",
                "Trung tâm Phục vụ hành chính công xã Cẩm Mỹ", "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Văn Thử",
                "Số định danh cá nhân/tổ chức: 075085000123", "Địa chỉ: Ấp 3, Xã Hưng Thịnh, Huyện Trảng Bom, Đồng Nai",
                "Số điện thoại: 0901 234 567", "Email: nguyenvanthu.office.fifa@example.vn",
                "Theo ủy quyền của Ông (Bà)/Tổ chức: Trần Thị Mẫu", "075304000456", "Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai",
                "Giấy tờ ủy quyền: Văn bản ủy quyền được chứng thực",
                "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh (mã thủ tục 1.001193)", "Thành phần hồ sơ nộp gồm:",
                "Tờ khai đăng ký khai sinh", "Nộp, đã số hóa (2 trang)", "Giấy chứng nhận kết hôn của cha, mẹ trẻ em",
                "Lấy từ kho dữ liệu điện tử quốc gia", "Thẻ căn cước của người đi đăng ký khai sinh", "Đã xuất trình, trả lại", "Bổ sung sau",
                "Số lượng hồ sơ: 01 (bộ)", "Thời gian giải quyết hồ sơ theo quy định là: 3 ngày làm việc",
                "Thời gian nhận hồ sơ: 9 giờ 05 phút, ngày 23 tháng 11 năm 2026",
                "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
                "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công xã Cẩm Mỹ", "Vào Sổ theo dõi hồ sơ, Quyển số:", "Số thứ tự:",
                "Phí, lệ phí: 24.000 đ (Hai mươi tư nghìn đồng), thu khi nộp hồ sơ.", "NGƯỜI NỘP HỒ SƠ",
                "Nguyễn Văn Thử", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Lê Thị Ví Dụ", "Mẫu số 01 ban hành kèm theo Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void withoutAnOfficialCodeThePaperSaysSo() throws IOException {
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(3), 1, false)).text()).contains("Mã hồ sơ: (chờ hệ thống tỉnh cấp)");
    }

    @Test
    void theCopiesSayForWhomTheyAre() throws IOException {
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(3), 2, false));
        assertThat(proof.pages()).isEqualTo(2);
        assertThat(proof.text()).containsSubsequence("(Liên 1: Giao người nộp)", "(Liên 2: Lưu)");
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(3), 1, false)).text()).doesNotContain("Liên");
    }

    @Test
    void twoCopiesStandSideBySideOnOneSheet() throws IOException {
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(4), 2, true));
        assertThat(proof.pages()).isOne();
        assertThat(proof.pageWidth()).isBetween(841f, 843f);
        assertThat(proof.qrCodes(0)).containsOnly(Samples.CODE.text()).hasSize(2);
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(4), 1, true)).pages()).isOne();
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(4), 3, true)).pages()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3,1", "6,1", "12,2", "40,3"})
    void longListsGoOnOnTheNextPage(int components, int pages) throws IOException {
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(components), 1, false));
        assertThat(proof.pages()).isEqualTo(pages);
        assertThat(occurrences(proof.text(), "Tiếp nhận hồ sơ của")).isOne();
        assertThat(occurrences(proof.text(), "NGƯỜI TIẾP NHẬN HỒ SƠ")).isOne();
        if (pages > 1) assertThat(proof.text()).contains("Số tại quầy: 26500-Q1-261123-0007 (tiếp theo)", "Trang 1/" + pages, "Trang 2/" + pages);
        if (components == 0) assertThat(proof.text()).contains("Không có giấy tờ nộp kèm.");
        proof.assertInside(false);
    }

    @Test
    void everyComponentOfALongListIsThere() throws IOException {
        var text = new Proof(forms.receipt(OFFICE, Samples.receipt(40), 2, true)).text();
        assertThat(occurrences(text, "Tờ khai đăng ký khai sinh Nộp") + occurrences(text, "Tờ khai đăng ký khai sinh 1")).isEqualTo(16);
        for (int number = 1; number <= 40; number++) assertThat(text).contains(" " + number + " ");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void longNamesAndAddressesWrapAndNothingIsCut(boolean twoOnASheet) throws IOException {
        var person = Samples.applicant().withName(LONG_NAME).withAddress(LONG_ADDRESS).withEmail("e".repeat(90) + "@example.vn");
        var content = Samples.content(4, Samples.parties(person).withAuthorising(Optional.of(person)));
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(content, Optional.empty()), 2, twoOnASheet));
        assertThat(occurrences(proof.textWithoutBlanks(), LONG_NAME.replace(" ", ""))).isGreaterThanOrEqualTo(4);
        assertThat(occurrences(proof.textWithoutBlanks(), LONG_ADDRESS.replace(" ", ""))).isEqualTo(4);
        assertThat(proof.textWithoutBlanks()).contains("e".repeat(90) + "@example.vn");
        proof.assertInside(twoOnASheet);
    }

    @Test
    void aRowLongerThanAPageGoesOn() throws IOException {
        var content = Samples.content(1, Samples.parties(Samples.applicant()));
        var endless = "Văn bản có tên gọi rất dài ".repeat(250);
        var line = content.lines().getFirst();
        var endlessPaper = new DossierComponent("c", endless, line.component().handling(), line.component().condition(), 1, 1,
                Optional.empty(), line.component().reuse());
        var changed = withLines(content, List.of(new ReceivedDossier.Line(endlessPaper, line.settlement())));
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(changed, Optional.empty()), 1, false));
        assertThat(proof.pages()).isGreaterThan(2);
        assertThat(occurrences(proof.textWithoutBlanks(), "Vănbảncótêngọirấtdài")).isGreaterThanOrEqualTo(245);
        proof.assertInside(false);
    }

    @Test
    void decomposedLettersComeOutComposed() throws IOException {
        var person = Samples.applicant().withName(Normalizer.normalize("Đặng Thị Ánh Nguyệt", Normalizer.Form.NFD));
        var text = new Proof(forms.receipt(OFFICE, Samples.receipt(Samples.content(3, Samples.parties(person)), Optional.empty()), 1, false)).text();
        assertThat(text).contains("Đặng Thị Ánh Nguyệt");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void aLetterThatTheTypefaceLacksCostsOnlyItself() throws IOException {
        var person = Samples.applicant().withName("Lý 李 Tiểu\u0007 Long \uD83D\uDE00\tA");
        var text = new Proof(forms.receipt(OFFICE, Samples.receipt(Samples.content(3, Samples.parties(person)), Optional.empty()), 1, false)).text();
        assertThat(text).contains("Lý ? Tiểu Long ? A");
    }

    @Test
    void whatWasNotFilledInIsADottedLine() throws IOException {
        var proof = new Proof(forms.receipt(OFFICE, Samples.receipt(Samples.content(0, Samples.parties(Person.nobody())), Optional.empty()), 2, true));
        assertThat(proof.text()).contains("Địa chỉ: Số điện thoại: Email: Nội dung");
        proof.assertInside(true);
    }

    @Test
    void theCodeIsReadBackFromThePage() throws IOException {
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(4), 1, false)).qrCodes(0)).containsExactly(Samples.CODE.text());
        assertThat(new Proof(new Forms(true).receipt(OFFICE, Samples.receipt(4), 1, false)).qrCodes(0)).containsExactly(Samples.CODE.text());
    }

    @Test
    void practiceIsWrittenAcrossEveryPage() throws IOException {
        var practice = new Proof(new Forms(true).receipt(OFFICE, Samples.receipt(12), 1, false));
        assertThat(occurrences(practice.textWithoutBlanks(), "BẢNTẬP-KHÔNGCÓGIÁTRỊ")).isEqualTo(practice.pages());
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(3), 1, false)).textWithoutBlanks()).doesNotContain("BẢNTẬP");
    }

    @Test
    void theNumberIsTheDesksOrWrittenByHand() throws IOException {
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(3), 1, false)).text()).contains("Số: ……../……-TTPVHCC");
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(3).numbered(Optional.of(9)), 1, false)).text()).contains("Số: 09/……-TTPVHCC");
    }

    @Test
    void theOfficeMayCallTheFormByAnotherName() throws IOException {
        var old = OFFICE.withTitles(FormKind.RECEIPT, Optional.of(new FormTitles("GIẤY BIÊN NHẬN", "Mẫu số 1a", "TNHS")));
        assertThat(new Proof(forms.receipt(old, Samples.receipt(3), 1, false)).text()).contains("GIẤY BIÊN NHẬN", "Mẫu số 1a", "TNHS");
    }

    @Test
    void theSameDossierGivesTheSameBytes() {
        assertThat(forms.receipt(OFFICE, Samples.receipt(4), 2, false)).isEqualTo(new Forms(false).receipt(OFFICE, Samples.receipt(4), 2, false));
    }

    @Test
    void theFileSaysWhatItIsAndInWhichLanguage() throws IOException {
        try (var document = Loader.loadPDF(forms.receipt(OFFICE, Samples.receipt(3), 1, false))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ 26500-Q1-261123-0007");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(Samples.RECEIVED);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
        }
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void theFileIsPdfA(boolean practice, boolean twoOnASheet) throws IOException, VeraPDFException {
        PdfA.assertThatItIs(new Forms(practice).receipt(OFFICE, Samples.receipt(12), 2, twoOnASheet));
    }

    @Test
    void qpdfFindsNoFault(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(new Proof(forms.receipt(OFFICE, Samples.receipt(12), 2, true)).said(folder, "qpdf", "--check")).contains("No syntax or stream encoding errors");
    }

    @Test
    void everyTypefaceIsEmbedded(@TempDir Path folder) throws IOException, InterruptedException {
        var lines = new Proof(forms.receipt(OFFICE, Samples.receipt(12), 2, false)).said(folder, "pdffonts").lines().skip(2).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).contains("Tinos").containsPattern("yes\\s+yes\\s+yes"));
    }

    @Test
    @Tag("heavy")
    void aWarmReceiptTakesNoTime() {
        for (int i = 0; i < 20; i++) forms.receipt(OFFICE, Samples.receipt(4), 2, false);
        var times = new long[21];
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            forms.receipt(OFFICE, Samples.receipt(4), 2, false);
            times[i] = (System.nanoTime() - before) / 1_000_000;
        }
        Arrays.sort(times);
        assertThat(times[times.length / 2]).as("milliseconds for two copies").isLessThanOrEqualTo(150);
    }

    private static ReceivedDossier withLines(ReceivedDossier of, List<ReceivedDossier.Line> lines) {
        return new ReceivedDossier(of.procedureCode(), of.procedureName(), of.field(), of.caseName(), of.channel(),
                of.assistedOnline(), of.parties(), lines, of.declined(), of.charges(), of.due(), of.publishedTime(), of.promise(), of.returnsPaper(),
                of.seconds(), of.findings(), of.overrides(), of.offer());
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
