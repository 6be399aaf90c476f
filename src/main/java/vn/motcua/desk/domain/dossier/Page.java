package vn.motcua.desk.domain.dossier;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One digitized page: the picture as it came, kept in the page folder under its own digest, and what was made of it.
 *
 * @param digest    SHA-256 of the picture as it came, lower-case hex
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/tiff}
 * @param width     pixels, before any treatment
 * @param height    pixels, before any treatment
 * @param dpi       resolution stated by the scanner; 0 when unknown
 * @param bytes     size of the picture as it came
 * @param treatment how it is shown and put into the paper
 * @param notes     what was found out about it; empty until it was looked at
 * @param clean     the picture after this treatment; empty until it was made
 */
public record Page(String digest, String mediaType, int width, int height, int dpi, long bytes, Treatment treatment, Optional<PageNotes> notes,
                   Optional<CleanCopy> clean) {
    /** A page that nobody has looked at yet. */
    public static Page asItCame(String digest, String mediaType, int width, int height, int dpi, long bytes) {
        return new Page(digest, mediaType, width, height, dpi, bytes, Treatment.NONE, Optional.empty(), Optional.empty());
    }

    /** With what was found out about it, and treated as proposed; a clerk's own treatment stays. */
    public Page noted(PageNotes found) {
        var next = notes.isEmpty() && treatment.equals(Treatment.NONE) ? found.proposed() : treatment;
        return new Page(digest, mediaType, width, height, dpi, bytes, next, Optional.of(found), next.equals(treatment) ? clean : Optional.empty());
    }

    public Page treated(Treatment value) {
        if (value.equals(treatment)) return this;
        return new Page(digest, mediaType, width, height, dpi, bytes, value, notes, Optional.empty());
    }

    public Page cleaned(CleanCopy copy) {
        return new Page(digest, mediaType, width, height, dpi, bytes, treatment, notes, Optional.of(copy));
    }

    public Page turnedClockwise() {
        return treated(treatment.turnedClockwise());
    }

    /** From the proposed treatment to the picture as it came, and back. */
    public Page proposalToggled() {
        var proposed = notes.map(PageNotes::proposed).orElse(Treatment.NONE);
        return treated(treatment.equals(Treatment.NONE) ? proposed : Treatment.NONE);
    }

    /** With what was found out and made meanwhile of the same picture, as far as that still fits. */
    public Page learning(Page later) {
        if (later.notes.isEmpty()) return this;
        var found = later.notes.get();
        var next = notes.isEmpty() ? noted(found) : this;
        if (next.heading().isEmpty() && !found.heading().isEmpty()) next = next.headed(found.heading());
        return next.clean.isEmpty() && next.treatment.equals(later.treatment) ? later.clean.map(next::cleaned).orElse(next) : next;
    }

    /** With the words that were read in its upper part; unchanged while nobody has looked at it. */
    public Page headed(String words) {
        return new Page(digest, mediaType, width, height, dpi, bytes, treatment, notes.map(found -> found.withHeading(words)), clean);
    }

    /** The words of its upper part as far as they are known. */
    public String heading() {
        return notes.map(PageNotes::heading).orElse("");
    }

    public boolean isBlank() {
        return notes.map(PageNotes::blank).orElse(false);
    }

    public Set<PageDoubt> doubts() {
        return notes.map(PageNotes::doubts).orElse(Set.of());
    }

    /** Digests of the files that belong to it. */
    public Set<String> digests() {
        var digests = new TreeSet<String>();
        digests.add(digest);
        clean.ifPresent(copy -> digests.add(copy.digest()));
        return digests;
    }
}
