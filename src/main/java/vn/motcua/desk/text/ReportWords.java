package vn.motcua.desk.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.Merits;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Remark;
import vn.motcua.desk.domain.report.Remarks;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.domain.report.Span;
import vn.motcua.desk.domain.report.TargetFigure;

/** What a report says, in the language in which it is written. */
public final class ReportWords {
    /** Digits behind the point that are written; more than a bound has, so that what is just below it is not rounded up to it. */
    private static final int DIGITS = 2;
    private static final int HALF = 6;
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final Texts texts;
    private final Formats formats;
    private final IndicatorWords indicators;
    private final PlanWords plans;

    public ReportWords(Texts texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.indicators = new IndicatorWords(texts);
        this.plans = new PlanWords(texts);
    }

    public String kind(ReportKind kind) {
        return texts.of("report.kind", kind);
    }

    /** What a block of text is called where it is written anew. */
    public String part(Part part) {
        return texts.of("report.part", part);
    }

    /** {@code "tháng 11 năm 2026"}; of days that are no such period, from when to when. */
    public String period(ReportKind kind, Period period) {
        if (period.from().equals(period.to())) return texts.get("report.period.DAY", formats.date(period.from()));
        var first = period.from();
        var year = String.valueOf(first.getYear());
        if (period.equals(ReportKind.YEAR.around(first)) && kind == ReportKind.YEAR) return texts.get("report.period.YEAR", year);
        if (period.equals(ReportKind.HALF_YEAR.around(first))) return texts.get(first.getMonthValue() <= HALF ? "report.period.FIRST_HALF" : "report.period.SECOND_HALF", year);
        if (period.equals(ReportKind.QUARTER.around(first))) return texts.get("report.period.QUARTER", QUARTERS.get(first.get(IsoFields.QUARTER_OF_YEAR) - 1), year);
        if (period.equals(ReportKind.MONTH.around(first))) return texts.get("report.period.MONTH", first.getMonthValue(), year);
        return days(period);
    }

    public String days(Period period) {
        return texts.get("report.period.days", formats.date(period.from()), formats.date(period.to()));
    }

    /** Within a sentence: the week with its days, or the period. */
    private String span(ReportKind kind, Span span) {
        if (span.week().isEmpty()) return period(kind, span.period());
        return texts.get("report.span.week", span.week().getAsInt(), texts.get("report.span.days", shortDate(span.period().from()), formats.date(span.period().to())));
    }

    /** As the head of a column or in a legend. */
    public String head(ReportKind kind, Span span) {
        var words = span.week().isPresent() ? texts.get("report.span.head", span.week().getAsInt()) : period(kind, span.period());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Trích yếu. */
    public String subject(ReportFigures figures) {
        var period = period(figures.kind(), figures.now().period());
        if (figures.kind().isTable()) return texts.get("report.subject.table", texts.of("report.table", figures.kind()), period);
        if (figures.plan().isEmpty()) return texts.get("report.subject", period);
        var plan = plan(figures.plan().get());
        if (figures.week().isEmpty()) return texts.get("report.subject.plan", plan, period);
        if (figures.sumsUp()) return texts.get("report.subject.sumsUp", plan, days(new Period(figures.plan().get().period().from(), figures.now().period().to())));
        return texts.get("report.subject.week", figures.week().get().number(), days(figures.now().period()), plan);
    }

    /** With its number where it has one. */
    public String plan(Plan plan) {
        return plan.number().map(number -> texts.get("report.plan.numbered", number, plan.title())).orElseGet(() -> texts.get("report.plan", plan.title()));
    }

    /**
     * A part of the report as it is drafted from the figures.
     *
     * @param clerk from an id to a name
     */
    public List<String> draft(ReportFigures figures, Part part, UnaryOperator<String> clerk) {
        if (part == Part.NOTE) return List.of(texts.of("report.note", figures.kind()));
        var remarks = Remarks.of(figures, part);
        return switch (part) {
            case OVERVIEW -> List.of(String.join(" ", remarks.stream().map(remark -> sentence(figures.kind(), remark, clerk)).toList()));
            case CHANGES -> changes(figures, remarks);
            case TARGETS, CAUSES, PRAISE, DIFFICULTIES, PROPOSALS, NOTE -> remarks.stream().map(remark -> item(figures.kind(), part, remark, clerk)).toList();
        };
    }

    /** The first says how it is as a whole, the others are items of a list; single ones stand for themselves. */
    private String item(ReportKind kind, Part part, Remark remark, UnaryOperator<String> clerk) {
        var words = switch (remark) {
            case Remark.TargetBehind(var figure) when part == Part.DIFFICULTIES -> texts.get("report.difficulty.target", figure.target().name(), value(figure), bound(figure));
            default -> sentence(kind, remark, clerk);
        };
        return switch (remark) {
            case Remark.Reached _, Remark.NothingLost _, Remark.NoMerit _, Remark.NoDifficulty _, Remark.Nothing _, Remark.KeepUp _ -> words;
            default -> texts.get("report.item", words);
        };
    }

    /** For each span one paragraph: what got better, what got worse. */
    private List<String> changes(ReportFigures figures, List<Remark> remarks) {
        var kind = figures.kind();
        var paragraphs = new ArrayList<String>();
        for (var before : figures.compared()) {
            var better = new ArrayList<String>();
            var worse = new ArrayList<String>();
            for (var remark : remarks) {
                switch (remark) {
                    case Remark.Moved(var indicator, var span, var was, var is, var good) when span.equals(before) -> (good ? better : worse).add(moved(indicators.name(indicator), was, is));
                    case Remark.Steady(var span) when span.equals(before) -> paragraphs.add(texts.get("report.change.steady", span(kind, before)));
                    case Remark.Incomparable(var span) when span.equals(before) -> paragraphs.add(texts.get("report.change.incomparable", span(kind, before), Span.FEW));
                    default -> { }
                }
            }
            if (!better.isEmpty()) paragraphs.add(texts.get("report.change.better", span(kind, before), String.join("; ", better)));
            if (!worse.isEmpty()) paragraphs.add(texts.get("report.change.worse", span(kind, before), String.join("; ", worse)));
        }
        return paragraphs;
    }

    private String sentence(ReportKind kind, Remark remark, UnaryOperator<String> clerk) {
        return switch (remark) {
            case Remark.Volume(var now, var carried, var inTime, var late, var waiting) -> texts.get("report.volume", number(now.received()), number(carried),
                    number(now.finished()), number(inTime + late + waiting), number(inTime), number(late), number(waiting));
            case Remark.Channels(var online, var desk, var post) -> texts.get("report.channels", number(online), percent(online, online + desk + post), number(desk), number(post));
            case Remark.Arrivals(var before, var now) -> arrivals(kind, before, now);
            case Remark.Nothing() -> texts.get("report.nothing");
            case Remark.Reached(var reached, var judged) -> judged == 0 ? texts.get("report.targets.none") : texts.get("report.targets.reached", reached, judged);
            case Remark.TargetReached(var figure) -> texts.get("report.target.reached", figure.target().name(), value(figure), bound(figure));
            case Remark.TargetBehind(var figure) -> behind(figure);
            case Remark.TargetOpen(var figure) -> texts.get("report.target.open", figure.target().name(), plans.verdict(figure.verdict()));
            case Remark.Moved(var indicator, _, var was, var is, _) -> moved(indicators.name(indicator), was, is);
            case Remark.Steady(var before) -> texts.get("report.change.steady", span(kind, before));
            case Remark.Incomparable(var before) -> texts.get("report.change.incomparable", span(kind, before), Span.FEW);
            case Remark.Lost(var cause, var dossiers, var of) -> texts.get("report.lost", cause(cause), number(dossiers), percent(dossiers, of));
            case Remark.NothingLost() -> texts.get("report.lost.none");
            case Remark.Praise(var merit) -> texts.get("report.merit", clerk.apply(merit.clerk()), merit.above().stream().map(this::above).collect(Collectors.joining("; ")));
            case Remark.Closed(var closed, var whole) -> closed(closed, whole);
            case Remark.NoMerit(var comparable) -> texts.get(comparable ? "report.merit.none" : "report.merit.few");
            case Remark.Overdue(var dossiers) -> texts.get("report.difficulty.overdue", number(dossiers));
            case Remark.Waiting(var dossiers) -> texts.get("report.difficulty.waiting", number(dossiers));
            case Remark.PaidOffline(var dossiers, var of) -> texts.get("report.difficulty.paidOffline", number(dossiers), number(of), percent(dossiers, of));
            case Remark.CameToDesk(var dossiers, var of) -> texts.get("report.difficulty.cameToDesk", number(dossiers), number(of), percent(dossiers, of));
            case Remark.NoDifficulty() -> texts.get("report.difficulty.none");
            case Remark.Mend(var cause) -> texts.of("report.mend", cause);
            case Remark.CloseGap(var figure) -> figure.missing().isPresent() ? texts.get("report.propose.gap", figure.target().name(), bound(figure), number(figure.missing().getAsLong()))
                    : texts.get("report.propose.target", figure.target().name(), bound(figure));
            case Remark.HandleOverdue(var dossiers) -> texts.get("report.propose.overdue", number(dossiers));
            case Remark.PromoteOnline() -> texts.get("report.propose.online");
            case Remark.PromotePayment() -> texts.get("report.propose.payment");
            case Remark.KeepUp() -> texts.get("report.propose.keepUp");
        };
    }

    /** That figures are those that were reported, and since when. @param whole whether all of them are, and not the indicators alone */
    public String closed(ClosedPeriod closed, boolean whole) {
        return texts.get(whole ? "report.closed" : "report.closed.indicators", formats.dateTime(closed.asOf()));
    }

    private String behind(TargetFigure figure) {
        if (figure.missing().isEmpty()) return texts.get("report.target.behind", figure.target().name(), value(figure), bound(figure));
        return texts.get("report.target.gap", figure.target().name(), value(figure), bound(figure), number(figure.missing().getAsLong()));
    }

    private String arrivals(ReportKind kind, Span before, Span now) {
        if (before.received() == 0) return texts.get("report.arrivals.none", span(kind, before));
        long more = now.received() - before.received();
        if (more == 0) return texts.get("report.arrivals.same", span(kind, before));
        return texts.get(more > 0 ? "report.arrivals.more" : "report.arrivals.fewer", number(Math.abs(more)), percent(Math.abs(more), before.received()),
                span(kind, before));
    }

    private String moved(String name, Measure was, Measure is) {
        var from = percentOf(was);
        var to = percentOf(is);
        return texts.get(to.compareTo(from) > 0 ? "report.change.rose" : "report.change.fell", name, decimal(to.subtract(from).abs()), decimal(from), decimal(to));
    }

    private String value(TargetFigure figure) {
        return figure.value().map(value -> plans.value(value, figure.target().bound().unit())).orElseGet(() -> plans.verdict(figure.verdict()));
    }

    private String bound(TargetFigure figure) {
        return plans.bound(figure.target().bound());
    }

    private String above(Merits.Above above) {
        return texts.get("report.merit.above", indicators.name(above.indicator()), decimal(percentOf(above.measure())), decimal(BigDecimal.valueOf(100 * above.expected())));
    }

    private String cause(Cause cause) {
        return texts.of("cause", cause);
    }

    private String percent(long part, long whole) {
        return texts.get("report.percent", decimal(percentOf(new Measure(part, whole))));
    }

    private String number(long count) {
        return formats.number(count);
    }

    private String decimal(BigDecimal number) {
        return formats.decimal(number.setScale(DIGITS, RoundingMode.HALF_UP));
    }

    /** In percent; 0 where there is nothing. */
    private static BigDecimal percentOf(Measure measure) {
        if (measure.denominator() == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(measure.numerator()).movePointRight(2).divide(BigDecimal.valueOf(measure.denominator()), DIGITS, RoundingMode.HALF_UP);
    }

    /** Day and month. */
    private String shortDate(LocalDate day) {
        return formats.date(day).substring(0, 5);
    }
}
