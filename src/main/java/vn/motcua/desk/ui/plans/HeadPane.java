package vn.motcua.desk.ui.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** What stands at the head and the foot of the document: title, number, office, days, reports, recipients, legal basis. */
final class HeadPane extends VBox {
    private final PlanEditModel model;
    private final Inputs inputs;
    private final Map<Plan.Rhythm, CheckBox> rhythms = new EnumMap<>(Plan.Rhythm.class);
    private final List<Field<VietnameseTextField>> fields = new ArrayList<>();
    private final Field<VietnameseTextField> title;

    HeadPane(PlanEditModel model, Texts texts, PlanWords words) {
        this.model = model;
        this.inputs = new Inputs(texts);
        getStyleClass().addAll("gap-3", "beside-bar");
        title = text("plans.head.title", model.plan().title(), (edit, value) -> edit.title = value);
        var document = Draw.column("gap-3", title, Inputs.beside(text("plans.head.number", model.plan().number().orElse(""), (edit, value) ->
                        edit.number = Typed.optional(value)), issued()), Inputs.beside(text("plans.head.office", model.plan().office(), (edit, value) ->
                        edit.office = value), text("plans.head.province", model.plan().province(), (edit, value) -> edit.province = value)),
                Inputs.beside(text("plans.head.capacity", model.plan().signed().map(Plan.Signature::capacity).orElse(""), (edit, value) ->
                        edit.capacity = value), text("plans.head.name", model.plan().signed().flatMap(Plan.Signature::name).orElse(""), (edit, value) ->
                        edit.name = value)), Inputs.beside(first(), last()));
        var reports = Draw.column("gap-3", new Field<>(texts.get("plans.head.rhythms"), rhythms(texts, words)),
                Inputs.beside(text("plans.head.by", model.plan().reporting().by().orElse(""), (edit, value) -> edit.by = Typed.optional(value)),
                        text("plans.head.to", model.plan().reporting().to().orElse(""), (edit, value) -> edit.to = Typed.optional(value))),
                text("plans.head.recipients", Typed.list(model.plan().recipients()), (edit, value) -> edit.recipients = Typed.list(value)),
                text("plans.head.basis", Typed.list(model.plan().basis()), (edit, value) -> edit.basis = Typed.list(value)),
                Draw.wrapped(texts.get("plans.head.lists"), "t-small", "muted"));
        if (model.shelved().get().orElseThrow().shipped()) onlyToLookAt();
        getChildren().addAll(new Card(Feather.FILE_TEXT, texts.get("plans.head"), document), new Card(Feather.SEND, texts.get("plans.head.reports"), reports));
    }

    /** Can be gone through and read, not changed. */
    private void onlyToLookAt() {
        fields.forEach(field -> field.control().setEditable(false));
        for (var box : rhythms.values()) {
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
        }
    }

    void focusFirst() {
        title.control().requestFocus();
        title.control().end();
    }

    private interface Edit {
        void to(Head head, String value);
    }

    private Field<VietnameseTextField> text(String key, String value, Edit edit) {
        var field = inputs.text(key, typed -> change(head -> {
            edit.to(head, typed.strip());
            return head;
        }));
        return shown(field, value);
    }

    private Field<VietnameseTextField> issued() {
        var field = inputs.optionalDay("plans.head.issued", day -> change(head -> {
            head.issued = day;
            return head;
        }));
        return shown(field, model.plan().issued().map(Typed::day).orElse(""));
    }

    private Field<VietnameseTextField> first() {
        var field = inputs.day("plans.first", day -> model.change(plan -> PlanEdits.during(plan, new Period(day, plan.period().to()))));
        return shown(field, Typed.day(model.plan().period().from()));
    }

    private Field<VietnameseTextField> last() {
        var field = inputs.day("plans.last", day -> model.change(plan -> PlanEdits.during(plan, new Period(plan.period().from(), day))));
        return shown(field, Typed.day(model.plan().period().to()));
    }

    private Field<VietnameseTextField> shown(Field<VietnameseTextField> field, String value) {
        Inputs.show(field, value);
        fields.add(field);
        return field;
    }

    private Node rhythms(Texts texts, PlanWords words) {
        var boxes = Draw.flow();
        for (var rhythm : Plan.Rhythm.values()) {
            var box = new CheckBox(Draw.sentence(words.rhythm(rhythm)));
            box.setMinWidth(USE_PREF_SIZE);
            box.setSelected(model.plan().reporting().rhythms().contains(rhythm));
            box.setOnAction(_ -> change(head -> {
                head.rhythms = chosen();
                return head;
            }));
            rhythms.put(rhythm, box);
            boxes.getChildren().add(box);
        }
        boxes.setAccessibleText(texts.get("plans.head.rhythms"));
        return boxes;
    }

    private List<Plan.Rhythm> chosen() {
        return rhythms.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    private void change(UnaryOperator<Head> edit) {
        model.change(plan -> edit.apply(new Head(plan)).of(plan));
    }

    /** The head taken apart, one field of it changed, put together again. */
    private static final class Head {
        private Optional<String> number;
        private Optional<LocalDate> issued;
        private String title;
        private String office;
        private String province;
        private String capacity;
        private String name;
        private List<Plan.Rhythm> rhythms;
        private Optional<String> by;
        private Optional<String> to;
        private List<String> recipients;
        private List<String> basis;

        Head(Plan plan) {
            number = plan.number();
            issued = plan.issued();
            title = plan.title();
            office = plan.office();
            province = plan.province();
            capacity = plan.signed().map(Plan.Signature::capacity).orElse("");
            name = plan.signed().flatMap(Plan.Signature::name).orElse("");
            rhythms = plan.reporting().inOrder();
            by = plan.reporting().by();
            to = plan.reporting().to();
            recipients = plan.recipients();
            basis = plan.basis();
        }

        Plan of(Plan plan) {
            var signed = capacity.isEmpty() && name.isEmpty() ? Optional.<Plan.Signature>empty() : Optional.of(new Plan.Signature(capacity, Typed.optional(name)));
            return new Plan(plan.id(), number, issued, title, office, province, signed, plan.period(), plan.weeks(), plan.milestones(),
                    new Plan.Reporting(new HashSet<>(rhythms), by, to), recipients, basis, plan.targets(), plan.notes());
        }
    }
}
