package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;

/** The pile and the page editor in every state can be looked at. */
class PilePicturesTest {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ";
    private static final String STRANGE = NATION + "HỢP ĐỒNG TÍN DỤNG";
    private static final String NEXT = "";
    private static final String BLANK = "-";

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Window window;
    private String prefix;

    @Test void theUsualStatesAreWhole() {
        prefix = "usual/";
        try (var opened = new Window(folder, Language.VIETNAMESE, Theme.usual(), 1182, 640, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            choose("khai sinh");
            sorted();
            editor();
        }
        Window.none(complaints);
    }

    @Tag("heavy")
    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,880,560", "VIETNAMESE,false,100,1180,640", "ENGLISH,true,100,1180,640", "VIETNAMESE,true,100,1720,960",
            "VIETNAMESE,false,150,1280,690", "ENGLISH,false,150,1840,960"})
    void everyStateCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        prefix = "%s-%s-%d-%d/".formatted(language.code(), dark ? "dark" : "light", percent, width);
        try (var opened = new Window(folder, language, new Theme(dark, percent), width, height, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            choose("khai sinh");
            scanning();
            sorted();
            doubts();
            editor();
            many();
        }
        Window.none(complaints);
    }

    private void look(String name) {
        window.picture(prefix + name, complaints);
    }

    private void choose(String typed) {
        window.run(() -> window.counter.choose(typed));
        window.goTo(Step.COMPONENTS, "");
    }

    private void scanning() {
        pile(List.of(title(0), NEXT), Set.of());
        window.run(window.counter::hold);
        window.press(KeyCode.F5);
        look("9-pile-scanning");
        window.press(KeyCode.ENTER);
        look("9-pile-scanning-not-yet");
        // what was said of it stands no longer than the scan
        window.run(() -> window.counter.model.notice(new Notice.Over()));
        window.press(KeyCode.ESCAPE);
        window.run(window.counter::goOn);
        window.run(() -> window.counter.model.notice(new Notice.Over()));
    }

    private void sorted() {
        pile(List.of(title(0), NEXT, BLANK, title(1), NEXT, STRANGE), Set.of());
        window.press(KeyCode.HOME);
        look("9-pile-sorted");
        window.press(KeyCode.END);
        look("9-pile-sorted-end");
        window.press(KeyCode.SPACE);
        look("9-pile-question");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.UP);
        window.press(KeyCode.DELETE);
        look("9-pile-left-out");
    }

    private void doubts() {
        pile(List.of(title(0), NEXT, title(1)), EnumSet.allOf(PageDoubt.class));
        window.press(KeyCode.HOME);
        look("9-pile-doubts");
    }

    private void editor() {
        var line = FxStage.fx(() -> window.counter.line(0).id());
        var pages = List.of(page(NEXT, Set.of()), page(NEXT, Set.of(PageDoubt.BLURRED, PageDoubt.CUT_EDGE)), page(BLANK, Set.of()), page(NEXT, Set.of()));
        window.run(() -> window.counter.model.change(draft -> draft.withChecklist(draft.checklist().withPile(List.of()).reopen(line).attach(line, pages)
                .reopen(draft.lines().get(1).id()).attach(draft.lines().get(1).id(), pages.subList(1, 2)))));
        window.goTo(Step.COMPONENTS, line);
        look("9-line-with-doubts");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.HOME);
        window.press(KeyCode.DOWN);
        look("9-editor");
        window.press(KeyCode.C);
        look("9-editor-question");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
    }

    private void many() {
        choose("1.013978");
        var headings = new ArrayList<String>();
        int lines = FxStage.fx(() -> window.counter.draft().lines().size());
        for (int i = 0; i < Math.min(lines, 7); i++) {
            headings.add(title(i));
            headings.add(i == 2 ? BLANK : NEXT);
        }
        pile(headings, Set.of());
        window.press(KeyCode.HOME);
        look("9-pile-many");
        window.press(KeyCode.END);
        look("9-pile-many-end");
        window.press(KeyCode.SPACE);
        look("9-pile-many-question");
        window.press(KeyCode.ESCAPE);
    }

    private String title(int line) {
        return NATION + FxStage.fx(() -> window.counter.line(line).shortName()).toUpperCase(Locale.of("vi"));
    }

    /** @param doubts of the second page */
    private void pile(List<String> headings, Set<PageDoubt> doubts) {
        var pages = new ArrayList<PiledPage>();
        for (var heading : headings) pages.add(PiledPage.of(page(heading, pages.size() == 1 ? doubts : Set.of())));
        window.run(() -> window.counter.model.change(draft -> draft.withChecklist(draft.checklist().withPile(pages))));
        window.goTo(Step.COMPONENTS, PileDeeds.PLACE);
    }

    private Page page(String heading, Set<PageDoubt> doubts) {
        boolean blank = heading.equals(BLANK);
        var bench = window.counter.bench;
        bench.scanner.load(List.of(blank ? Sheet.blank() : Sheet.titled(heading.isEmpty() ? "(tiếp theo)" : heading.replace(NATION, ""))));
        var pages = new ArrayList<Page>();
        bench.desk.capture().scan(bench.scanner, bench.desk.settings().current().scanning().settings(), pages::add, () -> false);
        return pages.getFirst().noted(new PageNotes(Treatment.NONE, blank, doubts, blank ? "" : heading));
    }
}
