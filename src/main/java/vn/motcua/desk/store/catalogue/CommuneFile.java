package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * The commune-level units: text in UTF-8, columns apart by a tab. First line {@code motcua-communes}, version, day of the source,
 * number of units; then one unit a line: code, name, province.
 */
public final class CommuneFile {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_LINE_BYTES = 4 << 10;
    private static final String VERSION = "1";
    private static final Pattern CODE = Pattern.compile("\\d{5}");

    private CommuneFile() { }

    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/communes.tsv");
    }

    /** In the order of the file. */
    public static DataReading<List<Commune>> read(InputStream in) {
        try {
            return new DataReading.Read<>(communes(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static List<Commune> communes(List<Lines.Line> lines) {
        var header = lines.getFirst().text().split("\t", -1);
        if (!header[0].equals("motcua-communes") || header.length != 4) throw new Refusal(1, DataTrouble.WRONG_FORMAT, "");
        if (!header[1].equals(VERSION)) throw new Refusal(1, DataTrouble.NEWER_VERSION, header[1]);
        var communes = new ArrayList<Commune>(lines.size());
        var codes = new HashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.text().split("\t", -1);
            if (columns.length < 3) throw new Refusal(line.number(), DataTrouble.MISSING_KEY, "");
            if (columns.length > 3) throw new Refusal(line.number(), DataTrouble.UNKNOWN_KEY, columns[3]);
            if (!CODE.matcher(columns[0]).matches() || columns[1].isBlank() || columns[2].isBlank()) {
                throw new Refusal(line.number(), DataTrouble.UNKNOWN_VALUE, columns[0]);
            }
            if (!codes.add(columns[0])) throw new Refusal(line.number(), DataTrouble.DUPLICATE_CODE, columns[0]);
            communes.add(new Commune(columns[0], columns[1], columns[2]));
        }
        if (!header[3].equals(String.valueOf(communes.size()))) {
            throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, communes.size() + " / " + header[3]);
        }
        return List.copyOf(communes);
    }
}
