package vn.motcua.desk.domain.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.papers.Shelves.component;
import static vn.motcua.desk.domain.papers.Shelves.day;
import static vn.motcua.desk.domain.papers.Shelves.dossier;
import static vn.motcua.desk.domain.papers.Shelves.marked;
import static vn.motcua.desk.domain.papers.Shelves.papers;
import static vn.motcua.desk.domain.papers.Shelves.withResult;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

class PaperOffersTest {
    private static Draft asking(DossierComponent line) {
        return Samples.complete().withChecklist(Checklist.empty().add(line));
    }

    private static List<StoredPaper> choices(DossierComponent line, List<StoredPaper> holder, List<StoredPaper> acting) {
        return PaperOffers.of(asking(line), holder, acting, Shelves.KINDS).choices(line.id());
    }

    @ParameterizedTest
    @CsvSource({"Giấy tờ A,Giấy tờ A,true", "Giấy tờ A,Giấy tờ B,false", "Giấy khai sinh,Bản sao giấy khai sinh của người được nhận,true",
            "Giấy tờ A; nếu không có thì giấy tờ B,Giấy tờ A,true", "Giấy khai sinh,Giấy chứng nhận kết hôn,false", "Giấy khai sinh,Tờ khai đăng ký khai sinh,false"})
    void aPaperFitsALineByNameOrKind(String stored, String asked, boolean fits) {
        assertThat(choices(component("line", asked), papers(day(26), dossier(10, stored)), List.of())).hasSize(fits ? 1 : 0);
    }

    @Test
    void aResultFitsTheLineThatAsksForItByTheNewestFirst() {
        var shelf = papers(day(26), withResult(dossier(10), "Giấy khai sinh", "1", day(10), Optional.empty()),
                withResult(dossier(12), "Giấy khai sinh", "2", day(12), Optional.empty()));
        var line = component("line", "Bản sao giấy khai sinh");
        assertThat(choices(line, shelf, List.of())).extracting(StoredPaper::number).containsExactly("2", "1");
        assertThat(PaperOffers.of(asking(line), shelf, List.of(), Shelves.KINDS).offered().get("line").dossierId()).isEqualTo("d12");
    }

    @Test
    void whatIsNotGoodIsNotOffered() {
        var line = component("line", "X");
        assertThat(choices(line, papers(day(26), marked(dossier(10, "X"), "line-0", PaperMark.CONTENT_WRONG, "")), List.of())).isEmpty();
        assertThat(choices(line, papers(day(26), marked(dossier(10, "X"), "line-0", PaperMark.KEPT_OUT, "")), List.of())).isEmpty();
        assertThat(choices(line, papers(day(26), withResult(dossier(10), "X", "1", day(10), Optional.of(day(20)))), List.of())).isEmpty();
        assertThat(choices(line, papers(day(26), dossier(10, "X"), dossier(12, "X")), List.of())).extracting(paper -> paper.place().dossierId()).containsExactly("d12");
    }

    @Test
    void formsOriginalsAndWhatCameOnlineAreNotTakenFromTheStore() {
        var shelf = papers(day(26), dossier(10, "X"));
        var form = new DossierComponent("line", "X", DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0, Optional.of("Mẫu 1"),
                DossierComponent.Reuse.unknown());
        var original = new DossierComponent("line", "X", DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0, Optional.empty(),
                new DossierComponent.Reuse(DossierComponent.Reuse.Answer.NO, Optional.empty(), Optional.empty()));
        assertThat(choices(form, shelf, List.of())).isEmpty();
        assertThat(choices(original, shelf, List.of())).isEmpty();
        var online = asking(component("line", "X")).withChannel(Channel.ONLINE);
        assertThat(PaperOffers.of(online, shelf, List.of(), Shelves.KINDS).offered()).isEmpty();
    }

    @Test
    void papersOfWhoActsCanBeTakenButAreNotOffered() {
        var line = component("line", "X");
        var acting = papers(day(26), dossier(10, "X"));
        var offers = PaperOffers.of(asking(line), List.of(), acting, Shelves.KINDS);
        assertThat(offers.offered()).isEmpty();
        assertThat(offers.choices("line")).isEqualTo(acting);
        assertThat(offers.isOfActing(acting.getFirst())).isTrue();
    }

    @Test
    void aLineLapsesWhenItsPaperIsNoLongerGoodOrOfSomebodyElse() {
        var line = component("line", "X");
        var good = papers(day(26), dossier(10, "X"));
        var draft = asking(line).withChecklist(Checklist.empty().add(line).settle("line", good.getFirst().reused()));
        assertThat(PaperOffers.of(draft, good, List.of(), Shelves.KINDS).lapsed(draft)).isEmpty();
        assertThat(PaperOffers.of(draft, List.of(), List.of(), Shelves.KINDS).lapsed(draft)).containsExactly("line");
        var cancelled = papers(day(26), marked(dossier(10, "X"), "line-0", PaperMark.REVOKED, ""));
        assertThat(PaperOffers.of(draft, cancelled, List.of(), Shelves.KINDS).lapsed(draft)).containsExactly("line");
    }
}
