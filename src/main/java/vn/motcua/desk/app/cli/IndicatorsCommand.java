package vn.motcua.desk.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.IndicatorWords;
import vn.motcua.desk.text.Wording;

/** {@code desk indicators}: every figure of a period with its two parts, and how a plan's targets stand on its last day. */
@Command
final class IndicatorsCommand implements Callable<Integer> {
    private static final String NO_PLAN = "none";

    @Mixin
    private final Common common = new Common();

    @Option(names = "--plan", paramLabel = "ID|none")
    private String plan = NO_PLAN;

    @Mixin
    private final Days days = new Days();

    @Option(names = "--json")
    private boolean json;

    private final Terminal terminal;

    IndicatorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        new OpenDesk(terminal).with(common, desk -> {
            var chosen = plan(desk);
            var period = days.period(terminal, desk, chosen.map(Plan::period));
            var tally = desk.figures().of(period);
            if (json) terminal.out().println(json(desk, tally, chosen));
            else say(desk, tally, chosen);
        });
        return ExitStatus.DONE.code();
    }

    private Optional<Plan> plan(Desk desk) {
        if (plan.equals(NO_PLAN)) return Optional.empty();
        return Optional.of(desk.planShelf().find(plan).orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", plan, "--plan")).plan());
    }

    private void say(Desk desk, Tally tally, Optional<Plan> chosen) {
        var words = words(desk);
        for (var indicator : Indicator.values()) {
            var measure = tally.measure(indicator);
            terminal.out().printf("%s\t%s\t%d/%d\t%s%n", indicator.id(), words.name(indicator), measure.numerator(), measure.denominator(),
                    value(indicator, measure));
        }
        chosen.ifPresent(one -> one.targets().forEach(target -> {
            var progress = progress(desk, one, target, tally);
            terminal.out().printf("%s\t%s\t%s %s\t%s\t%s%n", target.id(), target.name(), target.bound().direction(), target.bound().threshold().toPlainString(),
                    progress.value().map(Object::toString).orElse("-"), progress.verdict());
        }));
    }

    private IndicatorWords words(Desk desk) {
        return new Wording(terminal.texts(), desk.parts().clock().getZone()).indicators();
    }

    private static String value(Indicator indicator, Measure measure) {
        return Bound.Unit.of(indicator).value(measure).map(Object::toString).orElse("-");
    }

    private String json(Desk desk, Tally tally, Optional<Plan> chosen) {
        var mapper = JsonMapper.builder().build();
        var root = mapper.createObjectNode();
        root.put("from", tally.period().from().toString()).put("to", tally.period().to().toString()).put("asOf", tally.asOf().toString());
        var all = tally.all();
        root.put("received", all.received()).put("finished", all.finished()).put("settled", all.settled());
        var lost = root.putObject("lost");
        all.lost().forEach((cause, dossiers) -> lost.put("C" + (cause.ordinal() + 1), dossiers));
        var words = words(desk);
        var list = root.putArray("indicators");
        for (var indicator : Indicator.values()) add(list.addObject(), indicator, all.measure(indicator), words);
        chosen.ifPresent(one -> {
            var node = root.putObject("plan");
            node.put("id", one.id()).put("title", one.title());
            var targets = node.putArray("targets");
            for (var target : one.targets()) add(targets.addObject(), target, progress(desk, one, target, tally));
        });
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void add(ObjectNode node, Indicator indicator, Measure measure, IndicatorWords words) {
        node.put("id", indicator.id()).put("name", words.name(indicator)).put("numerator", measure.numerator()).put("denominator", measure.denominator());
        Bound.Unit.of(indicator).value(measure).ifPresent(value -> node.put("value", value));
        node.put("unit", Bound.Unit.of(indicator).name()).put("basis", indicator.basis().name()).put("formula", indicator.version())
                .put("confirmed", indicator.confirmed()).put("source", words.source(indicator));
    }

    private static void add(ObjectNode node, Target target, Progress progress) {
        node.put("id", target.id()).put("name", target.name());
        target.indicator().ifPresent(indicator -> node.put("indicator", indicator.id()).put("numerator", progress.measure().numerator())
                .put("denominator", progress.measure().denominator()));
        progress.value().ifPresent(value -> node.put("value", value));
        node.put("unit", target.bound().unit().name()).put("direction", target.bound().direction().name()).put("threshold", target.bound().threshold())
                .put("byHand", target.isByHand()).put("verdict", progress.verdict().name());
    }

    /** On the last day of the period; a target counts its own days only. */
    private static Progress progress(Desk desk, Plan plan, Target target, Tally tally) {
        var day = tally.period().to();
        return switch (target.measured()) {
            case Target.Measured.ByHand() -> Progress.of(target, desk.planShelf().handEntered(plan.id()), day);
            case Target.Measured.Computed(var id, var scope) -> {
                var indicator = Indicator.find(id).orElseThrow();
                var own = new Period(target.period().from(),
                        day.isBefore(target.period().from()) ? target.period().from() : day.isAfter(target.period().to()) ? target.period().to() : day);
                Function<Period, Measure> measured = period -> desk.figures()
                        .of(period, tally.asOf(), key -> scope.takes(key.channel(), key.origin().field())).measure(indicator);
                yield Progress.of(target, measured.apply(own), measured.apply(Progress.lastWeek(day)), measured.apply(Progress.weekBefore(day)), day);
            }
        };
    }
}
