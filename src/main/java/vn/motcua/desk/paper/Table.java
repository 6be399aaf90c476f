package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A ruled table whose head stands again on every page. Long rows go on on the next page. */
final class Table {
    private static final float STROKE = 0.6f;
    private static final float SIDE = 3;
    private static final float ABOVE = 1.5f;

    private final Sheet sheet;
    private final List<Column> columns;
    private final float scale;

    /**
     * One column.
     *
     * @param group a head above this and its neighbours of the same group; empty: none
     * @param share of the table's width
     */
    record Column(String group, String head, float share, Sheet.Align align) {
        Column(String head, float share, Sheet.Align align) {
            this("", head, share, align);
        }
    }

    /** @param scale size of text as a multiple of the ordinary text's */
    Table(Sheet sheet, float scale, List<Column> columns) {
        this.sheet = sheet;
        this.scale = scale;
        this.columns = List.copyOf(columns);
    }

    /** @param rows a text for each column */
    void set(List<List<String>> rows) throws IOException {
        set(rows, false);
    }

    /** @param sum whether the last row stands out */
    void set(List<List<String>> rows, boolean sum) throws IOException {
        boolean first = true;
        for (var row : rows) {
            boolean bold = sum && row == rows.getLast();
            var cells = cells(row.stream().map(text -> (bold ? Run.bold(text) : Run.plain(text)).scaled(scale)).toList());
            if (first) {
                if (headHeight() + Math.min(height(cells), 4 * sheet.lineHeight()) > sheet.room()) sheet.newPage();
                head();
                first = false;
            }
            row(cells);
        }
    }

    private void row(List<List<Lines.Line>> cells) throws IOException {
        int from = 0;
        while (from < lines(cells)) {
            int fitting = fitting(cells, from);
            boolean whole = from == 0 && fitting == lines(cells);
            boolean tall = height(cells) > sheet.frame().end() - sheet.frame().top() - 6 * sheet.lineHeight();
            if (!whole && (!tall || fitting == 0) && from == 0 || fitting == 0) {
                sheet.newPage();
                head();
                fitting = Math.max(1, fitting(cells, from));
            }
            draw(cells, from, from + fitting);
            from += fitting;
        }
    }

    private List<List<Lines.Line>> cells(List<Run> texts) throws IOException {
        var cells = new ArrayList<List<Lines.Line>>();
        for (int i = 0; i < columns.size(); i++) cells.add(sheet.broken(List.of(texts.get(i)), width(i, i + 1) - 2 * SIDE));
        return cells;
    }

    private void draw(List<List<Lines.Line>> cells, int from, int to) {
        float top = sheet.y();
        float height = 2 * ABOVE + (to - from) * lineHeight();
        float x = sheet.left();
        for (int i = 0; i < columns.size(); i++) {
            var lines = cells.get(i);
            float y = top + ABOVE;
            for (var line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
                sheet.set(line, columns.get(i).align(), x + SIDE, width(i, i + 1) - 2 * SIDE, y);
                y += lineHeight();
            }
            upright(x, top, height);
            x += width(i, i + 1);
        }
        upright(x, top, height);
        sheet.skip(height);
        rule(sheet.left(), sheet.width(), sheet.y());
    }

    private void head() throws IOException {
        float top = sheet.y();
        float upper = groupHeight();
        float height = headHeight();
        rule(sheet.left(), sheet.width(), top);
        for (int i = 0; i < columns.size(); i++) {
            float x = sheet.left() + width(0, i);
            var group = columns.get(i).group();
            if (group.isEmpty()) {
                box(columns.get(i).head(), i, i + 1, top, height);
                upright(x, top, height);
                continue;
            }
            boolean first = beginsGroup(i);
            if (first) {
                int end = groupEnd(i);
                box(group, i, end, top, upper);
                rule(x, width(i, end), top + upper);
            }
            box(columns.get(i).head(), i, i + 1, top + upper, height - upper);
            upright(x, first ? top : top + upper, first ? height : height - upper);
        }
        upright(sheet.left() + sheet.width(), top, height);
        rule(sheet.left(), sheet.width(), top + height);
        sheet.skip(height);
    }

    /** A head in the middle of its box. */
    private void box(String text, int from, int to, float top, float height) throws IOException {
        var lines = headLines(text, from, to);
        float y = top + (height - lines.size() * lineHeight()) / 2;
        for (var line : lines) {
            sheet.set(line, Sheet.Align.CENTRE, sheet.left() + width(0, from) + SIDE, width(from, to) - 2 * SIDE, y);
            y += lineHeight();
        }
    }

    private List<Lines.Line> headLines(String text, int from, int to) throws IOException {
        return sheet.broken(List.of(Run.bold(text).scaled(scale)), width(from, to) - 2 * SIDE);
    }

    private boolean beginsGroup(int i) {
        var group = columns.get(i).group();
        return !group.isEmpty() && (i == 0 || !columns.get(i - 1).group().equals(group));
    }

    private int groupEnd(int first) {
        int end = first + 1;
        while (end < columns.size() && columns.get(end).group().equals(columns.get(first).group())) end++;
        return end;
    }

    private float groupHeight() throws IOException {
        int most = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (beginsGroup(i)) most = Math.max(most, headLines(columns.get(i).group(), i, groupEnd(i)).size());
        }
        return most == 0 ? 0 : 2 * ABOVE + most * lineHeight();
    }

    private float headHeight() throws IOException {
        float upper = groupHeight();
        float height = 0;
        for (int i = 0; i < columns.size(); i++) {
            float own = 2 * ABOVE + headLines(columns.get(i).head(), i, i + 1).size() * lineHeight();
            height = Math.max(height, columns.get(i).group().isEmpty() ? own : upper + own);
        }
        return height;
    }

    private void rule(float x, float width, float y) {
        sheet.mark(new Mark.Line(x, y, x + width, y, STROKE, false));
    }

    private void upright(float x, float top, float height) {
        sheet.mark(new Mark.Line(x, top, x, top + height, STROKE, false));
    }

    /** Of the columns from one up to another. */
    private float width(int from, int to) {
        float share = 0;
        for (var column : columns.subList(from, to)) share += column.share();
        return share * sheet.width();
    }

    private int fitting(List<List<Lines.Line>> cells, int from) {
        int room = (int) Math.floor((sheet.room() - 2 * ABOVE) / lineHeight());
        return Math.max(0, Math.min(room, lines(cells) - from));
    }

    private float height(List<List<Lines.Line>> cells) {
        return 2 * ABOVE + lines(cells) * lineHeight();
    }

    private float lineHeight() {
        return sheet.lineHeight() * scale;
    }

    private static int lines(List<List<Lines.Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }
}
