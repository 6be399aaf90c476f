package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.text.Language;

/** A reader may be used at any moment, whatever has the focus; its digits and Enter are nobody's keys. */
class ReaderAnywhereTest {

    private static final List<Citizen> PEOPLE = Citizens.shipped();

    @TempDir
    private Path folder;

    private PlayedWindow window;
    private Clerk clerk;

    @BeforeEach
    void open() {
        window = new PlayedWindow(Machines.practice(folder.resolve("data"), 1, Duration.ZERO, Play.clock()), Language.VIETNAMESE);
        clerk = new Clerk(window, new Keyboard(window), Album.closed());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void inTheSearchField() {
        clerk.read(PEOPLE.get(0));
        assertThat(clerk.draft().draft().parties().applicant().name()).isEqualTo(PEOPLE.get(0).card().name().orElseThrow());
        assertThat(clerk.draft().draft().procedure()).isEmpty();
    }

    @Test
    void onAStripOfChoicesItsDigitsChooseNothing() {
        clerk.choose("ks", "1.001193");
        clerk.press("Enter");
        clerk.read(PEOPLE.get(0));
        assertThat(clerk.place()).isEqualTo("APPLICANT/check");
        clerk.read(PEOPLE.get(1));
        ReaderSilence.await();
        window.settle();
        var draft = clerk.draft().draft();
        assertThat(draft.parties().applicant().number()).isEqualTo(PEOPLE.get(1).card().number().digits());
        assertThat(draft.parties().check()).isEmpty();
        assertThat(clerk.place()).isEqualTo("APPLICANT/check");
    }

    @Test
    void onTheChecklistAndTheFeeItSettlesNothing() {
        clerk.choose("ctbs", "2.000815");
        clerk.read(PEOPLE.get(0));
        clerk.toStep("Enter", "COMPONENTS");
        clerk.read(PEOPLE.get(2));
        ReaderSilence.await();
        window.settle();
        var draft = clerk.draft().draft();
        assertThat(draft.checklist().settled()).isEmpty();
        assertThat(draft.channel()).isEqualTo(Channel.DESK);
        assertThat(draft.charges().payment()).isEmpty();
    }
}
