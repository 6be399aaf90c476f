package vn.motcua.desk.imaging.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.pixels.Pixels;

/** Turns a picture from outside into pages: decoded, set upright and written anew, so that nothing of the original file is left. */
final class PictureReader {
    /** More is refused by what the file says of itself, before anything is decoded. */
    private static final long MOST_POINTS = 120_000_000;
    /** A4 at 500 dpi; larger pictures are read with rows and columns left out. */
    private static final long POINTS_OF_A_PAGE = 24_000_000;
    private static final int MOST_FRAMES = 200;
    private static final float QUALITY = 0.92f;
    /** What cameras and drawing programs write when they do not know says nothing about paper. */
    private static final int LEAST_DPI = 100;
    private static final int MOST_DPI = 2400;

    private final Path file;
    private final Path folder;
    private final Reply reply;
    private boolean lost;

    PictureReader(Path file, Path folder, Reply reply) {
        this.file = file;
        this.folder = folder;
        this.reply = reply;
    }

    /** @param jpeg whether it begins like one */
    void read(boolean jpeg) throws IOException {
        ImageIO.setUseCache(false);
        var head = jpeg ? JpegHead.of(file) : JpegHead.NONE;
        if (head.colours() == 4) throw new Unacceptable(FileTrouble.UNSUPPORTED_KIND);
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new Unacceptable(FileTrouble.UNSUPPORTED_KIND);
            var reader = readers.next();
            reader.setInput(stream, false, false);
            // libjpeg paints what is missing grey and only warns
            reader.addIIOReadWarningListener((_, warning) -> lost |= tellsOfLoss(warning));
            frames(reader, jpeg, head);
        } catch (IOException broken) {
            throw new Unacceptable(FileTrouble.DAMAGED);
        }
    }

    private void frames(ImageReader reader, boolean jpeg, JpegHead head) throws IOException {
        int frames = reader.getNumImages(true);
        if (frames < 1) throw new Unacceptable(FileTrouble.DAMAGED);
        if (frames > MOST_FRAMES) throw new Unacceptable(FileTrouble.TOO_MANY_PAGES);
        for (int frame = 0; frame < frames; frame++) {
            long points = (long) reader.getWidth(frame) * reader.getHeight(frame);
            if (points > MOST_POINTS) throw new Unacceptable(FileTrouble.TOO_MANY_PIXELS);
        }
        for (int frame = 0; frame < frames; frame++) {
            int step = Pixels.step(reader.getWidth(frame), reader.getHeight(frame), POINTS_OF_A_PAGE);
            int stated = jpeg ? head.dpi() : dpi(reader, frame);
            var picture = Pixels.upright(Pixels.plain(Pixels.read(reader, frame, step)), head.orientation());
            if (lost) throw new Unacceptable(FileTrouble.DAMAGED);
            keep(frame, picture, stated < LEAST_DPI || stated > MOST_DPI ? 0 : stated / step);
        }
    }

    private void keep(int frame, BufferedImage picture, int dpi) throws IOException {
        boolean blackOnWhite = picture.getType() == BufferedImage.TYPE_BYTE_BINARY;
        var name = String.format(Locale.ROOT, "page-%04d.%s", frame + 1, blackOnWhite ? "png" : "jpg");
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            if (blackOnWhite) ImageIO.write(picture, "png", out);
            else Pixels.writeJpeg(picture, QUALITY, out);
        }
        reply.picture(name, blackOnWhite ? "image/png" : "image/jpeg", picture.getWidth(), picture.getHeight(), dpi);
    }

    private static boolean tellsOfLoss(String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        return words.contains("truncated") || words.contains("premature") || words.contains("corrupt");
    }

    private static int dpi(ImageReader reader, int frame) throws IOException {
        var metadata = reader.getImageMetadata(frame);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) return 0;
        var root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_1.0");
        if (!(root.getElementsByTagName("HorizontalPixelSize").item(0) instanceof Element size)) return 0;
        double millimetres = Double.parseDouble(size.getAttribute("value"));
        return millimetres > 0 ? (int) Math.round(25.4 / millimetres) : 0;
    }
}
