package vn.motcua.desk.store.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.procedure.TimeRule;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * One procedure. Keys, those with a question mark may be absent:
 * <pre>
 * code name field asOf from? to? channels[desk online post] online(full partial desk-only unknown) exemptions? results[] legalBasis[] note?
 * cases[{id name}]            the first is the ordinary one
 * components[{id name handling(submitted shown secret looked-up) originals copies form? reuse?{answer(yes no unknown) database? basis?}
 *             when?           absent: always; else one of channels[…], authorised:true, case:"id", stated:"words of the law" }]
 * times[{channel condition? basis  and one of workingDays(halves allowed) calendarDays workingHours sameDay:true unstated:"as published" }]
 * fees[{id kind(fee charge unstated) amount?(dong) per? condition? channel? cap? byProvince? note?}]
 * trust{overall time fee components (high medium low none) needsCheck}
 * </pre>
 */
final class ProcedureLine {
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_SHEETS = 999;
    private static final long MOST_DONG = 100_000_000_000L;

    private ProcedureLine() { }

    static Procedure read(Fields line) {
        var cases = cases(line);
        var procedure = new Procedure(line.text("code"), line.text("name"), line.text("field"),
                new Procedure.Validity(line.day("asOf"), line.optionalDay("from"), line.optionalDay("to")),
                channels(line, "channels"), line.word("online", Procedure.OnlineLevel.class), cases,
                components(line, cases.stream().map(Procedure.Case::id).toList()), times(line), fees(line),
                line.optionalText("exemptions"), line.texts("results"), line.texts("legalBasis"), trust(line.object("trust")),
                line.optionalText("note"));
        line.end();
        return procedure;
    }

    private static Set<Channel> channels(Fields fields, String key) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(fields.words(key, Channel.class));
        if (channels.isEmpty()) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": []");
        return channels;
    }

    private static List<Procedure.Case> cases(Fields line) {
        var cases = new ArrayList<Procedure.Case>();
        var ids = new HashSet<String>();
        for (var fields : line.objects("cases")) {
            var one = new Procedure.Case(fields.id(), fields.text("name"));
            if (!ids.add(one.id())) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "id: " + one.id());
            fields.end();
            cases.add(one);
        }
        if (cases.isEmpty()) throw line.refuse(DataTrouble.UNKNOWN_VALUE, "cases: []");
        return cases;
    }

    private static List<DossierComponent> components(Fields line, List<String> cases) {
        var components = new ArrayList<DossierComponent>();
        var ids = new HashSet<String>();
        for (var fields : line.objects("components")) {
            var component = new DossierComponent(fields.id(), fields.text("name"), fields.word("handling", DossierComponent.Handling.class),
                    condition(fields, cases), fields.count("originals", MOST_SHEETS), fields.count("copies", MOST_SHEETS),
                    fields.optionalText("form"), reuse(fields));
            if (!ids.add(component.id())) throw fields.refuse(DataTrouble.DUPLICATE_COMPONENT, component.id());
            fields.end();
            components.add(component);
        }
        return components;
    }

    private static Condition condition(Fields component, List<String> cases) {
        var when = component.optionalObject("when");
        if (when.isEmpty()) return new Condition.Always();
        var fields = when.get();
        var key = onlyKeyOf(fields, Set.of("channels", "authorised", "case", "stated"));
        var condition = switch (key) {
            case "channels" -> new Condition.OnChannel(channels(fields, key));
            case "authorised" -> {
                if (!fields.requiredFlag(key)) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": false");
                yield new Condition.WhenAuthorised();
            }
            case "case" -> new Condition.InCase(known(fields, key, cases));
            default -> new Condition.WhenStated(fields.text("stated"));
        };
        fields.end();
        return condition;
    }

    private static String known(Fields fields, String key, List<String> cases) {
        var id = fields.text(key);
        if (!cases.contains(id)) throw fields.refuse(DataTrouble.UNKNOWN_CASE, id);
        return id;
    }

    private static DossierComponent.Reuse reuse(Fields component) {
        var reuse = component.optionalObject("reuse");
        if (reuse.isEmpty()) return DossierComponent.Reuse.unknown();
        var fields = reuse.get();
        var read = new DossierComponent.Reuse(fields.word("answer", DossierComponent.Reuse.Answer.class), fields.optionalText("database"),
                fields.optionalText("basis"));
        fields.end();
        return read;
    }

    private static List<TimeRule> times(Fields line) {
        var times = new ArrayList<TimeRule>();
        for (var fields : line.objects("times")) {
            times.add(new TimeRule(fields.word("channel", Channel.class), time(fields), fields.optionalText("condition"), fields.text("basis")));
            fields.end();
        }
        return times;
    }

    private static ProcessingTime time(Fields fields) {
        var key = onlyKeyOf(fields, Set.of("workingDays", "calendarDays", "workingHours", "sameDay", "unstated"));
        return switch (key) {
            case "workingDays" -> new ProcessingTime.WorkingDays(halfDays(fields, key));
            case "calendarDays" -> new ProcessingTime.CalendarDays(fields.count(key, MOST_DAYS));
            case "workingHours" -> new ProcessingTime.WorkingHours(fields.count(key, 8 * MOST_DAYS));
            case "sameDay" -> {
                if (!fields.requiredFlag(key)) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": false");
                yield new ProcessingTime.SameDay();
            }
            default -> new ProcessingTime.Unstated(fields.text("unstated"));
        };
    }

    private static int halfDays(Fields fields, String key) {
        var days = fields.number(key);
        var halves = days.multiply(BigDecimal.TWO);
        boolean fits = days.signum() > 0 && days.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0 && halves.stripTrailingZeros().scale() <= 0;
        if (!fits) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + days);
        return halves.intValueExact();
    }

    private static List<FeeRule> fees(Fields line) {
        var fees = new ArrayList<FeeRule>();
        var ids = new HashSet<String>();
        for (var fields : line.objects("fees")) {
            var fee = new FeeRule(fields.id(), fields.word("kind", FeeRule.Kind.class), fields.optionalCount("amount", MOST_DONG),
                    fields.optionalText("per"), fields.optionalText("condition"), fields.optionalWord("channel", Channel.class),
                    fields.flag("cap"), fields.flag("byProvince"), fields.optionalText("note"));
            if (!ids.add(fee.id())) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "id: " + fee.id());
            fields.end();
            fees.add(fee);
        }
        return fees;
    }

    private static Procedure.Trust trust(Fields fields) {
        var trust = new Procedure.Trust(fields.word("overall", Procedure.Trust.Confidence.class),
                fields.word("time", Procedure.Trust.Confidence.class), fields.word("fee", Procedure.Trust.Confidence.class),
                fields.word("components", Procedure.Trust.Confidence.class), fields.requiredFlag("needsCheck"));
        fields.end();
        return trust;
    }

    private static String onlyKeyOf(Fields fields, Set<String> choices) {
        var present = fields.keys().stream().filter(choices::contains).toList();
        if (present.isEmpty()) {
            throw fields.refuse(DataTrouble.MISSING_KEY, choices.stream().sorted().reduce((a, b) -> a + " | " + b).orElse(""));
        }
        if (present.size() > 1) throw fields.refuse(DataTrouble.UNKNOWN_KEY, present.get(1));
        return present.getFirst();
    }
}
