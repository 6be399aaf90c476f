package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Texts;

class FormsTest {
    /** Where the forms are left to be looked at. */
    private static final Path LOOK = Path.of("target", "forms");

    private static final Titles TITLES = new Titles(Texts.vietnamese());

    private final Forms forms = new Forms(false);

    private record Sample(String name, OfficeForms office, Slip slip) {
        @Override public String toString() {
            return slip.kind() + " " + name;
        }
    }

    static Stream<Sample> all() {
        return Stream.of(samples("ordinary", SlipSamples.CENTRE, SlipSamples.ordinary()), samples("section", SlipSamples.SECTION, SlipSamples.ordinary()),
                samples("overlong", SlipSamples.CENTRE, SlipSamples.overlong()), samples("by-hand", OfficeForms.usual(), SlipSamples.byHand()))
                .flatMap(List::stream);
    }

    private static List<Sample> samples(String name, OfficeForms office, List<Slip> slips) {
        return slips.stream().map(slip -> new Sample(name, office, slip)).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormIsAnArchiveFileWithNothingCutOff(Sample sample) throws IOException, VeraPDFException {
        var pdf = forms.slip(sample.office(), sample.slip());
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(sample.slip().kind().name().toLowerCase(Locale.ROOT) + "-" + sample.name() + ".pdf"), pdf);
        var proof = new Proof(pdf);
        proof.assertInside(false);
        PdfA.assertThatItIs(pdf);
        for (int page = 2; page <= proof.pages(); page++) assertThat(proof.text()).contains("Trang %d/%d".formatted(page, proof.pages()));
        assertThat(forms.slip(sample.office(), sample.slip())).as("the same content gives the same bytes").isEqualTo(pdf);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theHeadIsThatOfAnAdministrativePaper(Sample sample) throws IOException {
        var text = text(sample.office(), sample.slip());
        assertThat(text).containsSubsequence("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                TITLES.of(sample.office(), sample.slip().kind()).title().replace(Run.BINDING_BLANK, ' '));
        if (!sample.slip().kind().isNumbered()) {
            assertThat(text).doesNotContain("Số:");
            return;
        }
        assertThat(text).contains(switch (sample.name()) {
            case "section" -> "CÔNG AN XÃ CẨM MỸ BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ";
            case "by-hand" -> "ỦY BAN NHÂN DÂN PHƯỜNG THỬ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG";
            default -> "ỦY BAN NHÂN DÂN XÃ CẨM MỸ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG";
        }).containsPattern("(?:Cẩm Mỹ|Thử), ngày 26 tháng 11 năm 2026");
    }

    @Test
    void theSlipOfAShiftIsOnePageHoweverMuchIsLeft() throws IOException {
        var proof = new Proof(forms.slip(SlipSamples.CENTRE, SlipSamples.shift(60)));
        assertThat(proof.pages()).isEqualTo(1);
        assertThat(proof.text()).contains("27", "118.000", "và 46 việc khác", "thời gian ước lượng", "NGƯỜI CHỐT CA");
    }

    @Test
    void everyFieldOfForm02StandsInItsOrder() throws IOException {
        assertThat(ordinary(SupplementSlip.class)).containsSubsequence("Số: 07/PBS-TTPVHCC", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                "H56.14-261105-0001", "26500-Q1-261123-0007", "Hồ sơ của: Nguyễn Văn Thử", "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh", "Địa chỉ: Ấp 3",
                "Số điện thoại: 0901 234 567", "Email: nguyenvanthu", "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", "1. Giấy chứng sinh",
                "bản chính: 1", "2. Bổ sung chữ ký", "Lý do: Giấy chứng sinh bị mờ", "số điện thoại 0251 3879 001", "NGƯỜI HƯỚNG DẪN", Samples.CLERK,
                "Mẫu số 02 ban hành kèm theo Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void everyFieldOfForm03StandsInItsOrder() throws IOException {
        assertThat(ordinary(RefusalSlip.class)).containsSubsequence("Số: 07/PTC-TTPVHCC", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                "Trung tâm Phục vụ hành chính công xã Cẩm Mỹ", "Tiếp nhận hồ sơ của: Nguyễn Văn Thử", "Số định danh cá nhân/tổ chức: 075085000123", "Địa chỉ:",
                "Số điện thoại:", "Email:", "Mã hồ sơ (nếu có): H56.14-261105-0001", "Nội dung yêu cầu giải quyết:",
                "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:", "Hồ sơ không thuộc thẩm quyền",
                "Xin thông báo cho Ông/Bà được biết và thực hiện./.", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Mẫu số 03");
    }

    @Test
    void everyFieldOfForm04StandsInItsOrder() throws IOException {
        assertThat(ordinary(ApologySlip.class)).containsSubsequence("Số: 07/PXL", "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                "Kính gửi: Ông (Bà) Nguyễn Văn Thử", "Ngày 05 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công xã Cẩm Mỹ tiếp nhận giải quyết hồ sơ",
                "Thủ tục đăng ký khai sinh", "số định danh: 075085000123; mã số hồ sơ: H56.14-261105-0001",
                "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 25 tháng 11 năm 2026", "Tuy nhiên đến nay", "chưa trả kết quả",
                "Lý do: Chờ kết quả xác minh", "gửi lời xin lỗi", "vào ngày 01 tháng 12 năm 2026", "Mong nhận được sự thông cảm", "CHỦ TỊCH",
                "Phạm Văn Mẫu", "Mẫu số 04");
    }

    @Test
    void anApologyInTimeDoesNotSayThatItIsLate() throws IOException {
        var before = new ApologySlip(SlipSamples.origin(Optional.empty()), SlipSamples.matter(), SlipSamples.RECEIVED, SlipSamples.NOW.plusDays(2), "x",
                SlipSamples.NOW.toLocalDate().plusDays(9));
        assertThat(text(OfficeForms.usual(), before)).contains("chưa thể trả kết quả").doesNotContain("đến nay").contains("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ");
    }

    @Test
    void everyFieldOfForm05StandsInItsOrder() throws IOException {
        assertThat(ordinary(StopSlip.class)).containsSubsequence("Số: 07/TB-TTPVHCC", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Kính gửi:",
                "Căn cứ Nghị định số 118/2025/NĐ-CP", "Căn cứ Thông tư số 03/2025/TT-VPCP", "Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;",
                "Xét đề nghị rút hồ sơ của Ông (Bà) Nguyễn Văn Thử ngày 20 tháng 11 năm 2026,", "thông báo dừng giải quyết hồ sơ sau đây:",
                "H56.14-261105-0001", "Nội dung yêu cầu giải quyết:", "Người đề nghị: Nguyễn Văn Thử", "075085000123", "Ngày tiếp nhận: 05/11/2026",
                "Giai đoạn hiện tại: Đang xác minh", "Lý do: Người nộp không còn nhu cầu", "chưa có kết quả giải quyết", "Nơi nhận:", "CHỦ TỊCH", "Mẫu số 05");
    }

    @Test
    void everyFieldOfForm06StandsInItsOrder() throws IOException {
        var text = ordinary(ControlSlip.class);
        assertThat(text).containsSubsequence("Số: 07/PKS-TTPVHCC", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Mã số hồ sơ: H56.14-261105-0001",
                "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Văn hóa - Xã hội", "Cơ quan phối hợp giải quyết hồ sơ: Công an xã Cẩm Mỹ",
                "Ngày nhận: 9 giờ 05 phút, ngày 05 tháng 11 năm 2026", "Hẹn trả kết quả vào 17 giờ 00 phút, ngày 25 tháng 11 năm 2026",
                "Tên đơn vị", "Thời gian giao nhận hồ sơ", "Kết quả giải quyết hồ sơ", "Ghi chú", "1. Giao: Trung tâm Phục vụ",
                "2. Nhận: Phòng Văn hóa", "9 giờ 05 phút, ngày 05/11/2026", "Người giao", "Người nhận", "Trước hạn", "Đúng hạn", "do bên nhận nhập thông tin");
        assertThat(occurrences(text, "1. Giao:")).as("blocks of the printed form").isEqualTo(4);
        assertThat(occurrences(text, "…. giờ …. phút")).isEqualTo(2);
    }

    @Test
    void everyFieldOfForm07StandsInItsOrder() throws IOException {
        assertThat(ordinary(RegisterBook.class)).containsSubsequence("Số: 02/STD-TTPVHCC", "SỔ THEO DÕI HỒ SƠ", "Lĩnh vực: Hộ tịch",
                "(Từ 01/11/2026 đến 30/11/2026)", "STT", "Mã hồ sơ", "Tên TTHC", "Nhận và trả kết quả", "1 ", "H56.14-261105-0001", "08:00 05/11/2026",
                "17:00 25/11/2026", "14:00 25/11/2026", "Tại quầy", "26500-Q1-261105-0002", "Tổng số: 3 hồ sơ.");
    }

    @Test
    void aLongRegisterHasItsHeadOnEveryPage() throws IOException {
        var proof = new Proof(forms.slip(SlipSamples.CENTRE, SlipSamples.register(60, SlipSamples.matter())));
        assertThat(proof.pages()).isGreaterThan(3);
        assertThat(occurrences(proof.text(), "Cơ quan chủ trì")).isEqualTo(proof.pages());
        for (int row = 1; row <= 60; row++) assertThat(proof.text()).contains("0901 234 5%02d".formatted(row - 1));
    }

    @Test
    void theReturnOfAResultSaysTheAmountInWords() throws IOException {
        assertThat(ordinary(ReturnSlip.class)).containsSubsequence("Số: 07/GBN-TTPVHCC", "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", "Thủ tục hành chính:", "Chủ hồ sơ: Nguyễn Văn Thử",
                "Người trả kết quả: Lê Thị Ví Dụ", "Người nhận kết quả: Nguyễn Văn Thử", "0901 234 567", "Loại kết quả: Giấy khai sinh", "Số: 123/2026",
                "Trích yếu: Cấp Giấy khai sinh", "Ngày trả: 14 giờ 07 phút", "8.000 đ (Tám nghìn đồng)", "NGƯỜI NHẬN KẾT QUẢ", "NGƯỜI TRẢ KẾT QUẢ")
                .doesNotContain("Mẫu số");
    }

    @Test
    void theHandOverOfResultsNamesEachDossier() throws IOException {
        assertThat(ordinary(ResultHandOverSlip.class)).containsSubsequence("PHIẾU BÀN GIAO KẾT QUẢ", "bàn giao kết quả giải quyết của 03 hồ sơ", "Phí, lệ phí",
                "Giấy khai sinh số 001/2026", "X", "Giấy khai sinh số 003/2026", "NGƯỜI GIAO", "Nguyễn Thị Giao");
    }

    @Test
    void aLongNoteOfAHandOverStandsBelowTheTable() throws IOException {
        var text = new Proof(forms.slip(SlipSamples.CENTRE, SlipSamples.control(SlipSamples.matter(), 3, "Rất dài ".repeat(30) + "hết"))).text();
        assertThat(text).containsSubsequence("Xem ghi chú (1)", "Ghi chú:", "(1) Rất dài", "Rất dài hết");
    }

    @Test
    void aCodeStandsAsQrAndNoneWhereThereIsNone() throws IOException {
        assertThat(new Proof(forms.slip(SlipSamples.CENTRE, SlipSamples.returned(SlipSamples.matter()))).qrCodes(0)).containsExactly(Samples.CODE.text());
        assertThat(new Proof(forms.slip(SlipSamples.CENTRE, SlipSamples.returned(SlipSamples.blankMatter()))).qrCodes(0)).isEmpty();
    }

    @Test
    void numbersBelowTenHaveALeadingZeroAndNoneIsADottedLine() throws IOException {
        var matter = SlipSamples.matter();
        assertThat(text(SlipSamples.CENTRE, new RefusalSlip(SlipSamples.origin(Optional.of(123)), matter, List.of("x")))).contains("Số: 123/PTC-TTPVHCC");
        assertThat(text(SlipSamples.SECTION, new RefusalSlip(SlipSamples.origin(Optional.empty()), matter, List.of("x")))).contains("Số: ……../PTC-BPTNTKQ");
    }

    @Test
    void theOfficeMayCallAFormByAnotherName() throws IOException {
        var own = SlipSamples.CENTRE.withTitles(FormKind.APOLOGY,
                Optional.of(new FormTitles("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "Mẫu số 04", "PXL-UBND")));
        assertThat(text(own, SlipSamples.ordinary().get(2))).contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "07/PXL-UBND");
        assertThat(own.withTitles(FormKind.APOLOGY, Optional.empty())).isEqualTo(SlipSamples.CENTRE);
    }

    @Test
    void practiceIsWrittenAcross() throws IOException {
        for (var slip : SlipSamples.ordinary()) {
            assertThat(new Proof(new Forms(true).slip(SlipSamples.CENTRE, slip)).textWithoutBlanks()).contains("BẢNTẬP-KHÔNGCÓGIÁTRỊ");
        }
    }

    @Test
    void everyTypefaceIsEmbedded(@TempDir Path folder) throws IOException, InterruptedException {
        for (var slip : SlipSamples.ordinary()) {
            var lines = new Proof(forms.slip(SlipSamples.CENTRE, slip)).said(folder, "pdffonts").lines().skip(2).toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).contains("Tinos").containsPattern("yes\\s+yes\\s+yes"));
        }
    }

    private String ordinary(Class<? extends Slip> kind) throws IOException {
        return text(SlipSamples.CENTRE, SlipSamples.ordinary().stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    private String text(OfficeForms office, Slip slip) throws IOException {
        return new Proof(forms.slip(office, slip)).text();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
