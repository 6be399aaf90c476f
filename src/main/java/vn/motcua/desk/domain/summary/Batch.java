package vn.motcua.desk.domain.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rows of one desk on their way up, each batch bound to the one before it by that one's hash. (commune, desk, epoch, seq) is taken once; the same with
 * another hash is not the same desk's history and is set aside.
 *
 * <p>An epoch is one unbroken memory of the desk: a restored or copied data folder begins a new one with seq 1 and states all its rows
 * again. Epochs grow; of a desk's epochs only the rows of the newest count, and a batch of an older one is refused ({@link RefusalCode#EPOCH_OLD}).
 *
 * @param schema    {@link #SCHEMA} when made here
 * @param epoch     seconds since 1970 at which the epoch began, more than the epoch before
 * @param seq       from 1 in each epoch, without gaps
 * @param prevHash  {@link #hash} of the batch before; empty for the first of an epoch
 * @param madeAt    by the desk's clock, which may be wrong; whole milliseconds
 * @param auditHead head of the desk's chain of events when the batch was made, 64 hexadecimal digits; empty: not known
 * @param more      fields of the batch that this program does not know
 */
public record Batch(int schema, String commune, String desk, long epoch, long seq, String prevHash, Instant madeAt, String auditHead, List<SummaryRow> rows,
                    SortedMap<String, CanonicalJson> more) {
    /** What is written. Read are this and the three before it. */
    public static final int SCHEMA = 1;
    public static final int OLDER_READ = 3;
    public static final int MOST_ROWS = 500;
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final Pattern HASH_OR_NONE = Pattern.compile("(?:[0-9a-f]{64})?");

    public Batch {
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        rows = List.copyOf(rows);
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
        if (schema < 1 || epoch < 1 || seq < 1) throw new IllegalArgumentException("schema " + schema + ", epoch " + epoch + ", seq " + seq);
        SummaryKey.matching(HASH_OR_NONE, prevHash);
        SummaryKey.matching(HASH_OR_NONE, auditHead);
        if (prevHash.isEmpty() != (seq == 1)) throw new IllegalArgumentException("seq " + seq + " after the hash '" + prevHash + "'");
        if (rows.size() > MOST_ROWS) throw new IllegalArgumentException("too many rows: " + rows.size());
        var keys = new HashSet<SummaryKey>();
        for (var row : rows) {
            if (!row.key().commune().equals(commune) || !row.key().desk().equals(desk)) throw new IllegalArgumentException("a row of another desk: " + row.key());
            if (!keys.add(row.key())) throw new IllegalArgumentException("twice: " + row.key());
        }
    }

    public Batch(String commune, String desk, long epoch, long seq, String prevHash, Instant madeAt, String auditHead, List<SummaryRow> rows) {
        this(SCHEMA, commune, desk, epoch, seq, prevHash, madeAt, auditHead, rows, new TreeMap<>());
    }

    /** The bytes that are signed, hashed and sent. */
    public byte[] bytes() {
        return json().bytes();
    }

    /** SHA-256 of {@link #bytes}, 64 hexadecimal digits. */
    public String hash() {
        return Signing.hash(bytes());
    }

    CanonicalJson json() {
        return CanonicalJson.Fields.of(Map.of("schema", new CanonicalJson.Whole(schema), "commune", new CanonicalJson.Text(commune),
                "desk", new CanonicalJson.Text(desk), "epoch", new CanonicalJson.Whole(epoch), "seq", new CanonicalJson.Whole(seq),
                "prevHash", new CanonicalJson.Text(prevHash), "madeAt", new CanonicalJson.Text(madeAt.toString()),
                "auditHead", new CanonicalJson.Text(auditHead), "rows", new CanonicalJson.Items(rows.stream().map(SummaryRow::json).toList()))).and(more);
    }
}
