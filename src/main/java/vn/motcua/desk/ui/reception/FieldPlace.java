package vn.motcua.desk.ui.reception;

import java.util.Optional;

import vn.motcua.desk.domain.dossier.Step;

/**
 * Where the clerk stands: kept with the draft, so that a restart stands there again.
 *
 * @param field name of the control within the step; empty: its first one
 */
public record FieldPlace(Step step, String field) {
    static FieldPlace first(Step step) {
        return new FieldPlace(step, "");
    }

    String text() {
        return step + "/" + field;
    }

    static Optional<FieldPlace> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return Optional.empty();
        for (var step : Step.values()) {
            if (step.name().equals(text.substring(0, slash))) return Optional.of(new FieldPlace(step, text.substring(slash + 1)));
        }
        return Optional.empty();
    }
}
