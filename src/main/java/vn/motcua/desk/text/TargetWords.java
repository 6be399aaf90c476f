package vn.motcua.desk.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Forecast;
import vn.motcua.desk.domain.plan.Gap;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.domain.plan.Target;

/** How a figure stands, in sentences: its value, what is missing, what it will come to. Part of {@link Wording}. */
public final class TargetWords {
    /** What is counted; few have names of their own. */
    private enum Noun { DOSSIER, ANSWER, TRANSACTION, PROCEDURE }

    private final Texts texts;
    private final Formats formats;
    private final PlanWords plans;
    private final IndicatorWords indicators;

    TargetWords(Texts texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.plans = new PlanWords(texts);
        this.indicators = new IndicatorWords(texts);
    }

    public String name(Standing standing) {
        return standing.target().map(Target::name).or(() -> standing.indicator().map(indicators::name)).orElse("");
    }

    /** {@code "84,21 %"}; a dash while there is none. */
    public String value(Standing standing) {
        return value(standing.value(), standing.unit());
    }

    public String value(Optional<BigDecimal> value, Bound.Unit unit) {
        return value.map(one -> plans.value(one, unit)).orElse("–");
    }

    /** From what the value comes: {@code "128/152 hồ sơ"}. */
    public String parts(Standing standing) {
        return standing.indicator().map(indicator -> parts(indicator, standing.measure())).orElseGet(() -> texts.get("target.parts.hand"));
    }

    public String parts(Indicator indicator, Measure measure) {
        if (measure.denominator() == 0) return texts.get("target.parts.none", noun(indicator));
        return switch (indicator.form()) {
            case SHARE, PROCEDURES -> texts.get("target.parts.share", formats.number(measure.numerator()), count(measure.denominator(), indicator));
            case MEAN -> texts.get("target.parts.mean", count(measure.denominator(), indicator));
            case COMPARISON -> texts.get("target.parts.comparison");
        };
    }

    /** {@code "1.234 hồ sơ"}, or answers, transactions, procedures where those are counted. */
    public String count(long number, Indicator indicator) {
        return texts.get("target.count." + noun(indicator, number == 1), formats.number(number));
    }

    private String count(long number, Standing standing) {
        return standing.indicator().map(indicator -> count(number, indicator)).orElseGet(() -> formats.number(number));
    }

    /** What has to be reached; empty where nothing is asked. */
    public String bound(Standing standing) {
        return standing.target().map(target -> plans.bound(target.bound())).orElse("");
    }

    /** {@code "25/07 – 25/08/2025"}. */
    public String period(Period period) {
        if (period.from().equals(period.to())) return formats.date(period.from());
        return texts.get("target.period", period.from().getYear() == period.to().getYear() ? formats.shortDate(period.from()) : formats.date(period.from()),
                formats.date(period.to()));
    }

    /** Whether it is reached, and what is missing in dossiers; the shortest way first. */
    public List<String> gap(Standing standing) {
        if (standing.target().isEmpty()) return List.of();
        var target = standing.target().get();
        return switch (standing.verdict().orElse(Attainment.NOTHING_YET)) {
            case NOT_BEGUN -> List.of(texts.get("target.gap.notBegun", formats.date(target.period().from())));
            case NOTHING_YET -> List.of(standing.indicator().map(one -> texts.get("target.parts.none", noun(one))).orElseGet(() -> texts.get("target.gap.notEntered")));
            case TOO_EARLY -> List.of(texts.get("target.gap.tooEarly", count(standing.measure().denominator(), standing), Progress.FEW));
            case REACHED -> List.of(texts.get("target.gap.reached"));
            case BEHIND -> standing.gap().map(gap -> ways(gap, standing, target)).orElseGet(() -> List.of(apart(standing, target)));
            case MISSED -> standing.gap().flatMap(gap -> mending(gap, standing)).map(way -> List.of(texts.get("target.gap.over"), way))
                    .orElseGet(() -> List.of(texts.get("target.gap.over"), apart(standing, target)));
        };
    }

    private List<String> ways(Gap gap, Standing standing, Target target) {
        var ways = new ArrayList<String>();
        mending(gap, standing).ifPresent(ways::add);
        if (gap.coming() == 0) present(gap.inARow()).ifPresent(row -> ways.add(texts.get("target.gap.inARow", count(row, standing))));
        else if (gap.ofComing().isPresent()) ways.add(texts.get("target.gap.ofComing", count(gap.ofComing().getAsLong(), standing), count(gap.coming(), standing), until(target)));
        else if (ways.isEmpty() && gap.inAll().isPresent()) ways.add(texts.get("target.gap.inAll", count(gap.inAll().getAsLong(), standing),
                count(gap.mendable(), standing), count(gap.coming(), standing)));
        if (ways.isEmpty()) ways.add(texts.get("target.gap.never", until(target), count(gap.coming(), standing)));
        return ways;
    }

    private Optional<String> mending(Gap gap, Standing standing) {
        boolean procedures = standing.indicator().filter(one -> one.form() == Indicator.Form.PROCEDURES).isPresent();
        return present(gap.mending()).map(dossiers -> procedures ? texts.get("target.gap.procedures", count(dossiers, standing))
                : texts.get("target.gap.mending", count(dossiers, standing), count(gap.mendable(), standing)));
    }

    private static Optional<Long> present(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private String apart(Standing standing, Target target) {
        return standing.value().map(value -> texts.get("target.gap.apart", difference(value.subtract(target.bound().threshold()).abs(), standing.unit()))).orElse("");
    }

    private String until(Target target) {
        return formats.date(target.period().to());
    }

    /** How it moved against the seven days before, with an arrow; empty where that cannot be said. */
    public String trend(Standing standing) {
        return standing.trend().map(trend -> {
            int way = trend.change().signum();
            var words = way == 0 ? texts.get("target.trend.still") : texts.get(way > 0 ? "target.trend.up" : "target.trend.down",
                    difference(trend.change().abs(), standing.unit()));
            return trend.few() ? texts.get("target.trend.few", words) : words;
        }).orElse("");
    }

    /** What it will come to, how sure that is, and from what it was learned. */
    public List<String> forecast(Standing standing, LocalDate today) {
        if (standing.target().isEmpty()) return List.of();
        var target = standing.target().get();
        if (today.isAfter(target.period().to())) return List.of(texts.get("target.forecast.over"));
        if (standing.indicator().filter(one -> one.form().isSum()).isEmpty()) return List.of(texts.get("target.forecast.cannot"));
        return standing.forecast().map(forecast -> List.of(range(forecast, standing, target),
                texts.get("target.forecast.basis", formats.percent(forecast.chance()), forecast.days(), count(forecast.arrivals(), standing))))
                .orElseGet(() -> List.of(texts.get("target.forecast.none", Forecast.LEAST_DAYS, count(Progress.FEW, standing))));
    }

    private String range(Forecast forecast, Standing standing, Target target) {
        return texts.get("target.forecast.range", until(target), plans.value(forecast.likely(), standing.unit()), plans.value(forecast.low(), standing.unit()),
                plans.value(forecast.high(), standing.unit()));
    }

    /** What it would be. */
    public String supposed(Standing standing, Standing.Supposed supposed) {
        var words = texts.get("target.supposed", value(supposed.value(), standing.unit()), formats.number(supposed.measure().numerator()),
                formats.number(supposed.measure().denominator()));
        var reached = supposed.reached().map(yes -> texts.get("target.supposed.reached", words, plans.verdict(yes ? Attainment.REACHED : Attainment.BEHIND))).orElse(words);
        return supposed.forecast().map(forecast -> texts.get("target.supposed.forecast", reached, until(standing.target().orElseThrow()),
                plans.value(forecast.likely(), standing.unit()))).orElse(reached);
    }

    /** Points of percent are not percent. */
    public String difference(BigDecimal difference, Bound.Unit unit) {
        return unit == Bound.Unit.PERCENT ? texts.get("target.points", formats.decimal(difference.setScale(2, RoundingMode.HALF_UP)))
                : plans.value(difference, unit);
    }

    /** What it counts, more than one of it. */
    public String noun(Indicator indicator) {
        return texts.of("target.noun", nounOf(indicator));
    }

    private static String noun(Indicator indicator, boolean one) {
        return nounOf(indicator).name() + (one ? ".one" : ".many");
    }

    private static Noun nounOf(Indicator indicator) {
        if (indicator.form() == Indicator.Form.PROCEDURES) return Noun.PROCEDURE;
        return switch (indicator.basis()) {
            case ANSWERED -> Noun.ANSWER;
            case PAID -> Noun.TRANSACTION;
            case RECEIVED, FINISHED -> Noun.DOSSIER;
        };
    }
}
