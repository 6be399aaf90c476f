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

    /** @param share of the table's width */
    record Column(String head, float share, Sheet.Align align) { }

    /** @param scale size of text as a multiple of the ordinary text's */
    Table(Sheet sheet, float scale, List<Column> columns) {
        this.sheet = sheet;
        this.scale = scale;
        this.columns = List.copyOf(columns);
    }

    /** @param rows a text for each column */
    void set(List<List<String>> rows) throws IOException {
        var head = cells(columns.stream().map(column -> Run.bold(column.head()).scaled(scale)).toList());
        boolean first = true;
        for (var row : rows) {
            var cells = cells(row.stream().map(text -> Run.plain(text).scaled(scale)).toList());
            if (first) {
                if (height(head, 0) + Math.min(height(cells, 0), 4 * sheet.lineHeight()) > sheet.room()) sheet.newPage();
                rule(sheet.y());
                draw(head, 0, lines(head), true);
                first = false;
            }
            set(cells, head);
        }
    }

    private void set(List<List<Lines.Line>> cells, List<List<Lines.Line>> head) throws IOException {
        int from = 0;
        while (from < lines(cells)) {
            int fitting = fitting(cells, from);
            boolean whole = from == 0 && fitting == lines(cells);
            boolean tall = height(cells, 0) > sheet.frame().end() - sheet.frame().top() - 6 * sheet.lineHeight();
            if (!whole && (!tall || fitting == 0) && from == 0 || fitting == 0) {
                sheet.newPage();
                rule(sheet.y());
                draw(head, 0, lines(head), true);
                fitting = Math.max(1, fitting(cells, from));
            }
            draw(cells, from, from + fitting, false);
            from += fitting;
        }
    }

    private List<List<Lines.Line>> cells(List<Run> texts) throws IOException {
        var cells = new ArrayList<List<Lines.Line>>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(sheet.broken(List.of(texts.get(i)), columns.get(i).share() * sheet.width() - 2 * SIDE));
        }
        return cells;
    }

    private void draw(List<List<Lines.Line>> cells, int from, int to, boolean head) {
        float top = sheet.y();
        float height = 2 * ABOVE + (to - from) * lineHeight();
        float x = sheet.left();
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).share() * sheet.width();
            var lines = cells.get(i);
            int count = Math.max(0, Math.min(to, lines.size()) - from);
            float y = top + ABOVE + (head ? (height - 2 * ABOVE - count * lineHeight()) / 2 : 0);
            for (int n = from; n < Math.min(to, lines.size()); n++) {
                sheet.set(lines.get(n), head ? Sheet.Align.CENTRE : columns.get(i).align(), x + SIDE, width - 2 * SIDE, y);
                y += lineHeight();
            }
            sheet.mark(new Mark.Line(x, top, x, top + height, STROKE, false));
            x += width;
        }
        sheet.mark(new Mark.Line(x, top, x, top + height, STROKE, false));
        sheet.skip(height);
        rule(sheet.y());
    }

    private void rule(float y) {
        sheet.mark(new Mark.Line(sheet.left(), y, sheet.left() + sheet.width(), y, STROKE, false));
    }

    private int fitting(List<List<Lines.Line>> cells, int from) {
        int room = (int) Math.floor((sheet.room() - 2 * ABOVE) / lineHeight());
        return Math.max(0, Math.min(room, lines(cells) - from));
    }

    private float height(List<List<Lines.Line>> cells, int from) {
        return 2 * ABOVE + (lines(cells) - from) * lineHeight();
    }

    private float lineHeight() {
        return sheet.lineHeight() * scale;
    }

    private static int lines(List<List<Lines.Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }
}
