package vn.motcua.desk.domain.dossier;

/**
 * One digitized page, kept in the page folder under its own digest.
 *
 * @param digest       SHA-256 of the picture as it came, lower-case hex
 * @param mediaType    {@code image/jpeg}, {@code image/png} or {@code image/tiff}
 * @param width        pixels before turning
 * @param height       pixels before turning
 * @param dpi          resolution stated by the scanner; 0 when unknown
 * @param quarterTurns clockwise, 0 to 3; how the clerk turned it
 * @param bytes        size of the picture as it came
 */
public record Page(String digest, String mediaType, int width, int height, int dpi, int quarterTurns, long bytes) {
    public Page turnedClockwise() {
        return new Page(digest, mediaType, width, height, dpi, (quarterTurns + 1) % 4, bytes);
    }
}
