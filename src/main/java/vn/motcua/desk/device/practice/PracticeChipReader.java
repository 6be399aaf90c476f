package vn.motcua.desk.device.practice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.DeviceProblem;

/** A make-believe reader of chips: on it lies the card of whoever is asked for. */
public final class PracticeChipReader implements ChipReader {
    private static final int STEPS = 10;
    private static final int BYTES = 18_000;

    private final String name = new SampleWords().word("chipReader");
    private final Function<List<AccessKey>, Optional<ChipContent>> cards;
    private final Duration perReading;
    private final AtomicReference<Optional<ChipProblem>> trouble = new AtomicReference<>(Optional.empty());

    /** @param cards the card that these keys open */
    public PracticeChipReader(Function<List<AccessKey>, Optional<ChipContent>> cards, Duration perReading) {
        this.cards = cards;
        this.perReading = perReading;
    }

    /** Goes wrong once, in the middle of the next reading. */
    public void failOnce(ChipProblem problem) {
        trouble.set(Optional.of(problem));
    }

    @Override public String id() {
        return "practice-chip";
    }

    @Override public String name() {
        return name;
    }

    @Override public Outcome read(List<AccessKey> keys, Consumer<Progress> progress, BooleanSupplier cancelled) {
        progress.accept(new Progress.WaitingForCard());
        var card = cards.apply(keys);
        progress.accept(new Progress.Opening());
        var wrong = trouble.getAndSet(Optional.empty());
        for (int step = 1; step <= STEPS; step++) {
            if (cancelled.getAsBoolean()) return new Outcome.Failed(new ChipProblem.Machine(new DeviceProblem.Cancelled()));
            if (wrong.isPresent() && step > STEPS / 2) return new Outcome.Failed(wrong.get());
            if (card.isEmpty()) return new Outcome.Failed(new ChipProblem.WrongAccessData());
            LockSupport.parkNanos(perReading.dividedBy(STEPS).toNanos());
            progress.accept(new Progress.Reading(step * BYTES / STEPS, BYTES));
        }
        progress.accept(new Progress.Checking());
        return new Outcome.Read(card.orElseThrow());
    }
}
