package vn.motcua.desk.imaging.clean;

import java.util.Optional;

/**
 * A page after its treatment.
 *
 * @param jpeg   baseline, stating its resolution; empty when the file as it came serves as it is. Not copied
 * @param width  pixels
 * @param height pixels
 * @param dpi    dots per inch; for a page of unknown resolution as if it were as long as A4
 */
public record CleanPage(Optional<byte[]> jpeg, int width, int height, int dpi) { }
