package vn.motcua.desk.app.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that one run measured, and on what.
 *
 * @param missing programs that would have been measured beside this one and are not on the machine
 * @param failed  benches that ended without a result
 */
public record BenchReport(Instant at, Machine machine, List<Result> results, List<String> missing, List<String> failed) {
    public BenchReport {
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
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
        var broken = root.putArray("failed");
        failed.forEach(broken::add);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** Reads what {@link #json} wrote. */
    static BenchReport read(String json) {
        var root = JsonMapper.builder().build().readTree(json);
        var on = root.get("machine");
        var machine = new Machine(on.get("cpu").asString(), on.get("cores").asInt(), on.get("memoryMb").asLong(), on.get("os").asString(), on.get("java").asString(),
                on.get("version").asString(), on.get("commit").asString(), on.get("load").asDouble());
        var results = new ArrayList<Result>();
        for (var node : root.get("results")) results.add(result(node));
        return new BenchReport(Instant.parse(root.get("at").asString()), machine, results, words(root.get("missing")), words(root.get("failed")));
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        for (var one : list) words.add(one.asString());
        return words;
    }

    private static Result result(JsonNode node) {
        var budget = new EnumMap<Budget.Statistic, Double>(Budget.Statistic.class);
        node.get("budget").properties().forEach(limit -> budget.put(Budget.Statistic.valueOf(limit.getKey().toUpperCase(Locale.ROOT)), limit.getValue().asDouble()));
        var dossiers = Optional.ofNullable(node.get("dossiers")).map(JsonNode::asInt);
        return new Result(node.get("what").asString(), dossiers, node.get("n").asInt(), node.get("median").asDouble(), node.get("p95").asDouble(),
                node.get("p99").asDouble(), node.get("max").asDouble(), node.get("unit").asString(), new Budget(budget), node.get("met").asBoolean());
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
