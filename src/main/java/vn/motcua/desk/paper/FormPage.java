package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/** A form that is being set: its sheet, and the fields that several forms have. */
final class FormPage {
    private static final float QR_SIDE = Frame.millimetres(19);
    private static final float TITLE = 1.08f;
    /** Of the first line of a letter's paragraph; 1 to 1.27 cm. Source: NĐ 30/2020/NĐ-CP, annex I, part II, section I, item 6. */
    private static final float INDENT = Frame.millimetres(10);
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Sheet sheet;
    private final Texts texts;
    private final Formats formats;
    private final FormTitles titles;
    private final Origin origin;
    private final Letterhead letterhead;

    FormPage(Sheet sheet, Texts texts, OfficeForms office, FormKind kind, Origin origin) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = new Formats(texts);
        this.titles = new Titles(texts).of(office, kind);
        this.origin = origin;
        this.letterhead = new Letterhead(sheet, texts, origin.office(), office);
    }

    Sheet sheet() {
        return sheet;
    }

    Texts texts() {
        return texts;
    }

    Formats formats() {
        return formats;
    }

    Letterhead letterhead() {
        return letterhead;
    }

    String text(String key, Object... holes) {
        return texts.get(key, holes);
    }

    /** Office and state, number, place and date; on further pages what the paper is about. */
    void head(Optional<LocalCode> code) throws IOException {
        var continued = code.map(value -> texts.get("paper.continued", texts.get("paper.localCode"), value))
                .orElseGet(() -> texts.get("paper.continuedTitle", titles.title()));
        sheet.continueWith(() -> {
            sheet.paragraph(Sheet.Align.RIGHT, Run.italic(continued).scaled(0.85f));
            skip(0.3f);
        });
        letterhead.head(titles.symbol(), origin.number(), origin.at().toLocalDate());
    }

    /** The title in the middle, with the code beside it where there is one. @param below further lines, in italics */
    void title(Optional<LocalCode> code, List<String> below) throws IOException {
        if (code.isEmpty()) {
            skip(0.9f);
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(titles.title()).scaled(TITLE));
            for (var line : below) sheet.paragraph(Sheet.Align.CENTRE, Run.italic(line));
            skip(0.7f);
            return;
        }
        float side = QR_SIDE * Math.min(1, sheet.frame().size() / 11);
        skip(0.6f);
        float top = sheet.y();
        sheet.mark(QrDrawing.of(code.get().text(), sheet.left() + 4, top, side));
        float margin = side + 16;
        float share = margin / sheet.width();
        float lines = sheet.broken(List.of(Run.bold(titles.title()).scaled(TITLE)), sheet.width() - 2 * margin).size() * TITLE + below.size();
        sheet.columns(List.of(share, 1 - 2 * share, share), List.of(() -> { }, () -> {
            sheet.skip(Math.max(0, (side - lines * sheet.lineHeight()) / 2));
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(titles.title()).scaled(TITLE));
            for (var line : below) sheet.paragraph(Sheet.Align.CENTRE, Run.italic(line));
        }, () -> { }));
        sheet.skip(Math.max(0, top + side - sheet.y()));
        skip(0.4f);
    }

    /** The official code, or that it is not there yet, and the desk's own. */
    void codes(Matter matter) throws IOException {
        if (matter.localCode().isEmpty()) return;
        sheet.columns(List.of(0.52f, 0.48f), List.of(
                () -> sheet.field(texts.get("paper.officialCode"), matter.officialCode().map(Object::toString)
                        .orElseGet(() -> texts.get("paper.officialCode.waiting")), matter.officialCode().isPresent() ? Typeface.BOLD : Typeface.ITALIC),
                () -> sheet.field(texts.get("paper.localCode"), matter.localCode().get().text(), Typeface.BOLD)));
    }

    void person(Person person) throws IOException {
        sheet.field(texts.get("paper.person.number"), person.number());
        reach(person);
    }

    /** Where the person lives and how to reach them. */
    void reach(Person person) throws IOException {
        sheet.field(texts.get("paper.person.address"), person.address());
        sheet.columns(List.of(0.45f, 0.55f), List.of(() -> sheet.field(texts.get("paper.person.phone"), person.phone()),
                () -> sheet.field(texts.get("paper.person.email"), person.email())));
    }

    void field(String key, String value) throws IOException {
        sheet.field(texts.get(key), value);
    }

    void bold(String key, String value) throws IOException {
        sheet.field(texts.get(key), value, Typeface.BOLD);
    }

    /** A label with a text of any length; when there is none, the label's dotted line and further ones. */
    void reason(String key, String text, int lines) throws IOException {
        sheet.field(texts.get(key), text);
        if (text.isBlank()) for (int line = 1; line < lines; line++) sheet.dotted();
    }

    /** A paragraph of a letter. */
    void paragraph(String text) throws IOException {
        sheet.indented(INDENT, Run.plain(text));
    }

    void italic(String text) throws IOException {
        sheet.indented(INDENT, Run.italic(text));
    }

    /** @param lines by their height */
    void skip(float lines) {
        sheet.skip(sheet.lineHeight() * lines);
    }

    /** The procedure and its case, as the matter that was asked for; empty while none is chosen. */
    String request(Matter matter) {
        if (matter.procedureName().isBlank()) return "";
        return matter.caseName().isBlank() ? texts.get("paper.request.procedure", matter.procedureName(), matter.procedureCode())
                : texts.get("paper.request.case", matter.procedureName(), matter.caseName(), matter.procedureCode());
    }

    /** The code by which an office finds the dossier: the official one, once there is one. */
    String code(Matter matter) {
        return matter.officialCode().map(Object::toString).or(() -> matter.localCode().map(Object::toString)).orElseGet(() -> texts.get("paper.blank"));
    }

    /** A citizen is spoken to as such, an organisation by its name. */
    String addressee(Person person) {
        if (person.name().isBlank()) return texts.get("paper.blank");
        return texts.get(person.kind() == Person.Kind.CITIZEN ? "paper.you.CITIZEN" : "paper.you.OTHER", person.name());
    }

    String orBlank(String text) {
        return text.isBlank() ? texts.get("paper.blank") : text;
    }

    String moment(LocalDateTime at) {
        return texts.get("paper.moment", formats.longTime(at.toLocalTime()), formats.longDate(at.toLocalDate()));
    }

    /** The date at the beginning of a sentence. */
    String sentenceDate(LocalDate day) {
        var date = formats.longDate(day);
        return date.substring(0, 1).toUpperCase(VIETNAMESE) + date.substring(1);
    }
}
