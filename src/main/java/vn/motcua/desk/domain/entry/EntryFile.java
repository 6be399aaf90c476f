package vn.motcua.desk.domain.entry;

/**
 * A file of a dossier as it is handed on.
 *
 * @param component the component's code
 * @param title     what the paper is called; not personal
 * @param name      by the office's rule; not personal
 * @param digest    SHA-256 of the file, lower-case hex
 * @param signed    carries a digital signature
 */
public record EntryFile(String component, String title, Source source, String name, String digest, String mediaType, long bytes, int pages, boolean signed) {
    public enum Source {
        /** Made of pages that were scanned here. */
        SCANNED,
        /** Kept byte by byte as the citizen or another office gave it. */
        AS_IT_CAME
    }
}
