package vn.motcua.desk.app.play;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.HeldFolder;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.work.SettingsBook;

/**
 * Receives dossiers through the real screens without end, line by line and as a pile in turn, makes their papers beside it, and says on its
 * output what the memory has acknowledged: to be killed. What lies there from before is said before {@code ready}.
 * Lines: {@code ready}, {@code draft ID MICROS HASH PAGE…}, {@code dossier ID CODE}, {@code paper DOSSIER COMPONENT DIGEST}.
 */
final class EndlessPlay {

    private static final Duration GLANCE = Duration.ofMillis(15);

    private EndlessPlay() {
    }

    public static void main(String[] args) {
        var data = Path.of(args[0]);
        long seed = Long.parseLong(args[1]);
        switch (HeldFolder.take(Folders.ofThisComputer(), data, true)) {
            case HeldFolder.Taking.Held _ -> play(data, seed);
            case HeldFolder.Taking.NotFit(var why) -> throw new IllegalStateException(why.toString());
            case HeldFolder.Taking.InUse _ -> throw new IllegalStateException("a killed program still holds " + data);
        }
    }

    private static void play(Path data, long seed) {
        var window = new PlayedWindow(Machines.practice(data, seed, Duration.ofMillis(40), Clock.system(Machines.ZONE)), Language.VIETNAMESE);
        smallPages(window.desk().settings());
        Set<String> said = new HashSet<>();
        acknowledge(window.desk(), said);
        Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).start(() -> makePapers(window.desk()));
        say("ready");
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                Fx.pause(GLANCE);
                acknowledge(window.desk(), said);
            }
        });
        var citizens = citizens(seed);
        var references = new ReferenceDossiers(citizens, data);
        boolean pile = seed % 2 == 0;
        while (true) {
            // what a kill left half done is parked and stays
            new Keyboard(window).press("Shortcut+N");
            window.settle();
            var clerk = new Clerk(window, new Keyboard(window), Album.closed());
            if (pile) pile(window, clerk, citizens.next());
            else references.birth(clerk);
            pile = !pile;
        }
    }

    /** The smallest that the rules allow: the campaign is about many moments, not about many dots. */
    private static void smallPages(SettingsBook book) {
        var settings = book.current();
        book.save(settings.withScanning(settings.scanning().withSettings(new Scanner.Settings(Scanner.Feed.FEEDER, Scanner.Colour.GREY, 200))));
    }

    /** Everything through the feeder in one act; what is proposed for no line goes to the first. */
    private static void pile(PlayedWindow window, Clerk clerk, Citizen citizen) {
        clerk.choose("ks", ReferenceDossiers.BIRTH);
        clerk.press("Enter");
        clerk.read(citizen);
        clerk.toStep("Enter", "COMPONENTS");
        clerk.press("F5");
        window.until("the pile is scanned", saved -> !window.desk().capture().isScanning() && !saved.draft().checklist().pile().isEmpty()
                && saved.draft().checklist().pile().stream().allMatch(piled -> piled.page().clean().isPresent()));
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
        clerk.accept();
    }

    /** As the program does by itself, and at once. */
    private static void makePapers(Desk desk) {
        Set<String> said = new HashSet<>();
        while (true) {
            if (!desk.capture().isScanning() && desk.paperMaking().makeNext()) {
                desk.browse().receivedToday().stream().map(row -> desk.browse().dossier(row.id()).orElseThrow()).flatMap(EndlessPlay::papers)
                        .filter(said::add).forEach(EndlessPlay::say);
            } else Fx.pause(GLANCE);
        }
    }

    private static Stream<String> papers(Dossier dossier) {
        return dossier.history().stream().filter(DossierEvent.PaperMade.class::isInstance).map(DossierEvent.PaperMade.class::cast)
                .map(made -> String.join(" ", "paper", dossier.id(), made.componentId(), made.paper().digest()));
    }

    /** What another connection reads has been committed, and with full synchronisation it lies on the disk before that. */
    private static void acknowledge(Desk desk, Set<String> said) {
        desk.store().read(tx -> tx.drafts().all()).stream().map(EndlessPlay::line).filter(said::add).forEach(EndlessPlay::say);
        desk.browse().receivedToday().stream().map(row -> "dossier " + row.id() + " " + row.localCode()).filter(said::add).forEach(EndlessPlay::say);
    }

    static String line(SavedDraft saved) {
        var draft = saved.draft();
        long micros = saved.savedAt().getEpochSecond() * 1_000_000 + saved.savedAt().getNano() / 1_000;
        return String.join(" ", Stream.concat(Stream.of("draft", draft.id(), Long.toString(micros), hash(saved)), draft.checklist().digests().stream()).toList());
    }

    private static String hash(SavedDraft saved) {
        var draft = saved.draft();
        // not the procedure whole: its sets have another order in each process
        var content = List.of(draft.id(), draft.startedAt(), draft.procedure().map(one -> one.code()), draft.caseId(), draft.channel(), draft.parties(),
                draft.checklist(), draft.charges(), draft.promise(), draft.overrides(), saved.place()).toString();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Iterator<Citizen> citizens(long seed) {
        List<Citizen> all = new ArrayList<>(Citizens.shipped());
        Collections.shuffle(all, new Random(seed));
        return Stream.generate(() -> all).flatMap(List::stream).iterator();
    }
}
