package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.shift.Repair;
import vn.motcua.desk.domain.shift.RepairKind;
import vn.motcua.desk.domain.shift.ShiftSummary;

class ShiftEndTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    @TempDir Path folder;
    private Bench bench;
    private ShiftEnd shiftEnd;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        shiftEnd = bench.desk.shiftEnd();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dossier received(boolean toConfirm) {
        var draft = bench.complete(bench.chosen("khai tử"));
        if (toConfirm) {
            draft = draft.withParties(draft.parties().withCheck(Optional.of(new IdentityCheck.ToConfirm(Bench.citizen().number(), bench.clock.instant(), "c", List.of(), Optional.empty()))));
        }
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(draft)).dossier();
    }

    private List<RepairKind> repairs() {
        return shiftEnd.now().repairs().stream().map(Repair::kind).toList();
    }

    @Test
    void todaysDossiersAndThoseChangedTodayAreLookedAt() {
        var old = received(true);
        received(false);
        bench.clock.forward(Duration.ofDays(1));
        assertThat(repairs()).isEmpty();
        bench.desk.handling().act(old.id(), Deed.settle());
        bench.desk.reception().recordPrinted(old.id(), 1, 1);
        assertThat(shiftEnd.now().repairs()).extracting(repair -> repair.dossier().id()).containsOnly(old.id());
        assertThat(repairs()).containsExactlyInAnyOrder(RepairKind.FILE_RESULT, RepairKind.CONFIRM_IDENTITY,
                RepairKind.TAKE_FROM_STORE, RepairKind.RECORD_CODE);
        assertThat(shiftEnd.now().figures().received()).isZero();
        assertThat(shiftEnd.now().figures().finished()).isEqualTo(1);
    }

    @Test
    void aPaperMadeByTheProgramIsNotAChange() {
        received(false);
        bench.clock.forward(Duration.ofDays(1));
        assertThat(bench.desk.paperMaking().makeNext()).isTrue();
        assertThat(repairs()).isEmpty();
    }

    @Test
    void whatIsLeftIsKeptAndShownTheNextMorning() {
        received(true);
        var entered = received(false);
        bench.desk.provinceEntry().record(entered.id(), new OfficialCode("H57.12-261125-0042"));
        assertThat(shiftEnd.now().closed()).isEmpty();
        var summary = shiftEnd.close();
        assertThat(summary.left()).extracting(ShiftSummary.Left::kind).containsExactly(RepairKind.TAKE_FROM_STORE, RepairKind.TAKE_FROM_STORE,
                RepairKind.CONFIRM_IDENTITY, RepairKind.RECORD_CODE);
        assertThat(summary.figures()).satisfies(figures -> assertThat(figures.received()).isEqualTo(2)).satisfies(figures -> assertThat(figures.entered()).isEqualTo(1));
        assertThat(shiftEnd.now().closed()).contains(summary);
        bench.clock.forward(Duration.ofDays(3));
        var next = bench.desk.shiftEnd().now();
        assertThat(next.closed()).isEmpty();
        assertThat(next.before()).contains(summary);
        assertThat(bench.desk.shiftEnd().find(TODAY)).contains(summary);
    }

    @Test
    void closedAgainTheLaterSummaryCounts() {
        var dossier = received(false);
        shiftEnd.close();
        bench.desk.provinceEntry().record(dossier.id(), new OfficialCode("H57.12-261125-0042"));
        shiftEnd.close();
        assertThat(shiftEnd.find(TODAY).orElseThrow().left()).extracting(ShiftSummary.Left::kind).containsExactly(RepairKind.TAKE_FROM_STORE);
    }

    @Test
    void nothingPersonalIsInTheSummary() {
        received(true);
        assertThat(shiftEnd.close().toString()).doesNotContain(Bench.citizen().name(), Bench.citizen().number());
        assertThat(shiftEnd.slip(shiftEnd.close())).startsWith('%', 'P', 'D', 'F');
    }
}
