package vn.motcua.desk.app.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;

import vn.motcua.desk.device.Frame;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.Verdict;
import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * Pictures from a file or a folder as a film: each for a while, in the order of their names, over and over. Files are looked at by a helper
 * process first; what is no picture is passed over, and where there is none at all the film is over.
 */
public final class PictureFilm implements Iterator<Frame> {
    private static final int LONGEST_SIDE = 1920;
    /** Frames of the film for which a picture stays: a little longer than a second. */
    private static final int STAYS = 20;

    private final Path source;
    private List<Frame> pictures = List.of();
    private boolean loaded;
    private int number;

    public PictureFilm(Path source) {
        this.source = source;
    }

    @Override public boolean hasNext() {
        if (!loaded) pictures = files().stream().flatMap(file -> pictures(file).stream()).toList();
        loaded = true;
        return !pictures.isEmpty();
    }

    @Override public Frame next() {
        return pictures.get(number++ / STAYS % pictures.size());
    }

    private List<Path> files() {
        if (!Files.isDirectory(source)) return List.of(source);
        try (var files = Files.list(source)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Frame> pictures(Path file) {
        try {
            var spool = Files.createTempDirectory("desk-camera-");
            try {
                return new OutsideFiles().inspect(file, spool) instanceof Verdict.Pictures(var found, _) ? frames(found) : List.of();
            } finally {
                remove(spool);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static List<Frame> frames(List<Verdict.Picture> found) throws IOException {
        var frames = new ArrayList<Frame>();
        for (var picture : found) frames.add(Frame.of(Pixels.within(Pixels.plain(ImageIO.read(picture.file().toFile())), LONGEST_SIDE)));
        return frames;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
