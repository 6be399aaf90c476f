package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.PracticePile;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.Language;

/** Whoever leaves in the middle of a dossier, by whatever way, stands there again. */
class ComeBackTest {

    @TempDir
    private Path folder;

    @Test
    void onTheSameLineWithTheSamePages() {
        var before = leave(clerk -> {
            clerk.choose("ks", "1.001193");
            clerk.press("Enter");
            clerk.read(Citizens.shipped().getFirst());
            clerk.toStep("Enter", "COMPONENTS");
            clerk.on("Enter");
        });
        assertThat(before.draft().checklist().digests()).isNotEmpty();
        comeBack(before, focused -> focused instanceof ListView<?> list
                && list.getSelectionModel().getSelectedItem() instanceof DossierComponent line && before.place().equals("COMPONENTS/" + line.id()));
    }

    @Test
    void overTheSamePile() {
        var before = leave(clerk -> {
            clerk.choose("ks", "1.001193");
            clerk.press("Enter");
            clerk.read(Citizens.shipped().getFirst());
            clerk.toStep("Enter", "COMPONENTS");
            clerk.scanPile(PracticePile.of(clerk.draft().draft().lines()).size());
            clerk.press("Left");
        });
        assertThat(before.draft().checklist().pile()).isNotEmpty().anyMatch(piled -> piled.chosen().isPresent());
        comeBack(before, focused -> focused instanceof ListView<?> list && list.getItems().size() == before.draft().checklist().pile().size()
                && list.getStyleClass().contains("pile") && before.place().equals("COMPONENTS/pile"));
    }

    @Test
    void inTheSameFieldWithHalfANumber() {
        var before = leave(clerk -> {
            clerk.choose("ctbs", "2.000815");
            clerk.type("07508");
        });
        comeBack(before, focused -> focused instanceof TextField field && field.getText().equals("07508"));
    }

    private SavedDraft leave(Consumer<Clerk> deed) {
        try (var window = window()) {
            var clerk = new Clerk(window, new Keyboard(window), Album.closed());
            deed.accept(clerk);
            return clerk.draft();
        }
    }

    private void comeBack(SavedDraft before, Predicate<Node> standsThere) {
        try (var window = window()) {
            var now = window.until("the clerk stands there again", _ -> Fx.call(() -> standsThere.test(window.scene().getFocusOwner())));
            assertThat(untreated(now.draft())).isEqualTo(untreated(before.draft()));
            assertThat(now.place()).isEqualTo(before.place());
        }
    }

    /** Pages are made clean beside the work, before or after the clerk left. */
    private static Draft untreated(Draft draft) {
        return draft.withChecklist(draft.checklist().eachPage(page -> Page.asItCame(page.digest(), page.mediaType(), page.width(), page.height(),
                page.dpi(), page.bytes())));
    }

    private PlayedWindow window() {
        return new PlayedWindow(Machines.practice(folder.resolve("data"), 1, Duration.ZERO, Play.clock()), Language.VIETNAMESE);
    }
}
