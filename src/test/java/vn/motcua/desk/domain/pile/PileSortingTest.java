package vn.motcua.desk.domain.pile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.PiledPage.Goal;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.work.Shipped;

/** What is proposed for single piles of a birth registration, and why. */
class PileSortingTest {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ";
    private static final String FORM = "to-khai-dang-ky-khai-sinh";
    private static final String CERTIFICATE = "giay-chung-sinh";
    private static final String MANDATE = "van-ban-uy-quyen";
    private static final String IDENTITY = "giay-to-tuy-than";
    private static final List<DossierComponent> LINES = Shipped.catalogue().find("1.001193").orElseThrow().componentsFor(Channel.DESK, "thong-thuong", true);

    private final PileSorting sorting = new PileSorting(Shipped.paperTitles());

    private static Page a4() {
        return Page.asItCame("a".repeat(64), "image/jpeg", 2480, 3508, 300, 400_000);
    }

    private static PiledPage read(String heading) {
        return PiledPage.of(a4().noted(new PageNotes(Treatment.NONE, false, Set.of(), heading)));
    }

    private static PiledPage blank() {
        return PiledPage.of(a4().noted(new PageNotes(Treatment.NONE, true, Set.of(), "")));
    }

    private static PiledPage card() {
        return PiledPage.of(Page.asItCame("b".repeat(64), "image/jpeg", 1011, 638, 300, 90_000).noted(new PageNotes(Treatment.NONE, false, Set.of(), "")));
    }

    private List<Placement> propose(PiledPage... pages) {
        return sorting.propose(List.of(pages), LINES, Set.of(), PageCounts.none());
    }

    private static List<String> shown(List<Placement> placements) {
        return placements.stream().map(one -> one.isLeftOut() ? "-" : one.line().orElse("?")).toList();
    }

    @Test
    void titlesAreRecognisedInSpiteOfErrors() {
        var placements = propose(read(NATION + "T0 KHAl DANG KY KHAI SlNH Kính gửi: UBND"), read(NATION + "GIAY CHUNGSINH Sở Y tế"), read(NATION + "GI ẤY UY QUYỂN"));
        assertThat(shown(placements)).containsExactly(FORM, CERTIFICATE, MANDATE);
        assertThat(placements).allSatisfy(one -> {
            assertThat(one.ground()).isEqualTo(Placement.Ground.TITLE_RECOGNISED);
            assertThat(one.confidence()).isGreaterThan(0.9);
        });
    }

    /** What was worked out for one checklist says nothing about the next. */
    @Test
    void everyChecklistIsComparedByItself() {
        var pile = List.of(read(NATION + "GIẤY CHỨNG SINH"), read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH"));
        var reversed = LINES.reversed();
        for (var lines : List.of(LINES, reversed, LINES.subList(0, 1), LINES)) {
            var fresh = new PileSorting(Shipped.paperTitles()).propose(pile, lines, Set.of(), PageCounts.none());
            assertThat(sorting.propose(pile, lines, Set.of(), PageCounts.none())).isEqualTo(fresh);
        }
    }

    @Test
    void pagesWithoutATitleFollowAndBlankBacksDoNotBreakARun() {
        var placements = propose(read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH"), blank(), read("Tôi cam đoan những nội dung khai trên đây là đúng sự thật"),
                blank(), read(NATION + "GIẤY CHỨNG SINH"), blank());
        assertThat(shown(placements)).containsExactly(FORM, "-", FORM, "-", CERTIFICATE, "-");
        assertThat(placements.get(2).ground()).isEqualTo(Placement.Ground.FOLLOWS_PAGE_BEFORE);
        assertThat(placements.get(1).ground()).isEqualTo(Placement.Ground.BLANK);
    }

    @Test
    void aCardHasTwoSides() {
        var placements = propose(read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH"), card(), card(), read(NATION + "GIẤY CHỨNG SINH"));
        assertThat(shown(placements)).containsExactly(FORM, IDENTITY, IDENTITY, CERTIFICATE);
        assertThat(placements.get(1).ground()).isEqualTo(Placement.Ground.CARD_SIDE);
        assertThat(placements.get(2).ground()).isEqualTo(Placement.Ground.CARD_SIDE);
    }

    @Test
    void theSizeOfACardIsThatOfTheCleanPicture() {
        var onALargeSheet = a4().cleaned(new CleanCopy("c".repeat(64), "image/jpeg", 640, 1005, 300, 80_000));
        var cutOut = a4().treated(Treatment.NONE.withCrop(Optional.of(new Treatment.Crop(0, 0, 1011 / 2480.0, 638 / 3508.0))));
        assertThat(CardSize.has(onALargeSheet)).isTrue();
        assertThat(CardSize.has(cutOut)).isTrue();
        assertThat(CardSize.has(a4())).isFalse();
        assertThat(CardSize.has(Page.asItCame("d".repeat(64), "image/jpeg", 1011, 638, 0, 1))).as("resolution unknown").isFalse();
    }

    @Test
    void aPaperThatNoLineAsksForIsUnknown() {
        var placements = propose(read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH"), read("HÓA ĐƠN TIỀN ĐIỆN Kỳ 1 tháng 10"), read(NATION + "GIẤY CHỨNG SINH"));
        assertThat(shown(placements)).containsExactly(FORM, "?", CERTIFICATE);
        assertThat(placements.get(1).ground()).isEqualTo(Placement.Ground.NO_LINE_FITS);
    }

    @Test
    void whatTheClerkChoseIsCertainAndTheRestGoesAroundIt() {
        var alone = read("Họ, chữ đệm, tên người yêu cầu");
        var placements = propose(read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH").goingTo(new Goal.Line(CERTIFICATE)), alone, alone.goingTo(new Goal.LeftOut()));
        assertThat(shown(placements)).containsExactly(CERTIFICATE, CERTIFICATE, "-");
        assertThat(placements.get(0)).isEqualTo(new Placement(Optional.of(new Goal.Line(CERTIFICATE)), 1, Placement.Ground.CHOSEN_BY_CLERK));
        assertThat(placements.get(2).confidence()).isEqualTo(1);
    }

    @Test
    void aChoiceForALineThatIsGoneCountsAsNone() {
        var placements = propose(read(NATION + "TỜ KHAI ĐĂNG KÝ KHAI SINH").goingTo(new Goal.Line("of-another-procedure")));
        assertThat(shown(placements)).containsExactly(FORM);
    }

    @Test
    void learnedCountsDecideWhereNothingIsRead() {
        var unread = PiledPage.of(a4());
        var learned = new PageCounts(Map.of(FORM, Map.of(2, 40), CERTIFICATE, Map.of(1, 40)));
        var placements = sorting.propose(List.of(unread, unread, unread), LINES.subList(0, 2), Set.of(), learned);
        assertThat(shown(placements)).containsExactly(FORM, FORM, CERTIFICATE);
        assertThat(placements.get(1).ground()).isEqualTo(Placement.Ground.LEARNED_COUNT);
    }

    @Test
    void aSettledLineRarelyGetsMore() {
        var unread = PiledPage.of(a4());
        var lines = LINES.subList(0, 2);
        assertThat(shown(sorting.propose(List.of(unread), lines, Set.of(), PageCounts.none()))).containsExactly(FORM);
        assertThat(shown(sorting.propose(List.of(unread), lines, Set.of(FORM), PageCounts.none()))).containsExactly(CERTIFICATE);
    }

    @Test
    void thereIsAnAnswerForEveryPile() {
        assertThat(propose()).isEmpty();
        assertThat(shown(sorting.propose(List.of(read("GIẤY CHỨNG SINH"), blank()), List.of(), Set.of(), PageCounts.none()))).containsExactly("?", "-");
        var many = new ArrayList<PiledPage>();
        for (int i = 0; i < 300; i++) many.add(i % 7 == 0 ? blank() : read(i % 5 == 0 ? NATION + "GIẤY CHỨNG SINH" : "Ý kiến " + i));
        var placements = sorting.propose(many, LINES, Set.of(), PageCounts.none());
        assertThat(placements).hasSize(300).allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void countsOfBothAreAddedUp() {
        var one = new PageCounts(Map.of("a", Map.of(1, 2, 2, 1), "b", Map.of(3, 1)));
        var other = new PageCounts(Map.of("a", Map.of(2, 4), "c", Map.of(1, 1)));
        assertThat(one.merge(other)).isEqualTo(new PageCounts(Map.of("a", Map.of(1, 2, 2, 5), "b", Map.of(3, 1), "c", Map.of(1, 1)))).isEqualTo(other.merge(one));
        assertThat(one.merge(PageCounts.none())).isEqualTo(one);
        assertThat(one.dossiers("a")).isEqualTo(3);
    }

    @Test
    void theChanceOfAnotherPageIsLearned() {
        var always = new PageCounts(Map.of("a", Map.of(2, 50)));
        assertThat(always.another("a", 1)).isGreaterThan(0.9);
        assertThat(always.another("a", 2)).isLessThan(0.1);
        var usual = PageCounts.none();
        assertThat(usual.another("a", 1)).isBetween(0.4, 0.5);
        assertThat(Arrays.asList(usual.another("a", 10), usual.another("a", 500))).allSatisfy(chance -> assertThat(chance).isBetween(0.3, 0.7));
    }
}
