package vn.motcua.desk.ui.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One target: its name, where its value comes from and of which dossiers, what it has to reach and when. */
final class TargetForm implements EntriesPane.Form<Target> {
    /** In the box of indicators: entered by a person. */
    private static final String BY_HAND = "";

    private final Consumer<UnaryOperator<Target>> change;
    private final PlanWords words;
    private final Field<VietnameseTextField> name;
    private final ComboBox<String> measured = new ComboBox<>();
    private final ChoiceStrip<Bound.Direction> direction;
    private final Field<VietnameseTextField> threshold;
    private final Field<VietnameseTextField> aim;
    private final ChoiceStrip<Bound.Unit> unit;
    private final Field<ChoiceStrip<Bound.Unit>> unitField;
    private final Map<Channel, CheckBox> channels = new EnumMap<>(Channel.class);
    private final Field<VietnameseTextField> fields;
    private final VBox scope;
    private final Field<VietnameseTextField> from;
    private final Field<VietnameseTextField> until;
    private final Field<VietnameseTextField> formula;
    private final Field<VietnameseTextField> source;
    private final VBox node;
    private boolean filling;

    TargetForm(Consumer<UnaryOperator<Target>> change, Texts texts, Wording wording) {
        this.change = change;
        words = wording.plans();
        var inputs = new Inputs(texts);
        name = inputs.text("plans.target", typed -> edit(now -> new Target(now.id(), typed.strip(), now.measured(), now.bound(), now.baseline(), now.period(),
                now.formula(), now.source())));
        measured.getItems().setAll(choices());
        measured.setConverter(new Named());
        measured.setMaxWidth(Double.MAX_VALUE);
        measured.setOnAction(_ -> chooseMeasured());
        direction = new ChoiceStrip<>(List.of(Bound.Direction.values()), words::direction);
        direction.onChosen(chosen -> bound(now -> new Bound(chosen, now.threshold(), now.aim(), now.unit())));
        threshold = inputs.number("plans.threshold", number -> bound(now -> new Bound(now.direction(), number, now.aim(), now.unit())));
        aim = inputs.optionalNumber("plans.aim", number -> bound(now -> new Bound(now.direction(), now.threshold(), number, now.unit())));
        unit = new ChoiceStrip<>(List.of(Bound.Unit.values()), words::unit);
        unit.onChosen(chosen -> bound(now -> new Bound(now.direction(), now.threshold(), now.aim(), chosen)));
        unitField = new Field<>(texts.get("plans.unit"), unit);
        fields = inputs.text("plans.fields", _ -> scoped());
        var boxes = Draw.flow();
        for (var channel : Channel.values()) {
            var box = new CheckBox(wording.channel(channel));
            box.setMinWidth(CheckBox.USE_PREF_SIZE);
            box.setOnAction(_ -> scoped());
            channels.put(channel, box);
            boxes.getChildren().add(box);
        }
        scope = Draw.column("gap-3", new Field<>(texts.get("plans.channels"), boxes), fields);
        from = inputs.day("plans.first", day -> edit(now -> now.during(new Period(day, now.period().to()))));
        until = inputs.day("plans.last", day -> edit(now -> now.during(new Period(now.period().from(), day))));
        formula = inputs.text("plans.formula", typed -> edit(now -> new Target(now.id(), now.name(), now.measured(), now.bound(), now.baseline(), now.period(),
                Typed.optional(typed), now.source())));
        source = inputs.text("plans.source", typed -> edit(now -> new Target(now.id(), now.name(), now.measured(), now.bound(), now.baseline(), now.period(),
                now.formula(), Typed.optional(typed))));
        node = Draw.column("gap-3", name, new Field<>(texts.get("plans.measured"), measured), new Field<>(texts.get("plans.direction"), direction),
                Inputs.beside(threshold, aim), unitField, Inputs.beside(from, until), scope, Inputs.beside(formula, source));
    }

    static Target fresh(Plan plan) {
        return new Target(PlanEdits.freshId(plan), "", new Target.Measured.ByHand(), new Bound(Bound.Direction.AT_LEAST, BigDecimal.ZERO,
                Optional.empty(), Bound.Unit.PERCENT), Optional.empty(), plan.period(), Optional.empty(), Optional.empty());
    }

    @Override public Node node() {
        return node;
    }

    @Override public void fill(Plan plan, Target target) {
        filling = true;
        Inputs.show(name, target.name());
        measured.setValue(switch (target.measured()) {
            case Target.Measured.ByHand() -> BY_HAND;
            case Target.Measured.Computed(var indicator, _) -> indicator;
        });
        direction.show(Optional.of(target.bound().direction()));
        Inputs.show(threshold, Typed.number(target.bound().threshold()));
        Inputs.show(aim, target.bound().aim().map(Typed::number).orElse(""));
        unit.show(Optional.of(target.bound().unit()));
        Inputs.show(from, Typed.day(target.period().from()));
        Inputs.show(until, Typed.day(target.period().to()));
        Inputs.show(formula, target.formula().orElse(""));
        Inputs.show(source, target.source().orElse(""));
        var of = scope(target);
        channels.forEach((channel, box) -> box.setSelected(of.channels().contains(channel)));
        Inputs.show(fields, Typed.list(of.fields()));
        showFor(target);
        filling = false;
    }

    @Override public void focusFirst() {
        name.control().requestFocus();
        name.control().end();
    }

    /** The unit of an indicator is the indicator's; what a person enters is of no dossiers. */
    private void showFor(Target target) {
        for (var part : List.of(unitField, scope)) {
            boolean shown = (part == unitField) == target.isByHand();
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }

    private void chooseMeasured() {
        if (filling || measured.getValue() == null) return;
        var chosen = measured.getValue();
        edit(now -> {
            var how = chosen.equals(BY_HAND) ? new Target.Measured.ByHand() : new Target.Measured.Computed(chosen, scope(now));
            var bound = now.bound();
            var in = Indicator.find(chosen).map(Bound.Unit::of).orElse(bound.unit());
            var next = new Target(now.id(), now.name(), how, new Bound(bound.direction(), bound.threshold(), bound.aim(), in), now.baseline(), now.period(),
                    now.formula(), now.source());
            unit.show(Optional.of(in));
            showFor(next);
            return next;
        });
    }

    private void scoped() {
        var chosen = new HashSet<Channel>();
        channels.forEach((channel, box) -> {
            if (box.isSelected()) chosen.add(channel);
        });
        var of = new Scope(chosen, Typed.list(fields.control().value()));
        edit(now -> switch (now.measured()) {
            case Target.Measured.ByHand() -> now;
            case Target.Measured.Computed(var indicator, _) -> new Target(now.id(), now.name(), new Target.Measured.Computed(indicator, of), now.bound(),
                    now.baseline(), now.period(), now.formula(), now.source());
        });
    }

    private void bound(UnaryOperator<Bound> edit) {
        edit(now -> now.bounded(edit.apply(now.bound())));
    }

    private void edit(UnaryOperator<Target> edit) {
        if (!filling) change.accept(edit);
    }

    private static Scope scope(Target target) {
        return switch (target.measured()) {
            case Target.Measured.ByHand() -> Scope.everything();
            case Target.Measured.Computed(_, var scope) -> scope;
        };
    }

    private List<String> choices() {
        var all = new ArrayList<String>();
        all.add(BY_HAND);
        for (var indicator : Indicator.values()) all.add(indicator.id());
        return all;
    }

    private final class Named extends StringConverter<String> {
        @Override public String toString(String id) {
            if (id == null) return "";
            return words.measured(id.equals(BY_HAND) ? new Target.Measured.ByHand() : new Target.Measured.Computed(id, Scope.everything()));
        }

        @Override public String fromString(String typed) {
            throw new UnsupportedOperationException("the box is not typed into");
        }
    }
}
