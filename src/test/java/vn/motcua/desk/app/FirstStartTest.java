package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.trouble.DataTrouble;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.Shipped;

class FirstStartTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAFileEverythingIsAsked() {
        assertThat(FirstStart.look(Optional.empty(), folder, Shipped::communes)).isEqualTo(new FirstStart.Outcome.Given(FirstAnswers.none()));
    }

    @Test
    void aFileInTheDataFolderIsFoundAndANamedOneGoesBeforeIt() throws IOException {
        Files.writeString(folder.resolve(FirstStart.NAME), "commune = 00004\ndesk = 07\n");
        var named = Files.writeString(folder.resolve("other"), "work = practice\n");
        assertThat(given(FirstStart.look(Optional.empty(), folder, Shipped::communes)).desk()).contains("07");
        assertThat(given(FirstStart.look(Optional.of(named), folder, Shipped::communes)).practice()).isTrue();
    }

    @Test
    void aWrongFileIsSaidAndNothingOfItCounts() throws IOException {
        var file = Files.writeString(folder.resolve(FirstStart.NAME), "commune = 00004\ndesc = 07\n");
        assertThat(FirstStart.look(Optional.empty(), folder, Shipped::communes)).isInstanceOfSatisfying(FirstStart.Outcome.NotUsable.class, wrong -> {
            assertThat(wrong.file()).isEqualTo(file);
            assertThat(wrong.why().line()).isEqualTo(2);
        });
        assertThat(FirstStart.look(Optional.of(folder.resolve("gone")), folder, Shipped::communes)).isInstanceOfSatisfying(FirstStart.Outcome.NotUsable.class,
                wrong -> assertThat(wrong.why().reason()).isEqualTo(DataTrouble.UNREADABLE));
    }

    @Test
    void theExampleThatGoesWithTheProgramIsRight() {
        var example = Path.of("installer", FirstStart.NAME);
        var answers = given(FirstStart.look(Optional.of(example), Shipped::communes, "QUAY-02"));
        assertThat(answers.isComplete()).isTrue();
        assertThat(answers.desk()).contains("02");
        var settings = DeskSettings.of(answers);
        assertThat(settings.office().communeName()).isEqualTo("Xã Cẩm Bình");
        assertThat(settings.scanning().places().addresses()).containsExactly("192.168.1.20");
    }

    private static FirstAnswers given(FirstStart.Outcome outcome) {
        return switch (outcome) {
            case FirstStart.Outcome.Given(var answers) -> answers;
            case FirstStart.Outcome.NotUsable wrong -> throw new AssertionError(wrong);
        };
    }
}
