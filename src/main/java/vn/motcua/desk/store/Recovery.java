package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * Makes a damaged store usable again: the damaged file is set aside untouched, the newest good copy becomes the base, and every event and
 * draft that can still be read out of the damaged file and proves to be genuine is added.
 */
final class Recovery {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");
    /** So many missing rows in a row mean the end of the log, when its last number cannot be read. */
    private static final long GIVE_UP_AFTER = 20_000;

    private final Path folder;
    private final KeyKeeper keeper;
    private final Clock clock;

    Recovery(Path folder, KeyKeeper keeper, Clock clock) {
        this.folder = folder;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** What the damaged file still gave. */
    private record Salvage(TreeMap<Long, EventLog.Row> events, List<DraftRow> drafts, List<SettingRow> settings, long lastSeq) { }

    private record DraftRow(String id, long savedAt, byte[] sealed) { }

    private record SettingRow(String key, String json) { }

    Recovered run() {
        var keys = new DeskKeys(keeper.masterKey(false));
        var file = Store.file(folder);
        var memory = Memory.of(file, keys, clock);
        var damage = new Damage(folder);
        var aside = damage.unfinished().orElseGet(() -> newAside(damage));
        // what a recovery that was broken off left in the place of the moved files is nothing of worth
        if (Damage.isMoved(aside)) clear(file);
        else moveTo(aside, file);
        var salvage = salvage(aside.resolve(file.getFileName()), memory);
        var base = takeCopy(file, keys);
        Recovered recovered;
        try (var store = Store.openAnew(folder, keeper, clock, Schema.shipped())) {
            recovered = store.repair(sql -> {
                long before = sql.number("select max(seq) from event");
                long salvaged = addEvents(sql, salvage, before, memory);
                addTheRest(sql, salvage, memory);
                new Projection(sql, memory).rebuild();
                sql.update("update desk set restored_on = ?", LocalDate.ofInstant(clock.instant(), clock.getZone()).toEpochDay());
                long unreadable = Math.max(0, salvage.lastSeq() - sql.number("select count(*) from event"));
                return new Recovered(aside, base.flatMap(Copies::madeAt), sql.number("select count(*) from dossier"), salvaged, unreadable,
                        sql.number("select count(*) from draft"));
            });
        }
        damage.recoveredFrom(aside);
        return recovered;
    }

    private Path newAside(Damage damage) {
        try {
            return damage.newAside(STAMP.format(clock.instant()));
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    private static void clear(Path file) {
        try {
            for (var suffix : SUFFIXES) Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        } catch (IOException failure) {
            throw Trouble.of(failure, file);
        }
    }

    private void moveTo(Path aside, Path file) {
        try {
            for (var suffix : SUFFIXES) {
                var part = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(part)) Durable.moveIntoPlace(part, aside.resolve(part.getFileName()));
            }
            Durable.syncFolder(folder);
            Damage.moved(aside);
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    /** The newest copy that is whole and was made with this key. */
    private Optional<Path> takeCopy(Path file, DeskKeys keys) {
        for (var copy : new Copies(folder, clock).all()) {
            if (!isGood(copy, keys)) continue;
            var part = file.resolveSibling(file.getFileName() + Durable.UNFINISHED);
            try {
                Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
                Durable.sync(part);
                Durable.moveIntoPlace(part, file);
                return Optional.of(copy);
            } catch (IOException failure) {
                throw Trouble.of(failure, folder);
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(Path copy, DeskKeys keys) {
        try (var sql = Sql.untouched(copy)) {
            return sql.list("pragma quick_check(1)", row -> row.getString(1)).equals(List.of("ok"))
                    && sql.first("select key_check from desk", row -> row.getBytes(1)).filter(check -> java.util.Arrays.equals(check, keys.check())).isPresent();
        } catch (StoreProblem problem) {
            return notReadable(problem, false);
        }
    }

    private static Salvage salvage(Path damaged, Memory memory) {
        var nothing = new Salvage(new TreeMap<>(), List.of(), List.of(), 0);
        if (!Files.exists(damaged)) return nothing;
        try (var sql = Sql.untouched(damaged)) {
            long last = attempt(() -> sql.number("select max(seq) from event"), 0L);
            var events = events(sql, last, memory);
            var drafts = attempt(() -> sql.list("select id, saved_at, sealed from draft", row -> new DraftRow(row.getString(1), row.getLong(2), row.getBytes(3))),
                    List.<DraftRow>of());
            var settings = attempt(() -> sql.list("select key, json from setting", row -> new SettingRow(row.getString(1), row.getString(2))),
                    List.<SettingRow>of());
            return new Salvage(events, drafts, settings, Math.max(last, events.isEmpty() ? 0 : events.lastKey()));
        } catch (StoreProblem problem) {
            return notReadable(problem, nothing);
        }
    }

    /** Row by row, because one bad page must not cost the others. */
    private static TreeMap<Long, EventLog.Row> events(Sql sql, long last, Memory memory) {
        var log = new EventLog(sql, memory);
        var events = new TreeMap<Long, EventLog.Row>();
        long missing = 0;
        for (long seq = 1; last > 0 ? seq <= last : missing < GIVE_UP_AFTER; seq++) {
            long wanted = seq;
            var row = attempt(() -> sql.first("select " + EventLog.COLUMNS + " from event where seq = ?", EventLog.Row::read, wanted),
                    Optional.<EventLog.Row>empty());
            if (row.filter(one -> isGenuine(log, one)).isPresent()) {
                events.put(seq, row.get());
                missing = 0;
            } else {
                missing++;
            }
        }
        return events;
    }

    private static boolean isGenuine(EventLog log, EventLog.Row row) {
        try {
            log.event(row);
            return true;
        } catch (Seal.Broken broken) {
            return false;
        }
    }

    /** Events behind the copy's last; an event whose dossier's reception is lost cannot be shown and is left out. */
    private static long addEvents(Sql sql, Salvage salvage, long before, Memory memory) {
        var log = new EventLog(sql, memory);
        long added = 0;
        for (var row : salvage.events().values()) {
            if (row.seq() <= before && sql.number("select count(*) from event where seq = ?", row.seq()) > 0) continue;
            if (log.summary(row).isEmpty() && log.of(row.dossier()).isEmpty()) continue;
            log.insert(row);
            added++;
        }
        return added;
    }

    private static void addTheRest(Sql sql, Salvage salvage, Memory memory) {
        for (var draft : salvage.drafts()) {
            try {
                memory.drafts().open(draft.sealed(), DraftQueries.Content.class, DraftQueries.belongsTo(draft.id()));
            } catch (Seal.Broken broken) {
                notReadable(memory.damaged(broken), draft);
                continue;
            }
            sql.update("insert or replace into draft (id, saved_at, sealed) values (?, ?, ?)", draft.id(), draft.savedAt(), draft.sealed());
        }
        // a draft that the copy still has may have been accepted since
        sql.run("delete from draft where id in (select json_extract(plain, '$.id') from event where kind = 'received')");
        for (var setting : salvage.settings()) sql.update("insert or replace into setting (key, json) values (?, ?)", setting.key(), setting.json());
    }

    private interface Attempt<T> {
        T run();
    }

    private static <T> T attempt(Attempt<T> attempt, T otherwise) {
        try {
            return attempt.run();
        } catch (StoreProblem problem) {
            return notReadable(problem, otherwise);
        }
    }

    /** Damage is what is expected here; anything else ends the recovery. */
    private static <T> T notReadable(StoreProblem problem, T otherwise) {
        if (problem.kind() != StorageTrouble.DAMAGED && problem.kind() != StorageTrouble.UNKNOWN) throw problem;
        return otherwise;
    }
}
