package vn.motcua.desk.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.entry.EntryFile;
import vn.motcua.desk.domain.entry.EntryFiles;
import vn.motcua.desk.domain.entry.EntryForm;
import vn.motcua.desk.domain.entry.EntryLine;
import vn.motcua.desk.domain.entry.EntryOrder;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.paper.FileManifest;
import vn.motcua.desk.paper.Matter;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/**
 * Entering a received dossier in the province's system: its fields in that system's order, its files in a folder of their own, and the official code
 * that comes back. The files lie there in clear, so the folder goes when the code was recorded, after {@link #LONGEST} at most, and with the
 * program's end and start. Off the window's thread.
 */
public final class ProvinceEntry {
    public static final Duration LONGEST = Duration.ofDays(1);
    private static final String FOLDER = "nhap-he-thong-tinh";
    private static final String MANIFEST = "danh-sach-tep";
    private static final String ORDER = "entry-order";

    /** What became of the folder of files. */
    public sealed interface Export {
        /** @param folder in which every file lies by its name, with the list of them */
        record Done(Path folder) implements Export { }

        /** Some papers are still being made of their pages: a matter of seconds. */
        record Unfinished(int papers) implements Export { }

        record Nothing() implements Export { }

        record Refused(StorageTrouble trouble) implements Export { }
    }

    /** What became of the code. */
    public sealed interface Recorded {
        /** @param swept whether no file lies in clear any more; one that another program holds open goes later */
        record Done(Dossier dossier, boolean swept) implements Recorded { }

        /** @param by the dossier that has this code already */
        record Taken(LocalCode by) implements Recorded { }

        record NotKept(StorageTrouble trouble) implements Recorded { }
    }

    private final Store store;
    private final SettingsBook settings;
    private final Paperwork paperwork;
    private final Clock clock;
    private final Path folders;

    public ProvinceEntry(Store store, SettingsBook settings, Paperwork paperwork, Clock clock, Path spool) {
        this.store = store;
        this.settings = settings;
        this.paperwork = paperwork;
        this.clock = clock;
        this.folders = spool.resolve(FOLDER);
    }

    public EntryOrder order() {
        return store.read(tx -> tx.settings().find(ORDER, EntryOrder.class)).orElseGet(EntryOrder::usual);
    }

    public void save(EntryOrder order) {
        store.write(tx -> {
            tx.settings().put(ORDER, order);
            return order;
        });
    }

    public List<EntryLine> lines(Dossier dossier, EntryOrder order) {
        return EntryForm.lines(dossier, order, files(dossier), clock.getZone());
    }

    /** Where the files of the dossier lie, or will. */
    public Path folder(Dossier dossier) {
        return folders.resolve(dossier.localCode().text());
    }

    /** The folder, when it is there. */
    public Optional<Path> exported(Dossier dossier) {
        return Optional.of(folder(dossier)).filter(Files::isDirectory);
    }

    /** Writes every file into the folder, with the list of them for people and for programs. */
    public Export export(Dossier dossier) {
        var files = files(dossier);
        if (!files.unfinished().isEmpty()) return new Export.Unfinished(files.unfinished().size());
        if (files.files().isEmpty()) return new Export.Nothing();
        var folder = folder(dossier);
        try {
            Files.createDirectories(folder);
            for (var file : files.files()) copy(file, folder.resolve(file.name()));
            var manifest = new FileManifest(paperwork.origin(Optional.empty()), Matter.of(dossier), files.files());
            Files.writeString(folder.resolve(MANIFEST + ".json"), manifest.json(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(MANIFEST + ".txt"), manifest.text(), StandardCharsets.UTF_8);
            return new Export.Done(folder);
        } catch (IOException refused) {
            remove(folder);
            return new Export.Refused(StorageTrouble.FOLDER_UNREACHABLE);
        } catch (StoreProblem problem) {
            remove(folder);
            return new Export.Refused(problem.kind());
        }
    }

    /** Notes the code under which the province's system has the dossier now, and takes its files away. */
    public Recorded record(String id, OfficialCode code) {
        try {
            var outcome = store.write(tx -> {
                var dossier = tx.dossiers().find(id).orElseThrow();
                var other = tx.dossiers().idOf(code).filter(owner -> !owner.equals(id));
                if (other.isPresent()) return new Recorded.Taken(tx.dossiers().find(other.get()).orElseThrow().localCode());
                if (dossier.officialCode().equals(Optional.of(code))) return new Recorded.Done(dossier, true);
                var event = new DossierEvent.OfficialCodeRecorded(clock.instant(), settings.current().clerk().id(), code);
                tx.dossiers().append(id, event);
                return new Recorded.Done(dossier.with(event), true);
            });
            return outcome instanceof Recorded.Done(var dossier, _) ? new Recorded.Done(dossier, remove(folder(dossier))) : outcome;
        } catch (StoreProblem problem) {
            return new Recorded.NotKept(problem.kind());
        }
    }

    /** Takes away the files of dossiers that were exported before this moment. @return false when one of them is held open by another program */
    public boolean sweep(Instant before) {
        if (!Files.isDirectory(folders)) return true;
        try (var all = Files.list(folders)) {
            boolean gone = true;
            for (var folder : all.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) gone &= remove(folder);
            }
            return gone;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private EntryFiles files(Dossier dossier) {
        var sources = store.read(tx -> EntryFiles.sources(dossier).stream().flatMap(id -> tx.dossiers().find(id).stream())
                .collect(Collectors.toMap(Dossier::id, source -> source)));
        return EntryFiles.of(dossier, sources, settings.current().papers().name());
    }

    private void copy(EntryFile file, Path to) throws IOException {
        try (var content = store.vault().open(file.digest())) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean remove(Path folder) {
        if (!Files.exists(folder)) return true;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
