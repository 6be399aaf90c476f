package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficeUnit;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.shift.RepairKind;
import vn.motcua.desk.domain.shift.ShiftFigures;
import vn.motcua.desk.domain.shift.ShiftSummary;

/** Invented papers of every kind: ordinary ones, overlong ones, and ones that a clerk fills in by hand. */
final class SlipSamples {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 14, 7);
    static final LocalDate RECEIVED = LocalDate.of(2026, 11, 5);
    static final LocalDateTime PROMISED = LocalDateTime.of(2026, 11, 25, 17, 0);
    static final OfficeForms CENTRE = OfficeForms.usual().withHeadRole("Chủ tịch").withHeadName("Phạm Văn Mẫu").withNumbering(OfficeForms.Numbering.BY_DESK);
    static final OfficeForms SECTION = OfficeForms.usual().withUnit(OfficeUnit.SECTION).withSuperior("Công an xã Cẩm Mỹ");
    static final String LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Huyền Trân Thị Ngọc Quỳnh Như Ánh Nguyệt";
    private static final String LONG_ADDRESS = "Số nhà 1234/56/78A ngách 9 ngõ 10 đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố số 12, "
            + "khu phố Phước Thuận Hòa, ấp Tân Bình, Xã Cẩm Mỹ, Tỉnh Đồng Nai";
    private static final String LONG_REASON = "Hồ sơ chưa có văn bản ủy quyền hợp lệ theo quy định của pháp luật về công chứng, chứng thực; "
            + "nội dung kê khai trong tờ khai không thống nhất với dữ liệu trong Cơ sở dữ liệu quốc gia về dân cư. ";

    private SlipSamples() { }

    static Origin origin(Optional<Integer> number) {
        return new Origin(Samples.OFFICE, Samples.CLERK, NOW, number);
    }

    static Matter matter() {
        return new Matter(Optional.of(Samples.CODE), OfficialCode.parse("H56.14-261105-0001"), "1.001193", "Thủ tục đăng ký khai sinh", "",
                Samples.applicant(), Optional.empty());
    }

    static Matter longMatter() {
        var person = Samples.applicant().withName(LONG_NAME).withAddress(LONG_ADDRESS).withEmail("e".repeat(70) + "@example.vn");
        return new Matter(Optional.of(Samples.CODE), Optional.empty(), "1.013949",
                "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu "
                        + "đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất", "Thửa đất có nhà ở, hình thành trước ngày 18 tháng 12 năm 1980",
                person, Optional.of(Samples.authorising().withName(LONG_NAME + " Em").withAddress(LONG_ADDRESS)));
    }

    static Matter blankMatter() {
        return new Matter(Optional.empty(), Optional.empty(), "", "", "", Person.nobody(), Optional.empty());
    }

    static List<Slip> ordinary() {
        var origin = origin(Optional.of(7));
        var matter = matter();
        return List.of(
                new SupplementSlip(origin, matter, List.of(new SupplementSlip.Ask.Paper(Samples.component(1)),
                        new SupplementSlip.Ask.Words("Bổ sung chữ ký của người mẹ trên tờ khai.")), "Giấy chứng sinh bị mờ, không đọc được ngày sinh."),
                new RefusalSlip(origin, matter, List.of("Hồ sơ không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã Cẩm Mỹ.")),
                new ApologySlip(origin, matter, RECEIVED, PROMISED, "Chờ kết quả xác minh của Ủy ban nhân dân xã Mẫu.", LocalDate.of(2026, 12, 1)),
                new StopSlip(origin, matter, RECEIVED, StopSlip.Ground.WITHDRAWN, LocalDate.of(2026, 11, 20), "Đang xác minh",
                        "Luật Hộ tịch ngày 20 tháng 11 năm 2014;", "Người nộp không còn nhu cầu giải quyết hồ sơ."),
                control(matter, 2, ""), register(3, matter), handOver(3, matter), returned(matter), process(5, matter, ""),
                new WithdrawalRequest(origin, matter, RECEIVED, "Gia đình đã nộp hồ sơ tại nơi thường trú."), shift(5));
    }

    static List<Slip> overlong() {
        var origin = origin(Optional.of(1234));
        var matter = longMatter();
        var asked = new ArrayList<SupplementSlip.Ask>();
        for (int i = 0; i < 30; i++) asked.add(new SupplementSlip.Ask.Paper(Samples.component(i)));
        return List.of(
                new SupplementSlip(origin, matter, asked, LONG_REASON.repeat(3)),
                new RefusalSlip(origin, matter, List.of(LONG_REASON.repeat(6), LONG_REASON.repeat(6), LONG_REASON.repeat(6))),
                new ApologySlip(origin, matter, RECEIVED, NOW.plusDays(1), LONG_REASON.repeat(9), LocalDate.of(2027, 2, 3)),
                new StopSlip(origin, matter, RECEIVED, StopSlip.Ground.OFFICE_STOPS, LocalDate.of(2026, 1, 2), LONG_REASON, LONG_REASON, LONG_REASON.repeat(6)),
                control(matter, 14, LONG_REASON), register(40, matter), handOver(30, matter), returned(matter), process(50, matter, LONG_REASON),
                new WithdrawalRequest(origin, matter, RECEIVED, LONG_REASON.repeat(9)), shift(60));
    }

    /** What nobody knows stays a dotted line. */
    static List<Slip> byHand() {
        var office = new Office("00000", "Phường Thử", "Tỉnh Mẫu", "01", "Thử", "");
        var origin = new Origin(office, "", NOW, Optional.empty());
        var matter = blankMatter();
        return List.of(new SupplementSlip(origin, matter, List.of(), ""), new RefusalSlip(origin, matter, List.of()),
                new ApologySlip(origin, matter, RECEIVED, PROMISED, "", LocalDate.of(2026, 12, 1)),
                new StopSlip(origin, matter, RECEIVED, StopSlip.Ground.ASKED_TO_STOP, RECEIVED, "", "", ""),
                new ControlSlip(origin, matter, "", "", PROMISED, PROMISED, List.of()),
                new RegisterBook(origin, "", RECEIVED, NOW.toLocalDate(), List.of()),
                new ResultHandOverSlip(origin, List.of(new ResultHandOverSlip.Row(matter, "", false, false)), "", ""),
                new ReturnSlip(origin, matter, new ReturnSlip.Receiver("", "", "", ""), new ReturnSlip.Result("", "", Optional.empty(), ""), NOW,
                        Promise.Delivery.AT_DESK, 0),
                new ProcessSlip(origin, matter, PROMISED, PROMISED, List.of()), new WithdrawalRequest(origin, matter, RECEIVED, ""));
    }

    static ShiftSlip shift(int left) {
        var money = Map.of(Charges.PaymentChannel.CASH, new ShiftFigures.Money(4, 52_000), Charges.PaymentChannel.NATIONAL_PORTAL, new ShiftFigures.Money(11, 118_000));
        var open = new ArrayList<ShiftSummary.Left>();
        for (int i = 0; i < left; i++) {
            open.add(new ShiftSummary.Left(Samples.CODE.text(), RepairKind.values()[i % RepairKind.values().length], 1 + i % 3, BigDecimal.valueOf(10 - i % 11)));
        }
        return new ShiftSlip(origin(Optional.empty()), new ShiftSummary(NOW.toLocalDate(), "Q1", Instant.EPOCH, "lan",
                new ShiftFigures(27, 19, 2, 15, 24, 3, money, new ShiftFigures.Money(1, 8_000)), "QĐ 766/QĐ-TTg", open), true);
    }

    static ControlSlip control(Matter matter, int steps, String note) {
        var handOvers = new ArrayList<ControlSlip.HandOver>();
        for (int i = 0; i < steps; i++) {
            handOvers.add(new ControlSlip.HandOver(i == 0 ? "Trung tâm Phục vụ hành chính công xã Cẩm Mỹ" : "Phòng Kinh tế, Hạ tầng và Đô thị xã Cẩm Mỹ",
                    "Phòng Văn hóa - Xã hội xã Cẩm Mỹ (bộ phận Tư pháp - Hộ tịch)", Optional.of(LocalDateTime.of(2026, 11, 5 + i, 9, 5)),
                    Optional.of(ControlSlip.Outcome.values()[i % 3]), i == 1 ? note : ""));
        }
        return new ControlSlip(origin(Optional.of(7)), matter, "Phòng Văn hóa - Xã hội", "Công an xã Cẩm Mỹ", LocalDateTime.of(2026, 11, 5, 9, 5), PROMISED,
                handOvers);
    }

    static RegisterBook register(int entries, Matter matter) {
        var rows = new ArrayList<RegisterBook.Entry>();
        for (int i = 0; i < entries; i++) {
            var own = new Matter(Optional.of(LocalCode.of(Samples.OFFICE, RECEIVED, i + 1)), i % 2 == 0 ? matter.officialCode() : Optional.empty(),
                    matter.procedureCode(), matter.procedureName(), matter.caseName(), matter.applicant().withPhone("0901 234 5%02d".formatted(i)),
                    matter.authorising());
            rows.add(new RegisterBook.Entry(own, "Ủy ban nhân dân xã Cẩm Mỹ", RECEIVED.atTime(8, i), PROMISED,
                    i % 2 == 0 ? Optional.of(PROMISED.minusHours(3)) : Optional.empty(), Promise.Delivery.values()[i % 3]));
        }
        return new RegisterBook(origin(Optional.of(2)), "Hộ tịch", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), rows);
    }

    static ResultHandOverSlip handOver(int dossiers, Matter matter) {
        var rows = new ArrayList<ResultHandOverSlip.Row>();
        for (int i = 0; i < dossiers; i++) rows.add(new ResultHandOverSlip.Row(matter, "Giấy khai sinh số %03d/2026".formatted(i + 1), i % 2 == 0, i % 3 == 0));
        return new ResultHandOverSlip(origin(Optional.of(7)), rows, "Nguyễn Thị Giao", Samples.CLERK);
    }

    static ReturnSlip returned(Matter matter) {
        var authority = matter.authorising().isPresent() ? "Văn bản ủy quyền số 05/2026, chứng thực ngày 03/11/2026" : "";
        return new ReturnSlip(origin(Optional.of(7)), matter, new ReturnSlip.Receiver(matter.applicant().name(), "075085000123", "0901 234 567", authority),
                new ReturnSlip.Result("Giấy khai sinh (bản chính)", "123/2026", Optional.of(LocalDate.of(2026, 11, 24)),
                        "Cấp Giấy khai sinh cho trẻ Nguyễn Thị Ví Dụ, sinh ngày 01/11/2026"), NOW, Promise.Delivery.AT_DESK, 8_000);
    }

    static ProcessSlip process(int steps, Matter matter, String deed) {
        var course = new ArrayList<ProcessSlip.Step>();
        for (int i = 0; i < steps; i++) {
            course.add(new ProcessSlip.Step(RECEIVED.atTime(8, 0).plusHours(5L * i), Samples.CLERK, i == 0 ? "Tiếp nhận hồ sơ" : "Chuyển xử lý. " + deed,
                    i == 0 ? "" : "Trần Văn Xử Lý", i % 2 == 0 ? Optional.empty() : Optional.of(PROMISED)));
        }
        return new ProcessSlip(origin(Optional.of(7)), matter, RECEIVED.atTime(9, 5), PROMISED, course);
    }
}
