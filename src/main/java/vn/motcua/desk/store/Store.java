package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * The desk's memory: one SQLite file and one folder of page files, both sealed. Everything may be called from every thread but the
 * window's; writing takes turns, reading does not wait for it. Every trouble of disk or file is a {@link StoreProblem}; after one,
 * what was acknowledged before is there, and the next call may succeed.
 */
public final class Store implements AutoCloseable {
    private static final String FILE = "desk.db";

    private final Path folder;
    private final KeyKeeper keeper;
    private final Memory memory;
    private final PageVault vault;
    private final Copies copies;
    private final Damage damage;
    private final Instant openedAt;
    private final Sql writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Sql> idleReaders = new ConcurrentLinkedDeque<>();
    private volatile Optional<Check> lastCheck = Optional.empty();
    private volatile boolean closed;

    private record Check(Instant at, boolean sound) { }

    private Store(Path folder, KeyKeeper keeper, DeskKeys keys, Clock clock, Sql writer) {
        this.folder = folder;
        this.keeper = keeper;
        this.memory = Memory.of(writer.file(), keys, clock);
        this.vault = new PageVault(folder.resolve("pages"), keys.pages());
        this.copies = new Copies(folder, clock);
        this.damage = new Damage(folder);
        this.openedAt = clock.instant();
        this.writer = writer;
    }

    /**
     * Opens the store of this folder; makes one, and its key, when there is none. The clock's zone decides to which day a reception belongs.
     *
     * @throws StoreProblem when the folder, the file or the key cannot be used
     */
    public static Store open(Path folder, KeyKeeper keys, Clock clock) {
        return open(folder, keys, clock, Schema.shipped());
    }

    static Store open(Path folder, KeyKeeper keys, Clock clock, Schema schema) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unreachable) {
            throw new StoreProblem(StorageTrouble.FOLDER_UNREACHABLE, folder, unreachable);
        }
        if (!Files.isWritable(folder)) throw new StoreProblem(StorageTrouble.READ_ONLY, folder, null);
        new Damage(folder).refuse();
        return openAnew(folder, keys, clock, schema);
    }

    /** As {@link #open}, in the middle of a recovery too. */
    static Store openAnew(Path folder, KeyKeeper keys, Clock clock, Schema schema) {
        var file = file(folder);
        boolean isNew = !Files.exists(file);
        var deskKeys = new DeskKeys(keys.masterKey(isNew));
        var writer = Sql.writer(file);
        boolean opened = false;
        try {
            schema.migrate(writer, version -> new Copies(folder, clock).beforeMigration(writer, version));
            checkKey(writer, deskKeys, clock);
            var store = new Store(folder, keys, deskKeys, clock, writer);
            new FactTable(writer, store.memory).fill();
            opened = true;
            return store;
        } finally {
            if (!opened) writer.close();
        }
    }

    /** Number of the newest form of the file that this program knows. */
    public static int newestSchema() {
        return Schema.shipped().newest();
    }

    /** Number of the form that the file of this folder has now; empty where there is none. Changes nothing. */
    public static Optional<Integer> schemaOf(Path folder) {
        if (!Files.exists(file(folder))) return Optional.empty();
        var sql = Sql.untouched(file(folder));
        try {
            return Optional.of(Schema.version(sql));
        } finally {
            sql.close();
        }
    }

    /** The newest copy that was made before the file took the form that came after this one. */
    public static Optional<Path> copyBefore(Path folder, int schema, Clock clock) {
        return new Copies(folder, clock).beforeMigrationFrom(schema);
    }

    static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    /** One transaction; durable when it returns. What the work throws undoes all of it. */
    public <T> T write(Function<WriteTx, T> work) {
        if (writing.isHeldByCurrentThread()) throw new IllegalStateException("a transaction inside a transaction");
        writing.lock();
        try {
            if (closed) throw new IllegalStateException("the store is closed");
            return writer.transaction(() -> work.apply(new WriteTx(writer, memory)));
        } catch (StoreProblem problem) {
            throw damage.noted(problem);
        } finally {
            writing.unlock();
        }
    }

    /** One unchanging view of everything committed so far; does not wait for writers. */
    public <T> T read(Function<ReadTx, T> work) {
        var reader = reader();
        boolean usable = false;
        try {
            var result = reader.snapshot(() -> work.apply(new ReadTx(reader, memory)));
            usable = true;
            return result;
        } catch (StoreProblem problem) {
            throw damage.noted(problem);
        } finally {
            if (usable && !closed) idleReaders.push(reader);
            else reader.close();
        }
    }

    /** One transaction below the tables. */
    <T> T repair(Function<Sql, T> work) {
        return writer.transaction(() -> work.apply(writer));
    }

    public PageVault vault() {
        return vault;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Cheap: looks at sizes and at what {@link #check} found last. */
    public StoreHealth health() {
        try {
            return new StoreHealth(Trouble.usableBytes(folder), read(tx -> tx.schemaVersion()), lastCheck.map(Check::at),
                    lastCheck.map(Check::sound).orElse(true), keeper.guarded(), copies.newest(), Files.size(writer.file()), walBytes());
        } catch (IOException unreachable) {
            throw Trouble.of(unreachable, folder);
        }
    }

    /** How many rows each table holds, by its name: figures for support. Counts, so seconds for a million dossiers. */
    public Map<String, Long> rows() {
        return read(tx -> tx.rows());
    }

    /** Goes through the whole file; seconds for a million dossiers. Off the window's thread. @return false when there is damage */
    public boolean check() {
        var reader = reader();
        boolean sound;
        try {
            sound = reader.list("pragma quick_check(1)", row -> row.getString(1)).equals(java.util.List.of("ok"));
        } catch (StoreProblem problem) {
            if (problem.kind() != StorageTrouble.DAMAGED) throw problem;
            sound = false;
        } finally {
            reader.close();
        }
        if (!sound) damage.note();
        lastCheck = Optional.of(new Check(memory.clock().instant(), sound));
        return sound;
    }

    /** Makes a whole copy in {@code backups}, of which the last seven stay. Readers and writers go on. Page files are not in it. */
    public Path backup() {
        var reader = Sql.copier(writer.file());
        try {
            return copies.make(reader);
        } finally {
            reader.close();
        }
    }

    /** Removes page files that neither a draft nor a dossier refers to. Slow; off the window's thread. @return how many */
    public long sweepPages(Instant olderThan) {
        var needed = new HashSet<String>();
        read(tx -> {
            tx.drafts().all().forEach(saved -> needed.addAll(saved.draft().checklist().digests()));
            tx.drafts().all().forEach(saved -> saved.draft().charges().payment().flatMap(payment -> payment.receipt())
                    .flatMap(receipt -> receipt.file()).ifPresent(receipt -> needed.add(receipt.digest())));
            tx.dossiers().forEach(dossier -> needed.addAll(dossier.digests(olderThan)));
            return needed;
        });
        return vault.sweep(needed, olderThan);
    }

    /**
     * Guided recovery of a store that does not open or is damaged: sets the damaged file aside, takes the newest good copy, and adds what
     * can still be read. The store must not be open.
     */
    public static Recovered recoverDamaged(Path folder, KeyKeeper keys, Clock clock) {
        return new Recovery(folder, keys, clock).run();
    }

    /** Waits for a write in progress. */
    @Override public void close() {
        writing.lock();
        try {
            if (closed) return;
            closed = true;
            for (var reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) reader.close();
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private Sql reader() {
        if (closed) throw new IllegalStateException("the store is closed");
        var idle = idleReaders.poll();
        return idle != null ? idle : Sql.reader(writer.file());
    }

    private long walBytes() throws IOException {
        var wal = folder.resolve(FILE + "-wal");
        return Files.exists(wal) ? Files.size(wal) : 0;
    }

    private static void checkKey(Sql sql, DeskKeys keys, Clock clock) {
        var known = sql.first("select key_check from desk where id = 1", row -> row.getBytes(1));
        if (known.isEmpty()) {
            sql.transaction(() -> sql.update("insert into desk (id, made_at, key_check) values (1, ?, ?)", Memory.micros(clock.instant()), keys.check()));
        } else if (!Arrays.equals(known.get(), keys.check())) {
            throw new StoreProblem(StorageTrouble.KEY_WRONG, sql.file(), null);
        }
    }
}
