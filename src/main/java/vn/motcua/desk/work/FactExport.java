package vn.motcua.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Period;

/**
 * The facts of dossiers as a table that anybody can count again: a row a dossier, nothing personal, no code that stands on a receipt, no clerk. What each
 * column is, and how every figure follows from them, stands in {@code docs/indicators.md}; a column once there keeps its name and meaning.
 */
public final class FactExport {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", DossierFacts::id),
            new Column("received", of -> of.times().received().toString()),
            new Column("finished", of -> text(of.times().finished())),
            new Column("answered", of -> text(of.times().answered())),
            new Column("paid_on", of -> text(of.times().paid())),
            new Column("due", of -> of.times().due().toString()),
            new Column("reached", of -> text(of.times().reached())),
            new Column("procedure", of -> of.origin().procedure()),
            new Column("field", of -> of.origin().field()),
            new Column("case_name", of -> of.origin().caseName()),
            new Column("desk", of -> of.origin().desk()),
            new Column("channel", of -> of.traits().channel().name()),
            new Column("assisted_online", of -> of.traits().assistedOnline()),
            new Column("online_level", of -> of.traits().service().level().name()),
            new Column("offered_online", of -> of.traits().service().online()),
            new Column("land_construction_investment", of -> of.traits().delicate()),
            new Column("lines", of -> of.amounts().lines()),
            new Column("to_digitize", of -> of.amounts().toDigitize()),
            new Column("digitized", of -> of.amounts().digitized()),
            new Column("reused", of -> of.amounts().reused()),
            new Column("pages", of -> of.amounts().pages()),
            new Column("complete", of -> of.traits().papers().complete()),
            new Column("some_files", of -> of.traits().papers().some()),
            new Column("any_reused", of -> of.traits().papers().reused()),
            new Column("from_national_store", of -> of.traits().papers().national()),
            new Column("identity", of -> of.traits().identity().name()),
            new Column("stage", of -> of.traits().stage().name()),
            new Column("result_owed", of -> of.traits().result().owed()),
            new Column("result_filed", of -> of.traits().result().filed()),
            new Column("result_signed", of -> of.traits().result().signed()),
            new Column("ending_document", of -> of.traits().result().ending()),
            new Column("fee", of -> of.amounts().fee()),
            new Column("charge", of -> of.amounts().charge()),
            new Column("payment", of -> of.traits().paid().map(Enum::name).orElse("")),
            new Column("pace", of -> of.traits().pace().name()),
            new Column("supplements", of -> of.amounts().supplements()),
            new Column("answer", of -> of.traits().answer().map(Enum::name).orElse("")),
            new Column("seconds", of -> of.times().seconds()),
            new Column("handling_minutes", of -> of.times().handling().isPresent() ? of.times().handling().getAsLong() : ""),
            new Column("overrides", of -> of.amounts().overrides()),
            new Column("lost", of -> of.traits().lost().stream().sorted().map(cause -> "C" + (cause.ordinal() + 1)).collect(Collectors.joining(" "))));

    private final Figures figures;

    /** @param value a text, a whole number, or yes or no */
    private record Column(String name, Function<DossierFacts, Object> value) { }

    /** In which form. */
    public enum Form { CSV, JSON }

    public FactExport(Figures figures) {
        this.figures = figures;
    }

    /** Names of the columns in their order. */
    public static List<String> columns() {
        return COLUMNS.stream().map(Column::name).toList();
    }

    /**
     * Every dossier of which some figure of the period speaks, in the order of reception: received, finished, paid or answered in it, or still open
     * at its end. Months of a busy desk in seconds, little memory. The writer may be closed afterwards.
     */
    public void write(Period period, Form form, Writer to) throws IOException {
        switch (form) {
            case CSV -> csv(period, to);
            case JSON -> json(period, to);
        }
    }

    private void csv(Period period, Writer to) throws IOException {
        to.write(String.join(",", columns()) + "\r\n");
        try {
            figures.behind(period, facts -> {
                try {
                    to.write(COLUMNS.stream().map(column -> cell(column.value().apply(facts))).collect(Collectors.joining(",")) + "\r\n");
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            });
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private void json(Period period, Writer to) throws IOException {
        try (var json = JsonMapper.builder().build().createGenerator(to)) {
            json.writeStartObject();
            json.writeStringProperty("from", period.from().toString());
            json.writeStringProperty("to", period.to().toString());
            json.writeName("facts");
            json.writeStartArray();
            figures.behind(period, facts -> row(json, facts));
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException refused) {
            throw refused.getCause();
        }
    }

    private static void row(JsonGenerator json, DossierFacts facts) {
        json.writeStartObject();
        for (var column : COLUMNS) json.writePOJOProperty(column.name(), column.value().apply(facts));
        json.writeEndObject();
    }

    /** Yes is 1. Source of the quoting: RFC 4180. */
    private static String cell(Object value) {
        if (value instanceof Boolean is) return is ? "1" : "0";
        var text = value.toString();
        return text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r') ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
