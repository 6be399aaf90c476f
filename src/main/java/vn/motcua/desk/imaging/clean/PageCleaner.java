package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * From a picture as it came to a page. For pictures of scanners and those that {@code OutsideFiles} made ready. Holds one picture and its copy in memory
 * while it works, 55 MB for A4 in colour at 300 dpi; may be asked by several threads at once.
 */
public final class PageCleaner {
    private static final float QUALITY = 0.75f;
    private static final float THUMBNAIL_QUALITY = 0.8f;
    private static final int USUAL_DPI = 300;
    /** Finer ones are read with points left out: A4 at 600 dpi. */
    private static final long MOST_POINTS = 36_000_000;
    private static final double A4_INCHES = 297 / 25.4;
    /** A JPEG that takes more bits for a point is written anew. */
    private static final double FIT_BITS = 2.5;

    private final int thumbnailSide;
    private final Workspace.Idle idle = new Workspace.Idle();

    /** @param thumbnailSide pixels of a thumbnail's longer side */
    public PageCleaner(int thumbnailSide) {
        this.thumbnailSide = thumbnailSide;
    }

    /**
     * What can be shown before the page is compressed.
     *
     * @param thumbnail JPEG, after the proposed treatment. Not copied
     */
    public record Seen(PageNotes notes, byte[] thumbnail) { }

    /**
     * Looks at a page and treats it as proposed.
     *
     * @param original JPEG, PNG or TIFF
     * @param dpi      as stated by the scanner; 0 when unknown
     * @param seen     told in between, on the same thread
     * @throws UncheckedIOException when it is no picture
     */
    public CleanPage clean(Path original, int dpi, Consumer<Seen> seen) {
        return inside(room -> {
            try (var stream = ImageIO.createImageInputStream(original.toFile())) {
                return clean(Loaded.of(stream, Files.size(original), dpi, room), room, seen);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The same for a picture that is kept. */
    public CleanPage clean(byte[] original, int dpi, Consumer<Seen> seen) {
        return inside(room -> clean(load(original, dpi, room), room, seen));
    }

    /** Only looks at it. */
    public Seen look(byte[] original, int dpi) {
        return inside(room -> look(load(original, dpi, room)));
    }

    /** Treats a page as the clerk wants it. */
    public CleanPage redo(byte[] original, int dpi, Treatment treatment) {
        return inside(room -> finish(load(original, dpi, room), treatment, room));
    }

    /** Gives back the memory that was kept for the next page. */
    public void rest() {
        idle.clear();
    }

    /** A thumbnail after a treatment. */
    public byte[] thumbnail(byte[] original, int dpi, Treatment treatment) {
        return inside(room -> thumbnail(load(original, dpi, room), treatment));
    }

    private CleanPage clean(Loaded loaded, Workspace room, Consumer<Seen> seen) {
        var first = look(loaded);
        seen.accept(first);
        return finish(loaded, first.notes().proposed(), room);
    }

    private Seen look(Loaded loaded) {
        var notes = PageLook.of(loaded.picture, loaded.dpi);
        return new Seen(notes, thumbnail(loaded, notes.proposed()));
    }

    private static CleanPage finish(Loaded loaded, Treatment treatment, Workspace room) {
        double scale = Math.min(1, (double) USUAL_DPI / loaded.dpi);
        boolean asItIs = treatment.equals(Treatment.NONE) && scale == 1;
        if (asItIs && loaded.fit) return new CleanPage(Optional.empty(), loaded.picture.getWidth(), loaded.picture.getHeight(), loaded.dpi);
        var picture = asItIs ? loaded.picture : Resampling.apply(loaded.picture, treatment, scale, room);
        int dpi = (int) Math.round(loaded.dpi * scale);
        return new CleanPage(Optional.of(jpeg(picture, QUALITY, dpi)), picture.getWidth(), picture.getHeight(), dpi);
    }

    private byte[] thumbnail(Loaded loaded, Treatment treatment) {
        var whole = Canvas.of(treatment, loaded.picture.getWidth(), loaded.picture.getHeight());
        var crop = treatment.crop().orElse(new Treatment.Crop(0, 0, 1, 1));
        double side = Math.max(whole.width() * (crop.right() - crop.left()), whole.height() * (crop.bottom() - crop.top()));
        // twice as fine as needed, so that thin strokes are averaged and not lost
        int step = Math.max(1, (int) (side / (2 * thumbnailSide)));
        var small = Pixels.reduced(loaded.picture, step);
        return jpeg(Resampling.apply(small, treatment, Math.min(1, thumbnailSide * step / side), new Workspace(new Workspace.Idle())), THUMBNAIL_QUALITY, 0);
    }

    private static byte[] jpeg(BufferedImage picture, float quality, int dpi) {
        var out = new ByteArrayOutputStream(picture.getWidth() * picture.getHeight() / 5 + 1024);
        try {
            Pixels.writeJpeg(picture, quality, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var jpeg = out.toByteArray();
        if (dpi > 0) state(dpi, jpeg);
        return jpeg;
    }

    /** The first segment is JFIF's: units in the byte after its name and version, then the densities. */
    private static void state(int dpi, byte[] jpeg) {
        int units = 13;
        jpeg[units] = 1;
        for (int at : new int[] {units + 1, units + 3}) {
            jpeg[at] = (byte) (dpi >> 8);
            jpeg[at + 1] = (byte) dpi;
        }
    }

    private <T> T inside(Function<Workspace, T> deed) {
        try (var room = new Workspace(idle)) {
            return deed.apply(room);
        }
    }

    private static Loaded load(byte[] original, int dpi, Workspace room) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            return Loaded.of(stream, original.length, dpi, room);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A picture read.
     *
     * @param dpi of the picture in memory
     * @param fit whether its file can stay as it is
     */
    private record Loaded(BufferedImage picture, int dpi, boolean fit) {
        static Loaded of(ImageInputStream stream, long bytes, int stated, Workspace room) throws IOException {
            if (stream == null) throw new IOException("no file");
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return of(reader, bytes, stated, room);
            } finally {
                reader.dispose();
            }
        }

        private static Loaded of(ImageReader reader, long bytes, int stated, Workspace room) throws IOException {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int dpi = stated > 0 ? stated : Math.max(1, (int) Math.round(Math.max(width, height) / A4_INCHES));
            int step = Pixels.step(width, height, MOST_POINTS);
            var read = step == 1 ? read(reader, width, height, room) : Pixels.read(reader, 0, step);
            boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
            boolean fit = jpeg && bytes * 8.0 < FIT_BITS * width * height;
            // twice as fine as needed: points are averaged, which drawing between points would not do
            int times = Math.max(1, dpi / step / USUAL_DPI);
            var picture = Pixels.reduced(Pixels.opaque(read), times);
            return new Loaded(picture, dpi / step / times, fit && step * times == 1);
        }

        private static BufferedImage read(ImageReader reader, int width, int height, Workspace room) throws IOException {
            int type = reader.getImageTypes(0).next().getBufferedImageType();
            if (type != BufferedImage.TYPE_3BYTE_BGR && type != BufferedImage.TYPE_BYTE_GRAY) return Pixels.read(reader, 0, 1);
            var how = reader.getDefaultReadParam();
            how.setDestination(room.toRead(width, height, type));
            return reader.read(0, how);
        }
    }
}
