package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/**
 * What the forms have in common: the head in two columns, the place and date, the signatures. Always Vietnamese.
 * Source: TT 03/2025/TT-VPCP, annex I; shape by NĐ 30/2020/NĐ-CP, annex I.
 */
final class Letterhead {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Room for a signature, in lines: as much as there is within these. */
    private static final float LEAST_ROOM = 2.6f;
    private static final float MOST_ROOM = 4;
    /** What stands around that room, in lines. */
    private static final float AROUND = 4;

    private final Sheet sheet;
    private final Texts texts;
    private final Office office;

    Letterhead(Sheet sheet, Texts texts, Office office) {
        this.sheet = sheet;
        this.texts = texts;
        this.office = office;
    }

    /** @param symbol behind the number that the office gives the paper by hand */
    void head(String symbol, LocalDate day) throws IOException {
        sheet.columns(List.of(0.46f, 0.54f), List.of(() -> {
            sheet.paragraph(Sheet.Align.CENTRE, Run.plain(upper(texts.get("paper.committee", office.communeName()))).scaled(0.92f));
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(upper(texts.get("paper.centre"))).scaled(0.92f));
            sheet.stroke(sheet.width() * 0.32f);
        }, () -> {
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(texts.get("paper.nation")).scaled(0.92f));
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(texts.get("paper.motto")));
            sheet.stroke(sheet.width() * 0.56f);
        }));
        sheet.skip(sheet.lineHeight() * 0.25f);
        sheet.columns(List.of(0.46f, 0.54f), List.of(
                () -> sheet.paragraph(Sheet.Align.CENTRE, Run.plain(texts.get("paper.number") + " ……../" + symbol)),
                () -> sheet.paragraph(Sheet.Align.CENTRE, Run.italic(placeAndDate(day)))));
    }

    /** The office as it is called within a sentence. */
    String centre() {
        return texts.get("paper.receipt.centre", texts.get("paper.centre"), commune());
    }

    /** Who signs on the right, and on the left if anybody; names stand below the room for signatures. */
    void signatures(String leftRole, String leftName, String rightRole, String rightName) throws IOException {
        sheet.together(() -> {
            float room = sheet.lineHeight() * Math.clamp(sheet.room() / sheet.lineHeight() - AROUND, LEAST_ROOM, MOST_ROOM);
            sheet.skip(sheet.lineHeight() * 0.5f);
            sheet.columns(List.of(0.5f, 0.5f), List.of(() -> signature(leftRole, leftName, room), () -> signature(rightRole, rightName, room)));
        });
    }

    private void signature(String role, String name, float room) throws IOException {
        if (role.isBlank()) return;
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(role));
        sheet.paragraph(Sheet.Align.CENTRE, Run.italic(texts.get("paper.sign")).scaled(0.92f));
        sheet.skip(room);
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(name));
    }

    /** Within a sentence the kind of unit is written small, the name is not. */
    private String commune() {
        var name = office.communeName();
        for (var unit : texts.get("paper.units").split(", ")) {
            if (name.startsWith(unit + " ")) return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
        }
        return name;
    }

    private String placeAndDate(LocalDate day) {
        return texts.get("paper.placeAndDate", office.place(), new Formats(texts).longDate(day));
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
