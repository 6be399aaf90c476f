package vn.motcua.desk.imaging.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A clean page as it goes into a paper.
 *
 * @param content      a JPEG, grey or colour, or a PNG or TIFF; opened again for every attempt to keep a size
 * @param dpi          dots per inch, from which the size of the sheet follows; 0 when nobody knows: then the longer side is that of A4
 * @param quarterTurns clockwise, 0 to 3; the picture itself stays as it is
 */
public record PagePicture(Content content, int dpi, int quarterTurns) {
    public PagePicture {
        if (dpi < 0) throw new IllegalArgumentException("dpi: " + dpi);
        if (quarterTurns < 0 || quarterTurns > 3) throw new IllegalArgumentException("quarter turns: " + quarterTurns);
    }

    /** Where the bytes of the picture come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static PagePicture of(Path file, int dpi) {
        return new PagePicture(() -> Files.newInputStream(file), dpi, 0);
    }

    byte[] bytes() throws IOException {
        try (var in = content.open()) {
            return in.readAllBytes();
        }
    }
}
