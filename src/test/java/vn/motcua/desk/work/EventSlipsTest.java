package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.paper.ApologySlip;
import vn.motcua.desk.paper.ControlSlip;
import vn.motcua.desk.paper.ProcessSlip;
import vn.motcua.desk.paper.RefusalSlip;
import vn.motcua.desk.paper.ReturnSlip;
import vn.motcua.desk.paper.Slip;
import vn.motcua.desk.paper.StopSlip;
import vn.motcua.desk.paper.SupplementSlip;
import vn.motcua.desk.paper.WithdrawalRequest;

class EventSlipsTest {
    private static final Settlement.Attached NOTHING = new Settlement.Attached(List.of(), List.of());

    @TempDir Path folder;
    private Bench bench;
    private EventSlips slips;
    private Dossier dossier;

    @BeforeEach void open() {
        bench = new Bench(folder);
        slips = new EventSlips(bench.desk.paperwork(), bench.desk.formsBook(), bench.desk.parts().clock().getZone());
        dossier = ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai sinh")))).dossier();
    }

    @AfterEach void close() {
        bench.close();
    }

    /** The slip of one more event. */
    private Optional<Slip> after(DossierEvent event) {
        dossier = dossier.with(event);
        var slip = slips.of(dossier, dossier.history().size() - 1);
        slip.ifPresent(some -> assertThat(bench.desk.paperwork().slip(some)).isNotEmpty());
        return slip;
    }

    private static ResultPaper.Facts facts(String name, String number) {
        return new ResultPaper.Facts(name, number, Optional.of(LocalDate.of(2026, 11, 25)), "", "", Optional.empty());
    }

    @Test void eachDeedHasTheFormThatSaysSo() {
        var at = dossier.received().at();
        var due = dossier.due();
        assertThat(after(new DossierEvent.SupplementRequested(at, "c", List.of("a", "b"), "r"))).get().isInstanceOfSatisfying(SupplementSlip.class,
                slip -> assertThat(slip.asked()).containsExactly(new SupplementSlip.Ask.Words("a"), new SupplementSlip.Ask.Words("b")));
        assertThat(after(new DossierEvent.Extended(at, "c", due.plusDays(3), "r"))).get().isInstanceOfSatisfying(ApologySlip.class, slip -> {
            assertThat(slip.promised()).isEqualTo(due);
            assertThat(slip.newDay()).isEqualTo(due.plusDays(3).toLocalDate());
        });
        after(new DossierEvent.Forwarded(at, "c", "Phòng A", ""));
        assertThat(after(new DossierEvent.Forwarded(at, "c", "Phòng B", "gấp"))).get().isInstanceOfSatisfying(ControlSlip.class, slip -> {
            assertThat(slip.steps()).extracting(ControlSlip.HandOver::from).containsExactly("", "Phòng A");
            assertThat(slip.steps()).extracting(ControlSlip.HandOver::to).containsExactly("Phòng A", "Phòng B");
        });
        assertThat(after(new DossierEvent.EndingDrawnUp(at, "c", Ending.REFUSED, "r"))).get().isInstanceOf(RefusalSlip.class);
        assertThat(after(new DossierEvent.Ended(at, "c", Ending.REFUSED, "r", NOTHING, List.of()))).as("drawn up before").isEmpty();
    }

    @Test void aWithdrawalIsAskedByTheCitizenAndAnsweredByTheOffice() {
        var at = dossier.received().at();
        assertThat(after(new DossierEvent.EndingDrawnUp(at, "c", Ending.WITHDRAWN, "r"))).get().isInstanceOf(WithdrawalRequest.class);
        assertThat(after(new DossierEvent.Ended(at.plusSeconds(90_000), "c", Ending.WITHDRAWN, "r", NOTHING, List.of()))).get()
                .isInstanceOfSatisfying(StopSlip.class, slip -> {
                    assertThat(slip.ground()).isEqualTo(StopSlip.Ground.WITHDRAWN);
                    assertThat(slip.asked()).isEqualTo(slip.received());
                });
    }

    @Test void theReturnNamesTheResultAndWhoTookIt() {
        var at = dossier.received().at();
        after(new DossierEvent.ResultFiled(at, "c", new ResultPaper("r1", NOTHING, facts("Giấy khai sinh", "12/2026"), ResultPaper.Source.FILE), List.of()));
        var handover = new Handover(Promise.Delivery.AT_DESK, Handover.Receiver.nobody(), "", NOTHING);
        assertThat(after(new DossierEvent.HandedOver(at, "c", handover, List.of()))).get().isInstanceOfSatisfying(ReturnSlip.class, slip -> {
            assertThat(slip.receiver().name()).isEqualTo(dossier.content().parties().applicant().name());
            assertThat(slip.result().number()).isEqualTo("12/2026");
        });
        assertThat(slips.course(dossier).steps()).extracting(ProcessSlip.Step::deed).containsExactly("Tiếp nhận hồ sơ", "Lưu tệp kết quả", "Trả kết quả");
    }

    @Test void aSlipThatIsMadeAgainHasTheSameNumberAndDay() {
        bench.desk.formsBook().save(OfficeForms.usual().withNumbering(OfficeForms.Numbering.BY_DESK));
        var first = after(new DossierEvent.EndingDrawnUp(dossier.received().at(), "c", Ending.STOPPED, "")).orElseThrow();
        assertThat(first.origin().number()).contains(1);
        assertThat(slips.of(dossier, dossier.history().size() - 1)).contains(first);
    }
}
