package vn.motcua.desk.domain.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the hub did with a batch that it could read and whose signature was good.
 *
 * @param hash    of the batch that this answers
 * @param wanted  the next seq that the hub has not got, in the batch's epoch
 * @param rows    what became of each row, for {@code TAKEN} and {@code SEEN}; empty for the others. A row that is not named was taken
 * @param hubTime the hub's clock when it answered; whole milliseconds
 */
public record BatchAnswer(Outcome outcome, String hash, long wanted, List<Row> rows, Instant hubTime) {
    public enum Outcome {
        TAKEN,
        /** It had been taken before. */
        SEEN,
        /** One before it is missing, or its {@code prevHash} is not that of the one before; nothing was taken. The desk sends {@code wanted} and what follows. */
        GAP,
        /** Another batch was taken under the same epoch and seq; this one is set aside. */
        QUARANTINED
    }

    public enum RowState {
        TAKEN,
        /** A higher revision is there already. */
        STALE,
        /** The hub does not accept it; sent again as it is, it would be refused again. */
        REFUSED
    }

    /** @param code why it was refused, a word in capitals; empty for the others */
    public record Row(SummaryKey key, RowState state, String code) {
        private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{0,40}");

        public Row {
            SummaryKey.matching(CODE, code);
        }

        CanonicalJson json() {
            return CanonicalJson.Fields.of(Map.of("key", key.json(), "state", new CanonicalJson.Text(state.name()), "code", new CanonicalJson.Text(code)));
        }
    }

    public BatchAnswer {
        rows = List.copyOf(rows);
        hubTime = hubTime.truncatedTo(ChronoUnit.MILLIS);
        SummaryKey.matching(Batch.HASH, hash);
        if (wanted < 1) throw new IllegalArgumentException("wanted " + wanted);
    }

    public byte[] bytes() {
        return json().bytes();
    }

    CanonicalJson json() {
        return CanonicalJson.Fields.of(Map.of("outcome", new CanonicalJson.Text(outcome.name()), "hash", new CanonicalJson.Text(hash),
                "wanted", new CanonicalJson.Whole(wanted), "rows", new CanonicalJson.Items(rows.stream().map(Row::json).toList()),
                "hubTime", new CanonicalJson.Text(hubTime.toString())));
    }
}
