package vn.motcua.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.device.Sighting;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.imaging.Codes;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.PagePictures;
import vn.motcua.desk.imaging.Verdict;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/** Pages and files on their way from the counter into the store. Slow; called off the window's thread. */
public final class Capture {
    /** How a scan ended. Pages handed over before stand in every case. */
    public sealed interface ScanEnd {
        record Done(int pages) implements ScanEnd { }

        record Stopped(int pages, DeviceProblem problem) implements ScanEnd { }

        record NotKept(int pages, StorageTrouble trouble) implements ScanEnd { }
    }

    /** Told what a scan brings, piece by piece, on the scanning thread. */
    public interface Arrivals {
        /** A page that is durable now. */
        void page(Page page);

        /** A file of a watched folder, after it was looked at; never {@link Taken.NotKept}. */
        void file(String name, Taken taken);
    }

    /** What became of a file that was brought. */
    public sealed interface Taken {
        record Pages(List<Page> pages, List<FileOddity> oddities) implements Taken { }

        record File(KeptFile file, List<FileOddity> oddities) implements Taken { }

        record Refused(FileTrouble trouble) implements Taken { }

        record NotKept(StorageTrouble trouble) implements Taken { }
    }

    private final Store store;
    private final List<Scanners> connections;
    private final OutsideFiles outside;
    private final Path spool;
    private final PageTreatment treatment;
    private final AtomicInteger scans = new AtomicInteger();
    /** Everything found last, also what was found twice: to look again takes seconds, and a scan should not wait for it. */
    private volatile List<Scanner> known = List.of();

    /** @param spool where page files lie in clear for the moment between device and store; emptied at once */
    public Capture(Store store, List<Scanners> connections, OutsideFiles outside, Path spool) {
        this.store = store;
        this.connections = List.copyOf(connections);
        this.outside = outside;
        this.spool = spool;
        treatment = new PageTreatment(store);
    }

    /** What is made of pages once they are kept. */
    public PageTreatment treatment() {
        return treatment;
    }

    /** Removes pages in clear that a killed program left behind. Once at the start, before anything is scanned. */
    public void sweepSpool() {
        SpoolFolder.sweep(spool);
    }

    /** Every scanner that answers now, each once. Looks anew, over all connections at the same time. */
    public List<Scanner> scanners() {
        return Sighting.once(look(), Scanner::sighting);
    }

    /** The remembered scanner if it answers, also where it is shown under another connection; else the first. */
    public Optional<Scanner> scanner(String rememberedId) {
        return find(known, rememberedId).or(() -> {
            var found = look();
            return find(found, rememberedId).or(() -> find(found, ""));
        });
    }

    /** Whether pages are on their way: other work should wait. */
    public boolean isScanning() {
        return scans.get() > 0;
    }

    private static Optional<Scanner> find(List<Scanner> among, String id) {
        return id.isEmpty() ? Sighting.once(among, Scanner::sighting).stream().filter(scanner -> !scanner.onlyWhenChosen()).findFirst()
                : among.stream().filter(scanner -> scanner.id().equals(id)).findFirst();
    }

    private List<Scanner> look() {
        var looking = connections.stream().map(one -> CompletableFuture.supplyAsync(one::find, Thread::startVirtualThread)).toList();
        var found = looking.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
        known = found;
        return found;
    }

    /** From a machine with sheets. @param page called with each page once it is durable, on the scanning thread */
    public ScanEnd scan(Scanner scanner, Scanner.Settings settings, Consumer<Page> page, BooleanSupplier cancelled) {
        return scan(scanner, settings, new Arrivals() {
            @Override public void page(Page one) {
                page.accept(one);
            }

            @Override public void file(String name, Taken taken) {
                throw new IllegalStateException("a file out of a machine with sheets");
            }
        }, cancelled);
    }

    /** From a machine or a watched folder. What is handed over has been kept; what could not be kept stays where it was. */
    public ScanEnd scan(Scanner scanner, Scanner.Settings settings, Arrivals arrivals, BooleanSupplier cancelled) {
        var count = new AtomicInteger();
        scans.incrementAndGet();
        try (var folder = new SpoolFolder(spool)) {
            var end = scanner.scan(settings, folder.path(), scanned -> {
                switch (scanned.origin()) {
                    case MACHINE -> arrivals.page(keep(scanned));
                    case OUTSIDE -> arrivals.file(scanned.file().getFileName().toString(), fromFolder(scanned.file()));
                }
                count.incrementAndGet();
            }, cancelled);
            return switch (end) {
                case Scanner.End.Done() -> new ScanEnd.Done(count.get());
                case Scanner.End.Stopped(var problem) -> {
                    // it may have another address now
                    if (problem instanceof DeviceProblem.Offline || problem instanceof DeviceProblem.Unplugged) known = List.of();
                    yield new ScanEnd.Stopped(count.get(), problem);
                }
            };
        } catch (StoreProblem problem) {
            return new ScanEnd.NotKept(count.get(), problem.kind());
        } finally {
            scans.decrementAndGet();
        }
    }

    /** @throws StoreProblem when it cannot be kept, so that the folder takes it back */
    private Taken fromFolder(Path file) {
        var taken = bring(file);
        if (taken instanceof Taken.NotKept(var trouble)) throw new StoreProblem(trouble, spool, null);
        return taken;
    }

    /** Takes a file from outside in, after a helper process has looked at it. */
    public Taken bring(Path file) {
        try (var folder = new SpoolFolder(spool)) {
            return switch (outside.inspect(file, folder.path())) {
                case Verdict.Pictures(var pictures, var oddities) -> {
                    var pages = new ArrayList<Page>();
                    for (var picture : pictures) {
                        var content = store.vault().keep(picture.file());
                        pages.add(Page.asItCame(content.digest(), picture.mediaType(), picture.width(), picture.height(), picture.dpi(), content.bytes()));
                    }
                    yield new Taken.Pages(List.copyOf(pages), oddities);
                }
                case Verdict.Document(var copy, int pages, var oddities) -> {
                    var content = store.vault().keep(copy);
                    var name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
                    yield new Taken.File(new KeptFile(content.digest(), name, "application/pdf", content.bytes(), pages,
                            oddities.contains(FileOddity.SIGNED)), oddities);
                }
                case Verdict.Refused(var trouble) -> new Taken.Refused(trouble);
            };
        } catch (StoreProblem problem) {
            return new Taken.NotKept(problem.kind());
        }
    }

    /** What became of looking for a code in a picture file. */
    public sealed interface CodeIn {
        record Found(String text) implements CodeIn { }

        record None() implements CodeIn { }

        record Refused(FileTrouble trouble) implements CodeIn { }
    }

    /** Looks for a QR code in a picture from outside, after a helper process has looked at it. */
    public CodeIn codeIn(Path file) {
        try (var folder = new SpoolFolder(spool)) {
            return switch (outside.inspect(file, folder.path())) {
                case Verdict.Pictures(var pictures, _) -> pictures.stream().flatMap(picture -> Codes.read(picture.file()).stream()).findFirst()
                        .<CodeIn>map(CodeIn.Found::new).orElse(new CodeIn.None());
                case Verdict.Document _ -> new CodeIn.Refused(FileTrouble.UNSUPPORTED_KIND);
                case Verdict.Refused(var trouble) -> new CodeIn.Refused(trouble);
            };
        }
    }

    /** Looks for a QR code in a picture of the clipboard. @param argb one pixel an element, row by row */
    public Optional<String> codeIn(int[] argb, int width, int height) {
        return Codes.read(width, height, argb);
    }

    /** One page of a kept PDF as a picture; empty when it cannot be drawn. @param number from 0 */
    public Optional<byte[]> picture(KeptFile file, int number, int longestSide) {
        try (var folder = new SpoolFolder(spool)) {
            var copy = folder.path().resolve("document.pdf");
            try (var content = store.vault().open(file.digest())) {
                Files.copy(content, copy);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return outside.preview(copy, number, longestSide);
        }
    }

    private Page keep(Scanner.ScannedPage scanned) {
        var size = PagePictures.size(scanned.file());
        var content = store.vault().keep(scanned.file());
        try {
            Files.deleteIfExists(scanned.file());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        return Page.asItCame(content.digest(), scanned.mediaType(), size.width(), size.height(), scanned.dpi(), content.bytes());
    }
}
