package vn.motcua.desk.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Offer;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.procedure.TimeRule;

/** Invented citizens and their dossiers. */
final class Samples {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Instant MORNING = Instant.parse("2026-11-23T02:15:30.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Clock CLOCK = Clock.fixed(MORNING, ZONE);
    static final Office OFFICE = new Office("10105", "Cẩm Mỹ", "Hà Tĩnh", "01", "Cẩm Mỹ", "0239 000 000");
    static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Samples() { }

    static Person person(String name, String number, String phone, String address) {
        return Person.nobody().withName(name).withNumber(number).withPhone(phone).withAddress(address);
    }

    static DossierComponent component(String id, String name, Condition condition) {
        return new DossierComponent(id, name, DossierComponent.Handling.SUBMITTED, condition, 1, 0, Optional.empty(), DossierComponent.Reuse.unknown());
    }

    static Procedure procedure() {
        return new Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch",
                new Procedure.Validity(LocalDate.of(2026, 8, 1), Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty()), Set.of(Channel.DESK),
                Procedure.OnlineLevel.FULL, List.of(new Procedure.Case("thuong", "Thông thường"), new Procedure.Case("uy-quyen", "Có ủy quyền")),
                List.of(new DossierComponent("to-khai", "Tờ khai đăng ký khai sinh", DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0,
                                Optional.of("Mẫu số 01"), DossierComponent.Reuse.unknown()),
                        component("giay-chung-sinh", "Giấy chứng sinh", new Condition.OnChannel(Set.of(Channel.DESK))),
                        component("van-ban-uy-quyen", "Văn bản ủy quyền", new Condition.WhenAuthorised()),
                        component("bien-ban", "Biên bản xác nhận", new Condition.InCase("uy-quyen")),
                        component("giay-khac", "Giấy tờ khác", new Condition.WhenStated("Trường hợp trẻ sinh ra ở nước ngoài"))),
                List.of(new TimeRule(Channel.DESK, new ProcessingTime.SameDay(), Optional.empty(), "law"),
                        new TimeRule(Channel.DESK, ProcessingTime.WorkingDays.of(3), Optional.of("Khi cần xác minh"), "portal")),
                List.of(new FeeRule("le-phi", FeeRule.Kind.CHARGE, Optional.of(8000L), Optional.of("bản sao"), Optional.empty(),
                        Optional.of(Channel.DESK), false, true, Optional.of("HĐND tỉnh"))),
                Optional.of("Trẻ em"), List.of("Giấy khai sinh"), List.of("Luật Hộ tịch 2014"),
                new Procedure.Trust(Procedure.Trust.Confidence.HIGH, Procedure.Trust.Confidence.MEDIUM, Procedure.Trust.Confidence.LOW,
                        Procedure.Trust.Confidence.NONE, true), Optional.of("Kiểm tra lại lệ phí"));
    }

    private static Page page() {
        return Page.asItCame(DIGEST, "image/jpeg", 2480, 3508, 300, 345_678);
    }

    /** A page in the middle of the pile: looked at, with doubts, made clean. */
    private static PiledPage piled() {
        var notes = new PageNotes(new Treatment(1, -1.25, Optional.of(new Treatment.Crop(0.01, 0, 0.98, 1))), true, Set.of(PageDoubt.CUT_EDGE), "TỜ KHAI");
        return PiledPage.of(page().noted(notes).cleaned(new CleanCopy("c".repeat(64), "image/jpeg", 2400, 3500, 300, 99_000)))
                .goingTo(new PiledPage.Goal.Line("to-khai"));
    }

    /** A draft in which every kind of thing occurs once. */
    static Draft fullDraft(String id) {
        var card = new CitizenCard(new PersonalNumber("042190004567"), Optional.of("183456789"), Optional.of("Đặng Thị Ánh"),
                Optional.of(LocalDate.of(1990, 3, 5)), Optional.of(Sex.FEMALE), Optional.of("Thôn Mỹ Sơn, xã Cẩm Mỹ"), Optional.of(LocalDate.of(2022, 1, 2)),
                "042190004567|183456789|Đặng Thị Ánh|05031990|Nữ|Thôn Mỹ Sơn, xã Cẩm Mỹ|02012022");
        var applicant = Person.nobody().filledFrom(card).withPhone("0912 345 678").withEmail("anh@example.vn");
        var parties = new Parties(applicant, Optional.of(person("Nguyễn Văn Bình", "042088001234", "", "Thôn Đông")),
                Optional.of(new IdentityCheck.Confirmed(IdentityCheck.Method.CARD_COMPARED, "042088001234", MORNING, "lan", Optional.of("TC-77"),
                        List.of(IdentityCheck.Disagreement.NAME), Optional.empty())));
        var checklist = Checklist.empty()
                .attach("to-khai", List.of(page().turnedClockwise()))
                .attach("giay-chung-sinh", new KeptFile(DIGEST, "giay chung sinh cua Anh.pdf", "application/pdf", 99, 2, true))
                .settle("van-ban-uy-quyen", new Settlement.Shown())
                .settle("bien-ban", new Settlement.NotNeeded(Settlement.Why.OTHER, "không có"))
                .settle("giay-khac", new Settlement.Reused(Settlement.Store.NATIONAL, "kho-1"))
                .settle("mat", new Settlement.OnPaperOnly())
                .add(component("giay-them", "Giấy thêm", new Condition.Always()))
                .declineReuse("to-khai", Checklist.ReuseDeclined.OUT_OF_DATE)
                .withPile(List.of(piled(), PiledPage.of(page()).goingTo(new PiledPage.Goal.LeftOut())));
        var charges = new Charges(List.of(new Charges.Line("le-phi", "Lệ phí", FeeRule.Kind.CHARGE, Optional.of(8000L), 2),
                new Charges.Line("own-1", "Khác", FeeRule.Kind.UNSTATED, Optional.empty(), 1)), Optional.of("Hộ nghèo"), Charges.Collection.AFTER,
                Optional.of(new Charges.Payment(Charges.PaymentChannel.NATIONAL_PORTAL, MORNING, "lan", Optional.of("GD-1"),
                        Optional.of(new Charges.Receipt("EBL01", "26TAB", "0000123", Optional.of(new KeptFile(DIGEST, "bien lai.pdf", "application/pdf", 9, 1, false)))))));
        return Draft.begin(id, MORNING).choose(procedure()).withAssistedOnline(true).withParties(parties).withChecklist(checklist).withCharges(charges)
                .withPromise(new Promise(Optional.of(LocalDateTime.of(2026, 11, 26, 16, 30)), 1, "Chờ xác minh", Promise.Delivery.BY_POST))
                .override(new Override("component-open:giay-them", Override.Reason.CITIZEN_BRINGS_IT_LATER, "mai mang", Optional.of("Ông Hải"), "lan", MORNING));
    }

    static ReceivedDossier content(Draft draft, String... findings) {
        var procedure = draft.procedure().orElseThrow();
        var lines = draft.lines().stream().map(line -> new ReceivedDossier.Line(line, draft.checklist().of(line.id()))).toList();
        return new ReceivedDossier(procedure.code(), procedure.name(), procedure.field(), "Thông thường", draft.channel(), draft.assistedOnline(),
                draft.parties(), lines, draft.checklist().declined(), draft.charges(), LocalDateTime.of(2026, 11, 26, 16, 30),
                Optional.of(ProcessingTime.WorkingDays.of(3)), draft.promise(), true, 95, List.of(findings), draft.overrides(),
                Optional.of(Offer.of(procedure)));
    }

    static DossierEvent.Received fullReception() {
        return new DossierEvent.Received(MORNING, "lan", content(fullDraft("d-1"), "component-open:giay-them", "CouldBeOnline"));
    }

    /** An ordinary reception without findings. */
    static Dossier dossier(String id, LocalCode code, Person applicant) {
        return dossier(id, code, applicant, MORNING);
    }

    static Dossier dossier(String id, LocalCode code, Person applicant, Instant at, String... findings) {
        var draft = Draft.begin(id, at).choose(procedure()).withParties(Parties.nobody().withApplicant(applicant))
                .withChecklist(Checklist.empty().attach("to-khai", List.of(page())));
        return new Dossier(id, code, List.of(new DossierEvent.Received(at, "lan", content(draft, findings))));
    }

    static LocalCode code(int number) {
        return LocalCode.of(OFFICE, DAY, number);
    }

}
