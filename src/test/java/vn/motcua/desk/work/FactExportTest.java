package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.kpi.DressedLife;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

/** Whoever has the exported table and {@code docs/indicators.md} comes to the same figures. */
class FactExportTest {
    private static final Path DOCUMENT = Path.of("docs/indicators.md");
    private static final int DOSSIERS = 250;

    @TempDir
    Path folder;

    private Bench bench;
    private FactExport export;

    @BeforeEach
    void fill() {
        bench = new Bench(folder);
        export = new FactExport(bench.desk.figures());
        bench.desk.store().write(tx -> {
            tx.dossiers().addAll(IntStream.range(0, DOSSIERS).mapToObj(seed -> new DressedLife(seed).live(seed % 25)).toList());
            return "";
        });
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theStatementsOfTheDocumentGiveTheFigures() throws IOException, SQLException {
        var statements = statements();
        assertThat(statements.keySet()).containsExactlyElementsOf(java.util.Arrays.stream(Indicator.values()).map(Indicator::id).toList());
        var november = LocalDate.of(2026, 11, 1);
        for (var period : List.of(new Period(november, LocalDate.of(2027, 3, 31)), new Period(november, november.plusDays(17)),
                new Period(november.plusDays(17), november.plusDays(25)), new Period(november, november.plusDays(3)))) {
            var tally = bench.desk.figures().of(period);
            try (var table = table(csv(period))) {
                for (var indicator : Indicator.values()) {
                    assertThat(ask(table, statements.get(indicator.id()), period, tally.asOf().toString())).as("%s of %s", indicator.id(), period)
                            .isEqualTo(tally.measure(indicator));
                }
            }
        }
    }

    @Test
    void everyColumnIsExplained() throws IOException {
        var explained = Files.readString(DOCUMENT);
        assertThat(FactExport.columns()).allSatisfy(column -> assertThat(explained).contains('`' + column + '`')).doesNotHaveDuplicates();
    }

    @Test
    void nothingPersonalLeaves() throws IOException {
        var csv = csv(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
        assertThat(csv.lines().count()).isEqualTo(DOSSIERS + 1);
        assertThat(csv).doesNotContain("Nguyễn Văn Thử").doesNotContain("075085000123").doesNotContain("26500-").doesNotContain(",lan,");
    }

    @Test
    void bothFormsSayTheSame() throws IOException {
        var period = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
        var out = new StringWriter();
        export.write(period, FactExport.Form.JSON, out);
        var json = new JsonMapper().readTree(out.toString());
        var rows = rows(csv(period));
        assertThat(json.get("facts").size()).isEqualTo(rows.size() - 1);
        for (int i = 1; i < rows.size(); i++) {
            for (int column = 0; column < rows.getFirst().size(); column++) {
                var value = json.get("facts").get(i - 1).get(rows.getFirst().get(column));
                assertThat(value.isBoolean() ? (value.asBoolean() ? "1" : "0") : value.asString()).isEqualTo(rows.get(i).get(column));
            }
        }
    }

    private String csv(Period period) throws IOException {
        var out = new StringWriter();
        export.write(period, FactExport.Form.CSV, out);
        return out.toString();
    }

    private static Map<String, String> statements() throws IOException {
        var document = Files.readString(DOCUMENT);
        var sql = document.substring(document.indexOf("```sql") + 6);
        var statements = new LinkedHashMap<String, String>();
        for (var part : sql.substring(0, sql.indexOf("```")).split("-- ")) {
            if (part.isBlank()) continue;
            var lines = part.strip().split("\n", 2);
            statements.put(lines[0].strip(), lines[1]);
        }
        return statements;
    }

    /** A table of texts, as an import of the file makes it. */
    private static Connection table(String csv) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        var rows = rows(csv);
        try (var statement = connection.createStatement()) {
            statement.execute("create table facts (" + rows.getFirst().stream().map(name -> '"' + name + "\" text").collect(Collectors.joining(", ")) + ")");
        }
        try (var insert = connection.prepareStatement("insert into facts values (" + "?, ".repeat(rows.getFirst().size() - 1) + "?)")) {
            for (var row : rows.subList(1, rows.size())) {
                for (int i = 0; i < row.size(); i++) insert.setString(i + 1, row.get(i));
                insert.executeUpdate();
            }
        }
        return connection;
    }

    private static Measure ask(Connection table, String statement, Period period, String asOf) throws SQLException {
        try (var query = table.prepareStatement(statement.replace(":from", '\'' + period.from().toString() + '\'').replace(":to", '\'' + period.to().toString() + '\'')
                .replace(":asof", '\'' + asOf + '\'')); var row = query.executeQuery()) {
            return new Measure(row.getLong(1), row.getLong(2));
        }
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        for (var line : csv.split("\r\n")) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (char letter : line.toCharArray()) {
                if (letter == '"') quoted = !quoted;
                else if (letter == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else cell.append(letter);
            }
            cells.add(cell.toString());
            rows.add(cells);
        }
        return rows;
    }
}
