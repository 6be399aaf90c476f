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
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.text.Language;

/**
 * Receives dossiers through the real screens without end, and says on its output what the memory has acknowledged: to be killed.
 * Lines: {@code ready}, {@code draft ID MICROS HASH PAGE…}, {@code dossier ID CODE}.
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
        Thread.ofPlatform().daemon().start(() -> acknowledge(window.desk()));
        say("ready");
        var references = new ReferenceDossiers(citizens(seed), data);
        while (true) {
            // what a kill left half done is parked and stays
            new Keyboard(window.scene()).press("Shortcut+N");
            window.settle();
            references.birth(new Clerk(window, new Keyboard(window.scene()), Album.closed()));
        }
    }

    /** What another connection reads has been committed, and with full synchronisation it lies on the disk before that. */
    private static void acknowledge(Desk desk) {
        Set<String> said = new HashSet<>();
        while (true) {
            desk.store().read(tx -> tx.drafts().all()).stream().map(EndlessPlay::line).filter(said::add).forEach(EndlessPlay::say);
            desk.browse().receivedToday().stream().map(row -> "dossier " + row.id() + " " + row.localCode()).filter(said::add).forEach(EndlessPlay::say);
            Fx.pause(GLANCE);
        }
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
