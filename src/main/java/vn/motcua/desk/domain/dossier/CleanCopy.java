package vn.motcua.desk.domain.dossier;

/**
 * The picture of a page after its treatment, kept in the page folder: what goes into the paper.
 *
 * @param digest SHA-256, lower-case hex; the page's own digest when nothing had to be done
 * @param width  pixels
 * @param height pixels
 * @param dpi    dots per inch; 0 when unknown
 */
public record CleanCopy(String digest, String mediaType, int width, int height, int dpi, long bytes) { }
