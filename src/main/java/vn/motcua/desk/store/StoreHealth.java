package vn.motcua.desk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How the store stands, for the morning check.
 *
 * @param freeBytes     free space where the data folder lies
 * @param schemaVersion number of the last schema file applied
 * @param lastCheck     when {@link Store#check} last ran since the start; empty before
 * @param sound         false when that check, or a look at the file, found damage
 * @param keyGuarded    true when only the owner of the key file can read it
 * @param lastCopy      when the newest copy in {@code backups} was made
 * @param databaseBytes size of the database file
 * @param walBytes      size of what is committed but not yet moved into it
 */
public record StoreHealth(long freeBytes, int schemaVersion, Optional<Instant> lastCheck, boolean sound, boolean keyGuarded,
                          Optional<Instant> lastCopy, long databaseBytes, long walBytes) { }
