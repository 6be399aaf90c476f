package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.entry.EntryField;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.papers.PaperState;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.shift.RepairKind;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Every case of every type that a person meets has its words, in both languages. */
class WordingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant AT = LocalDateTime.of(2026, 11, 23, 9, 5).atZone(ZONE).toInstant();

    private final Wording vietnamese = new Wording(Texts.in(Language.VIETNAMESE), ZONE);
    private final Wording english = new Wording(Texts.in(Language.ENGLISH), ZONE);

    @ParameterizedTest
    @EnumSource
    void everyFindingSaysWhatIsAndWhatToDo(Language language) {
        var wording = in(language);
        var findings = findings();
        assertThat(types(findings)).isEqualTo(cases(Finding.class));
        for (var finding : findings) {
            assertWords(wording.finding(finding));
            assertThat(wording.label(finding)).isNotBlank().doesNotEndWith(".");
            assertThat(wording.repair(finding)).isNotBlank().doesNotEndWith(".");
            assertThat(wording.repair(finding).length()).as(wording.repair(finding)).isLessThanOrEqualTo(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToRefuseADataFileHasItsWords(Language language) {
        for (var reason : DataTrouble.values()) {
            assertWords(in(language).problem(new DataReading.Refused<>(0, reason, "x")));
            assertThat(in(language).problem(new DataReading.Refused<>(7, reason, "x")).what()).contains("7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemSaysWhatIsAndWhatToDo(Language language) {
        var wording = in(language);
        var problems = List.<DeviceProblem>of(new DeviceProblem.NoPaper(), new DeviceProblem.PaperJam(), new DeviceProblem.CoverOpen(),
                new DeviceProblem.DoubleFeed(), new DeviceProblem.Busy(), new DeviceProblem.Offline(), new DeviceProblem.Unplugged(),
                new DeviceProblem.Cancelled(), new DeviceProblem.AccessDenied(), new DeviceProblem.NoAnswer(),
                new DeviceProblem.NotInstalled("scanimage"), new DeviceProblem.DiskFull(), new DeviceProblem.Unknown("E-17"),
                new DeviceProblem.NothingCame(), new DeviceProblem.FileUnfinished("a.pdf"), new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES),
                new DeviceProblem.CannotDo(DeviceProblem.Wish.PICTURES));
        assertThat(types(problems)).isEqualTo(cases(DeviceProblem.class));
        for (var problem : problems) {
            assertWords(wording.problem(problem));
            assertWords(wording.scanning(problem, 8));
            assertWords(wording.printing(problem));
        }
        for (var trouble : StorageTrouble.values()) assertWords(wording.problem(trouble));
        for (var trouble : FileTrouble.values()) assertWords(wording.problem(trouble));
        for (var oddity : FileOddity.values()) assertWords(wording.oddity(oddity));
        for (var trouble : RecognitionTrouble.values()) assertWords(wording.problem(trouble));
        for (var compression : Compression.values()) assertThat(wording.compression(compression)).isNotBlank();
        for (var warning : PersonalNumber.Warning.values()) {
            assertWords(wording.warning(warning, false));
            assertThat(wording.warning(warning, true)).isNotEqualTo(wording.warning(warning, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAPaperHasItsWords(Language language) {
        var words = in(language).papers();
        var day = LocalDate.of(2026, 5, 4);
        var states = List.<PaperState>of(new PaperState.Good(Optional.empty()), new PaperState.Good(Optional.of(day)), new PaperState.Expired(day),
                new PaperState.Superseded("26500-Q1-261123-0001", day), new PaperState.Cancelled(PaperMark.REVOKED, "", day),
                new PaperState.Cancelled(PaperMark.OTHER, "trùng", day), new PaperState.KeptOut(), new PaperState.ForOneOccasion());
        assertThat(types(states)).isEqualTo(cases(PaperState.class));
        assertThat(states.stream().map(words::state)).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everythingAboutAPlanHasItsWords(Language language) {
        var words = in(language).plans();
        each(Attainment.values(), words::verdict);
        each(Plan.Rhythm.values(), words::rhythm);
        each(Plan.Note.Kind.values(), words::note);
        each(Bound.Unit.values(), words::unit);
        each(Bound.Unit.values(), unit -> words.bound(new Bound(Bound.Direction.MORE_THAN, BigDecimal.valueOf(95), Optional.of(BigDecimal.valueOf(100)), unit)));
        each(Bound.Direction.values(), direction -> words.bound(new Bound(direction, new BigDecimal("7.5"), Optional.empty(), Bound.Unit.PERCENT)));
        assertThat(types(planProblems())).isEqualTo(cases(PlanProblem.class));
        for (var problem : planProblems()) {
            assertWords(words.problem(problem));
            var field = PlanProblem.Where.of("targets[2].threshold");
            assertThat(words.problem(problem.at(field)).what()).endsWith(words.problem(problem).what()).contains("3").doesNotContain("targets");
            assertThat(words.problem(problem.at(new PlanProblem.Where(field.field(), 77))).what()).contains("77", "targets[2].threshold");
        }
        for (var kind : PlanProblem.Kind.values()) assertWords(words.problem(new PlanProblem.WrongKind(PlanProblem.Where.of("x"), kind)));
    }

    private static List<PlanProblem> planProblems() {
        var at = PlanProblem.Where.WHOLE;
        var days = new Period(LocalDate.of(2025, 7, 25), LocalDate.of(2025, 8, 25));
        return List.of(new PlanProblem.Unreadable(at, "a.json"), new PlanProblem.TooLarge(at, 1024), new PlanProblem.NotUtf8(at),
                new PlanProblem.NotJson(at, 7), new PlanProblem.NotAPlan(at), new PlanProblem.NewerVersion(at, 2, 1), new PlanProblem.Missing(at),
                new PlanProblem.Unknown(at, List.of("aim")), new PlanProblem.Unknown(at, List.of()), new PlanProblem.Repeated(at),
                new PlanProblem.WrongKind(at, PlanProblem.Kind.NUMBER), new PlanProblem.NotADay(at, "x"),
                new PlanProblem.NotAllowed(at, "x", List.of("a", "b")), new PlanProblem.NotAName(at, "X"),
                new PlanProblem.OutOfRange(at, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE), new PlanProblem.TooManyDigits(at, 4),
                new PlanProblem.TooLong(at, 300), new PlanProblem.TooMany(at, 100), new PlanProblem.Unprintable(at),
                new PlanProblem.EndsBeforeItBegins(at, days), new PlanProblem.LongerThan(at, 1830), new PlanProblem.Outside(at, days, days),
                new PlanProblem.OutOfOrder(at), new PlanProblem.Taken(at, "a"), new PlanProblem.NoSuchTarget(at, "a"), new PlanProblem.NoSuchWeek(at, 3),
                new PlanProblem.WrongUnit(at, Bound.Unit.PERCENT, Bound.Unit.MINUTES), new PlanProblem.NothingToReach(at));
    }

    @ParameterizedTest
    @EnumSource
    void everyScannedCodeSaysWhatToScanInstead(Language language) {
        var codes = new ArrayList<ScannedCode>(List.of(new ScannedCode.Card(card()), new ScannedCode.VneidPass(),
                new ScannedCode.WebLink("https://example.org/" + "x".repeat(200)), new ScannedCode.BankTransfer(Optional.empty(), Optional.empty()),
                new ScannedCode.BankTransfer(Optional.of("5678"), Optional.of(8_000L)), new ScannedCode.BankTransfer(Optional.empty(), Optional.of(8_000L)),
                new ScannedCode.OwnReceipt(new LocalCode("26500-Q1-261123-0001")),
                new ScannedCode.OfficialDossier(new OfficialCode("H56.14-240823-0001")), new ScannedCode.Foreign()));
        for (var damage : ScannedCode.Damage.values()) codes.add(new ScannedCode.DigitsOnly(card(), damage));
        for (var flaw : ScannedCode.Flaw.values()) codes.add(new ScannedCode.BrokenCard(flaw));
        assertThat(types(codes)).isEqualTo(cases(ScannedCode.class));
        for (var code : codes) assertWords(in(language).code(code));
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantHasItsWords(Language language) {
        var wording = in(language);
        each(Cause.values(), wording::cause);
        each(Cause.values(), wording::explain);
        each(Guard.Light.values(), wording::light);
        each(Finding.Weight.values(), wording::weight);
        each(IdentityCheck.Method.values(), wording::method);
        each(IdentityCheck.Omission.values(), wording::omission);
        each(IdentityCheck.Disagreement.values(), wording::disagreement);
        each(Settlement.Why.values(), wording::why);
        each(Settlement.Store.values(), wording::store);
        each(Checklist.ReuseDeclined.values(), wording::declined);
        each(PaperMark.values(), wording.papers()::mark);
        each(DossierComponent.Handling.values(), wording::handling);
        each(Channel.values(), wording::channel);
        each(Procedure.OnlineLevel.values(), wording::onlineLevel);
        each(Procedure.Trust.Confidence.values(), wording::confidence);
        each(Charges.Collection.values(), wording::collection);
        each(Charges.PaymentChannel.values(), wording::payment);
        each(FeeRule.Kind.values(), wording::fee);
        each(Promise.Delivery.values(), wording::delivery);
        each(Override.Reason.values(), wording::reason);
        each(Step.values(), wording::step);
        each(Clerk.Role.values(), wording::role);
        each(Person.Kind.values(), wording::person);
        each(Sex.values(), wording::sex);
        each(EntryField.values(), new EntryWords(Texts.in(language), ZONE)::field);
        each(RepairKind.values(), kind -> Texts.in(language).of("repair", kind, 2));
        assertThat(wording.assistedOnline()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseOfWhatHappenedHasItsWords(Language language) {
        var wording = in(language);
        var settlements = new ArrayList<Settlement>(List.of(attached(), new Settlement.Shown(), new Settlement.OnPaperOnly(),
                new Settlement.NotNeeded(Settlement.Why.OTHER, "ghi chú"), new Settlement.Reused(Settlement.Store.NATIONAL, "")));
        assertThat(types(settlements)).isEqualTo(cases(Settlement.class));
        settlements.forEach(settlement -> assertThat(wording.settlement(settlement)).isNotBlank());
        assertThat(wording.settlement(Optional.empty())).isNotBlank();

        var checks = List.of(confirmed(), new IdentityCheck.ToConfirm("075085000123", AT, "c1", List.of(IdentityCheck.Disagreement.SEX), Optional.empty()),
                new IdentityCheck.Omitted(IdentityCheck.Omission.FOREIGNER, "", "", AT, "c1"));
        assertThat(types(checks)).isEqualTo(cases(IdentityCheck.class));
        checks.forEach(check -> assertThat(wording.check(check)).contains("09:05, 23/11/2026"));

        var events = new ArrayList<DossierEvent>(List.of(new DossierEvent.Received(AT, "c1", content()),
                new DossierEvent.IdentityConfirmed(AT, "c1", "1", DossierEvent.Answer.AGREES, "DC-88", ""),
                new DossierEvent.IdentityConfirmed(AT, "c1", "1", DossierEvent.Answer.NOT_FOUND, "", "tra hai lần"),
                new DossierEvent.IdentityConfirmed(AT, "c1", "1", DossierEvent.Answer.DIFFERS, "", "ngày sinh"),
                new DossierEvent.OfficialCodeRecorded(AT, "c1", new OfficialCode("H56.14-240823-0001")),
                new DossierEvent.FormPrinted(AT, "c1", 1, 2), new DossierEvent.PaperMade(AT, "c1", "to-khai",
                new KeptFile("a", "26500-Q1-261123-0001_to-khai.pdf", "application/pdf", 90_000, 2, false), DossierEvent.Text.IN_IT, Compression.UNCHANGED)));
        events.addAll(LifeSamples.events(AT, content()));
        assertThat(types(events)).isEqualTo(cases(DossierEvent.class));
        events.forEach(event -> assertThat(wording.event(event, "Lê Thị Ví Dụ")).contains("09:05, 23/11/2026").contains("Lê Thị Ví Dụ"));

        assertThat(types(LifeSamples.states(AT))).isEqualTo(cases(DossierState.class));
        LifeSamples.states(AT).forEach(state -> assertThat(wording.state(state)).contains("26"));

        var times = List.of(ProcessingTime.WorkingDays.of(3), new ProcessingTime.CalendarDays(5), new ProcessingTime.WorkingHours(12),
                new ProcessingTime.SameDay(), new ProcessingTime.Unstated("Khác"));
        assertThat(types(times)).isEqualTo(cases(ProcessingTime.class));
        times.forEach(time -> assertThat(wording.time(time)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everythingAboutALifeHasItsWords(Language language) {
        var life = in(language).life();
        each(Action.values(), life::action);
        each(Permission.Obstacle.values(), life::obstacle);
        each(Permission.Caution.values(), life::caution);
        each(Stage.values(), life::stage);
        each(Ending.values(), life::ending);
        each(Satisfaction.values(), life::satisfaction);
        each(ResultPaper.Source.values(), life::source);
        each(WorkList.values(), life::list);
        assertThat(types(LifeSamples.objections())).isEqualTo(cases(Objection.class));
        LifeSamples.objections().forEach(objection -> assertWords(life.objection(objection)));
    }

    @Test
    void aCheckTellsItsReferenceAndWhatDisagreed() {
        assertThat(vietnamese.check(confirmed())).isEqualTo("Đã kiểm tra danh tính lúc 09:05, 23/11/2026: tra cứu CSDL quốc gia về dân cư; "
                + "tham chiếu DC-88; khác nhau: họ tên, ngày sinh");
    }

    @ParameterizedTest
    @EnumSource
    void everyDisagreementSaysBothSidesAndWhatToDo(Language language) {
        var form = Person.nobody().withName("Trần Thị Mẫu").withNumber("075304000456").withBorn("5/11/2004").withSex(Optional.of(Sex.FEMALE));
        var known = new KnownCitizen(new PersonalNumber("075304000456"), List.of(new KnownCitizen.Visit("d", "c", LocalDate.of(2025, 3, 1), "p", form, 0)));
        for (var disagreement : IdentityCheck.Disagreement.values()) {
            assertWords(in(language).identity().disagreement(disagreement, form.filledFrom(card()).withName("Trần Thị Mẫu"), Optional.of(known)));
            assertWords(in(language).identity().disagreement(disagreement, form, Optional.empty()));
        }
        for (var fact : KnownCitizen.Fact.values()) {
            assertThat(in(language).identity().change(new KnownCitizen.Change(fact, "Ấp 3", LocalDate.of(2025, 3, 1)))).contains("Ấp 3", "01/03/2025");
        }
    }

    @Test
    void twoOfOneNameAreToldApart() {
        var one = known("042190004567", "05/03/1990", "Thôn Đông");
        assertThat(vietnamese.identity().toldApart(one)).isEqualTo("Nguyễn Văn An, sinh 05/03/1990, số …4567, Thôn Đông, gần nhất 01/03/2025");
        assertThat(vietnamese.identity().toldApart(known("042085111222", "", ""))).isEqualTo(
                "Nguyễn Văn An, sinh 1985, số …1222, chưa ghi nơi cư trú, gần nhất 01/03/2025");
    }

    private static KnownCitizen known(String number, String born, String address) {
        var person = Person.nobody().withName("Nguyễn Văn An").withNumber(number).withBorn(born).withAddress(address);
        return new KnownCitizen(new PersonalNumber(number), List.of(new KnownCitizen.Visit("d", "c", LocalDate.of(2025, 3, 1), "p", person, 0)));
    }

    @Test
    void whatCountsIsSaidOfEveryCheck() {
        var counting = Stream.of(IdentityCheck.Method.values()).map(method -> new IdentityCheck.Confirmed(method, "1", AT, "c", Optional.empty(), List.of(),
                Optional.empty())).map(check -> vietnamese.identity().counts(Optional.of(check))).toList();
        assertThat(counting).allSatisfy(words -> assertThat(words).startsWith("Được tính"));
        assertThat(vietnamese.identity().counts(Optional.empty())).startsWith("Chưa");
        assertThat(vietnamese.identity().counts(Optional.of(new IdentityCheck.ToConfirm("1", AT, "c", List.of(), Optional.empty())))).startsWith("Chưa");
        assertThat(vietnamese.identity().counts(Optional.of(new IdentityCheck.Omitted(IdentityCheck.Omission.OTHER, "x", "1", AT, "c")))).startsWith("Không");
    }

    @Test
    void historyReadsAsASentence() {
        assertThat(vietnamese.event(new DossierEvent.FormPrinted(AT, "c1", 1, 2), "Lê Thị Ví Dụ"))
                .isEqualTo("09:05, 23/11/2026: Lê Thị Ví Dụ in mẫu 01, 2 bản.");
        assertThat(vietnamese.event(new DossierEvent.Received(AT, "c1", content()), "Lê Thị Ví Dụ"))
                .isEqualTo("09:05, 23/11/2026: Lê Thị Ví Dụ tiếp nhận hồ sơ (Trực tiếp), hẹn trả 17:00, 26/11/2026.");
    }

    @Test
    void onlyPortalAndGatewayAreSaidToCount() {
        var counting = Stream.of(Charges.PaymentChannel.values()).filter(channel -> vietnamese.counts(channel).startsWith("được")).toList();
        assertThat(counting).containsExactly(Charges.PaymentChannel.NATIONAL_PORTAL, Charges.PaymentChannel.PAYMENT_GATEWAY);
    }

    @Test
    void aProblemTellsWhatIsKept() {
        assertThat(vietnamese.scanning(new DeviceProblem.PaperJam(), 8).next()).endsWith("Đã giữ 8 trang.");
        assertThat(vietnamese.scanning(new DeviceProblem.PaperJam(), 0)).isEqualTo(vietnamese.problem(new DeviceProblem.PaperJam()));
        assertThat(vietnamese.printing(new DeviceProblem.Offline()).next()).contains("Hồ sơ đã được lưu");
    }

    private static List<Finding> findings() {
        var findings = new ArrayList<Finding>(List.of(new Finding.NoProcedure(), new Finding.ProcedureOutOfDate("1.001193"),
                new Finding.CitizenChanged(new KnownCitizen.Change(KnownCitizen.Fact.ADDRESS, "Ấp 3", LocalDate.of(2026, 5, 4)), true), new Finding.NumberWrong(false), new Finding.BirthDateWrong(true), new Finding.IdentityUnchecked(), new Finding.IdentityToConfirm(),
                new Finding.IdentityOmitted(), new Finding.ComponentWithoutFile(component(DossierComponent.Handling.SUBMITTED)),
                new Finding.ReuseOffered(component(DossierComponent.Handling.SUBMITTED), Optional.empty(), Optional.empty()),
                new Finding.ReuseOffered(component(DossierComponent.Handling.SUBMITTED), Optional.of("Kho"), Optional.empty()),
                new Finding.ReuseOffered(component(DossierComponent.Handling.SUBMITTED), Optional.of("Kho"), Optional.of(
                        new Finding.PaperInStore("d1", "to-khai", "26500-Q1-261123-0001", LocalDate.of(2026, 5, 4), 2))),
                new Finding.PagesInPile(3), new Finding.FeeUnknown(), new Finding.FeeNotCollected(20_000), new Finding.PaymentDoesNotCount(), new Finding.AppointmentUnknown(""),
                new Finding.AppointmentUnknown("Theo quy định"), new Finding.AppointmentWithoutReason(), new Finding.AppointmentInPast(),
                new Finding.AppointmentOnDayOff(), new Finding.AppointmentRestsOnEstimate(), new Finding.ClockBehind(AT), new Finding.CouldBeOnline()));
        for (var field : Finding.Field.values()) findings.add(new Finding.ApplicantMissing(field, false));
        for (var warning : PersonalNumber.Warning.values()) findings.add(new Finding.NumberDoubtful(warning, true));
        for (var handling : DossierComponent.Handling.values()) findings.add(new Finding.ComponentOpen(component(handling)));
        return findings;
    }

    private static DossierComponent component(DossierComponent.Handling handling) {
        return new DossierComponent("to-khai", "Tờ khai", handling, new Condition.Always(), 1, 0, Optional.empty(),
                DossierComponent.Reuse.unknown());
    }

    private static Settlement attached() {
        return new Settlement.Attached(List.of(Page.asItCame("a", "image/jpeg", 2480, 3508, 300, 900_000)),
                List.of(new KeptFile("b", "don.pdf", "application/pdf", 12_000, 2, false)));
    }

    private static IdentityCheck confirmed() {
        return new IdentityCheck.Confirmed(IdentityCheck.Method.POPULATION_DATABASE, "075085000123", AT, "c1", Optional.of("DC-88"),
                List.of(IdentityCheck.Disagreement.NAME, IdentityCheck.Disagreement.BIRTH_DATE), Optional.of(card()));
    }

    private static CitizenCard card() {
        return new CitizenCard(new PersonalNumber("075085000123"), Optional.empty(), Optional.of("Nguyễn Văn Thử"), Optional.empty(),
                Optional.of(Sex.MALE), Optional.empty(), Optional.empty(), "raw");
    }

    private static ReceivedDossier content() {
        return new ReceivedDossier("1.001193", "Đăng ký khai sinh", "Hộ tịch", "", Channel.DESK, false, Parties.nobody(), List.of(), Map.of(),
                Charges.none(), LocalDateTime.of(2026, 11, 26, 17, 0), Optional.empty(), Promise.byCalendar(), true, 60, List.of(), List.of(), Optional.empty());
    }

    private Wording in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }

    private static void assertWords(Words words) {
        assertThat(words.what()).isNotBlank().doesNotContainPattern("\\{\\d}");
        assertThat(words.next()).isNotBlank().endsWith(".").doesNotContainPattern("\\{\\d}");
    }

    private static <E extends Enum<E>> void each(E[] constants, Function<E, String> words) {
        var said = Arrays.stream(constants).map(words).toList();
        assertThat(said).as(constants[0].getDeclaringClass().getSimpleName()).allSatisfy(text -> assertThat(text).isNotBlank()).doesNotHaveDuplicates();
    }

    private static Set<Class<?>> types(Collection<?> values) {
        return values.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> cases(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}
