package vn.motcua.desk.domain.dossier;

/**
 * A file taken in exactly as it came: a PDF from a phone, a signed document. Never re-written.
 *
 * @param digest SHA-256 of the file, lower-case hex
 * @param name   as the citizen or clerk named it; personal, so sealed
 * @param pages  number of pages, at least 1
 * @param signed carries a digital signature (not yet validated)
 */
public record KeptFile(String digest, String name, String mediaType, long bytes, int pages, boolean signed) {
    private static final String PDF = "application/pdf";

    public boolean isPdf() {
        return mediaType.equals(PDF);
    }
}
