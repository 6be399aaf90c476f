package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * Makes a damaged store usable again: the damaged file is set aside untouched, the newest good copy becomes the base, and every event and
 * draft that still lies in a page of the damaged file and proves to be genuine is added.
 */
final class Recovery {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

    private final Path folder;
    private final KeyKeeper keeper;
    private final Clock clock;

    Recovery(Path folder, KeyKeeper keeper, Clock clock) {
        this.folder = folder;
        this.keeper = keeper;
        this.clock = clock;
    }

    Recovered run() {
        var keys = new DeskKeys(keeper.masterKey(false));
        var file = Store.file(folder);
        var memory = Memory.of(file, keys, clock);
        var damage = new Damage(folder);
        var aside = damage.unfinished().orElseGet(() -> newAside(damage));
        // what a recovery that was broken off left in the place of the moved files is nothing of worth
        if (Damage.isMoved(aside)) clear(file);
        else moveTo(aside, file);
        var salvage = Salvage.of(aside.resolve(file.getFileName()), memory);
        var base = takeCopy(file, keys);
        Recovered recovered;
        try (var store = Store.openAnew(folder, keeper, clock, Schema.shipped())) {
            recovered = store.repair(sql -> {
                long salvaged = addEvents(sql, salvage, memory);
                addTheRest(sql, salvage);
                new Projection(sql, memory).rebuild();
                sql.update("update desk set restored_on = ?", LocalDate.ofInstant(clock.instant(), clock.getZone()).toEpochDay());
                sql.update("update sending set anew = ?, audit_seq = 0, audit_head = ''", Sending.EpochReason.RESTORED.name());
                long unreadable = Math.max(0, salvage.lastSeq() - sql.number("select count(*) from event"));
                var lost = salvage.codes().stream().filter(code -> sql.number("select count(*) from dossier where local_code = ?", code) == 0).toList();
                return new Recovered(aside, base.flatMap(Copies::madeAt), sql.number("select count(*) from dossier"), salvaged, unreadable, lost,
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
            return !isDamage(problem);
        }
    }

    /** Events behind the copy's last; an event whose dossier's reception is lost cannot be shown and is left out. */
    private static long addEvents(Sql sql, Salvage salvage, Memory memory) {
        var log = new EventLog(sql, memory);
        long added = 0;
        for (var row : salvage.events()) {
            if (sql.number("select count(*) from event where seq = ?", row.seq()) > 0) continue;
            var reception = row.summary(memory);
            // a reception that was broken off and made again is there under another number
            if (reception.isPresent() ? isThere(sql, row, reception.get()) : log.of(row.dossier()).isEmpty()) continue;
            log.insert(row);
            added++;
        }
        return added;
    }

    private static boolean isThere(Sql sql, EventLog.Row row, ReceivedSummary reception) {
        return sql.number("""
                select count(*) from event where kind = ?
                and (dossier = ? or json_extract(plain, '$.id') = ? or json_extract(plain, '$.localCode') = ?)""",
                row.kind(), row.dossier(), reception.id(), reception.localCode()) > 0;
    }

    private static void addTheRest(Sql sql, Salvage salvage) {
        for (var draft : salvage.drafts()) {
            sql.update("""
                    insert into draft (id, saved_at, sealed) values (?, ?, ?) on conflict (id) do update
                    set saved_at = excluded.saved_at, sealed = excluded.sealed where excluded.saved_at > saved_at""",
                    draft.id(), draft.savedAt(), draft.sealed());
        }
        // a draft that the copy still has may have been accepted since
        sql.run("delete from draft where id in (select json_extract(plain, '$.id') from event where kind = 'received')");
        salvage.settings().forEach((key, json) -> sql.update("insert or replace into setting (key, json) select ?, ? where json_valid(?)", key, json, json));
        for (var edition : salvage.catalogues()) {
            sql.update("insert or ignore into catalogue (number, edition, added_at, content) values (?, ?, ?, ?)",
                    edition.number(), edition.name(), edition.addedAt(), edition.content());
        }
        for (var plan : salvage.plans()) {
            sql.update("""
                    insert into plan (id, running, changed_at, content) values (?, ?, ?, ?) on conflict (id) do update
                    set running = excluded.running, changed_at = excluded.changed_at, content = excluded.content where excluded.changed_at > changed_at""",
                    plan.id(), plan.running(), plan.changedAt(), plan.content());
        }
        for (var entered : salvage.handValues()) {
            sql.update("insert or ignore into hand_value (number, plan, target, day, value, clerk, entered_at, remark) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    entered.number(), entered.plan(), entered.target(), entered.day(), entered.value(), entered.clerk(), entered.enteredAt(), entered.remark());
        }
        for (var closed : salvage.closedPeriods()) {
            sql.update("""
                    insert or ignore into closed_period (number, from_day, to_day, as_of, closed_at, clerk, figures, verdicts)
                    select ?, ?, ?, ?, ?, ?, ?, ? where json_valid(?)""", closed.number(), closed.from(), closed.to(), closed.asOf(), closed.closedAt(), closed.clerk(),
                    closed.figures(), closed.verdicts(), closed.figures());
        }
    }

    /** Damage is what is expected here; anything else ends the recovery. */
    private static boolean isDamage(StoreProblem problem) {
        if (problem.kind() != StorageTrouble.DAMAGED && problem.kind() != StorageTrouble.UNKNOWN) throw problem;
        return true;
    }
}
