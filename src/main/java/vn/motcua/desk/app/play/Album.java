package vn.motcua.desk.app.play;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import javax.imageio.ImageIO;

/** Pictures of the window, numbered, taken once nothing moves any more. */
final class Album {
    private static final int MOST_LOOKS = 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);

    private final Path folder;
    private int taken;

    Album(Path folder) {
        this.folder = folder;
    }

    void picture(Scene scene, String name) {
        var picture = still(scene);
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve("%02d-%s.png".formatted(++taken, name)).toFile());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Thumbnails come in one by one: looks again until two looks show the same. */
    private static BufferedImage still(Scene scene) {
        var before = look(scene);
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Fx.pause(BETWEEN_LOOKS);
            var now = look(scene);
            if (Arrays.equals(pixels(before), pixels(now))) return now;
            before = now;
        }
        return before;
    }

    private static BufferedImage look(Scene scene) {
        return Fx.call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
