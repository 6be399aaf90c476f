package vn.motcua.desk.hub.leaders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.totals.Counters;

/** An area and its parts as a table in a file: codes, names, and of every indicator the parts of its figure. */
final class Export {
    /** Behind a mark by which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private final List<List<Object>> rows = new ArrayList<>();

    /** @param whole of the area itself, in the last line */
    Export(Area area, Counters whole, List<Figures.Part> parts, Shown shown) {
        var texts = shown.texts();
        var head = new ArrayList<Object>();
        for (var name : List.of("code", "name", "received", "finished")) head.add(texts.get("hub.page.head." + name));
        for (var indicator : Standing.shown()) {
            head.add(texts.get("hub.page.numerator", shown.indicator(indicator)));
            head.add(texts.get("hub.page.denominator", shown.indicator(indicator)));
            head.add(shown.indicator(indicator) + (indicator.form() == Indicator.Form.SHARE ? " (%)" : ""));
        }
        rows.add(head);
        for (var part : parts) rows.add(row(code(part.area()), shown.name(part.area()), part.counters()));
        rows.add(row("", shown.fullName(area), whole));
    }

    private static List<Object> row(String code, String name, Counters counters) {
        var row = new ArrayList<Object>(List.of(code, name, counters.of("received"), counters.of("finished")));
        for (var indicator : Standing.shown()) {
            var standing = Standing.of(indicator, counters, Optional.empty());
            row.add(standing.measure().numerator());
            row.add(standing.measure().denominator());
            row.add(standing.value().<Object>map(value -> value.doubleValue()).orElse(""));
        }
        return row;
    }

    private static String code(Area area) {
        return switch (area.level()) {
            case COUNTRY -> "";
            case PROVINCE -> "%02d".formatted(area.province());
            case COMMUNE -> area.commune();
            case DESK -> area.desk();
        };
    }

    /** Commas, quotes where needed, UTF-8. */
    byte[] csv() {
        var text = new StringBuilder(MARK);
        for (var row : rows) text.append(String.join(",", row.stream().map(Export::quoted).toList())).append("\r\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(Object value) {
        var text = value.toString();
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Codes stay text, so that no zero is lost; numbers are numbers. */
    byte[] workbook(String title) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "QuayMotCua", null)) {
            var sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) {
                var values = rows.get(row);
                for (int column = 0; column < values.size(); column++) {
                    switch (values.get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> {
                            sheet.value(row, column, text.toString());
                            sheet.style(row, column).format("@").set();
                        }
                    }
                }
            }
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().wrapText(true).set();
            sheet.freezePane(2, 1);
            sheet.width(0, 10);
            sheet.width(1, 32);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be made", e);
        }
        return bytes.toByteArray();
    }
}
