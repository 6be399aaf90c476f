package vn.motcua.desk.app.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.kpi.Guard;

/** Somebody at the desk who uses keys only, looks where they stand before going on, and keeps a picture of every step. */
final class Clerk {
    private static final int MOST_FIELDS = 30;
    private static final Duration GLANCE = Duration.ofMillis(60);
    private static final Duration LONG_LOOK = Duration.ofSeconds(4);

    private final PlayedWindow window;
    private final Keyboard keyboard;
    private final Album album;
    private Map<Cause, Guard.Light> lights = Map.of();

    Clerk(PlayedWindow window, Keyboard keyboard, Album album) {
        this.window = window;
        this.keyboard = keyboard;
        this.album = album;
    }

    void press(String key) {
        keyboard.press(key);
        window.settle();
    }

    void type(String text) {
        keyboard.type(text);
        window.settle();
    }

    /** Holds the citizen's card under the reader. */
    void read(Citizen citizen) {
        var number = citizen.card().number().digits();
        keyboard.scan(citizen.payload());
        window.until("card of the citizen is read", saved -> saved.draft().parties().applicant().number().equals(number)
                || saved.draft().parties().authorising().filter(person -> person.number().equals(number)).isPresent());
    }

    /** Presses a key that leads on, and waits to stand somewhere else. */
    SavedDraft on(String key) {
        var before = window.draft().map(SavedDraft::place).orElse("");
        press(key);
        return window.until("going on from " + before, saved -> !saved.place().equals(before));
    }

    /** As {@link #on}, until the step is another one. */
    void toStep(String key, String step) {
        press(key);
        window.until("step " + step, saved -> saved.place().startsWith(step + "/"));
    }

    /** Scans the whole pile, and looks at what is proposed. @param sheets that lie in the feeder */
    void scanPile(int sheets) {
        press("F5");
        window.untilPileIsKnown(sheets);
        see("chong-vua-quet");
    }

    /** Back by the Tab key, field by field. */
    void backTo(String place) {
        for (int i = 0; i < MOST_FIELDS && !place().equals(place); i++) press("Shift+Tab");
        if (!place().equals(place)) throw new IllegalStateException("no way back to " + place + " from " + place());
    }

    void choose(String letters, String code) {
        type(letters);
        see("thu-tuc");
        press("Enter");
        window.until("procedure " + code, saved -> saved.draft().procedure().filter(one -> one.code().equals(code)).isPresent());
    }

    /** Receives, and waits for the number. */
    DossierRow accept() {
        int before = window.received().size();
        see("truoc-khi-tiep-nhan");
        lights = window.lights();
        press("F12");
        var row = window.untilReceived(before);
        see("da-tiep-nhan");
        return row;
    }

    /** The guard when the key was pressed that receives; empty before. */
    Map<Cause, Guard.Light> lightsAtTheEnd() {
        return lights;
    }

    void layOut(Path file) {
        window.layOut(file);
    }

    String place() {
        return window.draft().map(SavedDraft::place).orElse("");
    }

    SavedDraft draft() {
        return window.draft().orElseThrow(() -> new IllegalStateException("no draft is kept"));
    }

    void see(String name) {
        album.picture(window.scene(), name, GLANCE);
    }

    /** Until also what is drawn by a process of its own is there. */
    void seeWell(String name) {
        album.picture(window.scene(), name, LONG_LOOK);
    }
}
