package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ. Fields and their order: TT 03/2025/TT-VPCP, annex I, form 06. The table has a block for
 * each hand-over: who to whom, when, room for both signatures, the outcome, a note.
 */
final class ControlForm {
    /** As many blocks as the printed form has. */
    private static final int LEAST_BLOCKS = 4;
    /** Notes longer than this stand below the table. */
    private static final int LONGEST_NOTE = 90;
    private static final List<Float> SHARES = List.of(0.34f, 0.36f, 0.16f, 0.14f);
    private static final float STROKE = 0.6f;
    private static final float SIDE = 3;
    private static final float ABOVE = 2;
    private static final float SCALE = 0.88f;
    /** Room for a signature with its name, in lines. */
    private static final float SIGNATURE = 2.4f;

    private final FormPage page;
    private final Sheet sheet;
    private final List<String> longNotes = new ArrayList<>();

    ControlForm(FormPage page) {
        this.page = page;
        this.sheet = page.sheet();
    }

    void set(ControlSlip slip) throws IOException {
        var matter = slip.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        sheet.columns(List.of(0.56f, 0.44f), List.of(() -> page.bold("paper.control.code", matter.officialCode().map(Object::toString).orElse("")),
                () -> page.bold("paper.localCode", matter.localCode().map(Object::toString).orElse(""))));
        page.field("paper.control.solver", slip.solver());
        page.field("paper.control.partners", slip.partners());
        page.field("paper.control.received", page.moment(slip.received()));
        page.field("paper.control.due", page.moment(slip.due()));
        page.skip(0.3f);
        table(slip.steps());
        page.skip(0.3f);
        notes();
    }

    private void table(List<ControlSlip.HandOver> steps) throws IOException {
        var blocks = new ArrayList<>(steps);
        while (blocks.size() < LEAST_BLOCKS) blocks.add(new ControlSlip.HandOver("", "", Optional.empty(), Optional.empty(), ""));
        var first = blocks.getFirst();
        if (first.from().isBlank()) {
            blocks.set(0, new ControlSlip.HandOver(page.text("paper.control.first"), first.to(), first.at(), first.outcome(), first.note()));
        }
        head();
        for (var block : blocks) block(block);
    }

    private void head() throws IOException {
        var cells = new ArrayList<List<Lines.Line>>();
        int lines = 1;
        for (int i = 0; i < SHARES.size(); i++) {
            var key = List.of("paper.control.unit", "paper.control.time", "paper.control.outcome", "paper.control.note").get(i);
            cells.add(sheet.broken(List.of(Run.bold(page.text(key)).scaled(SCALE)), width(i) - 2 * SIDE));
            lines = Math.max(lines, cells.getLast().size());
        }
        float height = lines * line() + 2 * ABOVE;
        float top = sheet.y();
        rule(x(0), sheet.width(), top);
        for (int i = 0; i < SHARES.size(); i++) middle(cells.get(i), x(i), width(i), top, height);
        frame(top, height);
    }

    /** One hand-over; it stays on one page. */
    private void block(ControlSlip.HandOver step) throws IOException {
        var units = new ArrayList<>(lines(page.text("paper.control.from", step.from()).strip(), 0));
        units.addAll(lines(page.text("paper.control.to", step.to()).strip(), 0));
        var time = lines(step.at().map(this::moment).orElseGet(() -> page.text("paper.control.blankTime")), 1);
        var outcome = lines(step.outcome().map(value -> page.texts().of("paper.control", value)).orElse(""), 2);
        var note = lines(note(step.note()), 3);
        float upper = time.size() * line() + 2 * ABOVE;
        float height = Math.max(upper + (1 + SIGNATURE) * line(), Math.max(units.size(), Math.max(outcome.size(), note.size())) * line()) + 2 * ABOVE;
        if (height > sheet.room()) {
            sheet.newPage();
            head();
        }
        float top = sheet.y();
        left(units, x(0), width(0), top);
        middle(time, x(1), width(1), top, upper);
        rule(x(1), width(1), top + upper);
        float half = width(1) / 2;
        middle(sheet.broken(List.of(Run.bold(page.text("paper.control.giver")).scaled(SCALE)), half), x(1), half, top + upper, line() + 2 * ABOVE);
        middle(sheet.broken(List.of(Run.bold(page.text("paper.control.taker")).scaled(SCALE)), half), x(1) + half, half, top + upper,
                line() + 2 * ABOVE);
        upright(x(1) + half, top + upper, height - upper);
        middle(outcome, x(2), width(2), top, height);
        left(note, x(3), width(3), top);
        frame(top, height);
    }

    private String moment(LocalDateTime at) {
        return page.text("paper.control.at", page.formats().longTime(at.toLocalTime()), page.formats().date(at.toLocalDate()));
    }

    private String note(String text) {
        if (text.length() <= LONGEST_NOTE) return text;
        longNotes.add(text);
        return page.text("paper.control.seeNote", longNotes.size());
    }

    private void notes() throws IOException {
        sheet.paragraph(Sheet.Align.LEFT, Run.italic(page.text("paper.control.notes")).scaled(SCALE));
        int number = 1;
        for (var note : longNotes) {
            sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.control.longNote", number++, note)).scaled(SCALE));
        }
        for (var key : List.of("paper.control.notes.outcome", "paper.control.notes.trace")) {
            sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text(key)).scaled(SCALE));
        }
    }

    private List<Lines.Line> lines(String text, int column) throws IOException {
        return sheet.broken(List.of(Run.plain(text).scaled(SCALE)), width(column) - 2 * SIDE);
    }

    private void left(List<Lines.Line> lines, float x, float width, float top) {
        float y = top + ABOVE;
        for (var line : lines) {
            sheet.set(line, Sheet.Align.LEFT, x + SIDE, width - 2 * SIDE, y);
            y += line();
        }
    }

    private void middle(List<Lines.Line> lines, float x, float width, float top, float height) {
        float y = top + (height - lines.size() * line()) / 2;
        for (var line : lines) {
            sheet.set(line, Sheet.Align.CENTRE, x + SIDE, width - 2 * SIDE, y);
            y += line();
        }
    }

    /** The strokes between the columns and below. */
    private void frame(float top, float height) {
        for (int i = 0; i <= SHARES.size(); i++) upright(x(i), top, height);
        sheet.skip(height);
        rule(x(0), sheet.width(), sheet.y());
    }

    private void rule(float x, float width, float y) {
        sheet.mark(new Mark.Line(x, y, x + width, y, STROKE, false));
    }

    private void upright(float x, float top, float height) {
        sheet.mark(new Mark.Line(x, top, x, top + height, STROKE, false));
    }

    private float x(int column) {
        float x = sheet.left();
        for (int i = 0; i < column; i++) x += width(i);
        return x;
    }

    private float width(int column) {
        return SHARES.get(column) * sheet.width();
    }

    private float line() {
        return sheet.lineHeight() * SCALE;
    }
}
