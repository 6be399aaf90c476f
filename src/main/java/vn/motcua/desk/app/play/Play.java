package vn.motcua.desk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import javafx.application.Platform;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.app.Log;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.app.Spool;
import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.text.Language;

/** Receives the reference dossiers and leaves what was to be seen: pictures, papers, and the count of keys. */
public final class Play {
    /** A Monday morning on which the desk is open; always the same, so that papers can be compared. */
    private static final Instant MORNING = Instant.parse("2026-11-23T01:15:00Z");
    private static final String REPORT = "play.json";

    private final Path out;
    private final Path data;
    private final long seed;
    private final Language language;
    private final ConcurrentLinkedQueue<PracticePrinter.Printout> tray = new ConcurrentLinkedQueue<>();

    /**
     * @param out  where pictures, papers and {@code play.json} go
     * @param data the practice folder in which the dossiers are received
     * @param seed chooses the citizens and their papers
     * @param language of the screens; papers are in Vietnamese
     */
    public Play(Path out, Path data, long seed, Language language) {
        this.out = out;
        this.data = data;
        this.seed = seed;
        this.language = language;
    }

    /** Plays them all, one after the other; one that gets stuck does not keep the others from being tried. */
    public List<PlayedDossier> run() {
        var played = new ArrayList<PlayedDossier>();
        try (var window = new PlayedWindow(parts(), language)) {
            var references = new ReferenceDossiers(citizens().iterator(), sampleDocument()).all();
            for (var reference : references) {
                played.add(play(window, reference));
                // ready for the next citizen; what was not received is parked
                new Keyboard(window).press("Shortcut+N");
                window.settle();
            }
        }
        write(out.resolve(REPORT), json(played).getBytes(StandardCharsets.UTF_8));
        return List.copyOf(played);
    }

    /** Goes on from that morning, whatever day it is really. */
    static Clock clock() {
        return Clock.offset(Clock.system(Machines.ZONE), Duration.between(Instant.now(), MORNING));
    }

    /** Ends the toolkit, and with it the process. */
    public static void leave() {
        Platform.exit();
    }

    private PlayedDossier play(PlayedWindow window, ReferenceDossiers.Reference reference) {
        var keyboard = new Keyboard(window);
        var album = Album.in(out.resolve(reference.name()));
        var clerk = new Clerk(window, keyboard, album);
        int dialogs = window.dialogs();
        Optional<DossierRow> row = Optional.empty();
        Optional<String> trouble = Optional.empty();
        try {
            row = Optional.of(reference.script().play(clerk));
        } catch (IllegalStateException stuck) {
            Log.fault(stuck);
            trouble = Optional.of(String.valueOf(stuck.getMessage()));
            album.picture(window.scene(), "stuck", Duration.ZERO);
        }
        var dossier = row.flatMap(one -> window.desk().browse().dossier(one.id()));
        var papers = papers(reference.name());
        return new PlayedDossier(reference.name(), dossier.map(one -> one.content().lines().size()).orElse(0), keyboard.strokes(), 0,
                window.dialogs() - dialogs, dossier.map(one -> one.content().overrides().size()).orElse(0), keyboard.fromReader(),
                clerk.lightsAtTheEnd(), row.map(one -> one.localCode().text()),
                row.flatMap(one -> papers.stream().filter(paper -> paper.contains(one.localCode().text())).findFirst()), papers, trouble);
    }

    /** Takes the tray's papers into the folder of the dossier. */
    private List<String> papers(String name) {
        var names = new ArrayList<String>();
        for (var printout = tray.poll(); printout != null; printout = tray.poll()) {
            var file = name + "/" + printout.title().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".pdf";
            write(out.resolve(file), printout.pdf());
            names.add(file);
        }
        return names;
    }

    private Parts parts() {
        var clock = clock();
        var scanner = new PracticeScanner(seed, Duration.ZERO);
        return new Parts(data, Spool.of(data), List.of(() -> List.of(scanner)), Cameras.none(), ChipReaders.none(), new PracticePrinter(tray::add), Machines.token(clock), clock, true);
    }

    private List<Citizen> citizens() {
        var citizens = new ArrayList<>(Citizens.shipped());
        citizens.removeIf(citizen -> citizen.card().number().birthYear() > 2000);
        Collections.shuffle(citizens, new Random(seed));
        return citizens;
    }

    private Path sampleDocument() {
        return SampleDocument.write(out.resolve("giay-to-mang-theo.pdf"), seed);
    }

    private static String json(List<PlayedDossier> played) {
        var mapper = JsonMapper.builder().build();
        var list = mapper.createArrayNode();
        for (var one : played) {
            var node = list.addObject().put("dossier", one.dossier()).put("components", one.components()).put("keystrokes", one.keystrokes())
                    .put("pointings", one.pointings()).put("dialogs", one.dialogs()).put("overrides", one.overrides())
                    .put("localCode", one.localCode().orElse(null)).put("receipt", one.receipt().orElse(null))
                    .put("readerCharacters", one.readerCharacters());
            var lights = node.putObject("lights");
            one.lights().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(light -> lights.put(light.getKey().name(), light.getValue().name()));
            var papers = node.putArray("papers");
            one.papers().forEach(papers::add);
            one.trouble().ifPresent(what -> node.put("trouble", what));
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + System.lineSeparator();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
