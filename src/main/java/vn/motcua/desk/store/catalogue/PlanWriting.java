package vn.motcua.desk.store.catalogue;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;

/** A plan as the text of a file that {@link PlanFile} reads back the same; laid out for a person to edit. */
final class PlanWriting {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private PlanWriting(JsonGenerator json) {
        this.json = json;
    }

    static String text(Plan plan) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new Laid(), text)) {
            new PlanWriting(json).plan(plan);
        }
        return text + "\n";
    }

    private void plan(Plan plan) {
        json.writeStartObject();
        field("format", PlanFile.FORMAT);
        json.writeNumberProperty("version", PlanFile.VERSION);
        field("id", plan.id());
        field("number", plan.number());
        field("issued", plan.issued().map(Object::toString));
        field("title", plan.title());
        field("office", plan.office());
        field("province", plan.province());
        plan.signed().ifPresent(signature -> {
            json.writeObjectPropertyStart("signed");
            field("capacity", signature.capacity());
            field("name", signature.name());
            json.writeEndObject();
        });
        period(plan.period());
        weeks(plan.weeks());
        milestones(plan.milestones());
        reporting(plan.reporting());
        texts("recipients", plan.recipients());
        texts("basis", plan.basis());
        json.writeArrayPropertyStart("targets");
        for (var target : plan.targets()) target(target, plan.period());
        json.writeEndArray();
        notes(plan.notes());
        json.writeEndObject();
    }

    private void weeks(List<Plan.Week> weeks) {
        if (weeks.isEmpty()) return;
        json.writeArrayPropertyStart("weeks");
        for (var week : weeks) {
            json.writeStartObject();
            json.writeNumberProperty("number", week.number());
            period(week.period());
            texts("duties", week.duties());
            if (!week.comparedWith().isEmpty()) {
                json.writeArrayPropertyStart("comparedWith");
                week.comparedWith().forEach(json::writeNumber);
                json.writeEndArray();
            }
            if (week.sumsUp()) json.writeBooleanProperty("sumsUp", true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void milestones(List<Plan.Milestone> milestones) {
        if (milestones.isEmpty()) return;
        json.writeArrayPropertyStart("milestones");
        for (var milestone : milestones) {
            json.writeStartObject();
            field("day", milestone.day().toString());
            field("what", milestone.what());
            field("who", milestone.who());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reporting(Plan.Reporting reporting) {
        json.writeObjectPropertyStart("reports");
        texts("rhythms", reporting.inOrder().stream().map(Fields::spelling).toList());
        field("by", reporting.by());
        field("to", reporting.to());
        json.writeEndObject();
    }

    private void target(Target target, Period plan) {
        json.writeStartObject();
        field("id", target.id());
        field("name", target.name());
        switch (target.measured()) {
            case Target.Measured.ByHand() -> json.writeBooleanProperty("byHand", true);
            case Target.Measured.Computed(var indicator, var scope) -> {
                field("indicator", indicator);
                scope(scope);
            }
        }
        bound(target.bound());
        target.baseline().ifPresent(baseline -> {
            json.writeObjectPropertyStart("baseline");
            field("when", baseline.when());
            number("value", baseline.value());
            json.writeEndObject();
        });
        if (!target.period().equals(plan)) period(target.period());
        field("formula", target.formula());
        field("source", target.source());
        json.writeEndObject();
    }

    private void scope(Scope scope) {
        if (scope.isEverything()) return;
        json.writeObjectPropertyStart("only");
        if (!scope.channels().isEmpty()) texts("channels", scope.channels().stream().sorted().map(Fields::spelling).toList());
        if (!scope.fields().isEmpty()) texts("fields", scope.fields());
        json.writeEndObject();
    }

    private void bound(Bound bound) {
        field("direction", Fields.spelling(bound.direction()));
        number("threshold", bound.threshold());
        bound.aim().ifPresent(aim -> number("aim", aim));
        if (bound.unit() != Bound.Unit.PERCENT) field("unit", Fields.spelling(bound.unit()));
    }

    private void notes(List<Plan.Note> notes) {
        if (notes.isEmpty()) return;
        json.writeArrayPropertyStart("notes");
        for (var note : notes) {
            json.writeStartObject();
            field("kind", Fields.spelling(note.kind()));
            field("about", note.about());
            field("text", note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void period(Period period) {
        field("from", period.from().toString());
        field("until", period.to().toString());
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void number(String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(number.toPlainString());
    }

    private void field(String name, String text) {
        json.writeStringProperty(name, text);
    }

    private void field(String name, Optional<String> text) {
        text.ifPresent(words -> field(name, words));
    }

    /** Two spaces a step, and an entry of a list on a line of its own, on every system. */
    private static final class Laid extends ObjectWriteContext.Base {
        @Override public PrettyPrinter getPrettyPrinter() {
            var lines = new DefaultIndenter("  ", "\n");
            var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER).withRootSeparator("").withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
