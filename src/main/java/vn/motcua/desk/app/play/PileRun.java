package vn.motcua.desk.app.play;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.app.Spool;
import vn.motcua.desk.app.Upkeep;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.imaging.clean.Rehearsal;
import vn.motcua.desk.text.Language;

/**
 * A large pile through the real window, measured from inside: F5, until every page is clean; then the dossier is received, and its papers are
 * made while the next one is typed. Says {@code scanning}, {@code clean} and lines {@code series NAME VALUE…}, in ms.
 */
public final class PileRun {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String OTHER_QUESTIONS = "xac nhan tinh trang hon nhan";

    private final Path data;
    private final Path drawn;
    private final int sheets;
    private final Duration perPage;
    private final Duration typing;
    private final PrintStream out;
    /** By index of the page in the pile: when a picture of its own was on the screen. */
    private final Map<Integer, Long> seen = new HashMap<>();
    /** Weakly, so that looking keeps no memory that is measured. */
    private final Set<Image> shown = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * @param drawn  a folder of JPEG pages at 300 dpi, in the order of the feeder
     * @param typing typed so long beside the making of papers, which begins twenty seconds after the start
     */
    public PileRun(Path data, Path drawn, int sheets, Duration perPage, Duration typing, PrintStream out) {
        this.data = data;
        this.drawn = drawn;
        this.sheets = sheets;
        this.perPage = perPage;
        this.typing = typing;
        this.out = out;
    }

    public void run() {
        var scanner = new ReplayedScanner(pages(), sheets, perPage);
        var parts = new Parts(data, Spool.of(data), List.of(() -> List.of(scanner)), Cameras.none(), ChipReaders.none(), new PracticePrinter(_ -> { }), Machines.token(Clock.system(Machines.ZONE)),
                Clock.system(Machines.ZONE), true);
        try (var window = new PlayedWindow(parts, Language.VIETNAMESE)) {
            var upkeep = new Upkeep(window.desk());
            upkeep.start();
            // as upkeep does it in the first minute of the day; measured is a desk that has been open for a while
            new Rehearsal().run(() -> true);
            var clerk = new Clerk(window, new Keyboard(window), Album.closed());
            clerk.choose("ks", ReferenceDossiers.BIRTH);
            clerk.press("Enter");
            clerk.read(Citizens.shipped().getFirst());
            clerk.toStep("Enter", "COMPONENTS");
            scan(window, scanner);
            place(window, clerk);
            receive(window, clerk);
            upkeep.stop();
        }
    }

    private void scan(PlayedWindow window, ReplayedScanner scanner) {
        say("scanning");
        long began = System.nanoTime();
        try (var eyes = Executors.newSingleThreadScheduledExecutor(); var watch = new Responsiveness()) {
            watchThumbnails(window, eyes);
            new Keyboard(window).press("F5");
            untilClean(window);
            double minutes = (System.nanoTime() - began) / 60e9;
            eyes.shutdownNow();
            say("clean");
            tell("window", watch.window().waits());
            tell("windowWork", watch.window().work());
            tell("idle", watch.idle().waits());
            tell("page", List.of(minutes * 60_000 / sheets));
        }
        var handed = scanner.handedOver();
        tell("visible", seen.entrySet().stream().map(page -> (page.getValue() - handed.get(page.getKey())) / 1e6).toList());
    }

    /** Without asking the window, which is measured. */
    private void untilClean(PlayedWindow window) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var pile = window.draft().map(saved -> saved.draft().checklist().pile()).orElse(List.of());
            if (pile.size() == sheets && pile.stream().map(PiledPage::page).allMatch(page -> page.clean().isPresent())) return;
            Fx.pause(GLANCE);
        }
        throw new IllegalStateException("the pile did not become clean");
    }

    private void watchThumbnails(PlayedWindow window, ScheduledExecutorService eyes) {
        eyes.scheduleWithFixedDelay(() -> Fx.run(() -> look(window)), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A cell that is used again shows the picture of its last page until its own is there: only a new picture counts. */
    private void look(PlayedWindow window) {
        long now = System.nanoTime();
        for (var node : window.scene().getRoot().lookupAll(".pile .list-cell")) {
            if (!(node instanceof ListCell<?> cell) || cell.isEmpty()) continue;
            for (var child : cell.lookupAll(".image-view")) {
                if (child instanceof ImageView view && view.getImage() != null && shown.add(view.getImage())) seen.putIfAbsent(cell.getIndex(), now);
            }
        }
    }

    private void place(PlayedWindow window, Clerk clerk) {
        try (var watch = new Responsiveness()) {
            clerk.press("Enter");
            // the second does not wait for titles that are still to be read
            if (!clerk.draft().draft().checklist().pile().isEmpty()) clerk.press("Enter");
            while (!clerk.draft().draft().checklist().pile().isEmpty()) {
                clerk.press("Space");
                clerk.press("1");
                clerk.press("Enter");
            }
            ReferenceDossiers.settleAll(clerk);
            clerk.toStep("Enter", "APPOINTMENT");
            clerk.toStep("Enter", "FINISH");
            tell("placing", watch.window().waits());
            tell("placingWork", watch.window().work());
        }
    }

    private void receive(PlayedWindow window, Clerk clerk) {
        try (var watch = new Responsiveness()) {
            clerk.accept();
            clerk.press("Shortcut+N");
            var keyboard = new Keyboard(window);
            long end = System.nanoTime() + typing.toNanos();
            while (System.nanoTime() < end) {
                keyboard.type(OTHER_QUESTIONS);
                keyboard.press("Shortcut+A");
            }
            tell("papers", watch.window().waits());
            tell("papersWork", watch.window().work());
            tell("papersIdle", watch.idle().waits());
        }
        var dossier = window.desk().browse().dossier(window.received().getFirst().id()).orElseThrow();
        say("made " + dossier.content().lines().stream().filter(line -> dossier.paper(line.component().id()).isPresent()).count());
    }

    private List<Path> pages() {
        try (var files = Files.list(drawn)) {
            return new ArrayList<>(files.sorted().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void tell(String name, List<Double> values) {
        say("series " + name + values.stream().map(value -> String.format(Locale.ROOT, " %.2f", value)).collect(Collectors.joining()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
