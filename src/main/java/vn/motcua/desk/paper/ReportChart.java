package vn.motcua.desk.paper;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.text.Formats;

/** A chart of a report on a sheet: columns or bars side by side, each with its value, a legend below where there are several series. */
final class ReportChart {
    private static final float TITLE = 0.92f;
    private static final float SMALL = 0.72f;
    private static final float VALUE = 0.62f;
    private static final float PLOT = Frame.millimetres(52);
    private static final float GROUP = 0.76f;
    private static final int GREY = 0xD9D9D9;
    private static final float NAMES = 0.34f;
    private static final float HUNDRED = 100;

    private final Sheet sheet;
    private final Formats formats;
    private final Report.Block.Chart chart;
    private final float most;

    ReportChart(Sheet sheet, Formats formats, Report.Block.Chart chart) {
        this.sheet = sheet;
        this.formats = formats;
        this.chart = chart;
        this.most = "%".equals(chart.unit()) ? HUNDRED : highest(chart);
    }

    void set() throws IOException {
        sheet.together(() -> {
            sheet.skip(sheet.lineHeight() * 0.4f);
            switch (chart.form()) {
                case COLUMNS -> columns();
                case BARS -> bars();
            }
            legend();
            sheet.paragraph(Sheet.Align.CENTRE, Run.italic(chart.title()).scaled(TITLE));
            sheet.skip(sheet.lineHeight() * 0.4f);
        });
    }

    private void columns() throws IOException {
        if (PLOT > sheet.room()) sheet.newPage();
        float room = sheet.lineHeight() * VALUE * 1.2f;
        float top = sheet.y() + room;
        float height = PLOT - room;
        float bottom = top + height;
        for (int part = 0; part <= 4; part++) {
            float y = bottom - height * part / 4;
            sheet.mark(new Mark.Fill(sheet.left(), y - 0.2f, sheet.width(), 0.4f, GREY));
        }
        float share = sheet.width() / Math.max(1, chart.categories().size());
        for (int category = 0; category < chart.categories().size(); category++) {
            float left = sheet.left() + category * share + share * (1 - GROUP) / 2;
            float width = share * GROUP / chart.series().size();
            for (int series = 0; series < chart.series().size(); series++) {
                var value = chart.series().get(series).values().get(category);
                float tall = length(value, height);
                float x = left + series * width;
                sheet.mark(new Mark.Fill(x + width * 0.05f, bottom - tall, width * 0.9f, tall, ReportCells.colour(series, chart.series().size())));
                label(words(value), x, width, bottom - tall - room * 0.95f);
            }
        }
        sheet.mark(new Mark.Line(sheet.left(), bottom, sheet.left() + sheet.width(), bottom, 0.7f, false));
        sheet.skip(PLOT + 2);
        float shareOfWhole = 1f / Math.max(1, chart.categories().size());
        sheet.columns(chart.categories().stream().map(_ -> shareOfWhole).toList(), chart.categories().stream().<Sheet.Part>map(
                name -> () -> sheet.paragraph(Sheet.Align.CENTRE, Run.plain(name).scaled(SMALL))).toList());
    }

    private void bars() throws IOException {
        float thick = sheet.lineHeight() * 0.62f;
        float names = sheet.width() * NAMES;
        float room = sheet.width() - names - sheet.width() * 0.1f;
        float left = sheet.left() + names;
        for (int category = 0; category < chart.categories().size(); category++) {
            var lines = sheet.broken(List.of(Run.plain(chart.categories().get(category)).scaled(SMALL)), names - 8);
            float words = lines.size() * sheet.lineHeight() * SMALL;
            float height = Math.max(words, thick * chart.series().size()) + thick * 0.6f;
            if (height > sheet.room()) sheet.newPage();
            float y = sheet.y() + (height - words) / 2;
            for (var line : lines) {
                sheet.set(line, Sheet.Align.RIGHT, sheet.left(), names - 6, y);
                y += sheet.lineHeight() * SMALL;
            }
            float top = sheet.y() + (height - thick * chart.series().size()) / 2;
            for (int series = 0; series < chart.series().size(); series++) {
                var value = chart.series().get(series).values().get(category);
                float wide = length(value, room);
                sheet.mark(new Mark.Fill(left, top + thick * 0.06f, wide, thick * 0.88f, ReportCells.colour(series, chart.series().size())));
                var line = sheet.broken(List.of(Run.plain(words(value)).scaled(VALUE)), sheet.width()).getFirst();
                sheet.set(line, Sheet.Align.LEFT, left + wide + 3, sheet.width(), top + (thick - sheet.height(line)) / 2);
                top += thick;
            }
            sheet.mark(new Mark.Line(left, sheet.y(), left, sheet.y() + height, 0.7f, false));
            sheet.skip(height);
        }
    }

    private void legend() throws IOException {
        if (chart.series().size() < 2) return;
        sheet.skip(3);
        float share = 1f / chart.series().size();
        sheet.columns(chart.series().stream().map(_ -> share).toList(), java.util.stream.IntStream.range(0, chart.series().size()).<Sheet.Part>mapToObj(
                series -> () -> legend(series)).toList());
    }

    private void legend(int series) throws IOException {
        float side = sheet.lineHeight() * 0.5f;
        var line = sheet.broken(List.of(Run.plain(chart.series().get(series).name()).scaled(SMALL)), sheet.width() - 2 * side).getFirst();
        float x = sheet.left() + Math.max(0, (sheet.width() - line.width() - side - 4) / 2);
        sheet.mark(new Mark.Fill(x, sheet.y() + (sheet.height(line) - side) / 2, side, side, ReportCells.colour(series, chart.series().size())));
        sheet.set(line, Sheet.Align.LEFT, x + side + 4, sheet.width(), sheet.y());
        sheet.skip(sheet.height(line));
    }

    private void label(String words, float x, float width, float y) throws IOException {
        var line = sheet.broken(List.of(Run.plain(words).scaled(VALUE)), sheet.width()).getFirst();
        sheet.set(line, Sheet.Align.CENTRE, x, width, y);
    }

    private String words(Optional<BigDecimal> value) {
        // a column is narrow: whole percent beside it, the exact share stands in the table
        return value.map(known -> formats.decimal(known.setScale(0, RoundingMode.HALF_UP))).orElse("");
    }

    private float length(Optional<BigDecimal> value, float room) {
        return most == 0 ? 0 : room * Math.clamp(value.map(BigDecimal::floatValue).orElse(0f) / most, 0, 1);
    }

    private static float highest(Report.Block.Chart chart) {
        return chart.series().stream().flatMap(series -> series.values().stream()).flatMap(Optional::stream).max(BigDecimal::compareTo).map(BigDecimal::floatValue).orElse(0f);
    }
}
