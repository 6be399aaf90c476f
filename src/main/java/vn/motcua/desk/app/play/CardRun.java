package vn.motcua.desk.app.play;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import javafx.scene.control.TextInputControl;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.app.Spool;
import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.CardPose;
import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.Lens;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.text.Language;

/**
 * Citizens one after the other hold a card before a played camera of the real window. Says a line {@code series card VALUE…}: the ms from the
 * first picture in which the card is to be seen until its number stands in the field.
 */
public final class CardRun {
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(33);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Before the card comes: the camera is open, and its reader is busy with pictures of nothing. */
    private static final int PICTURES_OF_NOTHING = 20;
    private static final int DIFFERENT = 8;

    private final Path data;
    private final int cards;
    private final PrintStream out;
    private volatile List<Frame> pictures = List.of();
    private volatile long shown;

    public CardRun(Path data, int cards, PrintStream out) {
        this.data = data;
        this.cards = cards;
        this.out = out;
    }

    public void run() {
        out.println("series card " + millis().stream().map(one -> String.format(Locale.ROOT, "%.1f", one)).collect(Collectors.joining(" ")));
        Play.leave();
    }

    /** One for each card. */
    List<Double> millis() {
        var nothing = held(CardFace.bare(), CardPose.straight(0.5), 1);
        var camera = new PlayedCamera("measured", "measured", () -> film(nothing), BETWEEN_PICTURES);
        var clock = Clock.system(Machines.ZONE);
        var parts = new Parts(data, Spool.of(data), List.of(), () -> List.of(camera), ChipReaders.none(), new PracticePrinter(_ -> { }), Machines.token(clock), clock, true);
        var random = new SplittableRandom(7);
        var millis = new ArrayList<Double>();
        try (var window = new PlayedWindow(parts, Language.VIETNAMESE)) {
            var clerk = new Clerk(window, new Keyboard(window), Album.closed());
            for (int i = 0; i < cards; i++) {
                var citizen = Citizens.shipped().get(i);
                pictures = pictures(citizen, random);
                clerk.choose("ks", ReferenceDossiers.BIRTH);
                clerk.press("Enter");
                clerk.press("F5");
                millis.add((filled(window, citizen) - shown) / 1e6);
                clerk.on("Shortcut+N");
            }
        }
        return millis;
    }

    private Iterator<Frame> film(Frame nothing) {
        return new Iterator<>() {
            private int number;

            @Override public boolean hasNext() {
                return true;
            }

            @Override public Frame next() {
                int now = number++ - PICTURES_OF_NOTHING;
                if (now < 0) return nothing;
                if (now == 0) shown = System.nanoTime();
                return pictures.get(now % pictures.size());
            }
        };
    }

    /** As most people hold it: not quite straight, not quite still. */
    private static List<Frame> pictures(Citizen citizen, SplittableRandom random) {
        var face = CardFace.withCode(citizen.payload());
        double width = random.nextDouble(0.55, 0.85);
        double turned = random.nextDouble(-20, 20);
        double tilted = random.nextDouble(-10, 10);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < DIFFERENT; i++) {
            var pose = new CardPose(width * random.nextDouble(0.96, 1.04), random.nextDouble(-0.05, 0.05), random.nextDouble(-0.05, 0.05),
                    turned + random.nextDouble(-4, 4), tilted + random.nextDouble(-4, 4), random.nextDouble(-10, 10));
            frames.add(held(face, pose, random.nextLong()));
        }
        return List.copyOf(frames);
    }

    private static Frame held(CardFace face, CardPose pose, long seed) {
        return new HeldCard(face).frame(HeldCard.WIDTH, HeldCard.HEIGHT, pose, Lens.clear(), seed);
    }

    /** @return when the number was first seen to stand in a field, in nanoseconds */
    private static long filled(PlayedWindow window, Citizen citizen) {
        var number = citizen.card().number().digits();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            boolean there = Fx.call(() -> window.scene().getRoot().lookupAll(".text-input").stream().filter(TextInputControl.class::isInstance)
                    .anyMatch(field -> ((TextInputControl) field).getText().equals(number)));
            if (there) return System.nanoTime();
            Fx.pause(LOOK);
        }
        throw new IllegalStateException("the card was not read: " + number);
    }
}
