package vn.motcua.desk.imaging;

import java.nio.file.Path;
import java.util.List;

import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;

/** What was found in a file from outside. */
public sealed interface Verdict {
    /** One or more pictures, each made ready as a page. */
    record Pictures(List<Picture> pictures, List<FileOddity> oddities) implements Verdict {
        public Pictures {
            pictures = List.copyOf(pictures);
            oddities = List.copyOf(oddities);
        }
    }

    /**
     * A PDF that can be opened.
     *
     * @param copy byte for byte the file that was brought, so that a signature in it stays valid
     */
    record Document(Path copy, int pages, List<FileOddity> oddities) implements Verdict {
        public Document {
            oddities = List.copyOf(oddities);
        }
    }

    record Refused(FileTrouble trouble) implements Verdict { }

    /**
     * A page made from a picture: upright, without what the camera wrote into it (place, time), never enlarged.
     *
     * @param file      in the spool folder; the caller takes it from there
     * @param mediaType {@code image/jpeg} or {@code image/png}
     * @param dpi       as the file stated it; 0 when it did not, or said what cannot be
     */
    record Picture(Path file, String mediaType, int width, int height, int dpi) { }
}
