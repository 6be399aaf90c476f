package vn.motcua.desk.app.papers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.imaging.papers.PaperPdf;

/** What was done with one file. */
public record PaperReport(Path file, Outcome outcome) {
    /** How it ended. */
    public sealed interface Outcome {
        /**
         * A PDF/A file was made.
         *
         * @param made        what was done to its pictures
         * @param searchable  the text was laid over the pages
         * @param unreadText  why some page has no text, when one has none; the last reason
         */
        record Made(Path paper, PaperPdf.Made made, List<PageReport> pages, List<FileOddity> oddities, boolean searchable,
                    Optional<RecognitionTrouble> unreadText) implements Outcome {
            public Made {
                pages = List.copyOf(pages);
                oddities = List.copyOf(oddities);
            }
        }

        /** It is signed, so it was copied byte for byte. */
        record Copied(Path paper, int pages, List<FileOddity> oddities) implements Outcome {
            public Copied {
                oddities = List.copyOf(oddities);
            }
        }

        record Refused(FileTrouble trouble) implements Outcome { }
    }

    /**
     * One page.
     *
     * @param width  pixels, clean
     * @param height pixels, clean
     * @param words  that were read on it
     */
    public record PageReport(int width, int height, int dpi, PageNotes notes, int words) { }
}
