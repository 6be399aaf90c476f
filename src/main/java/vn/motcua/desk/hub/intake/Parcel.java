package vn.motcua.desk.hub.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.CanonicalJson;
import vn.motcua.desk.domain.summary.RowRule;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryRow;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.place.DeskId;

/**
 * A batch that was read and whose signature is the desk's, with all that can be worked out of it before its turn comes: the lane has to be
 * quick, since everybody waits for it.
 *
 * @param publicKey  with which it was checked
 * @param packed     as it came
 * @param receivedAt by the hub's clock
 */
record Parcel(DeskId desk, String publicKey, Batch batch, String hash, byte[] packed, String signature, Instant receivedAt, List<Line> lines) {
    /**
     * A row as it is written.
     *
     * @param refusal  why it is not
     * @param day      as a number
     * @param counters a JSON object
     * @param more     the same of unknown fields; empty: none
     */
    record Line(SummaryRow row, Optional<RowRule> refusal, int day, String counters, String more) {
        static Line of(SummaryRow row, LocalDate today) {
            return new Line(row, RowRule.against(row, today), Days.number(row.key().day()), counters(row),
                    row.more().isEmpty() ? "" : new CanonicalJson.Fields(row.more()).text());
        }

        /** Names are letters, digits, points and strokes, so nothing is escaped. */
        private static String counters(SummaryRow row) {
            var text = new StringBuilder("{");
            row.counters().forEach((name, count) -> text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":").append(count.longValue()));
            return text.append('}').toString();
        }
    }

    static Parcel of(DeskId desk, String publicKey, Batch batch, byte[] bytes, byte[] packed, String signature, Instant receivedAt, ZoneId zone) {
        var today = LocalDate.ofInstant(receivedAt, zone);
        return new Parcel(desk, publicKey, batch, Signing.hash(bytes), packed, signature, receivedAt,
                batch.rows().stream().map(row -> Line.of(row, today)).toList());
    }

    /** Two with the same hash are the same batch; its rows need not be compared. */
    @Override public boolean equals(Object other) {
        return other instanceof Parcel parcel && hash.equals(parcel.hash) && desk.equals(parcel.desk);
    }

    @Override public int hashCode() {
        return hash.hashCode();
    }
}
