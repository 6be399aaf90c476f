package vn.motcua.desk.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.plan.HandEntered;
import vn.motcua.desk.domain.plan.HandReview;
import vn.motcua.desk.domain.plan.HandValue;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.PlanReview;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.store.PlanQueries;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.catalogue.PlanFile;

/** The plans of the office and those that came with the program: which run, how one is copied, changed, taken in and given out. */
public final class PlanShelf {
    private static final System.Logger LOG = System.getLogger(PlanShelf.class.getName());

    /** Of an id; leaves room for a number. */
    private static final int LONGEST_STEM = 70;
    /** What was put behind an id to make it another. A year is no such number. */
    private static final Pattern NUMBERED = Pattern.compile("-\\d{1,2}$");

    /** @param shipped came with the program and cannot be changed, only copied @param running counts on the dashboard */
    public record Shelved(Plan plan, boolean shipped, boolean running) { }

    private final Store store;
    private final SettingsBook settings;
    private final Clock clock;
    private final List<Plan> shipped;

    public PlanShelf(Store store, SettingsBook settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.shipped = Shipped.plans();
    }

    /** The office's own first, the latest at the top; then those that came with the program. */
    public List<Shelved> all() {
        var rows = new HashMap<String, PlanQueries.Row>();
        store.read(tx -> tx.plans().all()).forEach(row -> rows.put(row.id(), row));
        var all = new ArrayList<Shelved>();
        for (var row : rows.values()) own(row).ifPresent(plan -> all.add(new Shelved(plan, false, row.running())));
        all.sort((one, other) -> {
            int later = other.plan().period().from().compareTo(one.plan().period().from());
            return later != 0 ? later : one.plan().id().compareTo(other.plan().id());
        });
        for (var plan : shipped) all.add(new Shelved(plan, true, Optional.ofNullable(rows.get(plan.id())).map(PlanQueries.Row::running).orElse(false)));
        return List.copyOf(all);
    }

    /** The plans that run, in the order of {@link #all}; any number. */
    public List<Plan> running() {
        return all().stream().filter(Shelved::running).map(Shelved::plan).toList();
    }

    public Optional<Shelved> find(String id) {
        return all().stream().filter(shelved -> shelved.plan().id().equals(id)).findFirst();
    }

    /** A plan of the office's own like this one, beginning on that day; does not run yet. Refused where its days would be impossible ones. */
    public PlanReading copy(Plan plan, LocalDate first) {
        return addAnew(plan.beginningOn(first));
    }

    /** Keeps the plan in the place of the one under its id. @return what speaks against it; then nothing changed */
    public List<PlanProblem> save(Plan plan) {
        if (isShipped(plan.id())) throw new IllegalArgumentException("came with the program: " + plan.id());
        var problems = review(plan);
        if (problems.isEmpty()) {
            store.write(tx -> {
                tx.plans().put(plan.id(), PlanFile.text(plan));
                return plan;
            });
        }
        return problems;
    }

    /** Everything for which {@link #save} would refuse the plan. */
    public static List<PlanProblem> review(Plan plan) {
        var problems = PlanReview.review(plan);
        if (!problems.isEmpty() || PlanFile.text(plan).getBytes(StandardCharsets.UTF_8).length <= PlanFile.MAX_BYTES) return problems;
        return List.of(new PlanProblem.TooLarge(PlanProblem.Where.WHOLE, PlanFile.MAX_BYTES >> 10));
    }

    public void run(String id, boolean running) {
        store.write(tx -> {
            tx.plans().run(id, running);
            return id;
        });
    }

    /** Takes one of the office's own away with everything that was entered for it. */
    public void remove(String id) {
        if (isShipped(id)) throw new IllegalArgumentException("came with the program: " + id);
        store.write(tx -> {
            tx.plans().remove(id);
            return id;
        });
    }

    /** Adds the plan of a file as one of the office's own; an id that is taken is changed. The plan that was kept, or everything that is wrong. */
    public PlanReading takeIn(Path file) {
        var name = file.getFileName().toString();
        // a pipe or a device may never end
        if (!Files.isRegularFile(file)) return new PlanReading.Refused(List.of(new PlanProblem.Unreadable(PlanProblem.Where.WHOLE, name)));
        try (var in = Files.newInputStream(file)) {
            return switch (PlanFile.read(in)) {
                case PlanReading.Read(var plan) -> addAnew(plan);
                case PlanReading.Refused refused -> refused;
            };
        } catch (IOException unreadable) {
            return new PlanReading.Refused(List.of(new PlanProblem.Unreadable(PlanProblem.Where.WHOLE, name)));
        }
    }

    /** @return false when the place refused the file */
    public boolean giveOut(Plan plan, Path file) {
        try {
            Files.writeString(file, PlanFile.text(plan));
            return true;
        } catch (IOException refused) {
            LOG.log(System.Logger.Level.DEBUG, "a plan was not written", refused);
            return false;
        }
    }

    public HandEntered handEntered(String plan) {
        return store.read(tx -> tx.plans().handEntered(plan));
    }

    /** Adds a value to what was entered for a target, under the name of who is at the desk. @return what speaks against it; then nothing changed */
    public List<PlanProblem> enter(String plan, Target target, LocalDate day, BigDecimal value, String remark) {
        var problems = HandReview.review(target, day, value, remark, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (!problems.isEmpty()) return problems;
        var entered = new HandValue(target.id(), day, value, settings.current().clerk().id(), clock.instant(), remark);
        store.write(tx -> {
            tx.plans().enter(plan, entered);
            return plan;
        });
        return List.of();
    }

    private PlanReading addAnew(Plan plan) {
        return store.write(tx -> {
            var taken = new HashSet<String>();
            shipped.forEach(one -> taken.add(one.id()));
            tx.plans().all().forEach(row -> taken.add(row.id()));
            var added = taken.contains(plan.id()) ? plan.copiedAs(free(plan.id(), taken)) : plan;
            var problems = review(added);
            if (!problems.isEmpty()) return new PlanReading.Refused(problems);
            tx.plans().put(added.id(), PlanFile.text(added));
            return new PlanReading.Read(added);
        });
    }

    /** The id with the first number that is free: a copy of a copy counts on. */
    private static String free(String id, Set<String> taken) {
        var stem = NUMBERED.matcher(id).replaceFirst("");
        if (stem.length() > LONGEST_STEM) stem = stem.substring(0, LONGEST_STEM).replaceFirst("-+$", "");
        int number = 2;
        while (taken.contains(stem + "-" + number)) number++;
        return stem + "-" + number;
    }

    /** Empty for the row of a plan that came with the program. One that a disk has damaged is left out and stays where it is. */
    private static Optional<Plan> own(PlanQueries.Row row) {
        if (row.content().isEmpty()) return Optional.empty();
        return switch (PlanFile.read(new ByteArrayInputStream(row.content().getBytes(StandardCharsets.UTF_8)))) {
            case PlanReading.Read(var plan) -> Optional.of(plan);
            case PlanReading.Refused(var problems) -> {
                LOG.log(System.Logger.Level.WARNING, "a plan in the store cannot be read: " + problems.getFirst().getClass().getSimpleName());
                yield Optional.empty();
            }
        };
    }

    private boolean isShipped(String id) {
        return shipped.stream().anyMatch(plan -> plan.id().equals(id));
    }
}
