package vn.motcua.desk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;

/** Invented dossiers to put on paper. */
final class Samples {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Instant RECEIVED = LocalDateTime.of(2026, 11, 23, 9, 5).atZone(ZONE).toInstant();
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Office OFFICE = new Office("26500", "Xã Cẩm Mỹ", "Tỉnh Đồng Nai", "Q1", "Cẩm Mỹ", "0251 3879 001");
    static final String CLERK = "Lê Thị Ví Dụ";
    static final LocalCode CODE = LocalCode.of(OFFICE, DAY, 7);

    private static final List<String> NAMES = List.of("Tờ khai đăng ký khai sinh",
            "Giấy chứng sinh; nếu không có thì văn bản của người làm chứng xác nhận về việc sinh; nếu không có người làm chứng thì giấy cam đoan về việc sinh",
            "Giấy chứng nhận kết hôn của cha, mẹ trẻ em", "Thẻ căn cước của người đi đăng ký khai sinh", "Văn bản ủy quyền được chứng thực");

    private Samples() { }

    static Person applicant() {
        return new Person(Person.Kind.CITIZEN, "Nguyễn Văn Thử", "075085000123", "12/03/1985", Optional.of(Sex.MALE),
                "Ấp 3, Xã Hưng Thịnh, Huyện Trảng Bom, Đồng Nai", "0901 234 567", "nguyenvanthu.office.fifa@example.vn", Optional.empty());
    }

    static Person authorising() {
        return new Person(Person.Kind.CITIZEN, "Trần Thị Mẫu", "075304000456", "05/11/2004", Optional.of(Sex.FEMALE),
                "Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai", "", "", Optional.empty());
    }

    static DossierComponent component(int number) {
        var condition = number % 5 == 4 ? new Condition.WhenAuthorised() : new Condition.Always();
        var handling = number % 5 == 3 ? DossierComponent.Handling.SHOWN : DossierComponent.Handling.SUBMITTED;
        return new DossierComponent("c" + number, NAMES.get(number % 5), handling, condition, 1, number % 3, Optional.empty(),
                DossierComponent.Reuse.unknown());
    }

    private static Optional<Settlement> settlement(int number) {
        return switch (number % 5) {
            case 0, 1 -> Optional.of(new Settlement.Attached(List.of(Page.asItCame("a", "image/jpeg", 2480, 3508, 300, 900_000)),
                    List.of(new KeptFile("b", "don.pdf", "application/pdf", 12_000, 1 + number % 3, false))));
            case 2 -> Optional.of(new Settlement.Reused(Settlement.Store.NATIONAL, "KHO-1"));
            case 3 -> Optional.of(new Settlement.Shown());
            default -> Optional.empty();
        };
    }

    static ReceivedDossier content(int components, Parties parties) {
        var lines = new ArrayList<ReceivedDossier.Line>();
        for (int i = 0; i < components; i++) lines.add(new ReceivedDossier.Line(component(i), settlement(i)));
        var charges = Charges.none().withLines(List.of(new Charges.Line("f", "Lệ phí", FeeRule.Kind.CHARGE, Optional.of(8_000L), 3)));
        return new ReceivedDossier("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", "", Channel.DESK, false, parties, lines, Map.of(), charges,
                LocalDateTime.of(2026, 11, 26, 17, 0), Optional.of(ProcessingTime.WorkingDays.of(3)), Promise.byCalendar(), true, 60, List.of(),
                List.of(), Optional.empty());
    }

    static Parties parties(Person applicant) {
        return Parties.nobody().withApplicant(applicant);
    }

    static Receipt receipt(ReceivedDossier content, Optional<OfficialCode> official) {
        var history = new ArrayList<DossierEvent>();
        history.add(new DossierEvent.Received(RECEIVED, "c1", content));
        official.ifPresent(code -> history.add(new DossierEvent.OfficialCodeRecorded(RECEIVED, "c1", code)));
        return Receipt.of(new Dossier("d1", CODE, history), OFFICE, CLERK, ZONE);
    }

    static Receipt receipt(int components) {
        return receipt(content(components, parties(applicant())), Optional.empty());
    }
}
