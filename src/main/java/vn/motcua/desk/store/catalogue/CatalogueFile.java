package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * The catalogue of procedures: JSON Lines in UTF-8. The first line is a header,
 * <pre>{"format":"motcua-catalogue","version":1,"edition":"2026.11","asOf":"2026-07-18","procedures":120}</pre>
 * every further line one procedure (see {@link ProcedureLine}). The count in the header makes a file that was cut off known as such.
 */
public final class CatalogueFile {
    public static final int MAX_BYTES = 32 << 20;
    static final int MAX_LINE_BYTES = 1 << 20;

    private static final String FORMAT = "motcua-catalogue";
    private static final int VERSION = 1;
    private static final int MOST_PROCEDURES = 100_000;
    private static final String STARTER = "/vn/motcua/desk/catalogue/procedures.jsonl";

    private CatalogueFile() { }

    /** The catalogue that comes with the program. */
    public static InputStream starter() {
        return Bundled.open(STARTER);
    }

    /** Reads to the end; closing is the caller's. */
    public static DataReading<Catalogue> read(InputStream in) {
        try {
            return new DataReading.Read<>(catalogue(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Catalogue catalogue(List<Lines.Line> lines) {
        var header = Header.check(JsonLine.parse(lines.getFirst()), FORMAT, VERSION);
        var edition = header.text("edition");
        LocalDate asOf = header.day("asOf");
        int announced = header.count("procedures", MOST_PROCEDURES);
        header.end();

        var procedures = new ArrayList<Procedure>(lines.size());
        var codes = new HashMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var procedure = ProcedureLine.read(JsonLine.parse(line));
            var before = Optional.ofNullable(codes.put(procedure.code(), line.number()));
            if (before.isPresent()) {
                throw new Refusal(line.number(), DataTrouble.DUPLICATE_CODE, procedure.code() + " (" + before.get() + ")");
            }
            procedures.add(procedure);
        }
        if (procedures.isEmpty()) throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.EMPTY, "");
        if (procedures.size() != announced) {
            throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, procedures.size() + " / " + announced);
        }
        return new Catalogue(edition, asOf, procedures);
    }
}
