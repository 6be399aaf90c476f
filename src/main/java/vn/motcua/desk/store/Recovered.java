package vn.motcua.desk.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What came out of a damaged store.
 *
 * @param setAside   folder with the damaged files, untouched
 * @param copy       moment of the copy that was taken as a base; empty when no copy could be used
 * @param dossiers   dossiers in the store now
 * @param salvaged   events read out of the damaged file that the copy did not have
 * @param unreadable events of the damaged file that are known to be lost
 * @param drafts     drafts in the store now
 */
public record Recovered(Path setAside, Optional<Instant> copy, long dossiers, long salvaged, long unreadable, long drafts) { }
