package vn.motcua.desk.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;

class TroubleTest {
    private final List<String> done = new ArrayList<>();

    private TroubleView view(Language language, StorageTrouble trouble) {
        var texts = Texts.in(language);
        return new TroubleView(texts, new Wording(texts, ZoneId.of("Asia/Ho_Chi_Minh")).problem(trouble), "/var/lib/quay-mot-cua/desk.db",
                trouble == StorageTrouble.DAMAGED, new TroubleView.Deeds() {
            @Override public void tryAgain() {
                done.add("again");
            }

            @Override public void recover() {
                done.add("recover");
            }

            @Override public void quit() {
                done.add("quit");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,DAMAGED", "ENGLISH,true,KEY_MISSING", "VIETNAMESE,true,DISK_FULL"})
    void troubleSaysWhatIsAndWhatToDo(Language language, boolean dark, StorageTrouble trouble) {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(language, trouble));
        try (var stage = FxStage.of(new Theme(dark, 100), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("trouble/%s-%s-%s".formatted(language.code(), dark ? "dark" : "light", trouble));
            stage.audit();
        }
    }

    @Test
    void aKeyTriesAgainOnce() {
        FxStage.toolkit();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, StorageTrouble.DISK_FULL));
        try (var stage = FxStage.of(Theme.usual(), 900, 600, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F5);
            assertThat(done).containsExactly("again");
        }
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,300", "ENGLISH,true,3", "VIETNAMESE,false,1", "ENGLISH,false,0"})
    void afterARecoveryThereIsWhatWasRegainedAndLost(Language language, boolean dark, int dossiers) {
        FxStage.toolkit();
        var lost = IntStream.range(0, dossiers == 300 ? 40 : dossiers == 3 ? 2 : 0).mapToObj("10105-01-261123-%04d"::formatted).toList();
        var copy = dossiers == 1 ? Optional.of(LocalDateTime.of(2026, 11, 25, 17, 5)) : Optional.<LocalDateTime>empty();
        var facts = new RecoveredView.Facts(copy, dossiers, dossiers == 0 ? 0 : 2, lost.size(), lost,
                "/home/quay/.local/share/quay-mot-cua/damaged/20261126-021500-000");
        var view = FxStage.fx(() -> new RecoveredView(Texts.in(language), facts, () -> done.add("on")));
        try (var stage = FxStage.of(new Theme(dark, 100), 1024, 700, view::root)) {
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            FxStage.fx(view::opened);
            stage.picture("trouble/recovered-%s-%d".formatted(language.code(), dossiers));
            stage.audit();
            stage.press(KeyCode.F5);
            assertThat(done).containsExactly("on");
        }
    }
}
