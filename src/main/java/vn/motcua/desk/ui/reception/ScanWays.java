package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.DeskSettings.Choice;

/** Asks how papers of this procedure are to be scanned from now on: one thing at a time, from what the scanner can do. */
final class ScanWays {
    private static final List<Integer> USUAL_DPI = List.of(200, 300, 600);

    private final Scanning scanning;
    private final Capture capture;
    private final Background background;
    private final Texts texts;
    private final Asking asking;

    /** Something that can be another way. */
    private record Way(String words, Choice choice) { }

    ScanWays(Scanning scanning, Capture capture, Background background, Texts texts, Asking asking) {
        this.scanning = scanning;
        this.capture = capture;
        this.background = background;
        this.texts = texts;
        this.asking = asking;
    }

    void ask() {
        var now = scanning.way();
        background.run(() -> ways(now, capture.scanners()), ways -> {
            if (!ways.isEmpty()) asking.ask(texts.get("reception.way.question", words(now.settings())), ways, Way::words, way -> scanning.remember(way.choice()));
        });
    }

    private List<Way> ways(Choice now, List<Scanner> scanners) {
        var here = scanners.stream().filter(scanner -> scanner.id().equals(now.scanner())).findFirst().or(() -> scanners.stream().findFirst());
        var abilities = here.map(Scanner::abilities).orElse(Abilities.unknown());
        var settings = now.settings();
        var ways = new ArrayList<Way>();
        Arrays.stream(Scanner.Feed.values()).filter(feed -> feed != settings.feed() && abilities.offers(feed))
                .map(feed -> new Way(texts.of("settings.feed", feed), with(now, new Scanner.Settings(feed, settings.colour(), settings.dpi())))).forEach(ways::add);
        Arrays.stream(Scanner.Colour.values()).filter(colour -> colour != settings.colour() && abilities.offers(colour))
                .map(colour -> new Way(texts.of("settings.colour", colour), with(now, new Scanner.Settings(settings.feed(), colour, settings.dpi())))).forEach(ways::add);
        USUAL_DPI.stream().filter(dpi -> dpi != settings.dpi() && (abilities.dpi().isEmpty() || abilities.dpi().contains(dpi)))
                .map(dpi -> new Way(texts.get("settings.dpi", dpi), with(now, new Scanner.Settings(settings.feed(), settings.colour(), dpi)))).forEach(ways::add);
        scanners.stream().filter(scanner -> here.filter(scanner::equals).isEmpty())
                .map(scanner -> new Way(scanner.name(), new Choice(scanner.id(), settings))).forEach(ways::add);
        return ways;
    }

    private static Choice with(Choice now, Scanner.Settings settings) {
        return new Choice(now.scanner(), settings);
    }

    private String words(Scanner.Settings settings) {
        return String.join(" · ", texts.of("settings.feed", settings.feed()), texts.of("settings.colour", settings.colour()),
                texts.get("settings.dpi", settings.dpi()));
    }
}
