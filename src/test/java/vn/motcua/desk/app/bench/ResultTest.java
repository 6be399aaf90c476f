package vn.motcua.desk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        var report = new Bench(Set.of(Bench.What.SEARCH, Bench.What.MEMORY), folder, 1, Optional.empty(), 1, _ -> { }).run(List.of(80));
        var json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.at("/results/0/what").asString()).isEqualTo("keystroke to list");
        assertThat(json.at("/results/0/dossiers").asInt()).isEqualTo(80);
        assertThat(json.at("/results/0/n").asInt()).isGreaterThan(100);
        assertThat(json.at("/results/0/budget/p95").asDouble()).isEqualTo(50);
        assertThat(folder).isEmptyDirectory();
    }

    private static Result of(List<Double> values, Budget budget) {
        return Result.of("x", Optional.empty(), values, "ms", budget);
    }
}
