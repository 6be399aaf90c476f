package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Step;

/**
 * Whatever goes wrong with the scanner, exactly the pages that it handed over are in the draft, in their order, on the screen and in the store.
 * A second scanner with the same seed and the same script says which pages those are.
 */
@Tag("heavy")
class ScanFaultsTest {
    private static final List<String> TROUBLES = List.of("no-paper", "jam", "cover-open", "double-feed", "busy", "offline", "unplugged", "cancelled",
            "access-denied", "no-answer", "disk-full", "nothing-came", "one-side-only", "no-pictures", "unknown E-17", "not-installed scanimage",
            "file-unfinished a.pdf");

    @TempDir Path folder;
    private Counter counter;
    private PracticeScanner twin;

    @AfterEach void close() {
        counter.close();
    }

    /** Fifty-one single troubles, before the first page, between two and behind the last; and what happens on a bad day. */
    static Stream<String> scripts() {
        var single = TROUBLES.stream().flatMap(trouble -> Stream.of(0, 2, 3).map(pages -> "load 3; after " + pages + " " + trouble));
        var several = Stream.of("load 3; after 1 jam; after 1 jam; after 1 jam", "load 3; after 0 busy; after 0 busy; after 2 unplugged",
                "load 3; after 1 jam; load 2; after 1 cover-open", "load 2; after 2 no-paper; load 2; after 2 no-paper; load 1",
                "load 4; after 1 double-feed; after 2 offline; after 0 unknown 9", "load 2; after 1 unplugged; after 0 no-answer; after 0 disk-full; after 1 jam");
        return Stream.concat(single, several);
    }

    @ParameterizedTest @MethodSource("scripts") void thePileHoldsWhatWasHandedOver(String script) {
        open(script);
        var expected = new ArrayList<String>();
        for (var scan = twinScans(); ; scan = twinScans()) {
            expected.addAll(scan.digests());
            counter.notices.clear();
            counter.pile.scan();
            assertThat(pile(counter.draft())).as("after %s", scan.end()).isEqualTo(expected);
            assertTold(scan);
            if (scan.end() instanceof Scanner.End.Done) break;
        }
        assertThat(pile(kept())).as("in the store").isEqualTo(expected);
        assertThat(counter.pile.sorted().get().pages()).extracting(piled -> piled.page().digest()).as("on the screen").isEqualTo(expected);
    }

    /** Each scan goes to another line, as when the clerk goes on with the next paper. */
    @ParameterizedTest @MethodSource("scripts") void everyLineHoldsWhatWasHandedOver(String script) {
        open(script);
        var expected = new TreeMap<String, List<String>>();
        var lines = counter.draft().lines();
        int number = 0;
        for (var scan = twinScans(); ; scan = twinScans(), number++) {
            var line = lines.get(number % lines.size());
            if (!scan.digests().isEmpty()) expected.computeIfAbsent(line.id(), _ -> new ArrayList<>()).addAll(scan.digests());
            counter.notices.clear();
            counter.components.scan(line);
            assertThat(lines(counter.draft())).as("after %s", scan.end()).isEqualTo(expected);
            assertTold(scan);
            if (scan.end() instanceof Scanner.End.Done) break;
        }
        assertThat(lines(kept())).as("in the store").isEqualTo(expected);
    }

    private void open(String script) {
        counter = new Counter(folder);
        counter.choose("khai sinh");
        counter.model.goTo(new FieldPlace(Step.COMPONENTS, counter.line(0).id()));
        twin = new PracticeScanner(1, Duration.ZERO);
        switch (ScannerScript.read(script)) {
            case ScannerScript.Reading.Read(var read) -> {
                counter.bench.scanner.play(read);
                twin.play(read);
            }
            case ScannerScript.Reading.NotUnderstood wrong -> throw new IllegalArgumentException(wrong.toString());
        }
    }

    private record Scan(List<String> digests, Scanner.End end) { }

    private Scan twinScans() {
        var digests = new ArrayList<String>();
        var end = twin.scan(counter.components.scanning().way().settings(), folder, page -> digests.add(digest(page.file())), () -> false);
        return new Scan(digests, end);
    }

    private void assertTold(Scan scan) {
        if (scan.end() instanceof Scanner.End.Stopped(var problem)) {
            assertThat(counter.notices).containsExactly(new Notice.Device(problem, scan.digests().size()));
        } else {
            assertThat(counter.notices).isEmpty();
        }
    }

    private Draft kept() {
        counter.bench.saver.flush();
        return counter.bench.desk.reception().lastDraft().orElseThrow().draft();
    }

    private static List<String> pile(Draft draft) {
        return draft.checklist().pile().stream().map(PiledPage::page).map(Page::digest).toList();
    }

    private static TreeMap<String, List<String>> lines(Draft draft) {
        var lines = new TreeMap<String, List<String>>();
        for (var line : draft.lines()) {
            var pages = draft.checklist().attached(line.id()).pages().stream().map(Page::digest).toList();
            if (!pages.isEmpty()) lines.put(line.id(), pages);
        }
        return lines;
    }

    private static String digest(Path file) {
        try {
            var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            Files.delete(file);
            return digest;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
