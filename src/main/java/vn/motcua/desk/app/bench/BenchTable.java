package vn.motcua.desk.app.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: a page in Markdown, as it stands in {@code docs/performance.md}. */
public final class BenchTable {
    private BenchTable() { }

    public static String of(BenchReport report) {
        var machine = report.machine();
        var page = new StringBuilder();
        line(page, "%s, version %s, commit %s. %s, %d cores, %d MB; %s; %s. Load when it began: %.1f.", report.at().toString().substring(0, 16).replace('T', ' ') + " UTC",
                machine.version(), machine.commit(), machine.cpu(), machine.cores(), machine.memoryMb(), machine.os(), machine.java(), machine.load());
        line(page, "");
        line(page, "| what | dossiers | n | median | p95 | p99 | max | unit | budget | met |");
        line(page, "|---|--:|--:|--:|--:|--:|--:|---|---|---|");
        for (var one : report.results()) {
            line(page, "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s |", one.what(), one.dossiers().map(count -> String.format(Locale.ROOT, "%,d", count)).orElse(""), one.n(), number(one.median()),
                    number(one.p95()), number(one.p99()), number(one.max()), one.unit(), budget(one.budget()), one.budget().most().isEmpty() ? "" : one.met() ? "yes" : "**no**");
        }
        line(page, "");
        long judged = report.results().stream().filter(one -> !one.budget().most().isEmpty()).count();
        line(page, "Budgets met: %d of %d.", judged - report.overBudget(), judged);
        if (!report.missing().isEmpty()) line(page, "Not measured, since the program is not on the machine: %s.", String.join(", ", report.missing()));
        if (!report.failed().isEmpty()) line(page, "Ended without a result: %s.", String.join(", ", report.failed()));
        return page.toString();
    }

    private static String budget(Budget budget) {
        return budget.most().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(limit -> limit.getKey().name().toLowerCase(Locale.ROOT) + " ≤ " + number(limit.getValue())).collect(Collectors.joining(", "));
    }

    /** Three digits that count. */
    private static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private static void line(StringBuilder page, String form, Object... holes) {
        page.append(String.format(Locale.ROOT, form, holes)).append('\n');
    }
}
