package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.ChildProgram;
import vn.motcua.desk.app.play.CardRun;

/** What the citizen feels of a camera: from the card before it to the filled field, through the real window in a process of its own. */
public final class CardBench {
    /** Said to the program as its first word. */
    public static final String WORD = "measure-card";
    private static final int CARDS = 20;
    private static final String SERIES = "series card ";
    private static final Budget NOT_FELT = Budget.of(Budget.Statistic.P95, 1_000);

    private final Path scratch;

    CardBench(Path scratch) {
        this.scratch = scratch;
    }

    /** In the measured process. */
    public static void inside(Path data) {
        new CardRun(data, CARDS, System.out).run();
    }

    /** @param missing is told the measurement when it did not come to its end */
    List<Result> measure(List<String> missing) {
        try {
            var process = ChildProgram.of(List.of(WORD, scratch.resolve("data").toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            List<String> said;
            try (var out = process.inputReader()) {
                said = out.lines().filter(line -> line.startsWith(SERIES)).toList();
            }
            int status = process.waitFor();
            if (status != 0 || said.isEmpty()) {
                missing.add(WORD);
                return List.of();
            }
            var millis = Arrays.stream(said.getFirst().substring(SERIES.length()).split(" ")).map(Double::valueOf).toList();
            return List.of(Result.of("card before the camera to filled fields, 1280 x 720", Optional.empty(), millis, "ms", NOT_FELT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
