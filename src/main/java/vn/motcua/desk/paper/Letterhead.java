package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/**
 * What the forms have in common: the head in two columns, the place and date, the signatures. Always Vietnamese.
 * Source: TT 03/2025/TT-VPCP, annex I; shape by NĐ 30/2020/NĐ-CP, annex I.
 */
final class Letterhead {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Of the names of office and state. */
    private static final float SMALL = 0.92f;
    /** The line below the office: between a third and a half of its name. Source: NĐ 30/2020/NĐ-CP, annex I, part II, section I, item 2. */
    private static final float OFFICE_LINE = 0.42f;
    /** Room for a signature, in lines: as much as there is within these. */
    private static final float LEAST_ROOM = 2.6f;
    private static final float MOST_ROOM = 4;
    /** What stands around that room, in lines. */
    private static final float AROUND = 4;

    private final Sheet sheet;
    private final Texts texts;
    private final Office office;
    private final OfficeForms forms;

    Letterhead(Sheet sheet, Texts texts, Office office, OfficeForms forms) {
        this.sheet = sheet;
        this.texts = texts;
        this.office = office;
        this.forms = forms;
    }

    /**
     * @param symbol behind the number of the paper; empty: it has none
     * @param number empty: the office writes it by hand
     */
    void head(String symbol, Optional<Integer> number, LocalDate day) throws IOException {
        var superior = superior(texts, office, forms);
        sheet.columns(List.of(0.46f, 0.54f), List.of(() -> {
            sheet.paragraph(Sheet.Align.CENTRE, Run.plain(upper(superior)).scaled(SMALL));
            var unit = Run.bold(upper(texts.of("paper.unit", forms.unit()))).scaled(SMALL);
            sheet.paragraph(Sheet.Align.CENTRE, unit);
            sheet.stroke(sheet.broken(List.of(unit), sheet.width()).getFirst().width() * OFFICE_LINE);
        }, this::state));
        sheet.skip(sheet.lineHeight() * 0.25f);
        sheet.columns(List.of(0.46f, 0.54f), List.of(() -> {
            if (!symbol.isEmpty()) sheet.paragraph(Sheet.Align.CENTRE, Run.plain(texts.get("paper.number") + " " + written(number) + "/" + symbol));
        }, () -> sheet.paragraph(Sheet.Align.CENTRE, Run.italic(placeAndDate(day)))));
    }

    /** Above the office in the head. */
    static String superior(Texts texts, Office office, OfficeForms forms) {
        return forms.superior().isBlank() ? texts.get("paper.committee", office.communeName()) : forms.superior();
    }

    /** The names of state and motto; the line below is as long as the motto. */
    void state() throws IOException {
        var motto = Run.bold(texts.get("paper.motto"));
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(texts.get("paper.nation")).scaled(SMALL));
        sheet.paragraph(Sheet.Align.CENTRE, motto);
        sheet.stroke(sheet.broken(List.of(motto), sheet.width()).getFirst().width());
    }

    /** The office as it is called within a sentence. */
    String centre() {
        return centre(texts, office, forms);
    }

    static String centre(Texts texts, Office office, OfficeForms forms) {
        return texts.get("paper.receipt.centre", texts.of("paper.unit", forms.unit()), commune(texts, office));
    }

    /** Who signs on the right, and on the left if anybody; names stand below the room for signatures. */
    void signatures(String leftRole, String leftName, String rightRole, String rightName) throws IOException {
        signatures(room -> signature(leftRole, leftName, room), room -> signature(rightRole, rightName, room));
    }

    /** The head of the office signs on the right. */
    void headSigns() throws IOException {
        signatures(_ -> { }, this::head);
    }

    /** The head of the office signs on the right; on the left stands who receives the paper. */
    void headSigns(List<String> copies) throws IOException {
        signatures(_ -> {
            sheet.paragraph(Sheet.Align.LEFT, new Run(texts.get("paper.copies"), Typeface.BOLD_ITALIC, SMALL));
            for (var copy : copies) sheet.paragraph(Sheet.Align.LEFT, Run.plain(copy).scaled(0.85f));
        }, this::head);
    }

    String placeAndDate(LocalDate day) {
        return texts.get("paper.placeAndDate", office.place(), new Formats(texts).longDate(day));
    }

    private interface Signature {
        /** @param room for the hand */
        void set(float room) throws IOException;
    }

    private void signatures(Signature left, Signature right) throws IOException {
        sheet.together(() -> {
            float room = sheet.lineHeight() * Math.clamp(sheet.room() / sheet.lineHeight() - AROUND, LEAST_ROOM, MOST_ROOM);
            sheet.skip(sheet.lineHeight() * 0.5f);
            sheet.columns(List.of(0.5f, 0.5f), List.of(() -> left.set(room), () -> right.set(room)));
        });
    }

    private void head(float room) throws IOException {
        signature(forms.headRole().isBlank() ? texts.get("paper.head") : upper(forms.headRole()), forms.headName(), room);
    }

    private void signature(String role, String name, float room) throws IOException {
        if (role.isBlank()) return;
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(role));
        sheet.paragraph(Sheet.Align.CENTRE, Run.italic(texts.get("paper.sign")).scaled(SMALL));
        sheet.skip(room);
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(name));
    }

    /** A number below 10 has a leading zero. Source: NĐ 30/2020/NĐ-CP, annex I, part II, section I, item 3. */
    private static String written(Optional<Integer> number) {
        return number.map("%02d"::formatted).orElse("……..");
    }

    /** Within a sentence the kind of unit is written small, the name is not. */
    static String commune(Texts texts, Office office) {
        var name = office.communeName();
        for (var unit : texts.get("paper.units").split(", ")) {
            if (name.startsWith(unit + " ")) return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
        }
        return name;
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
