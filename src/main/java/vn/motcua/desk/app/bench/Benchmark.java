package vn.motcua.desk.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Machines;

/** Everything that can be measured, in the order of the report: the one list of it. A new one is a constant here and a paragraph in {@code docs/command-line.md}. */
public enum Benchmark {
    START(onMachine(ground -> new StartBench(ground.scratch().resolve("start"), ground.rounds()).measure())),
    PAGES(onMachine(ground -> {
        try (var desk = Desk.open(Machines.of(ground.scratch().resolve("pages"), true))) {
            return new PageBench(desk, ground.scratch().resolve("scanned"), Bench.SEED).measure(ground.missing());
        }
    })),
    SCAN(onMachine(ground -> new ScanBench(ground.scratch().resolve("scan"), Bench.SEED).measure())),
    CODES(onMachine(ground -> {
        var results = new ArrayList<>(new CodeBench(ground.scratch().resolve("codes"), Bench.SEED).measure(ground.missing()));
        results.addAll(new CardBench(ground.scratch().resolve("card")).measure(ground.missing()));
        return results;
    })),
    HUB(onMachine(ground -> new HubBench(ground.scratch().resolve("hub"), ground.scratch().resolveSibling("postgresql-" + ProcessHandle.current().pid()))
            .measure(ground.missing()))),
    SEARCH(onStore(DeskBench::search)),
    SAVE(onStore(DeskBench::save)),
    DRAFT(onStore(DeskBench::draft)),
    INDICATORS(onStore(DeskBench::indicators)),
    REPORTS(onStore(DeskBench::reports)),
    /** Of the process that measured the ones before it. */
    MEMORY(onStore(DeskBench::memory));

    /**
     * Where one is measured.
     *
     * @param scratch removed afterwards
     * @param rounds  how often what takes seconds is repeated
     * @param missing takes names of programs that would be measured beside this one and are not on the machine
     */
    record Ground(Path scratch, int rounds, List<String> missing) { }

    /** One that makes what it needs by itself. */
    interface OnMachine {
        List<Result> measure(Ground ground);
    }

    /** One that needs a store full of made-up dossiers. */
    interface OnStore {
        List<Result> measure(DeskBench desk);
    }

    private final Optional<OnMachine> machine;
    private final Optional<OnStore> store;

    Benchmark(OnMachine measure) {
        this.machine = Optional.of(measure);
        this.store = Optional.empty();
    }

    Benchmark(OnStore measure) {
        this.machine = Optional.empty();
        this.store = Optional.of(measure);
    }

    /** As typed. */
    public static Optional<Benchmark> named(String name) {
        return Stream.of(values()).filter(one -> one.typed().equals(name)).findFirst();
    }

    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<OnMachine> onMachine() {
        return machine;
    }

    Optional<OnStore> onStore() {
        return store;
    }

    /** A lambda alone does not say which of the two kinds it is. */
    private static OnMachine onMachine(OnMachine measure) {
        return measure;
    }

    private static OnStore onStore(OnStore measure) {
        return measure;
    }
}
