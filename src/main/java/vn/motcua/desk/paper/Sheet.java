package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets a form from top to bottom: paragraphs, fields with dotted lines to fill in, columns, tables. Begins a new page when one is full.
 * Lengths are points.
 */
final class Sheet {
    private static final float TEXT_LINE = 0.5f;
    /** Between a dotted line and the next column. */
    private static final float GUTTER = 6;
    /** Where the base line stands within a line's height. */
    private static final float BASE = 0.78f;

    private final Frame frame;
    private final Lines lines;
    private final List<List<Mark>> pages = new ArrayList<>();
    private Part head = () -> { };
    private float left;
    private float width;
    private float y;

    /** Something set on the sheet. */
    interface Part {
        void set() throws IOException;
    }

    enum Align { LEFT, CENTRE, RIGHT }

    Sheet(Fonts fonts, Frame frame) {
        this.frame = frame;
        this.lines = new Lines(fonts, frame.size());
        this.left = frame.left();
        this.width = frame.textWidth();
        this.pages.add(new ArrayList<>());
        this.y = frame.top();
    }

    /** What stands at the top of every further page. */
    void continueWith(Part part) {
        head = part;
    }

    /** The marks of each page, in order. */
    List<List<Mark>> pages() {
        return pages;
    }

    Frame frame() {
        return frame;
    }

    float left() {
        return left;
    }

    float width() {
        return width;
    }

    /** Where the next thing begins, from the top edge. */
    float y() {
        return y;
    }

    /** What is left of the page. */
    float room() {
        return frame.end() - y;
    }

    float lineHeight() {
        return frame.size() * frame.leading();
    }

    void mark(Mark mark) {
        pages.getLast().add(mark);
    }

    void skip(float height) {
        y += height;
    }

    void newPage() throws IOException {
        pages.add(new ArrayList<>());
        y = frame.top();
        head.set();
    }

    void paragraph(Align align, Run... runs) throws IOException {
        paragraph(align, 0, runs);
    }

    /** @param indent of every line */
    void paragraph(Align align, float indent, Run... runs) throws IOException {
        for (var line : align == Align.CENTRE ? lines.balanced(List.of(runs), width - indent) : lines.broken(List.of(runs), width - indent)) {
            float height = height(line);
            if (height > room()) newPage();
            set(line, align, left + indent, width - indent, y);
            y += height;
        }
    }

    /** A paragraph of a letter: its first line begins further in. */
    void indented(float indent, Run... runs) throws IOException {
        float first = indent;
        for (var line : lines.broken(List.of(runs), width, indent)) {
            float height = height(line);
            if (height > room()) newPage();
            set(line, Align.LEFT, left + first, width - first, y);
            y += height;
            first = 0;
        }
    }

    /** A dotted line from edge to edge, to write on. */
    void dotted() throws IOException {
        if (lineHeight() > room()) newPage();
        float base = y + lineHeight() * BASE;
        mark(new Mark.Line(left, base, left + width, base, TEXT_LINE, true));
        y += lineHeight();
    }

    /** A label with what was filled in; a dotted line when nothing was. */
    void field(String label, String value) throws IOException {
        field(label, value, Typeface.REGULAR);
    }

    void field(String label, String value, Typeface typeface) throws IOException {
        if (!value.isBlank()) {
            paragraph(Align.LEFT, Run.plain(label), new Run(value, typeface, 1));
            return;
        }
        if (lineHeight() > room()) newPage();
        float from = left + lines.broken(List.of(Run.plain(label)), width).getFirst().width() + 4;
        paragraph(Align.LEFT, Run.plain(label));
        float base = y - lineHeight() * (1 - BASE);
        float to = left + width < frame.width() - frame.right() - 1 ? left + width - GUTTER : left + width;
        if (from < to) mark(new Mark.Line(from, base, to, base, TEXT_LINE, true));
    }

    /** A solid stroke in the middle, as below the names of office and state. */
    void stroke(float length) {
        float middle = left + width / 2;
        mark(new Mark.Line(middle - length / 2, y + 2, middle + length / 2, y + 2, 0.7f, false));
        y += 4;
    }

    /**
     * Parts side by side; the next thing begins below the longest. They stay on one page.
     *
     * @param shares widths as parts of the whole width, left to right
     */
    void columns(List<Float> shares, List<Part> parts) throws IOException {
        together(() -> {
            float wholeLeft = left;
            float wholeWidth = width;
            float top = y;
            float lowest = y;
            for (int i = 0; i < parts.size(); i++) {
                width = wholeWidth * shares.get(i);
                y = top;
                parts.get(i).set();
                lowest = Math.max(lowest, y);
                left += width;
            }
            left = wholeLeft;
            width = wholeWidth;
            y = lowest;
        });
    }

    /** Keeps a part on one page: one that does not fit begins on the next. */
    void together(Part part) throws IOException {
        int page = pages.size();
        int marks = pages.getLast().size();
        float top = y;
        float wholeLeft = left;
        float wholeWidth = width;
        part.set();
        if (pages.size() == page || top == frame.top()) return;
        while (pages.size() > page) pages.removeLast();
        var kept = pages.getLast();
        kept.subList(marks, kept.size()).clear();
        left = wholeLeft;
        width = wholeWidth;
        newPage();
        part.set();
    }

    List<Lines.Line> broken(List<Run> runs, float room) throws IOException {
        return lines.broken(runs, room);
    }

    float height(Lines.Line line) {
        float size = frame.size();
        if (!line.pieces().isEmpty()) size = line.pieces().stream().map(Lines.Piece::size).max(Float::compare).orElse(size);
        return size * frame.leading();
    }

    /** @param top upper edge of the line */
    void set(Lines.Line line, Align align, float x, float room, float top) {
        float shift = switch (align) {
            case LEFT -> 0;
            case CENTRE -> (room - line.width()) / 2;
            case RIGHT -> room - line.width();
        };
        float base = top + height(line) * BASE;
        for (var piece : line.pieces()) mark(new Mark.Text(x + shift + piece.x(), base, piece.text(), piece.typeface(), piece.size()));
    }
}
