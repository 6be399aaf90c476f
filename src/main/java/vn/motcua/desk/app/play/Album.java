package vn.motcua.desk.app.play;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import javax.imageio.ImageIO;

/** Pictures of the window, numbered, taken once nothing moves any more. */
final class Album {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);

    private final Optional<Path> folder;
    private int taken;

    private Album(Optional<Path> folder) {
        this.folder = folder;
    }

    static Album in(Path folder) {
        return new Album(Optional.of(folder));
    }

    /** Takes no pictures, for plays that only count. */
    static Album closed() {
        return new Album(Optional.empty());
    }

    /** @param unchanged for how long nothing may have moved */
    void picture(Scene scene, String name, Duration unchanged) {
        if (folder.isEmpty()) return;
        var picture = still(scene, unchanged);
        try {
            Files.createDirectories(folder.get());
            ImageIO.write(picture, "png", folder.get().resolve("%02d-%s.png".formatted(++taken, name)).toFile());
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
