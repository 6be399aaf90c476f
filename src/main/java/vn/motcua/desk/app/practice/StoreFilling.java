package vn.motcua.desk.app.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.imaging.PagePictures;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.work.Rulebook;
import vn.motcua.desk.work.Shipped;

/** Fills an empty store with plausible dossiers, their pages readable: a few sample forms, shared by all. */
public final class StoreFilling {
    private static final int BATCH = 2_000;
    private static final int SAMPLE_PAGES = 12;
    private static final int USUAL_A_DAY = 110;
    private static final int LEAST_DAYS = 60;
    private static final int MOST_DAYS = 5 * 365;

    private final Store store;
    private final Rulebook rules;
    private final Office office;
    private final ZoneId zone;
    private final Path spool;

    public StoreFilling(Store store, Rulebook rules, Office office, ZoneId zone, Path spool) {
        this.store = store;
        this.rules = rules;
        this.office = office;
        this.zone = zone;
        this.spool = spool;
    }

    /** Told after each batch how many there were before it and are now. */
    @FunctionalInterface
    public interface Progress {
        void reached(int before, int now);
    }

    /**
     * @param last the last day; the first follows from how many a desk receives in a day
     * @throws vn.motcua.desk.store.StoreProblem when the store does not keep them; whole batches before stay
     */
    public void fill(int count, long seed, LocalDate last, Progress progress) {
        var made = plausible(seed).between(last.minusDays(days(count)), last, count, seed).iterator();
        // the next batch is made up while this one is written
        try (var maker = Executors.newSingleThreadExecutor()) {
            int done = 0;
            var next = maker.submit(() -> batch(made));
            while (done < count) {
                var batch = next.get();
                next = maker.submit(() -> batch(made));
                store.write(tx -> {
                    tx.dossiers().addAll(batch);
                    return batch.size();
                });
                done += batch.size();
                progress.reached(done - batch.size(), done);
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a dossier could not be made up", broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Over how many days this many are spread. */
    public static int days(int count) {
        return Math.clamp(count / USUAL_A_DAY, LEAST_DAYS, MOST_DAYS);
    }

    /** What makes them up, its sample pages kept in this store. */
    public PlausibleDossiers plausible(long seed) {
        var sample = new PlausibleDossiers.Sample(rules.catalogue(), Shipped.communes(), samplePages(seed), sampleFile());
        return new PlausibleDossiers(office, zone, rules.calendar(), sample);
    }

    private static List<Dossier> batch(Iterator<Dossier> made) {
        var batch = new ArrayList<Dossier>(BATCH);
        while (batch.size() < BATCH && made.hasNext()) batch.add(made.next());
        return batch;
    }

    private List<Page> samplePages(long seed) {
        var scanner = new PracticeScanner(seed, Duration.ZERO);
        var pages = new ArrayList<Page>();
        var settings = new Scanner.Settings(Scanner.Feed.FEEDER, Scanner.Colour.GREY, 200);
        try {
            Files.createDirectories(spool);
            var folder = Files.createTempDirectory(spool, "sample-");
            while (pages.size() < SAMPLE_PAGES) scanner.scan(settings, folder, scanned -> pages.add(keep(scanned)), () -> false);
            Files.delete(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pages;
    }

    private Page keep(Scanner.ScannedPage scanned) {
        var size = PagePictures.size(scanned.file());
        var kept = store.vault().keep(scanned.file());
        try {
            Files.delete(scanned.file());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        return Page.asItCame(kept.digest(), scanned.mediaType(), size.width(), size.height(), scanned.dpi(), kept.bytes());
    }

    private KeptFile sampleFile() {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(bytes);
            var kept = store.vault().keep(bytes.toByteArray());
            return new KeptFile(kept.digest(), "", "application/pdf", kept.bytes(), 1, false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
