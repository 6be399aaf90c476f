package vn.motcua.desk.imaging.reader;

import vn.motcua.desk.domain.trouble.FileTrouble;

/** Ends the reading of a file. Unchecked, because PDFBox swallows checked ones half-way through a page. */
final class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileTrouble trouble;

    Unacceptable(FileTrouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    FileTrouble trouble() {
        return trouble;
    }
}
