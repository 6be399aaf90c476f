package vn.motcua.desk.hub.web;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import vn.motcua.desk.hub.intake.Tally;

/** Figures for Prometheus, in its text form 0.0.4. */
public final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Tally tally;
    private final LongSupplier waiting;
    private final LongSupplier stale;
    private final LongSupplier silent;

    /**
     * @param waiting batches before their transaction
     * @param stale   sums that are out of date
     * @param silent  desks from which nothing came for a day
     */
    public Metrics(Tally tally, LongSupplier waiting, LongSupplier stale, LongSupplier silent) {
        this.tally = tally;
        this.waiting = waiting;
        this.stale = stale;
        this.silent = silent;
    }

    String text() {
        var text = new StringBuilder();
        counter(text, "hub_batches_total", "Batches by what became of them.", "outcome", tally.batches());
        counter(text, "hub_rows_total", "Rows of batches that were taken, by what became of them.", "state", tally.rows());
        head(text, "hub_batch_seconds", "Time from the bytes to the durable answer.", "histogram");
        tally.within().forEach((bound, count) -> text.append("hub_batch_seconds_bucket{le=\"").append(bound).append("\"} ").append(count).append('\n'));
        text.append("hub_batch_seconds_bucket{le=\"+Inf\"} ").append(tally.requests()).append('\n');
        text.append(String.format(Locale.ROOT, "hub_batch_seconds_sum %.6f\n", tally.seconds()));
        text.append("hub_batch_seconds_count ").append(tally.requests()).append('\n');
        gauge(text, "hub_batches_waiting", "Batches that wait for their transaction.", waiting.getAsLong());
        gauge(text, "hub_totals_stale", "Sums that are out of date.", stale.getAsLong());
        gauge(text, "hub_desks_silent", "Enrolled desks from which nothing came for a day.", silent.getAsLong());
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(text, "hub_heap_bytes", "Heap in use.", heap.getUsed());
        return text.toString();
    }

    private static void counter(StringBuilder text, String name, String help, String label, Map<String, Long> values) {
        head(text, name, help, "counter");
        values.forEach((value, count) -> text.append(name).append('{').append(label).append("=\"").append(value).append("\"} ").append(count).append('\n'));
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        head(text, name, help, "gauge");
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
