package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

class GuidanceTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 9, 5);

    private final Forms forms = new Forms(false);

    @Test
    void everyFieldOfForm02StandsInItsOrder() throws IOException {
        var guidance = new Guidance(Samples.OFFICE, Samples.CLERK, Samples.applicant(), "Thủ tục đăng ký khai sinh", "1.001193",
                guidance(missing(), Samples.OFFICE).asked(), AT);
        assertThat(new Proof(forms.guidance(OfficeForms.usual(), guidance)).text()).containsSubsequence("ỦY BAN NHÂN DÂN XÃ CẨM MỸ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PBS-TTPVHCC", "Cẩm Mỹ, ngày 23 tháng 11 năm 2026",
                "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Hồ sơ của: Nguyễn Văn Thử",
                "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh (mã thủ tục 1.001193)",
                "Địa chỉ: Ấp 3, Xã Hưng Thịnh, Huyện Trảng Bom, Đồng Nai", "Số điện thoại: 0901 234 567", "Email:",
                "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", "1. Số định danh cá nhân (12 chữ số) của người ủy quyền",
                "2. Thẻ căn cước hoặc ứng dụng VNeID để kiểm tra danh tính", "3. Tờ khai (theo mẫu: Mẫu 01) - bản chính: 1, bản sao: 2",
                "4. Thẻ căn cước của người đi đăng ký khai sinh - xuất trình để đối chiếu", "5. Phí, lệ phí: 24.000 đ (Hai mươi tư nghìn đồng)",
                "Lý do: Hồ sơ chưa đầy đủ", "số điện thoại 0251 3879 001", "NGƯỜI HƯỚNG DẪN", "Lê Thị Ví Dụ", "Mẫu số 02");
    }

    @Test
    void whatOnlyTheOfficeCanMendIsNotAsked() {
        assertThat(guidance(missing(), Samples.OFFICE).asked()).hasSize(5).doesNotContain(new Finding.CouldBeOnline())
                .noneMatch(Finding.ClockBehind.class::isInstance);
    }

    @Test
    void nothingMissingAndNothingKnownIsStillAPaper() throws IOException {
        var office = new Office("00000", "Phường Thử", "Tỉnh Mẫu", "01", "Thử", "");
        var proof = new Proof(forms.guidance(OfficeForms.usual(), guidance(List.of(), office)));
        assertThat(proof.text()).contains("Không có nội dung phải bổ sung.", "Trung tâm Phục vụ hành chính công phường Thử");
        assertThat(proof.pages()).isOne();
    }

    @Test
    void aLongListGoesOnOnTheNextPage() throws IOException {
        var many = new ArrayList<Finding>();
        for (int i = 0; i < 60; i++) many.add(new Finding.ComponentOpen(Samples.component(i)));
        var proof = new Proof(forms.guidance(OfficeForms.usual(), guidance(many, Samples.OFFICE)));
        assertThat(proof.pages()).isGreaterThan(1);
        assertThat(proof.text()).contains("60. ", "Trang 2/");
    }

    @Test
    void practiceIsWrittenAcross() throws IOException {
        assertThat(new Proof(new Forms(true).guidance(OfficeForms.usual(), guidance(missing(), Samples.OFFICE))).textWithoutBlanks()).contains("BẢNTẬP-KHÔNGCÓGIÁTRỊ");
    }

    @Test
    void qpdfFindsNoFault(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(new Proof(forms.guidance(OfficeForms.usual(), guidance(missing(), Samples.OFFICE))).said(folder, "qpdf", "--check")).contains("No syntax");
    }

    private static Guidance guidance(List<Finding> findings, Office office) {
        var draft = Draft.begin("d1", Instant.EPOCH).withParties(Parties.nobody().withApplicant(Samples.applicant()));
        return Guidance.of(draft, findings, office, Samples.CLERK, AT);
    }

    private static List<Finding> missing() {
        var form = new DossierComponent("to-khai", "Tờ khai", DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 2,
                Optional.of("Mẫu 01"), DossierComponent.Reuse.unknown());
        return List.of(new Finding.NumberWrong(true), new Finding.NumberDoubtful(PersonalNumber.Warning.SEX_DIFFERS, false),
                new Finding.IdentityUnchecked(), new Finding.ComponentOpen(form), new Finding.ComponentOpen(Samples.component(3)),
                new Finding.FeeNotCollected(24_000), new Finding.ClockBehind(Instant.EPOCH), new Finding.CouldBeOnline());
    }
}
