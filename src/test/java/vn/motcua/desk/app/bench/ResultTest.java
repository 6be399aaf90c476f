package vn.motcua.desk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ResultTest {

    @TempDir
    private Path folder;

    @Test
    void statisticsAreValuesThatWereMeasured() {
        var result = of(IntStream.rangeClosed(1, 100).mapToObj(value -> (double) value).toList(), Budget.none());
        assertThat(result.median()).isEqualTo(50);
        assertThat(result.p95()).isEqualTo(95);
        assertThat(result.p99()).isEqualTo(99);
        assertThat(result.max()).isEqualTo(100);
    }

    @Test
    void oneValueIsAllOfThem() {
        var result = of(List.of(7.0), Budget.none());
        assertThat(List.of(result.median(), result.p95(), result.p99(), result.max())).containsOnly(7.0);
    }

    @Test
    void everyLimitHasToHold() {
        var values = List.of(1.0, 2.0, 30.0);
        assertThat(of(values, Budget.of(Budget.Statistic.MEDIAN, 2)).met()).isTrue();
        assertThat(of(values, Budget.of(Budget.Statistic.MEDIAN, 2, Budget.Statistic.P95, 29)).met()).isFalse();
        assertThat(of(values, Budget.none()).met()).isTrue();
    }

    @Test
    void aRunOnASmallStoreLeavesAReportAndNothingElse() throws Exception {
        var report = new Bench(Set.of(Benchmark.SEARCH, Benchmark.MEMORY), folder, 1, Optional.empty(), _ -> { }).run(List.of(80));
        var json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.at("/results/0/what").asString()).isEqualTo("keystroke to list");
        assertThat(json.at("/results/0/dossiers").asInt()).isEqualTo(80);
        assertThat(json.at("/results/0/n").asInt()).isGreaterThan(100);
        assertThat(json.at("/results/0/budget/p95").asDouble()).isEqualTo(50);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReportIsReadAsItWasWritten() {
        var results = List.of(of(List.of(1.0, 2.0, 1234.5), Budget.of(Budget.Statistic.MEDIAN, 2, Budget.Statistic.P95, 29)), of(List.of(7.0), Budget.none()),
                Result.of("keystroke to list", Optional.of(1_000_000), List.of(3.25), "ms", Budget.of(Budget.Statistic.P95, 50)));
        var report = new BenchReport(Instant.parse("2026-11-26T09:00:00Z"), Machine.ofThis(), results, List.of("unpaper"), List.of("--what scan (status 70)"));
        assertThat(BenchReport.read(report.json())).isEqualTo(report);
        assertThat(BenchTable.of(report)).contains("| x |  | 3 | 2 | 1,235 | 1,235 | 1,235 | ms | median ≤ 2, p95 ≤ 29 | **no** |")
                .contains("| keystroke to list | 1,000,000 | 1 | 3.25 |").contains("Budgets met: 1 of 2.").contains("unpaper").contains("status 70");
    }

    @Test
    void everyBenchmarkIsPartOfTheWhole() {
        var runs = WholeBench.runs(List.of(10, 20));
        for (var one : Benchmark.values()) {
            assertThat(runs).filteredOn(words -> List.of(words.get(1).split(",")).contains(one.typed())).as(one.name()).hasSize(one.onStore().isPresent() ? 2 : 1);
            assertThat(Benchmark.named(one.typed())).contains(one);
        }
    }

    private static Result of(List<Double> values, Budget budget) {
        return Result.of("x", Optional.empty(), values, "ms", budget);
    }
}
