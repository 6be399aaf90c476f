package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.work.ReportDesk;
import vn.motcua.desk.work.ReportOrder;

/** {@code desk report}: one report as PDF, workbook or document, by the ending of the file. */
@Command
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    private String kind;

    @Option(names = "--plan", paramLabel = "ID")
    private Optional<String> plan = Optional.empty();

    @Option(names = "--week", paramLabel = "N")
    private Optional<Integer> week = Optional.empty();

    @Option(names = "--from", paramLabel = "DAY")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    private final Terminal terminal;
    private final DataFolder folders;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var asked = ReportKind.find(kind).orElseThrow(() -> refusal(kind, "--kind"));
        var format = ReportDesk.Format.of(out).orElseThrow(() -> refusal(out, "--out"));
        var folder = folders.chosen(common.data(), false);
        folders.mustHaveStore(folder);
        boolean practice = Folders.isPractice(folder);
        try (var held = folders.held(folder, practice); var desk = Desk.open(Machines.of(held.path(), practice))) {
            if (desk.settings().find().isEmpty()) throw terminal.refusal(ExitStatus.STORE, "noStore", folder);
            var order = order(asked, desk);
            if (!desk.reportDesk().save(order, format, out.toAbsolutePath().normalize())) throw terminal.refusal(ExitStatus.REFUSED, "outUnwritable", out);
            terminal.say("report", order.period().from(), order.period().to(), out);
        }
        return ExitStatus.DONE.code();
    }

    /** A week by its number or by a day in it; everything else by its days, or the period in which one day lies. */
    private ReportOrder order(ReportKind asked, Desk desk) {
        var language = common.language().orElse(Language.VIETNAMESE).code();
        var today = LocalDate.now(desk.parts().clock());
        var about = plan.map(id -> desk.reportDesk().plans().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> refusal(id, "--plan")));
        if (asked == ReportKind.CAMPAIGN_WEEK) {
            var of = about.orElseThrow(() -> refusal(kind, "--plan"));
            var wanted = week.isPresent() ? of.weeks().stream().filter(one -> one.number() == week.get()).findFirst() : of.week(from.orElse(today));
            return ReportOrder.of(of, wanted.orElseThrow(() -> week.isPresent() ? refusal(week.get(), "--week") : refusal(from.orElse(today), "--from")), language);
        }
        var period = to.isPresent() ? new Period(from.orElseGet(() -> asked.around(to.get()).from()), to.get()) : asked.around(from.orElse(today));
        if (!period.isInOrder()) throw refusal(period.from(), "--from");
        return ReportOrder.of(asked, period, about.map(Plan::id), language);
    }

    private RuntimeException refusal(Object value, String option) {
        return terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", value, option);
    }
}
