package vn.motcua.desk.domain.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.papers.Shelves.component;
import static vn.motcua.desk.domain.papers.Shelves.day;
import static vn.motcua.desk.domain.papers.Shelves.dossier;
import static vn.motcua.desk.domain.papers.Shelves.file;
import static vn.motcua.desk.domain.papers.Shelves.marked;
import static vn.motcua.desk.domain.papers.Shelves.papers;
import static vn.motcua.desk.domain.papers.Shelves.withResult;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

class CitizenPapersTest {
    private static final LocalDate TODAY = day(26);
    private static final Optional<LocalDate> ENDLESS = Optional.empty();

    /** States of all papers, the newest first, by the class of each state. */
    static Stream<Arguments> shelves() {
        return Stream.of(
                shelf("one paper", "Good", dossier(10, "Giấy tờ A")),
                shelf("another dossier's paper of the same name takes its place", "Good Superseded", dossier(10, "Giấy tờ A"), dossier(12, "Giấy tờ A")),
                shelf("another name is another paper", "Good Good", dossier(10, "Giấy tờ A"), dossier(12, "Giấy tờ B")),
                shelf("marks and letters do not matter", "Good Superseded", dossier(10, "Giấy tờ A"), dossier(12, "giay to a")),
                shelf("of a kind of which there is one, the newer", "Good Superseded", dossier(10, "Giấy chứng nhận kết hôn"),
                        withResult(dossier(12), "Giấy chứng nhận kết hôn (bản sao)", "1", day(12), ENDLESS)),
                shelf("by the day of issue, not of coming here", "Good Superseded", dossier(10, "Giấy chứng nhận kết hôn"),
                        withResult(dossier(12), "Giấy chứng nhận kết hôn", "1", LocalDate.of(2020, 1, 1), ENDLESS)),
                shelf("children's birth certificates stand side by side", "Good Good", withResult(dossier(10), "Giấy khai sinh", "12/2026", day(10), ENDLESS),
                        withResult(dossier(12), "Giấy khai sinh", "13/2026", day(12), ENDLESS)),
                shelf("the same certificate once more does not", "Good Superseded", withResult(dossier(10), "Giấy khai sinh", "12/2026", day(10), ENDLESS),
                        withResult(dossier(12), "Trích lục khai sinh", "12 / 2026", day(12), ENDLESS)),
                shelf("its last day is a good day", "Good", withResult(dossier(10), "X", "1", day(10), Optional.of(TODAY))),
                shelf("the day after is not", "Expired", withResult(dossier(10), "X", "1", day(10), Optional.of(day(25)))),
                shelf("an expired newer one took the place of the older", "Expired Superseded", dossier(10, "X"),
                        withResult(dossier(12), "X", "1", day(12), Optional.of(day(25)))),
                shelf("a cancelled one takes nobody's place", "Cancelled Good", dossier(10, "X"),
                        marked(dossier(12, "X"), "line-0", PaperMark.REVOKED, "")),
                shelf("one that was kept out does", "KeptOut Superseded", dossier(10, "X"), marked(dossier(12, "X"), "line-0", PaperMark.KEPT_OUT, "")),
                shelf("back in the store", "Good", marked(marked(dossier(12, "X"), "line-0", PaperMark.CONTENT_WRONG, ""), "line-0", PaperMark.IN_STORE, "")),
                shelf("an authorisation is for its occasion", "ForOneOccasion", dossier(10, "Văn bản ủy quyền (cá nhân)")),
                shelf("a result that was taken back is not here", "Good", withTakenBack(dossier(10, "X"))),
                shelf("two papers of one dossier", "Good Good", dossier(10, "Giấy khai sinh", "Giấy chứng nhận kết hôn")));
    }

    private static Arguments shelf(String what, String states, Dossier... dossiers) {
        return Arguments.of(what, List.of(states.split(" ")), dossiers);
    }

    private static Dossier withTakenBack(Dossier dossier) {
        var filed = withResult(dossier, "Y", "1", day(10), ENDLESS);
        return filed.with(new DossierEvent.ResultTakenBack(filed.history().getLast().at(), "lan", filed.results().getFirst().id(), "nhầm"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shelves")
    void whatIsGood(String what, List<String> states, Dossier... dossiers) {
        assertThat(papers(TODAY, dossiers)).extracting(paper -> paper.state().getClass().getSimpleName()).containsExactlyElementsOf(states);
    }

    @Test
    void aFormIsOfItsDossier() {
        var form = new DossierComponent("form", "Giấy tờ A", DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0, Optional.of("Mẫu 1"),
                DossierComponent.Reuse.unknown());
        var dossier = dossier(10, new Parties(Samples.citizen(), Optional.empty(), Optional.empty()), Map.of(form, file("a")));
        assertThat(papers(TODAY, dossier)).extracting(StoredPaper::state).containsExactly(new PaperState.ForOneOccasion());
    }

    @Test
    void papersAreOfWhomTheDossierWasFor() {
        var acting = dossier(10, Shelves.authorising(Samples.citizen(), Samples.other()), Map.of(component("a", "Giấy tờ A"), file("a")));
        var own = dossier(12, Shelves.authorising(Samples.other(), Samples.citizen()), Map.of(component("b", "Giấy tờ B"), file("b")));
        assertThat(papers(TODAY, acting, own)).singleElement().satisfies(paper -> {
            assertThat(paper.name()).isEqualTo("Giấy tờ B");
            assertThat(paper.holder()).isEqualTo(Samples.citizen().name());
        });
    }

    @Test
    void aPaperKnowsWhereItWasUsedAndItsFilesAreTheSame() {
        var first = dossier(10, "Giấy tờ A");
        var taken = papers(TODAY, first).getFirst().reused();
        var later = dossier(12, new Parties(Samples.citizen(), Optional.empty(), Optional.empty()), Map.of(component("a", "Giấy tờ A"), taken));
        assertThat(taken.reference()).isEqualTo(first.localCode().text());
        assertThat(papers(TODAY, first, later)).singleElement().satisfies(paper -> assertThat(paper.uses())
                .containsExactly(new StoredPaper.Use(later.id(), later.localCode(), day(12))));
        assertThat(later.digests(later.received().at())).isEqualTo(first.digests(first.received().at()));
    }

    @Test
    void whatIsOnlyShownOrTakenFromElsewhereIsNoPaper() {
        var lines = Map.<DossierComponent, Settlement>of(component("a", "A"), new Settlement.Shown(), component("b", "B"),
                new Settlement.Reused(Settlement.Store.NATIONAL, "KHO-1"), component("c", "C"), new Settlement.Attached(List.of(), List.of()));
        assertThat(papers(TODAY, dossier(10, new Parties(Samples.citizen(), Optional.empty(), Optional.empty()), lines))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PaperMark.class)
    void aMarkCancelsOrNot(PaperMark mark) {
        var paper = papers(TODAY, marked(dossier(10, "X"), "line-0", mark, "vì")).getFirst();
        assertThat(paper.state() instanceof PaperState.Cancelled).isEqualTo(mark.cancels());
    }

    @ParameterizedTest
    @CsvSource({"Giấy khai sinh,BIRTH", "Bản sao được chứng thực từ giấy khai sinh hoặc trích lục khai sinh,BIRTH", "GIẤY  KHAI SINH của con,BIRTH",
            "Tờ khai đăng ký khai sinh,", "Giấy khai sinhh,", "Văn bản ủy quyền (cá nhân),AUTHORITY", "Giấy từ chối văn bản ủy quyền,",
            "Bản sao Giấy chứng nhận kết hôn được cấp trước đây,MARRIAGE"})
    void aNameSpeaksOfKinds(String name, String kind) {
        var known = Map.of("BIRTH", Shelves.BIRTH, "MARRIAGE", Shelves.MARRIAGE, "AUTHORITY", Shelves.AUTHORITY);
        assertThat(Shelves.KINDS.of(name)).isEqualTo(kind == null ? java.util.Set.of() : java.util.Set.of(known.get(kind)));
    }
}
