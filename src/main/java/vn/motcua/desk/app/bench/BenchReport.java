package vn.motcua.desk.app.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that one run measured, and on what.
 *
 * @param missing programs that would have been measured beside this one and are not on the machine
 */
public record BenchReport(Instant at, Machine machine, List<Result> results, List<String> missing) {
    public BenchReport {
        missing = List.copyOf(missing);
        results = List.copyOf(results);
    }

    public long overBudget() {
        return results.stream().filter(result -> !result.met()).count();
    }

    /** One JSON object; each result with {@code what, dossiers, n, median, p95, p99, max, unit, budget, met}. */
    public String json() {
        var mapper = JsonMapper.builder().build();
        var root = mapper.createObjectNode();
        root.put("at", at.toString());
        var on = root.putObject("machine");
        on.put("cpu", machine.cpu()).put("cores", machine.cores()).put("memoryMb", machine.memoryMb()).put("os", machine.os())
                .put("java", machine.java()).put("version", machine.version()).put("commit", machine.commit()).put("load", machine.load());
        var list = root.putArray("results");
        for (var result : results) add(list.addObject(), result);
        var lacking = root.putArray("missing");
        missing.forEach(lacking::add);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void add(ObjectNode node, Result result) {
        node.put("what", result.what());
        result.dossiers().ifPresent(count -> node.put("dossiers", count));
        node.put("n", result.n()).put("median", result.median()).put("p95", result.p95()).put("p99", result.p99()).put("max", result.max())
                .put("unit", result.unit());
        var budget = node.putObject("budget");
        result.budget().most().forEach((statistic, limit) -> budget.put(statistic.name().toLowerCase(Locale.ROOT), limit));
        node.put("met", result.met());
    }
}
