package vn.motcua.desk.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Traits;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/** Facts and figures for reports, each with what a test says and otherwise ordinary. */
public final class Sample {
    public static final Period WEEK_1 = new Period(LocalDate.of(2025, 7, 25), LocalDate.of(2025, 7, 31));
    public static final Period WEEK_2 = new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 7));
    public static final Period WEEK_3 = new Period(LocalDate.of(2025, 8, 8), LocalDate.of(2025, 8, 14));

    private Sample() { }

    /** A dossier as a test wants it. */
    public record One(String clerk, String procedure, String field, Channel channel, LocalDate received, Optional<LocalDate> finished, LocalDate due, Stage stage,
                      Optional<Charges.PaymentChannel> paid, boolean feeDue, boolean digitized, boolean filed, Set<Cause> lost) {
        public One by(String value) {
            return new One(value, procedure, field, channel, received, finished, due, stage, paid, feeDue, digitized, filed, lost);
        }

        public One of(String code, Channel way) {
            return new One(clerk, code, field, way, received, finished, due, stage, paid, feeDue, digitized, filed, lost);
        }

        public One losing(Cause... causes) {
            return new One(clerk, procedure, field, channel, received, finished, due, stage, paid, feeDue, digitized, filed, Set.of(causes));
        }

        public One finished(LocalDate day, Stage how) {
            return new One(clerk, procedure, field, channel, received, Optional.of(day), due, how, paid, feeDue, digitized, filed, lost);
        }

        public One waiting() {
            return new One(clerk, procedure, field, channel, received, finished, due, Stage.AWAITING_APPLICANT, paid, feeDue, digitized, filed, lost);
        }

        public One due(LocalDate day) {
            return new One(clerk, procedure, field, channel, received, finished, day, stage, paid, feeDue, digitized, filed, lost);
        }

        public One paid(Charges.PaymentChannel way) {
            return new One(clerk, procedure, field, channel, received, finished, due, stage, Optional.of(way), true, digitized, filed, lost);
        }

        public One unfiled() {
            return new One(clerk, procedure, field, channel, received, finished, due, stage, paid, feeDue, digitized, false, lost);
        }

        public DossierFacts facts() {
            boolean late = finished.filter(day -> day.isAfter(due)).isPresent();
            var traits = new Traits(channel, false, new Traits.Service(Procedure.OnlineLevel.FULL, true), false, new Traits.Papers(digitized, digitized, false, false),
                    Traits.Identity.CHECKED, stage, new Traits.Result(true, filed, false, false), feeDue, paid,
                    finished.isEmpty() ? Traits.Pace.OPEN : late ? Traits.Pace.LATE : Traits.Pace.IN_TIME, Optional.empty(), lost);
            return new DossierFacts("x", new DossierFacts.Origin(procedure, field, "", "Q1", clerk), traits, new DossierFacts.Times(received, finished, Optional.empty(),
                    paid.map(_ -> received), due.atTime(17, 0), Optional.empty(), OptionalLong.empty(), 0), new DossierFacts.Amounts(3, 2, 2, 0, 4, 0, 0, feeDue ? 8_000 : 0, feeDue ? 2_000 : 0));
        }
    }

    public static One received(LocalDate day) {
        return new One("an", "1.001193", "Hộ tịch", Channel.DESK, day, Optional.empty(), day.plusDays(2), Stage.IN_PROCESS, Optional.empty(), false, true, true, Set.of());
    }

    /** So many dossiers, of which the shares of a hundred count. */
    public static Span span(OptionalInt week, Period period, long received, Map<Indicator, Integer> percent, Map<Cause, Long> lost) {
        var measures = new EnumMap<Indicator, Measure>(Indicator.class);
        percent.forEach((indicator, share) -> measures.put(indicator, new Measure(Math.round(received * share / 100.0), received)));
        return new Span(week, period, received, received - 5, measures, lost);
    }

    public static UnitFigures unit(Period period, List<One> dossiers) {
        var unit = new UnitCounting();
        dossiers.forEach(one -> unit.add(one.facts(), period, period.to().atTime(23, 59)));
        return unit.figures();
    }

    /** The third week of a plan, better than the first in two shares and worse in one. */
    public static ReportFigures thirdWeek(Optional<Plan> plan) {
        var one = span(OptionalInt.of(1), WEEK_1, 120, Map.of(Indicator.COMPONENTS_DIGITIZED, 52, Indicator.RESULTS_DIGITIZED, 40, Indicator.ONLINE, 31, Indicator.PAID_ONLINE, 20,
                Indicator.ON_TIME, 97, Indicator.IDENTITY, 60), Map.of(Cause.NO_RESULT_FILE, 60L, Cause.COMPONENTS_NOT_ATTACHED, 40L));
        var two = span(OptionalInt.of(2), WEEK_2, 140, Map.of(Indicator.COMPONENTS_DIGITIZED, 66, Indicator.RESULTS_DIGITIZED, 55, Indicator.ONLINE, 38, Indicator.PAID_ONLINE, 26,
                Indicator.ON_TIME, 96, Indicator.IDENTITY, 71), Map.of(Cause.NO_RESULT_FILE, 52L, Cause.COMPONENTS_NOT_ATTACHED, 31L, Cause.STORE_NOT_USED, 12L));
        var three = span(OptionalInt.of(3), WEEK_3, 133, Map.of(Indicator.COMPONENTS_DIGITIZED, 84, Indicator.RESULTS_DIGITIZED, 79, Indicator.ONLINE, 44, Indicator.PAID_ONLINE, 35,
                Indicator.ON_TIME, 92, Indicator.IDENTITY, 88), Map.of(Cause.NO_RESULT_FILE, 28L, Cause.COMPONENTS_NOT_ATTACHED, 14L, Cause.IDENTITY_NOT_CHECKED, 9L, Cause.STORE_NOT_USED, 6L));
        var spans = List.of(one, two, three);
        var targets = plan.map(of -> of.targets().stream().map(target -> target.isByHand()
                ? TargetFigure.byHand(target, vn.motcua.desk.domain.plan.Progress.of(target, new vn.motcua.desk.domain.plan.HandEntered(List.of()), WEEK_3.to()), 3)
                : TargetFigure.counted(target, List.of(new Measure(60, 120), new Measure(90, 140), new Measure(108, 133)), new Measure(258, 393), WEEK_3.to())).toList()).orElse(List.of());
        var fields = new LinkedHashMap<String, UnitFigures>();
        fields.put("Hộ tịch", unit(WEEK_3, many(60, received(WEEK_3.from()))));
        fields.put("Chứng thực", unit(WEEK_3, many(48, received(WEEK_3.from()).finished(WEEK_3.from(), Stage.HANDED_OVER).paid(Charges.PaymentChannel.CASH))));
        fields.put("Đất đai", unit(WEEK_3, many(25, received(WEEK_3.from()).of("1.013978", Channel.ONLINE).paid(Charges.PaymentChannel.NATIONAL_PORTAL).due(WEEK_3.from()))));
        var all = new ArrayList<One>();
        all.addAll(many(60, received(WEEK_3.from())));
        all.addAll(many(48, received(WEEK_3.from()).finished(WEEK_3.from(), Stage.HANDED_OVER).paid(Charges.PaymentChannel.CASH)));
        all.addAll(many(25, received(WEEK_3.from()).of("1.013978", Channel.ONLINE).paid(Charges.PaymentChannel.NATIONAL_PORTAL).due(WEEK_3.from())));
        return new ReportFigures(ReportKind.CAMPAIGN_WEEK, plan, plan.flatMap(of -> of.weeks().stream().filter(week -> week.number() == 3).findFirst()), spans, targets, unit(WEEK_3, all), fields,
                new Merits(List.of(new Merits.Merit("an", List.of(new Merits.Above(Indicator.IDENTITY, new Measure(66, 70), 0.8314)))), true), Optional.empty(), 21);
    }

    /** The same as a report of a kind, of no plan. */
    public static ReportFigures of(ReportKind kind) {
        var week = thirdWeek(Optional.empty());
        return new ReportFigures(kind, Optional.empty(), Optional.empty(), kind.isTable() ? List.of(week.now()) : week.spans().subList(1, 3), List.of(), week.whole(), week.fields(), week.merits(), week.closed(),
                week.feeProcedures());
    }

    public static List<One> many(int count, One dossier) {
        return java.util.Collections.nCopies(count, dossier);
    }
}
