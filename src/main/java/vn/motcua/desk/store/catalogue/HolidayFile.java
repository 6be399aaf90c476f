package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * Days off and make-up working days: JSON Lines in UTF-8, a header and one day a line.
 * <pre>
 * {"format":"motcua-holidays","version":1,"edition":"2026.11","days":54}
 * {"date":"2026-08-22","kind":"make-up-work","name":"…","estimate":true}     kind: off, make-up-work; estimate may be absent
 * </pre>
 */
public final class HolidayFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LINE_BYTES = 4 << 10;
    private static final int MOST_DAYS = 5_000;

    private HolidayFile() { }

    /** 2025 to 2028; from 2027 on, what is not fixed by law is an estimate. */
    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/holidays.jsonl");
    }

    public static DataReading<Holidays> read(InputStream in) {
        try {
            return new DataReading.Read<>(holidays(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Holidays holidays(List<Lines.Line> lines) {
        var header = Header.check(JsonLine.parse(lines.getFirst()), "motcua-holidays", 1);
        header.text("edition");
        int announced = header.count("days", MOST_DAYS);
        header.end();
        var days = new ArrayList<Holidays.Day>();
        var dates = new HashSet<LocalDate>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = JsonLine.parse(line);
            var day = new Holidays.Day(fields.day("date"), fields.word("kind", Holidays.Kind.class), fields.text("name"), fields.flag("estimate"));
            if (!dates.add(day.date())) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "date: " + day.date());
            fields.end();
            days.add(day);
        }
        if (days.size() != announced) throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, days.size() + " / " + announced);
        return new Holidays(days);
    }
}
