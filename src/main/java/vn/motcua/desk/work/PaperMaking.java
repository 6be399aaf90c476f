package vn.motcua.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Scan;
import vn.motcua.desk.imaging.ocr.PageText;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.imaging.papers.Description;
import vn.motcua.desk.imaging.papers.PagePicture;
import vn.motcua.desk.imaging.papers.PaperPdf;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/**
 * Makes one file a line of received dossiers, and of what is scanned for them later: first of the pictures, which takes a moment, then with their text, which takes seconds a
 * page. What a kill interrupts is done again; a file is in the store before the event that names it.
 */
public final class PaperMaking {
    private static final String PDF = "application/pdf";

    private final Store store;
    private final PageTreatment treatment;
    private final Recognition recognition;
    private final SettingsBook settings;
    private final Clock clock;
    private final Path spool;
    /** Dossiers of which a page cannot be read; tried again at the next start. */
    private final Set<String> givenUp = new HashSet<>();

    public PaperMaking(Store store, PageTreatment treatment, Recognition recognition, SettingsBook settings, Clock clock, Path spool) {
        this.store = store;
        this.treatment = treatment;
        this.recognition = recognition;
        this.settings = settings;
        this.clock = clock;
        this.spool = spool;
    }

    /** A dossier whose papers could not be made; its pages stay as they are. */
    public static final class NotMade extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotMade(String localCode, Throwable cause) {
            super(localCode, cause);
        }
    }

    /**
     * Makes the next paper that waits, those without a file before those without text.
     *
     * @return false when none waits
     * @throws NotMade      once for a dossier of which a page cannot be read
     * @throws StoreProblem when the store cannot be written; to be tried again later
     */
    public boolean makeNext() {
        var waiting = store.read(tx -> tx.dossiers().papersWaiting(100)).stream().filter(dossier -> !givenUp.contains(dossier.id())).toList();
        for (var dossier : waiting) {
            var first = dossier.papersToMake().stream().filter(scan -> dossier.paper(scan.id()).isEmpty()).findFirst();
            if (first.isPresent()) return make(dossier, first.get());
        }
        for (var dossier : waiting) {
            var scan = dossier.papersToMake().stream().findFirst();
            if (scan.isPresent()) return read(dossier, scan.get());
        }
        return false;
    }

    private boolean make(Dossier dossier, Scan scan) {
        return attempt(dossier, folder -> {
            var file = folder.resolve("paper.pdf");
            var made = new PaperPdf(folder).make(pictures(scan), about(dossier, scan), mostBytes(scan.pages().size()), file);
            var text = recognition.engine() instanceof TextReaders.Found.Absent ? DossierEvent.Text.NONE : DossierEvent.Text.TO_COME;
            keep(dossier, scan, file, text, made.compression());
        });
    }

    private boolean read(Dossier dossier, Scan scan) {
        var before = dossier.paper(scan.id()).orElseThrow();
        return attempt(dossier, folder -> {
            var words = words(scan);
            if (words.isEmpty()) {
                append(dossier, new DossierEvent.PaperMade(clock.instant(), before.clerk(), before.componentId(), before.paper(), DossierEvent.Text.NONE,
                        before.compression()));
                return;
            }
            var plain = folder.resolve("plain.pdf");
            copy(before.paper(), plain);
            var file = folder.resolve("paper.pdf");
            new PaperPdf(folder).addText(plain, words.get(), about(dossier, scan), file);
            keep(dossier, scan, file, DossierEvent.Text.IN_IT, before.compression());
        });
    }

    private interface Deed {
        void in(Path folder);
    }

    private boolean attempt(Dossier dossier, Deed deed) {
        try (var folder = new SpoolFolder(spool)) {
            deed.in(folder.path());
            return true;
        } catch (UncheckedIOException unreadable) {
            givenUp.add(dossier.id());
            throw new NotMade(dossier.localCode().text(), unreadable);
        }
    }

    /** The words of every page; empty when one could not be read, for then the paper stays a picture. */
    private Optional<List<PageText>> words(Scan scan) {
        var words = new ArrayList<PageText>();
        for (var page : scan.pages()) {
            var read = recognition.words(clean(page));
            if (read.isEmpty()) return Optional.empty();
            words.add(read.get());
        }
        return Optional.of(words);
    }

    private List<PagePicture> pictures(Scan scan) {
        return scan.pages().stream().map(page -> {
            var copy = clean(page);
            return new PagePicture(() -> store.vault().open(copy.digest()), copy.dpi(), 0);
        }).toList();
    }

    /** The page's clean copy, made now when reception was faster than the pages. */
    private CleanCopy clean(Page page) {
        if (page.clean().isPresent()) return page.clean().get();
        return switch (treatment.treat(page, _ -> { })) {
            case PageTreatment.Treated.Clean(var copy) -> copy;
            case PageTreatment.Treated.NotKept(var trouble) -> throw new StoreProblem(trouble, spool, null);
        };
    }

    private void keep(Dossier dossier, Scan scan, Path file, DossierEvent.Text text, Compression compression) {
        var kept = store.vault().keep(file);
        var scans = dossier.scans();
        var names = settings.current().papers().name().names(dossier.localCode().text(), scans.stream().map(Scan::id).toList());
        var name = names.get(scans.indexOf(scan));
        append(dossier, new DossierEvent.PaperMade(clock.instant(), dossier.received().clerk(), scan.id(),
                new KeptFile(kept.digest(), name, PDF, kept.bytes(), scan.pages().size(), false), text, compression));
    }

    private void append(Dossier dossier, DossierEvent event) {
        store.write(tx -> {
            tx.dossiers().append(dossier.id(), event);
            return event;
        });
    }

    private void copy(KeptFile kept, Path file) {
        try (var content = store.vault().open(kept.digest())) {
            Files.copy(content, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For the pictures alone: the text that comes later needs its room. */
    private OptionalLong mostBytes(int pages) {
        return OptionalLong.of(settings.current().papers().mostBytes() - PaperPdf.roomForText(pages));
    }

    private Description about(Dossier dossier, Scan scan) {
        var office = settings.current().office();
        long identity = dossier.id().hashCode() * 31L + scan.id().hashCode();
        return new Description(scan.title(), office.communeName(), ZonedDateTime.ofInstant(clock.instant(), clock.getZone()), identity);
    }
}
