package vn.motcua.desk.work;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.imaging.PagePictures;
import vn.motcua.desk.imaging.clean.CleanPage;
import vn.motcua.desk.imaging.clean.PageCleaner;
import vn.motcua.desk.imaging.papers.PaperPages;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/** What is made of a page once it is kept: looked at, straightened, made small, shown. Slow; called off the window's thread. */
public final class PageTreatment {
    /** Pixels of the longer side of the small pictures that are made at once. */
    public static final int THUMBNAIL = 220;
    /** Of those that are looked at large. */
    private static final int LARGEST = 2000;

    private static final int THUMBNAILS = 400;
    private static final String JPEG = "image/jpeg";
    /** Pixels of the pages in hand at once: two of A4 at 300 dpi, or one at 600. */
    private static final int MOST_PIXELS = 20_000_000;

    private final Store store;
    private final PageCleaner cleaner = new PageCleaner(THUMBNAIL);
    private final PageCleaner large = new PageCleaner(LARGEST);
    private final Semaphore room = new Semaphore(MOST_PIXELS);
    private final Map<Look, byte[]> thumbnails = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Look, byte[]> eldest) {
            return size() > THUMBNAILS;
        }
    });

    /** What a page looks like. */
    private record Look(String digest, Treatment treatment) { }

    /** What became of looking at a page. */
    public sealed interface Looked {
        record Found(PageNotes notes) implements Looked { }

        record NotThere(StorageTrouble trouble) implements Looked { }
    }

    /** What became of treating a page. */
    public sealed interface Treated {
        record Clean(CleanCopy copy) implements Treated { }

        record NotKept(StorageTrouble trouble) implements Treated { }
    }

    public PageTreatment(Store store) {
        this.store = store;
    }

    /**
     * Finds out what is to be known of a page; its small picture can be had at once from then on. A fifth of what treating it takes.
     *
     * @throws UncheckedIOException when what the scanner sent is no picture that can be opened
     */
    public Looked look(Page page) {
        int pixels = pixels(page);
        room.acquireUninterruptibly(pixels);
        try {
            return new Looked.Found(seen(page, cleaner.look(store.vault().read(page.digest()), page.dpi())));
        } catch (StoreProblem problem) {
            return new Looked.NotThere(problem.kind());
        } finally {
            room.release(pixels);
        }
    }

    /** No page is to be expected soon: the memory kept for the next one is given back. */
    public void rest() {
        cleaner.rest();
        large.rest();
    }

    private PageNotes seen(Page page, PageCleaner.Seen seen) {
        thumbnails.put(new Look(page.digest(), seen.notes().proposed()), seen.thumbnail());
        return seen.notes();
    }

    private static int pixels(Page page) {
        return (int) Math.min(MOST_PIXELS, (long) page.width() * page.height());
    }

    /**
     * Makes the clean copy of a page; a page that nobody has looked at is looked at first and treated as proposed.
     *
     * @param looked told in between, on the same thread; the page's small picture can be had at once from then on
     * @throws UncheckedIOException when what the scanner sent is no picture that can be opened
     */
    public Treated treat(Page page, Consumer<PageNotes> looked) {
        int pixels = pixels(page);
        room.acquireUninterruptibly(pixels);
        try {
            var original = store.vault().read(page.digest());
            var clean = page.notes().isPresent() ? cleaner.redo(original, page.dpi(), page.treatment()) : cleaner.clean(original, page.dpi(),
                    first -> looked.accept(seen(page, first)));
            return new Treated.Clean(keep(page, clean));
        } catch (StoreProblem problem) {
            return new Treated.NotKept(problem.kind());
        } finally {
            room.release(pixels);
        }
    }

    /**
     * A page as it goes into the paper, JPEG or PNG bytes, about {@code longestSide} pixels and never larger than it is; empty when it is
     * no picture that can be opened.
     */
    public byte[] picture(Page page, int longestSide) {
        try {
            return drawn(page, longestSide);
        } catch (UncheckedIOException unreadable) {
            // said when it was treated
            return new byte[0];
        }
    }

    private byte[] drawn(Page page, int longestSide) {
        if (longestSide > THUMBNAIL) return draw(page, longestSide);
        var look = new Look(page.digest(), page.treatment());
        var known = thumbnails.get(look);
        if (known != null) return known;
        var drawn = draw(page, THUMBNAIL);
        thumbnails.put(look, drawn);
        return drawn;
    }

    /** One page of a paper made here. @param number from 0 */
    public byte[] picture(DossierEvent.PaperMade paper, int number, int longestSide) {
        return PaperPages.render(store.vault().read(paper.paper().digest()), number, longestSide);
    }

    private byte[] draw(Page page, int longestSide) {
        if (page.clean().isPresent()) return PagePictures.render(store.vault().read(page.clean().get().digest()), 0, longestSide);
        var original = store.vault().read(page.digest());
        var treatment = page.treatment();
        boolean turnedOnly = treatment.skew() == 0 && treatment.crop().isEmpty();
        if (turnedOnly) return PagePictures.render(original, treatment.quarterTurns(), longestSide);
        return (longestSide > THUMBNAIL ? large : cleaner).thumbnail(original, page.dpi(), treatment);
    }

    private CleanCopy keep(Page page, CleanPage clean) {
        if (clean.jpeg().isEmpty()) return new CleanCopy(page.digest(), page.mediaType(), clean.width(), clean.height(), clean.dpi(), page.bytes());
        var kept = store.vault().keep(clean.jpeg().get());
        return new CleanCopy(kept.digest(), JPEG, clean.width(), clean.height(), clean.dpi(), kept.bytes());
    }
}
