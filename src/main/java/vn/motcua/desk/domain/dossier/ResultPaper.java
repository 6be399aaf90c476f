package vn.motcua.desk.domain.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A result of a dossier with its file.
 *
 * @param id      unlike that of every other result of the dossier; names its pages too
 * @param content scanned pages, files, or both
 */
public record ResultPaper(String id, Settlement.Attached content, Facts facts, Source source) {
    /** Of its pages as they came and of its files. */
    public Set<String> digests() {
        return Stream.concat(content.pages().stream().map(Page::digest), content.files().stream().map(KeptFile::digest)).collect(Collectors.toSet());
    }

    /** How it came to the desk. */
    public enum Source { SCAN, FILE, FOLDER }

    /**
     * What a store of results says of it. What is not known is empty. Source: the record pushed to a store of digitized papers by real systems.
     *
     * @param name   of the paper, as the procedure calls it
     * @param number số, ký hiệu
     * @param until  last day of its validity; empty: without end, or not known
     */
    public record Facts(String name, String number, Optional<LocalDate> issued, String issuer, String signer, Optional<LocalDate> until) { }
}
