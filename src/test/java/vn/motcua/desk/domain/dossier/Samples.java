package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.procedure.TimeRule;

/** Invented people and a small procedure with one line of every kind. */
public final class Samples {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Monday morning. */
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);
    public static final WorkCalendar CALENDAR = new WorkCalendar(OfficeHours.usual(), new Holidays(List.of(
            new Holidays.Day(LocalDate.of(2026, 11, 24), Holidays.Kind.OFF, "x", false),
            new Holidays.Day(LocalDate.of(2027, 2, 8), Holidays.Kind.OFF, "x", true))));

    public static final DossierComponent FORM = component("form", DossierComponent.Handling.SUBMITTED, new Condition.OnChannel(Set.of(Channel.DESK, Channel.POST)),
            DossierComponent.Reuse.Answer.NO);
    public static final DossierComponent EVIDENCE = component("evidence", DossierComponent.Handling.SUBMITTED, new Condition.Always(), DossierComponent.Reuse.Answer.UNKNOWN);
    public static final DossierComponent CARD = component("card", DossierComponent.Handling.SHOWN, new Condition.Always(), DossierComponent.Reuse.Answer.YES);
    public static final DossierComponent RESIDENCE = component("residence", DossierComponent.Handling.SUBMITTED, new Condition.WhenStated("only if …"),
            DossierComponent.Reuse.Answer.UNKNOWN);
    public static final DossierComponent AUTHORITY = component("authority", DossierComponent.Handling.SUBMITTED, new Condition.WhenAuthorised(),
            DossierComponent.Reuse.Answer.NO);
    public static final DossierComponent SECRET = component("secret", DossierComponent.Handling.SECRET, new Condition.InCase("secret-case"),
            DossierComponent.Reuse.Answer.UNKNOWN);
    public static final DossierComponent RECORD = component("record", DossierComponent.Handling.LOOKED_UP, new Condition.Always(), DossierComponent.Reuse.Answer.UNKNOWN);
    public static final Page PAGE = Page.asItCame("ab", "image/jpeg", 10, 10, 300, 10);

    private Samples() { }

    public static Procedure procedure() {
        return procedure(List.of(new FeeRule("charge", FeeRule.Kind.CHARGE, Optional.of(0L), Optional.empty(), Optional.empty(), Optional.empty(), false, false,
                Optional.empty())), new ProcessingTime.WorkingDays(6));
    }

    public static Procedure procedure(List<FeeRule> fees, ProcessingTime time) {
        var high = Procedure.Trust.Confidence.HIGH;
        return new Procedure("9.000001", "Thủ tục mẫu", "Mẫu", new Procedure.Validity(LocalDate.of(2026, 7, 1), Optional.empty(), Optional.of(LocalDate.of(2027, 12, 31))),
                Set.of(Channel.values()), Procedure.OnlineLevel.PARTIAL, List.of(new Procedure.Case("ordinary", "x"), new Procedure.Case("secret-case", "y")),
                List.of(FORM, EVIDENCE, CARD, RESIDENCE, AUTHORITY, SECRET, RECORD), List.of(new TimeRule(Channel.DESK, time, Optional.empty(), "law")), fees,
                Optional.empty(), List.of("x"), List.of(), new Procedure.Trust(high, high, high, high, false), Optional.empty());
    }

    public static Person citizen() {
        return new Person(Person.Kind.CITIZEN, "Nguyễn Văn Thử", "075085000123", "12/03/1985", Optional.of(Sex.MALE), "Ấp 3", "", "", Optional.empty());
    }

    public static Person other() {
        return new Person(Person.Kind.CITIZEN, "Trần Thị Mẫu", "075304000456", "5/11/2004", Optional.of(Sex.FEMALE), "Ấp 4", "", "", Optional.empty());
    }

    public static IdentityCheck confirmed(Person person) {
        return new IdentityCheck.Confirmed(IdentityCheck.Method.CARD_COMPARED, person.number(), Instant.EPOCH, "c1", Optional.empty(), List.of(),
                Optional.empty());
    }

    /** Nothing is wrong with it. */
    public static Draft complete() {
        var checklist = Checklist.empty().attach("form", List.of(PAGE)).attach("evidence", List.of(PAGE)).settle("card", new Settlement.Shown())
                .settle("residence", new Settlement.NotNeeded(Settlement.Why.CONDITION_NOT_MET, ""));
        return Draft.begin("d1", Instant.EPOCH).choose(procedure()).withParties(new Parties(citizen(), Optional.empty(), Optional.of(confirmed(citizen()))))
                .withChecklist(checklist);
    }

    public static Circumstances around() {
        return around(NOW, Map.of());
    }

    public static Circumstances around(LocalDateTime now, Map<String, Finding.PaperInStore> papers) {
        return new Circumstances(now.atZone(ZONE).toInstant(), ZONE, CALENDAR, Optional.of(NOW.atZone(ZONE).toInstant()), papers, List.of());
    }

    /** As {@link #around()}, where this citizen was here before. */
    public static Circumstances around(KnownCitizen known) {
        var usual = around();
        return new Circumstances(usual.now(), ZONE, CALENDAR, usual.lastRecorded(), Map.of(), List.of(known));
    }

    public static FeeRule fee(String id, Optional<Long> amount, Optional<String> condition, Optional<Channel> channel) {
        return new FeeRule(id, FeeRule.Kind.FEE, amount, Optional.empty(), condition, channel, false, amount.isEmpty(), Optional.empty());
    }

    private static DossierComponent component(String id, DossierComponent.Handling handling, Condition condition, DossierComponent.Reuse.Answer reuse) {
        return new DossierComponent(id, id, handling, condition, 1, 0, Optional.empty(), new DossierComponent.Reuse(reuse, Optional.empty(), Optional.empty()));
    }
}
