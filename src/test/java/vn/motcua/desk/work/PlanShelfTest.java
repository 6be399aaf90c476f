package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.HandValue;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.PlanReading;

class PlanShelfTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    @TempDir Path folder;
    @TempDir Path files;
    private Bench bench;
    private PlanShelf shelf;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        shelf = bench.desk.planShelf();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test void fivePlansAreThereAndNoneRuns() {
        assertThat(shelf.all()).hasSize(5).allMatch(PlanShelf.Shelved::shipped).noneMatch(PlanShelf.Shelved::running);
        assertThat(shelf.running()).isEmpty();
    }

    @Test void severalPlansRunAtOnce() {
        var own = copy("cam-my-2025");
        shelf.run(own.id(), true);
        shelf.run("hop-minh-2025", true);
        assertThat(shelf.running()).extracting(Plan::id).containsExactly("cam-my-2025-2", "hop-minh-2025");
        assertThat(bench.desk.planShelf().running()).hasSize(2);
        shelf.run("hop-minh-2025", false);
        assertThat(shelf.running()).extracting(Plan::id).containsExactly(own.id());
    }

    @Test void aCopyIsTheOfficesOwnAndBeginsOnItsDay() {
        var first = copy("cam-my-2025");
        var second = read(shelf.copy(first, FIRST));
        assertThat(List.of(first.id(), second.id())).containsExactly("cam-my-2025-2", "cam-my-2025-3");
        assertThat(first.period().from()).isEqualTo(FIRST);
        assertThat(shelf.find(first.id()).orElseThrow().shipped()).isFalse();
        assertThat(shelf.find("cam-my-2025").orElseThrow().plan().period().from()).isEqualTo(LocalDate.of(2025, 7, 25));
        assertThat(refused(shelf.copy(first, LocalDate.of(2050, 12, 20)))).hasOnlyElementsOfType(PlanProblem.Outside.class);
        assertThat(shelf.all()).hasSize(7);
    }

    @Test void aChangeIsKeptOnlyWhenNothingSpeaksAgainstIt() {
        var own = copy("cam-my-2025");
        assertThat(shelf.save(demanding(own, "85"))).isEmpty();
        assertThat(shelf.find(own.id()).orElseThrow().plan()).isEqualTo(demanding(own, "85"));
        assertThat(shelf.save(demanding(own, "101"))).containsExactly(new PlanProblem.OutOfRange(PlanProblem.Where.of("targets[0].threshold"),
                new BigDecimal("101"), BigDecimal.ZERO, BigDecimal.valueOf(100)));
        assertThat(shelf.find(own.id()).orElseThrow().plan()).isEqualTo(demanding(own, "85"));
        assertThat(shelf.save(own.withTargets(own.targets().subList(0, 1)))).as("notes about targets that are gone").isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> shelf.save(shelf.all().getLast().plan()));
    }

    @Test void aPlanGoesOutAndComesBackTheSame() {
        var own = copy("chi-minh-2025");
        var file = files.resolve("ke-hoach.json");
        assertThat(shelf.giveOut(own, file)).isTrue();
        assertThat(read(shelf.takeIn(file))).isEqualTo(own.copiedAs("chi-minh-2025-3"));
        shelf.remove(own.id());
        assertThat(read(shelf.takeIn(file))).as("its id is free again").isEqualTo(own);
        assertThat(shelf.giveOut(own, files)).as("a folder").isFalse();
    }

    @Test void aWrongFileChangesNothing() throws IOException {
        var file = files.resolve("ke-hoach.json");
        assertThat(shelf.giveOut(copy("cam-my-2025"), file)).isTrue();
        Files.writeString(file, Files.readString(file).replace("\"threshold\": 85", "\"threshold\": 850"));
        var before = shelf.all();
        assertThat(refused(shelf.takeIn(file)).getFirst().where().field()).isEqualTo("targets[5].threshold");
        assertThat(refused(shelf.takeIn(files))).hasOnlyElementsOfType(PlanProblem.Unreadable.class);
        assertThat(refused(shelf.takeIn(Path.of("/dev/zero")))).hasOnlyElementsOfType(PlanProblem.Unreadable.class);
        try (var sparse = new RandomAccessFile(files.resolve("huge.json").toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertThat(refused(shelf.takeIn(files.resolve("huge.json")))).hasOnlyElementsOfType(PlanProblem.TooLarge.class);
        assertThat(shelf.all()).isEqualTo(before);
    }

    @Test void whatIsEnteredByHandKeepsItsHistory() {
        var own = copy("cam-my-2025");
        var target = own.target("nguoi-truong-thanh").orElseThrow();
        assertThat(shelf.enter(own.id(), target, FIRST, new BigDecimal("41"), "")).isEmpty();
        assertThat(shelf.enter(own.id(), target, FIRST, new BigDecimal("42.5"), "Công an xã")).isEmpty();
        assertThat(shelf.enter(own.id(), target, FIRST.minusDays(1), new BigDecimal("42"), "")).hasOnlyElementsOfType(PlanProblem.Outside.class);
        assertThat(shelf.enter(own.id(), target, FIRST.plusDays(25), new BigDecimal("42"), "")).as("a day to come").hasSize(1);
        assertThat(shelf.enter(own.id(), target, FIRST, new BigDecimal("101"), "")).hasOnlyElementsOfType(PlanProblem.OutOfRange.class);
        assertThat(shelf.handEntered(own.id()).history(target)).extracting(HandValue::value).containsExactlyInAnyOrder(new BigDecimal("42.5"), new BigDecimal("41"));
        assertThat(shelf.handEntered(own.id()).values()).allSatisfy(value -> assertThat(value.clerk()).isEqualTo(bench.desk.settings().current().clerk().id()));
        shelf.remove(own.id());
        assertThat(shelf.handEntered(own.id()).values()).isEmpty();
    }

    private Plan copy(String id) {
        return read(shelf.copy(shelf.find(id).orElseThrow().plan(), FIRST));
    }

    private static Plan demanding(Plan plan, String threshold) {
        var targets = new ArrayList<>(plan.targets());
        var bound = targets.getFirst().bound();
        targets.set(0, targets.getFirst().bounded(new Bound(bound.direction(), new BigDecimal(threshold), bound.aim(), bound.unit())));
        return plan.withTargets(targets);
    }

    private static Plan read(PlanReading reading) {
        return switch (reading) {
            case PlanReading.Read(var plan) -> plan;
            case PlanReading.Refused(var problems) -> fail("refused: " + problems);
        };
    }

    private static List<PlanProblem> refused(PlanReading reading) {
        return switch (reading) {
            case PlanReading.Read(var plan) -> fail("read: " + plan);
            case PlanReading.Refused(var problems) -> problems;
        };
    }
}
