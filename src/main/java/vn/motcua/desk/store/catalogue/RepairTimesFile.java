package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import vn.motcua.desk.domain.shift.RepairKind;
import vn.motcua.desk.domain.shift.RepairTimes;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * How long repairs take: JSON lines, UTF-8. The first line is the header; every other line is valid from a day on:
 * <pre>
 * {"format":"motcua-repair-times","version":1,"edition":"2026.11","times":1}
 * {"from":"2026-01-01","estimated":true,"note":"…","minutes":{"file-result":2,"scan-papers":1.5,…}}
 * </pre>
 * The note is for whoever edits the file; every kind of repair has its minutes.
 */
public final class RepairTimesFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST = 1_000;
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(480);

    private RepairTimesFile() { }

    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/repair-times.jsonl");
    }

    /** At least one; in no particular order. */
    public static DataReading<List<RepairTimes>> read(InputStream in) {
        try {
            return new DataReading.Read<>(times(Lines.of(in, MAX_BYTES, MAX_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static List<RepairTimes> times(List<Lines.Line> lines) {
        var header = Header.check(JsonLine.parse(lines.getFirst()), "motcua-repair-times", 1);
        header.text("edition");
        int announced = header.count("times", MOST);
        header.end();
        var all = new ArrayList<RepairTimes>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = JsonLine.parse(line);
            var times = new RepairTimes(fields.day("from"), fields.requiredFlag("estimated"), minutes(fields.object("minutes")));
            if (all.stream().anyMatch(other -> other.from().equals(times.from()))) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "from: " + times.from());
            fields.optionalText("note");
            fields.end();
            all.add(times);
        }
        if (all.isEmpty()) throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.EMPTY, "");
        if (all.size() != announced) throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, all.size() + " / " + announced);
        return List.copyOf(all);
    }

    private static EnumMap<RepairKind, BigDecimal> minutes(Fields fields) {
        var minutes = new EnumMap<RepairKind, BigDecimal>(RepairKind.class);
        for (var kind : RepairKind.values()) {
            var key = Fields.spelling(kind);
            var most = fields.number(key);
            if (most.signum() <= 0 || most.compareTo(MOST_MINUTES) > 0 || most.scale() > 2) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + most);
            minutes.put(kind, most);
        }
        fields.end();
        return minutes;
    }
}
