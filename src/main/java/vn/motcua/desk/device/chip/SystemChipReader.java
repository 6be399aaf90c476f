package vn.motcua.desk.device.chip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.chip.driver.ChipMessage;
import vn.motcua.desk.device.process.DriverProcess;

/** Whatever readers PC/SC knows, as one: the card may lie on any of them. Each reading is one run of the other process. */
final class SystemChipReader implements ChipReader {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ChipProcess process;
    private final String name;
    private final Path certificates;

    SystemChipReader(ChipProcess process, String name, Path certificates) {
        this.process = process;
        this.name = name;
        this.certificates = certificates;
    }

    @Override public String id() {
        return "pcsc";
    }

    @Override public String name() {
        return name;
    }

    @Override public Outcome read(List<AccessKey> keys, Consumer<Progress> progress, BooleanSupplier cancelled) {
        try (var run = process.read(certificates.toString(), keys)) {
            return follow(run, progress, cancelled);
        } catch (IOException unstarted) {
            return stopped(new DeviceProblem.NotInstalled(process.command().getFirst()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return stopped(new DeviceProblem.Cancelled());
        }
    }

    private Outcome follow(DriverProcess run, Consumer<Progress> progress, BooleanSupplier cancelled) throws InterruptedException {
        var heard = new Heard();
        while (true) {
            if (cancelled.getAsBoolean()) return stopped(new DeviceProblem.Cancelled());
            var line = run.nextLine(GLANCE);
            if (line.isEmpty()) {
                // a driver that crashes ends the process without its last word
                if (run.ended()) return stopped(new DeviceProblem.Unknown("chip exit " + run.exitStatus()));
                if (run.silentFor().compareTo(process.patience()) > 0) return stopped(new DeviceProblem.NoAnswer());
                continue;
            }
            var message = ChipMessage.of(line.get());
            if (message.isEmpty()) continue;
            switch (message.get()) {
                case ChipMessage.Went(var far) -> progress.accept(far);
                case ChipMessage.HasField(var field, var text) -> heard.fields.put(field, text);
                case ChipMessage.HasPortrait(var picture) -> heard.portrait = Optional.of(picture);
                case ChipMessage.Judged(var genuineness) -> heard.genuineness = Optional.of(genuineness);
                case ChipMessage.IsOriginal(var original) -> heard.original = original;
                case ChipMessage.Failed(var problem) -> {
                    return new Outcome.Failed(problem);
                }
                case ChipMessage.End() -> {
                    return heard.outcome();
                }
                case ChipMessage.FoundReader _, ChipMessage.FoundCertificate _, ChipMessage.UnusableFile _ -> { }
            }
        }
    }

    private static Outcome stopped(DeviceProblem problem) {
        return new Outcome.Failed(new ChipProblem.Machine(problem));
    }

    /** What the process has said so far. */
    private static final class Heard {
        private final Map<ChipContent.Field, String> fields = new EnumMap<>(ChipContent.Field.class);
        private Optional<Frame> portrait = Optional.empty();
        private Optional<Genuineness> genuineness = Optional.empty();
        private ChipContent.Original original = ChipContent.Original.NOT_ASKED;

        /** Without a judgement nothing is believed. */
        private Outcome outcome() {
            return genuineness.<Outcome>map(judged -> new Outcome.Read(new ChipContent(fields, portrait, judged, original)))
                    .orElseGet(() -> stopped(new DeviceProblem.Unknown("chip without judgement")));
        }
    }
}
