package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.imaging.clean.PageCleaner;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.work.PageTreatment;

/**
 * Kills the program at random moments, over and over, while dossiers are received through its screens and their papers are made; then looks
 * whether everything that was acknowledged is there, and at the end whether every paper can still be made.
 * {@code -Dkills=200} for more or less than a hundred.
 */
@Tag("heavy")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -9")
class KillLoopTest {

    private static final int KILLS = Integer.getInteger("kills", 100);
    /** A life is counted in acknowledgements, so that a busy machine makes the campaign longer and not weaker. A dossier has some thirty. */
    private static final int SHORT_LIFE = 30;
    private static final int LONG_LIFE = 150;
    private static final int LAST_MILLIS = 500;
    private static final int EARLY_MILLIS = 4_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(Long.getLong("seed", 9));
    /** Last acknowledged line of each draft, words apart. */
    private final Map<String, String[]> drafts = new LinkedHashMap<>();
    /** Codes by the id of the dossier. */
    private final Map<String, String> dossiers = new LinkedHashMap<>();
    private final Set<String> pages = new TreeSet<>();
    /** Digests of papers by the id of their dossier. */
    private final Map<String, Set<String>> papers = new LinkedHashMap<>();
    private final PageCleaner cleaner = new PageCleaner(PageTreatment.THUMBNAIL);
    private final Map<String, Boolean> blank = new HashMap<>();
    private long acknowledgements;
    private int killedAtStart;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        var data = folder.resolve("data");
        for (int kill = 1; kill <= KILLS; kill++) {
            for (var line : playAndKill(data, kill)) note(line);
            verify(data, kill);
        }
        var made = finishPapers(data);
        System.out.printf("%d kills (%d of them before the window was ready): %d acknowledgements, %d drafts, %d dossiers, %d pages, %d papers (%d of them "
                + "acknowledged before a kill); nothing lost%n", KILLS, killedAtStart, acknowledgements, drafts.size(), dossiers.size(), pages.size(), made,
                papers.values().stream().mapToInt(Set::size).sum());
        assertThat(dossiers).as("a campaign that receives nothing proves nothing").hasSizeGreaterThan(KILLS / 20);
    }

    private List<String> playAndKill(Path data, int kill) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), EndlessPlay.class.getName(),
                data.toString(), Integer.toString(kill)).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile())).start();
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        var reader = Thread.ofPlatform().start(() -> collect(process.inputReader(), lines));
        boolean early = random.nextInt(8) == 0;
        if (early) Thread.sleep(random.nextInt(EARLY_MILLIS));
        else awaitLines(process, lines, random.nextInt(random.nextInt(3) == 0 ? LONG_LIFE : SHORT_LIFE));
        Thread.sleep(random.nextInt(LAST_MILLIS));
        if (!lines.contains("ready")) killedAtStart++;
        assertThat(process.isAlive()).as("the play went on until it was killed, see err.txt: %s", Files.readString(folder.resolve("err.txt"))).isTrue();
        process.destroyForcibly().waitFor();
        reader.join();
        return List.copyOf(lines);
    }

    private static void awaitLines(Process process, Queue<String> lines, int life) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (lines.stream().dropWhile(line -> !line.equals("ready")).count() <= life && process.isAlive()) {
            assertThat(System.nanoTime()).as("no %d acknowledgements within three minutes", life).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void collect(BufferedReader out, Queue<String> lines) {
        try (out) {
            for (var line = out.readLine(); line != null; line = out.readLine()) lines.add(line);
        } catch (IOException killed) {
            lines.add("killed");
        }
    }

    private void note(String line) {
        var words = line.split(" ");
        if (words[0].equals("draft")) {
            // a line that the kill cut off says nothing
            if (words.length < 4 || words[3].length() != 16) return;
            drafts.put(words[1], words);
            pages.addAll(Arrays.stream(words).skip(4).filter(word -> word.length() == 64).toList());
            acknowledgements++;
        } else if (words[0].equals("dossier") && words.length == 3) {
            dossiers.put(words[1], words[2]);
            acknowledgements++;
        } else if (words[0].equals("paper") && words.length == 4 && words[3].length() == 64) {
            papers.computeIfAbsent(words[1], _ -> new TreeSet<>()).add(words[3]);
            pages.add(words[3]);
            acknowledgements++;
        }
    }

    /** What the program does by itself in time: afterwards each scanned line of each dossier has its file, with its words where they can be read. */
    private int finishPapers(Path data) {
        int made = 0;
        try (var desk = Desk.open(Machines.practice(data, 1, Duration.ZERO, Clock.system(Machines.ZONE)))) {
            while (desk.paperMaking().makeNext()) made++;
            var text = desk.recognition().engine() instanceof TextReaders.Found.Present ? DossierEvent.Text.IN_IT : DossierEvent.Text.NONE;
            made = 0;
            for (var row : desk.browse().receivedToday()) {
                var dossier = desk.browse().dossier(row.id()).orElseThrow();
                for (var line : dossier.content().lines()) {
                    if (line.pages().isEmpty()) continue;
                    var paper = dossier.paper(line.component().id());
                    assertThat(paper).as("paper of %s of %s", line.component().id(), row.localCode()).isPresent();
                    assertThat(paper.get().text()).as("text of %s of %s", line.component().id(), row.localCode()).isEqualTo(text);
                    assertThat(paper.get().paper().pages()).isEqualTo(line.pages().size());
                    assertThat(desk.store().vault().read(paper.get().paper().digest())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
                    made++;
                }
            }
        }
        return made;
    }

    private void verify(Path data, int kill) throws Exception {
        try (var desk = Desk.open(Machines.practice(data, 1, Duration.ZERO, Clock.system(Machines.ZONE)))) {
            var kept = new LinkedHashMap<String, String[]>();
            desk.store().read(tx -> tx.drafts().all()).forEach(saved -> kept.put(saved.draft().id(), EndlessPlay.line(saved).split(" ")));
            for (var acknowledged : drafts.values()) verifyDraft(desk, acknowledged, kept, kill);
            for (var dossier : dossiers.entrySet()) {
                var found = desk.browse().dossier(dossier.getKey());
                assertThat(found).as("dossier %s after kill %d", dossier.getValue(), kill).isPresent();
                assertThat(found.get().history().stream().filter(DossierEvent.PaperMade.class::isInstance)
                        .map(event -> ((DossierEvent.PaperMade) event).paper().digest())).as("papers of %s after kill %d", dossier.getValue(), kill)
                        .containsAll(papers.getOrDefault(dossier.getKey(), Set.of()));
            }
            for (var page : pages) {
                var found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(desk.store().vault().read(page)));
                assertThat(found).as("page after kill %d", kill).isEqualTo(page);
            }
            var codes = desk.browse().receivedToday().stream().map(row -> row.localCode().text()).toList();
            assertThat(codes).as("codes after kill %d", kill).doesNotHaveDuplicates();
            assertThat(desk.store().check()).as("quick check after kill %d", kill).isTrue();
        }
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("desk.db")); var statement = database.createStatement();
                var result = statement.executeQuery("pragma integrity_check")) {
            assertThat(result.getString(1)).as("integrity after kill %d", kill).isEqualTo("ok");
        }
    }

    private void verifyDraft(Desk desk, String[] acknowledged, Map<String, String[]> kept, int kill) {
        var id = acknowledged[1];
        var now = kept.get(id);
        if (now == null) {
            var received = desk.browse().dossier(id);
            assertThat(received).as("draft %s after kill %d", id, kill).isPresent();
            verifyPages(desk, acknowledged, received.get().digests(Instant.MIN), kill);
            return;
        }
        long savedAt = Long.parseLong(now[2]);
        assertThat(savedAt).as("moment of draft %s after kill %d", id, kill).isGreaterThanOrEqualTo(Long.parseLong(acknowledged[2]));
        if (savedAt == Long.parseLong(acknowledged[2])) assertThat(now[3]).as("content of draft %s after kill %d", id, kill).isEqualTo(acknowledged[3]);
        verifyPages(desk, acknowledged, new HashSet<>(Arrays.asList(now)), kill);
    }

    /** What was there is there; only empty pages may have been left out when the clerk accepted the pile. */
    private void verifyPages(Desk desk, String[] acknowledged, Set<String> now, int kill) {
        var gone = Arrays.stream(acknowledged).skip(4).filter(page -> !now.contains(page)).toList();
        assertThat(gone).as("pages of draft %s after kill %d", acknowledged[1], kill).allMatch(page -> blank.computeIfAbsent(page, _ -> isBlank(desk, page)));
    }

    private boolean isBlank(Desk desk, String page) {
        var seen = new ArrayList<Boolean>();
        cleaner.clean(desk.store().vault().read(page), desk.settings().current().scanning().settings().dpi(), look -> seen.add(look.notes().blank()));
        return seen.getFirst();
    }
}
