package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * Dated versions of the national index: JSON Lines in UTF-8, a header and one version a line.
 * <pre>
 * {"format":"motcua-score-formulas","version":1,"edition":"2026.11","formulas":1}
 * {"name":"…","from":"2022-06-23","confirmed":false,"note":"…",
 *  "items":[{"code":"PAID_ONLINE","points":6,"name":"…","note":"…"}],
 *  "atRisk":{"no-result-file":["ORIGINAL_RESULT_AVAILABLE"]}}
 * </pre>
 * Names and notes are for whoever edits the file. A cause that is absent costs nothing.
 */
public final class ScoreFormulaFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST_FORMULAS = 1_000;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

    private ScoreFormulaFile() { }

    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/score-formulas.jsonl");
    }

    /** At least one formula; in no particular order. */
    public static DataReading<List<ScoreFormula>> read(InputStream in) {
        try {
            return new DataReading.Read<>(formulas(Lines.of(in, MAX_BYTES, MAX_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static List<ScoreFormula> formulas(List<Lines.Line> lines) {
        var header = Header.check(JsonLine.parse(lines.getFirst()), "motcua-score-formulas", 1);
        header.text("edition");
        int announced = header.count("formulas", MOST_FORMULAS);
        header.end();
        var formulas = new ArrayList<ScoreFormula>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = JsonLine.parse(line);
            var formula = formula(fields);
            if (formulas.stream().anyMatch(other -> other.from().equals(formula.from()))) {
                throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "from: " + formula.from());
            }
            formulas.add(formula);
        }
        if (formulas.isEmpty()) throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.EMPTY, "");
        if (formulas.size() != announced) throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, formulas.size() + " / " + announced);
        return List.copyOf(formulas);
    }

    private static ScoreFormula formula(Fields fields) {
        var points = points(fields);
        var formula = new ScoreFormula(fields.text("name"), fields.day("from"), fields.requiredFlag("confirmed"), points,
                atRisk(fields.object("atRisk"), points));
        fields.optionalText("note");
        fields.end();
        return formula;
    }

    private static Map<String, BigDecimal> points(Fields formula) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var item : formula.objects("items")) {
            var code = item.text("code");
            var most = item.number("points");
            if (most.signum() < 0 || most.compareTo(MOST_POINTS) > 0 || most.scale() > 2) {
                throw item.refuse(DataTrouble.UNKNOWN_VALUE, "points: " + most);
            }
            if (points.containsKey(code)) throw item.refuse(DataTrouble.DUPLICATE_ENTRY, "code: " + code);
            points.put(code, most);
            item.text("name");
            item.optionalText("note");
            item.end();
        }
        return points;
    }

    private static Map<Cause, List<String>> atRisk(Fields fields, Map<String, BigDecimal> points) {
        var atRisk = new EnumMap<Cause, List<String>>(Cause.class);
        for (var cause : Cause.values()) {
            var key = Fields.spelling(cause);
            if (!fields.has(key)) continue;
            var items = fields.texts(key);
            for (var item : items) {
                if (!points.containsKey(item)) throw fields.refuse(DataTrouble.UNKNOWN_VALUE, key + ": " + item);
            }
            atRisk.put(cause, List.copyOf(items));
        }
        fields.end();
        return atRisk;
    }
}
