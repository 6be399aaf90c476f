package vn.motcua.desk.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.app.practice.PracticeChips;
import vn.motcua.desk.app.practice.StoreFilling;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;

/** A practice desk with invented dossiers for the tests of screens: the real store in a temporary folder, make-believe machines, no threads. */
public final class TestDesk implements AutoCloseable, Navigator {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:32:00Z"), ZONE);

    private final Desk desk;
    private final List<PracticePrinter.Printout> printed = new ArrayList<>();
    private final PracticePrinter printer = new PracticePrinter(printed::add);
    private final List<Place> gone = new ArrayList<>();

    public TestDesk(Path folder, int dossiers) {
        var camera = new PlayedCamera("played", "Camera 1", Collections::emptyIterator, Duration.ZERO);
        var scanner = new PracticeScanner(1, Duration.ZERO);
        desk = Desk.open(new Parts(folder.resolve("data"), folder.resolve("spool"), List.of(() -> List.of(scanner)), () -> List.of(camera), new PracticeChips(Texts.in(Language.VIETNAMESE), "certificates", Duration.ZERO), printer,
                Machines.token(CLOCK), CLOCK, true));
        if (dossiers > 0) {
            new StoreFilling(desk.store(), desk.rules(), desk.settings().current().office(), ZONE, folder.resolve("spool"))
                    .fill(dossiers, 7, TODAY, (_, _) -> { });
        }
    }

    public Desk desk() {
        return desk;
    }

    public PracticePrinter printer() {
        return printer;
    }

    public List<PracticePrinter.Printout> printed() {
        return printed;
    }

    /** Where a screen wanted to go, in order. */
    public List<Place> gone() {
        return gone;
    }

    @Override public void go(Place place) {
        gone.add(place);
    }

    @Override public void back() {
        gone.add(new Place.Help("back"));
    }

    /** Both parts of the work at once, on the calling thread. */
    public static Background inline() {
        return new Background(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
    }

    public static Wording wording(Language language) {
        return new Wording(Texts.in(language), ZONE);
    }

    /** Picks this file, whatever is asked. */
    public static FilePicker picking(Path file) {
        return new FilePicker() {
            @Override public List<Path> open(String title) {
                return List.of(file);
            }

            @Override public Optional<Path> folder(String title) {
                return Optional.of(file.getParent());
            }

            @Override public Optional<Path> save(String title, String suggestedName) {
                return Optional.of(file);
            }
        };
    }

    @Override public void close() {
        desk.close();
    }
}
