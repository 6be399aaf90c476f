package vn.motcua.desk.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.ChildProgram;

/** From the start of the process to a reception screen that takes keys, by the launcher that people use, without a display. */
final class StartBench {
    private static final Budget WALL = Budget.of(Budget.Statistic.MEDIAN, 2_000);
    private static final Budget CPU = Budget.of(Budget.Statistic.MEDIAN, 3_500);
    private static final Budget MEMORY = Budget.of(Budget.Statistic.MAX, 512);

    private final Path data;
    private final int rounds;

    StartBench(Path data, int rounds) {
        this.data = data;
        this.rounds = rounds;
    }

    List<Result> measure() {
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        // the first makes the store and warms the disk
        start();
        for (int round = 0; round < rounds; round++) {
            var one = start();
            wall.add(one.wall());
            cpu.add(one.cpu());
            one.memory().ifPresent(memory::add);
        }
        var results = new ArrayList<Result>();
        results.add(Result.of("start to first usable screen", Optional.empty(), wall, "ms", WALL));
        results.add(Result.of("processor time of a start", Optional.empty(), cpu, "ms", CPU));
        if (!memory.isEmpty()) results.add(Result.of("memory of the window after the start", Optional.empty(), memory, "MB", MEMORY));
        return results;
    }

    private record Start(double wall, double cpu, Optional<Double> memory) { }

    private Start start() {
        try {
            long began = System.nanoTime();
            var process = ChildProgram.of(List.of("open-and-close", "--data", data.toString())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var out = new BufferedReader(process.inputReader())) {
                var line = out.readLine();
                double wall = (System.nanoTime() - began) / 1e6;
                if (line == null) throw new IllegalStateException("the window did not open, status " + process.waitFor());
                // "usable <pid> <ms of processor time>", then it waits for us to have looked
                var words = line.split(" ");
                var memory = Footprint.resident(Long.parseLong(words[1]));
                process.getOutputStream().close();
                process.waitFor();
                return new Start(wall, Double.parseDouble(words[2]), memory);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
