package vn.motcua.desk.domain.update;

import java.time.Instant;
import java.util.Comparator;

/**
 * One build of the program.
 *
 * @param channel {@code stable} or another line of releases; one is never replaced by another
 * @param built   tells builds of a version apart that is not released yet
 * @param schema  number of the newest form of the data file that it knows
 */
public record Release(String channel, Version version, Instant built, String commit, int schema) {
    private static final Comparator<Release> ORDER = Comparator.comparing(Release::version).thenComparing(Release::built);

    public boolean isNewerThan(Release other) {
        return ORDER.compare(this, other) > 0;
    }
}
