package vn.motcua.desk.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.CardPose;
import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.Lens;
import vn.motcua.desk.device.Frame;

/** Pictures as a camera on a counter gives them: cards held badly in many ways, telephones, and things without any code. */
final class CodeFrames {
    /** What makes it hard. */
    enum Kind { SIZE, TILT, BLUR, GLARE, CONTRAST, MOIRE, LOW_LIGHT, EVERYTHING, NO_CODE }

    private final List<Citizen> citizens;
    private final int ofKind;
    private final long seed;

    /** @param text what stands in its code; empty: it has none */
    record Shown(Kind kind, Optional<String> text, Frame frame) { }

    /** What is to be painted, at any size. */
    record Scene(Kind kind, Optional<String> text, CardPose pose, Lens lens, long seed) {
        /** The card is drawn here: many scenes are kept, and a drawn card is large. */
        Shown at(int width, int height) {
            var card = new HeldCard(text.map(CardFace::withCode).orElseGet(CardFace::bare));
            return new Shown(kind, text, card.frame(width, height, pose, lens, seed));
        }
    }

    /** @param ofKind how many of each kind */
    CodeFrames(List<Citizen> citizens, int ofKind, long seed) {
        this.citizens = List.copyOf(citizens);
        this.ofKind = ofKind;
        this.seed = seed;
    }

    /** The same ones every time, small as long as they are not painted. */
    List<Scene> scenes() {
        var random = new SplittableRandom(seed);
        var scenes = new ArrayList<Scene>();
        for (var kind : Kind.values()) {
            for (int i = 0; i < ofKind; i++) scenes.add(scene(kind, (i + 0.5) / ofKind, random));
        }
        return scenes;
    }

    /** @param hard from 0 to 1 within its kind */
    private Scene scene(Kind kind, double hard, SplittableRandom random) {
        var text = kind == Kind.NO_CODE ? Optional.<String>empty() : Optional.of(citizens.get(random.nextInt(citizens.size())).payload());
        var pose = inSight(kind, hard, random);
        var usual = new Lens(random.nextDouble(1.1), 0, random.nextDouble(0.8, 1), random.nextDouble(0.85, 1.1), random.nextDouble(1, 5), 0, 0, random.nextDouble(0.6, 0.95));
        return new Scene(kind, text, pose, lens(kind, hard, usual, random), random.nextLong());
    }

    /** Whoever looks at the picture beside them sees that the code must be in it. */
    private static CardPose inSight(Kind kind, double hard, SplittableRandom random) {
        while (true) {
            var usual = new CardPose(random.nextDouble(0.5, 0.9), spread(0.08, random), spread(0.08, random), spread(20, random), spread(10, random),
                    spread(10, random));
            var pose = pose(kind, hard, usual, random);
            if (pose.showsCode(HeldCard.WIDTH, HeldCard.HEIGHT) && pose.showsCode(640, 480)) return pose;
        }
    }

    private static CardPose pose(Kind kind, double hard, CardPose usual, SplittableRandom random) {
        return switch (kind) {
            case SIZE -> new CardPose(0.9 - 0.7 * hard, usual.x(), usual.y(), usual.turn(), usual.tiltX(), usual.tiltY());
            case TILT -> new CardPose(usual.fill(), usual.x(), usual.y(), spread(180, random), spread(1, random) < 0 ? 65 * hard : -65 * hard, spread(30 * hard, random));
            case EVERYTHING -> new CardPose(random.nextDouble(0.35, 1.1), spread(0.15, random), spread(0.15, random), spread(60, random), spread(35, random),
                    spread(35, random));
            case BLUR, GLARE, CONTRAST, MOIRE, LOW_LIGHT, NO_CODE -> usual;
        };
    }

    private static Lens lens(Kind kind, double hard, Lens usual, SplittableRandom random) {
        return switch (kind) {
            case SIZE, TILT, NO_CODE -> usual;
            case BLUR -> new Lens(hard * 4, random.nextBoolean() ? hard * 12 : 0, usual.contrast(), usual.light(), usual.noise(), 0, 0, usual.quality());
            case GLARE -> new Lens(usual.blur(), 0, usual.contrast(), usual.light(), usual.noise(), 0.3 + 2 * hard, 0, usual.quality());
            case CONTRAST -> new Lens(usual.blur(), 0, 0.6 - 0.55 * hard, usual.light(), usual.noise(), 0, 0, usual.quality());
            case MOIRE -> new Lens(usual.blur(), 0, usual.contrast(), usual.light(), usual.noise(), 0, 0.2 + 0.8 * hard, usual.quality());
            case LOW_LIGHT -> new Lens(usual.blur(), 0, usual.contrast(), 0.5 - 0.45 * hard, 5 + 12 * hard, 0, 0, usual.quality());
            case EVERYTHING -> new Lens(random.nextDouble(2.2), random.nextDouble(7), random.nextDouble(0.3, 1), random.nextDouble(0.35, 1.1), random.nextDouble(2, 9),
                    random.nextInt(3) == 0 ? random.nextDouble(1.5) : 0, random.nextInt(4) == 0 ? random.nextDouble(0.7) : 0, random.nextDouble(0.5, 0.95));
        };
    }

    private static double spread(double most, SplittableRandom random) {
        return most == 0 ? 0 : random.nextDouble(-most, most);
    }
}
