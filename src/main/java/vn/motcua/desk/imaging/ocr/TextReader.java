package vn.motcua.desk.imaging.ocr;

import vn.motcua.desk.domain.trouble.RecognitionTrouble;

/** Reads print on clean, upright pages of our own. Takes seconds: not for the window's thread; calls from several threads wait for each other. */
public interface TextReader extends AutoCloseable {
    /** What came of it. */
    sealed interface Reading {
        record Done(PageText text) implements Reading { }

        record Failed(RecognitionTrouble trouble) implements Reading { }
    }

    /**
     * All words of a page, 1.5 to 3 seconds for an A4 page.
     *
     * @param picture JPEG, PNG or TIFF
     * @param dpi     0 when nobody knows: then the longer side is taken for that of A4
     */
    Reading read(byte[] picture, int dpi);

    /** Only the upper third, where titles stand, and coarser: about half a second. Parameters as for {@link #read}. */
    Reading heading(byte[] picture, int dpi);

    /** Ends the engine; the next call would start it anew. */
    @Override void close();
}
