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
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);

    private final Path folder;
    private int taken;

    Album(Path folder) {
        this.folder = folder;
    }

    /** @param unchanged for how long nothing may have moved */
    void picture(Scene scene, String name, Duration unchanged) {
        var picture = still(scene, unchanged);
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve("%02d-%s.png".formatted(++taken, name)).toFile());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Thumbnails come in one by one. */
    private static BufferedImage still(Scene scene, Duration unchanged) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var seen = look(scene);
        long since = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - since < unchanged.toNanos()) {
            Fx.pause(BETWEEN_LOOKS);
            var now = look(scene);
            if (!Arrays.equals(pixels(seen), pixels(now))) since = System.nanoTime();
            seen = now;
        }
        return seen;
    }

    private static BufferedImage look(Scene scene) {
        return Fx.call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
