package vn.motcua.desk.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a damaged store.
 *
 * @param setAside   folder with the damaged files, untouched
 * @param copy       moment of the copy that was taken as a base; empty when no copy could be used
 * @param dossiers   dossiers in the store now
 * @param salvaged   events read out of the damaged file that the copy did not have
 * @param unreadable events of the damaged file that are known to be lost
 * @param lost       local codes that were given and are not in the store now, as far as the damaged file shows
 * @param drafts     drafts in the store now
 */
public record Recovered(Path setAside, Optional<Instant> copy, long dossiers, long salvaged, long unreadable, List<String> lost,
                        long drafts) {
    public Recovered {
        lost = List.copyOf(lost);
    }
}
