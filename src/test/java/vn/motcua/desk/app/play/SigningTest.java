package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.StoreFilling;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.work.Deed;
import vn.motcua.desk.work.Handling;

/** A result is signed with the make-believe token and saved, with keys alone, in the real window. */
class SigningTest {
    @TempDir
    private Path folder;
    private PlayedWindow window;
    private LocalDate today;

    @BeforeEach
    void open() {
        var parts = Machines.practice(folder.resolve("data"), 1, Duration.ZERO, Play.clock());
        today = LocalDate.now(parts.clock());
        window = new PlayedWindow(parts, Language.VIETNAMESE);
        new StoreFilling(window.desk().store(), window.desk().rules(), window.desk().settings().current().office(), Machines.ZONE, folder.resolve("spool"))
                .fill(200, 7, today, (_, _) -> { });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aResultIsSignedAndItsCopySaved() throws IOException {
        var kept = window.desk().store().vault().keep(SignedPdfs.plain(folder.resolve("ket-qua.pdf")));
        var file = new KeptFile(kept.digest(), "ket-qua.pdf", "application/pdf", kept.bytes(), 2, false);
        var row = withResult(file);
        var keyboard = new Keyboard(window);
        keyboard.scan(row.localCode().text());
        window.await("the dossier", () -> window.place().equals(Optional.of(new Place.Dossier(row.id()))) && shown(".dossier"));
        window.settle();
        keyboard.press("F11");
        window.await("the pane", () -> shown(".signing"));
        window.settle();
        keyboard.type("123456");
        keyboard.press("Enter");
        window.await("the signature", () -> dossier(row).signature(file.digest()).isPresent());
        window.await("the end of the sitting", () -> Fx.call(() -> !window.scene().getRoot().lookup(".signing .password-field").isDisabled()));
        keyboard.press("Esc");
        window.await("the list", () -> !shown(".signing"));
        var out = Files.createDirectories(folder.resolve("out"));
        window.layOut(out);
        keyboard.press("Shift+F11");
        window.await("the saved copy", () -> window.desk().signatureVerification().verify(out.resolve("ket-qua-da-ky.pdf")) instanceof SignatureReport.Signed);
        assertThat(Files.readAllBytes(out.resolve("ket-qua-da-ky.pdf")))
                .isEqualTo(window.desk().store().vault().read(dossier(row).current(file).digest()));
    }

    private boolean shown(String style) {
        return Fx.call(() -> window.scene().getRoot().lookup(style) != null);
    }

    private Dossier dossier(DossierRow row) {
        return window.desk().browse().dossier(row.id()).orElseThrow();
    }

    /** The first dossier that can take a result. */
    private DossierRow withResult(KeptFile file) {
        var facts = new ResultPaper.Facts("Trích lục", "1/TL", Optional.of(today), "UBND xã Mẫu", "Lê Văn A", Optional.empty());
        var deed = Deed.fileResult(new Settlement.Attached(List.of(), List.of(file)), facts, ResultPaper.Source.FILE, List.of());
        return window.desk().browse().workLists().values().stream().flatMap(list -> list.rows().stream())
                .filter(row -> window.desk().handling().act(row.id(), deed) instanceof Handling.Outcome.Done).findFirst().orElseThrow();
    }
}
