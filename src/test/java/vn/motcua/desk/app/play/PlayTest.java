package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.text.Language;

/** The reference dossiers, played once through the real screens; what is held here is what a clerk's hands feel. */
class PlayTest {

    @TempDir
    private static Path folder;

    private static List<PlayedDossier> played;

    @BeforeAll
    static void play() {
        played = new Play(folder.resolve("out"), folder.resolve("data"), 1, Language.VIETNAMESE).run();
    }

    @Test
    void everyReferenceDossierIsReceived() {
        assertThat(played).extracting(PlayedDossier::dossier).containsExactly("khai-sinh", "chung-thuc-ban-sao", "uy-quyen", "khai-sinh-ca-chong",
                "tep-va-huong-dan");
        assertThat(played).allSatisfy(one -> {
            assertThat(one.trouble()).as(one.dossier()).isEmpty();
            assertThat(one.isReceived()).isTrue();
        });
        assertThat(played).extracting(one -> one.localCode().orElseThrow()).doesNotHaveDuplicates();
    }

    @Test
    void fourComponentsTakeAtMostTwentyKeystrokesNoMouseAndOneDialog() {
        var birth = played.getFirst();
        assertThat(birth.components()).isEqualTo(4);
        assertThat(birth.keystrokes()).isBetween(8, 20);
        assertThat(birth.pointings()).isZero();
        assertThat(birth.dialogs()).isLessThanOrEqualTo(1);
        assertThat(birth.overrides()).isZero();
    }

    @Test
    void aPileTakesNoMoreKeystrokesThanItsLines() {
        var pile = played.get(3);
        assertThat(pile.components()).isEqualTo(4);
        assertThat(pile.keystrokes()).isBetween(8, 20);
        assertThat(pile.pointings()).isZero();
        assertThat(pile.overrides()).isZero();
        assertThat(pile.lights()).as("as when it is received line by line").isEqualTo(played.getFirst().lights());
    }

    @Test
    void theGuardIsGreenAtTheEnd() {
        assertThat(played.getFirst().lights()).isEqualTo(Map.of(Cause.NO_RESULT_FILE, Guard.Light.LATER, Cause.COMPONENTS_NOT_ATTACHED, Guard.Light.GOOD,
                Cause.IDENTITY_NOT_CHECKED, Guard.Light.GOOD, Cause.ENDED_WITHOUT_DOCUMENT, Guard.Light.LATER, Cause.STORE_NOT_USED, Guard.Light.GOOD));
    }

    @Test
    void whatIsOverriddenIsCounted() {
        assertThat(played.get(2).overrides()).isEqualTo(1);
        assertThat(played.get(2).lights()).containsEntry(Cause.COMPONENTS_NOT_ATTACHED, Guard.Light.NOTED);
    }

    @Test
    void eachHasItsReceiptAndTheLastAlsoAGuidanceSlip() throws IOException {
        for (var one : played) {
            assertThat(text(one.receipt().orElseThrow())).contains(one.localCode().orElseThrow()).contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ");
        }
        var last = played.getLast();
        assertThat(last.papers()).hasSize(2);
        var slip = last.papers().stream().filter(paper -> !last.receipt().orElseThrow().equals(paper)).findFirst().orElseThrow();
        assertThat(text(slip)).contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ");
    }

    @Test
    void aKeyThatChoosesLeavesNothingInTheFieldThatOpens() throws IOException {
        assertThat(Files.readString(folder.resolve("out/play.json"))).contains("\"keystrokes\"").contains("\"receipt\"");
        assertThat(text(played.get(1).receipt().orElseThrow())).doesNotContain("1GD2026");
    }

    @Test
    void eachStepHasItsPicture() throws IOException {
        for (var one : played) {
            try (var files = Files.list(folder.resolve("out").resolve(one.dossier()))) {
                assertThat(files.filter(file -> file.toString().endsWith(".png"))).as(one.dossier()).hasSizeGreaterThanOrEqualTo(6);
            }
        }
    }

    /** As {@code strings} would look at the data folder, but for every byte and the letters of the country. */
    @Test
    void nothingPersonalLiesInTheDataFolder() throws IOException {
        var personal = new ArrayList<byte[]>();
        for (var citizen : Citizens.shipped()) {
            personal.add(citizen.card().name().orElseThrow().getBytes(StandardCharsets.UTF_8));
            personal.add(citizen.card().number().digits().getBytes(StandardCharsets.UTF_8));
            personal.add(citizen.card().residence().orElseThrow().getBytes(StandardCharsets.UTF_8));
            if (!citizen.phone().isEmpty()) personal.add(citizen.phone().getBytes(StandardCharsets.UTF_8));
        }
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var one : personal) {
                    assertThat(content.contains(new String(one, StandardCharsets.ISO_8859_1)))
                            .as("%s in %s", new String(one, StandardCharsets.UTF_8), file).isFalse();
                }
            }
        }
    }

    private static String text(String paper) throws IOException {
        try (var document = Loader.loadPDF(folder.resolve("out").resolve(paper).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
