package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.device.PageFile;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners.Places;
import vn.motcua.desk.device.Sighting;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;

/** {@code desk scan}: which scanners answer, and pages from one of them into a folder. Needs no data folder. */
@Command
final class ScanCommand implements Callable<Integer> {
    /** As typed. */
    enum FeedWord {
        glass(Scanner.Feed.FLATBED), feeder(Scanner.Feed.FEEDER), both(Scanner.Feed.FEEDER_BOTH_SIDES);

        private final Scanner.Feed feed;

        FeedWord(Scanner.Feed feed) {
            this.feed = feed;
        }
    }

    /** As typed. */
    enum ColourWord {
        colour(Scanner.Colour.COLOUR), grey(Scanner.Colour.GREY);

        private final Scanner.Colour value;

        ColourWord(Scanner.Colour value) {
            this.value = value;
        }
    }

    private static final int LEAST_DPI = 75;
    private static final int MOST_DPI = 1200;

    @Mixin
    private final Common common = new Common();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--source", paramLabel = "ID")
    private Optional<String> source = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N")
    private int dpi = Scanner.Settings.usual().dpi();

    @Option(names = "--colour", paramLabel = "colour|grey")
    private ColourWord colour = ColourWord.colour;

    @Option(names = "--feed", paramLabel = "glass|feeder|both")
    private FeedWord feed = FeedWord.feeder;

    @Option(names = "--address", paramLabel = "ADDRESS")
    private List<String> addresses = List.of();

    @Option(names = "--folder", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--scanner-script", paramLabel = "FILE")
    private Optional<Path> script = Optional.empty();

    private final Terminal terminal;

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        if (list == source.isPresent()) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "scanWhat");
        if (list) return list(found()).code();
        if (out.isEmpty()) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "missing", "--out");
        if (dpi < LEAST_DPI || dpi > MOST_DPI) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", dpi, "--dpi");
        return scan(chosen(source.get()), out.get().toAbsolutePath().normalize()).code();
    }

    private List<Scanner> found() {
        var places = new Places(addresses, folder.map(Path::toAbsolutePath));
        var looking = Machines.scanners().stream().map(one -> CompletableFuture.supplyAsync(() -> one.find(places), Thread::startVirtualThread)).toList();
        return Sighting.once(looking.stream().map(CompletableFuture::join).flatMap(List::stream).toList(), Scanner::sighting);
    }

    private ExitStatus list(List<Scanner> scanners) {
        if (scanners.isEmpty()) throw terminal.refusal(ExitStatus.NO_SCANNER, "noScanner");
        for (var scanner : scanners) terminal.out().println(scanner.id() + "\t" + scanner.name() + "\t" + can(scanner));
        return ExitStatus.DONE;
    }

    private String can(Scanner scanner) {
        var abilities = scanner.abilities();
        var texts = terminal.texts();
        var words = new ArrayList<String>();
        abilities.feeds().stream().sorted().forEach(one -> words.add(texts.of("settings.feed", one)));
        abilities.colours().stream().sorted().forEach(one -> words.add(texts.of("settings.colour", one)));
        abilities.dpi().forEach(one -> words.add(texts.get("settings.dpi", one)));
        return String.join("; ", words);
    }

    private Scanner chosen(String id) {
        var practice = new PracticeScanner(1, Duration.ZERO);
        if (id.equals(practice.id())) {
            practice.play(script.map(file -> ScriptFile.read(file, terminal)).orElse(ScannerScript.none()));
            return practice;
        }
        return found().stream().filter(scanner -> scanner.id().equals(id)).findFirst()
                .orElseThrow(() -> terminal.refusal(ExitStatus.NO_SCANNER, "noSuchScanner", id));
    }

    private ExitStatus scan(Scanner scanner, Path results) {
        var pages = new ArrayList<Path>();
        try {
            Files.createDirectories(results);
            var spool = Files.createTempDirectory(results, ".scan-");
            Scanner.End end;
            try {
                end = scanner.scan(new Scanner.Settings(feed.feed, colour.value, dpi), spool, page -> pages.add(kept(page, results)), () -> false);
            } finally {
                remove(spool);
            }
            return switch (end) {
                case Scanner.End.Done() -> {
                    terminal.say("scanned", pages.size(), results);
                    yield ExitStatus.DONE;
                }
                case Scanner.End.Stopped(var problem) -> {
                    Texts texts = terminal.texts();
                    var words = new Wording(texts, Machines.ZONE).problem(problem);
                    terminal.err().println(words.what() + " " + words.next() + " " + texts.get("cli.say.scannedSoFar", pages.size(), results));
                    yield ExitStatus.SCAN_STOPPED;
                }
            };
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.STORE, "outUnwritable", results);
        }
    }

    /** Behind the pages that are there: a scan that was stopped is gone on with by the same line. */
    private Path kept(Scanner.ScannedPage page, Path results) {
        try {
            var ending = PageFile.kind(page.file()).orElse(PageFile.JPEG).ending();
            int number = 1;
            while (isTaken(results, number)) number++;
            var file = Files.move(page.file(), results.resolve(name(number) + ending));
            terminal.out().println(file);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean isTaken(Path results, int number) {
        for (var kind : PageFile.values()) {
            if (Files.exists(results.resolve(name(number) + kind.ending()))) return true;
        }
        return false;
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "p%04d", number);
    }

    private static void remove(Path spool) throws IOException {
        try (var left = Files.walk(spool)) {
            for (var file : left.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
