package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * Dated versions of the national index: JSON Lines in UTF-8, a header and one version a line.
 * <pre>
 * {"format":"motcua-score-formulas","version":2,"edition":"2026.11","formulas":1}
 * {"name":"…","from":"2022-06-23","confirmed":false,"note":"…",
 *  "groups":[{"code":"payment","name":"…","english":"…"}],
 *  "items":[{"code":"PAID_ONLINE","group":"payment","points":6,"name":"…","english":"…","note":"…",
 *            "indicator":"paid-online","count":"procedures","full":80,"disputed":true}],
 *  "atRisk":{"no-result-file":["ORIGINAL_RESULT_AVAILABLE"]}}
 * </pre>
 * Notes are for whoever edits the file. An item without an indicator is entered by hand; {@code count} is dossiers unless it says procedures;
 * {@code full} is from how many percent on it gives all its points, 100 unless said; {@code disputed} when by another reading that is 100 %.
 * A cause that is absent costs nothing.
 */
public final class ScoreFormulaFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST_FORMULAS = 1_000;
    private static final int WHOLE = 100;
    private static final String PROCEDURES = "procedures";
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
        var header = Header.check(JsonLine.parse(lines.getFirst()), "motcua-score-formulas", 2);
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
        var groups = groups(fields);
        var items = items(fields, groups);
        var points = new LinkedHashMap<String, BigDecimal>();
        items.forEach(item -> points.put(item.code(), item.most()));
        var formula = new ScoreFormula(fields.text("name"), fields.day("from"), fields.requiredFlag("confirmed"), points,
                atRisk(fields.object("atRisk"), points), groups, items);
        fields.optionalText("note");
        fields.end();
        return formula;
    }

    private static List<ScoreFormula.Group> groups(Fields formula) {
        var groups = new ArrayList<ScoreFormula.Group>();
        for (var fields : formula.objects("groups")) {
            var group = new ScoreFormula.Group(fields.text("code"), fields.text("name"), fields.text("english"));
            if (groups.stream().anyMatch(other -> other.code().equals(group.code()))) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "code: " + group.code());
            fields.end();
            groups.add(group);
        }
        return groups;
    }

    private static List<ScoreItem> items(Fields formula, List<ScoreFormula.Group> groups) {
        var items = new ArrayList<ScoreItem>();
        for (var fields : formula.objects("items")) {
            var item = new ScoreItem(fields.text("code"), fields.text("name"), fields.text("english"), group(fields, groups), points(fields), measured(fields),
                    fields.has("full") ? full(fields) : WHOLE, fields.flag("disputed"));
            if (items.stream().anyMatch(other -> other.code().equals(item.code()))) throw fields.refuse(DataTrouble.DUPLICATE_ENTRY, "code: " + item.code());
            fields.optionalText("note");
            fields.end();
            items.add(item);
        }
        return items;
    }

    private static String group(Fields item, List<ScoreFormula.Group> groups) {
        var code = item.text("group");
        if (groups.stream().noneMatch(group -> group.code().equals(code))) throw item.refuse(DataTrouble.UNKNOWN_VALUE, "group: " + code);
        return code;
    }

    private static BigDecimal points(Fields item) {
        var most = item.number("points");
        if (most.signum() < 0 || most.compareTo(MOST_POINTS) > 0 || most.scale() > 2) throw item.refuse(DataTrouble.UNKNOWN_VALUE, "points: " + most);
        return most;
    }

    private static int full(Fields item) {
        int percent = item.count("full", WHOLE);
        if (percent == 0) throw item.refuse(DataTrouble.UNKNOWN_VALUE, "full: 0");
        return percent;
    }

    private static Optional<ScoreItem.Measured> measured(Fields item) {
        var counts = item.optionalText("count");
        if (counts.filter(one -> !one.equals(PROCEDURES)).isPresent()) throw item.refuse(DataTrouble.UNKNOWN_VALUE, "count: " + counts.get());
        return item.optionalText("indicator").map(id -> new ScoreItem.Measured(Indicator.find(id).filter(one -> one.form() != Indicator.Form.MEAN)
                .orElseThrow(() -> item.refuse(DataTrouble.UNKNOWN_VALUE, "indicator: " + id)), counts.isPresent()));
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
