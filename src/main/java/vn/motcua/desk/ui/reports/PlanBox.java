package vn.motcua.desk.ui.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import vn.motcua.desk.domain.plan.Plan;

/** Of which plan is reported, or of none. */
final class PlanBox extends ComboBox<Optional<Plan>> {
    private boolean filling;

    PlanBox(String none, Function<Plan, String> words, Consumer<Optional<Plan>> chosen) {
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(0);
        setConverter(new StringConverter<>() {
            @Override public String toString(Optional<Plan> plan) {
                return plan == null ? "" : plan.map(words).orElse(none);
            }

            @Override public Optional<Plan> fromString(String name) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        setOnAction(_ -> {
            if (!filling && getValue() != null) chosen.accept(getValue());
        });
    }

    void fill(List<Plan> plans, Optional<Plan> chosen) {
        var all = new ArrayList<Optional<Plan>>();
        all.add(Optional.empty());
        plans.forEach(plan -> all.add(Optional.of(plan)));
        filling = true;
        if (!all.equals(getItems())) getItems().setAll(all);
        setValue(chosen);
        filling = false;
    }
}
