package vn.motcua.desk.hub.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.db.JsonRows;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.place.DeskId;

/** The batches themselves: those taken, and those set aside. */
final class BatchTable {
    /** So that a desk gone mad cannot fill the disk. */
    private static final int MOST_SET_ASIDE = 100;
    private static final String TAKEN = "T";
    private static final String STALE = "S";

    /** @param states as they were kept, see {@link #rows} */
    record Before(String hash, String states) { }

    private final Session session;

    BatchTable(Session session) {
        this.session = session;
    }

    /** What was taken under the same desk, epoch and seq as these. */
    Map<DeskId, Before> before(List<Parcel> parcels) {
        if (parcels.isEmpty()) return Map.of();
        var keys = new JsonRows("province", "commune", "desk", "epoch", "seq");
        for (var parcel : parcels) {
            var desk = parcel.desk();
            keys.add(desk.province(), desk.commune(), desk.desk(), parcel.batch().epoch(), parcel.batch().seq());
        }
        var found = new HashMap<DeskId, Before>();
        session.list("select b.province, b.commune, b.desk, b.hash, b.row_states from "
                + session.dialect().rows("province integer", "commune text", "desk text", "epoch bigint", "seq bigint")
                + " join batch b on b.province = k.province and b.commune = k.commune and b.desk = k.desk and b.epoch = k.epoch and b.seq = k.seq",
                row -> found.put(new DeskId(row.getInt(1), row.getString(2), row.getString(3)), new Before(row.getString(4), row.getString(5))), keys.toString());
        return found;
    }

    void add(Map<Parcel, List<BatchAnswer.Row>> taken, ZoneId zone) {
        var rows = new ArrayList<Object[]>();
        taken.forEach((parcel, states) -> {
            var desk = parcel.desk();
            var batch = parcel.batch();
            rows.add(new Object[] {desk.province(), desk.commune(), desk.desk(), batch.epoch(), batch.seq(),
                Days.number(LocalDate.ofInstant(parcel.receivedAt(), zone)), parcel.hash(), parcel.receivedAt().toEpochMilli(), batch.madeAt().toEpochMilli(),
                batch.rows().size(), kept(states), parcel.signature(), parcel.packed()});
        });
        session.each("insert into batch (province, commune, desk, epoch, seq, taken_on, hash, taken_at, made_at, row_count, row_states, signature, body)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** Kept for an administrator, the same one once. */
    void setAside(Parcel parcel) {
        var desk = parcel.desk();
        var batch = parcel.batch();
        if (session.number("select count(*) from quarantine where province = ? and commune = ? and desk = ? and noted_at = 0",
                desk.province(), desk.commune(), desk.desk()) >= MOST_SET_ASIDE) return;
        session.update("insert into quarantine (province, commune, desk, epoch, seq, hash, received_at, made_at, signature, body, noted_at, noted_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '') on conflict (province, commune, desk, epoch, seq, hash) do nothing",
                desk.province(), desk.commune(), desk.desk(), batch.epoch(), batch.seq(), parcel.hash(), parcel.receivedAt().toEpochMilli(),
                batch.madeAt().toEpochMilli(), parcel.signature(), parcel.packed());
    }

    private static String kept(List<BatchAnswer.Row> states) {
        if (states.stream().allMatch(row -> row.state() == BatchAnswer.RowState.TAKEN)) return "";
        return states.stream().map(row -> switch (row.state()) {
            case TAKEN -> TAKEN;
            case STALE -> STALE;
            case REFUSED -> row.code();
        }).collect(Collectors.joining(" "));
    }

    /** What became of the rows of the same batch when it was taken. */
    static List<BatchAnswer.Row> rows(Parcel parcel, String kept) {
        if (kept.isEmpty()) return List.of();
        var states = kept.split(" ");
        var rows = new ArrayList<BatchAnswer.Row>();
        for (int i = 0; i < states.length; i++) {
            var key = parcel.batch().rows().get(i).key();
            rows.add(switch (states[i]) {
                case TAKEN -> new BatchAnswer.Row(key, BatchAnswer.RowState.TAKEN, "");
                case STALE -> new BatchAnswer.Row(key, BatchAnswer.RowState.STALE, "");
                default -> new BatchAnswer.Row(key, BatchAnswer.RowState.REFUSED, states[i]);
            });
        }
        return rows;
    }
}
