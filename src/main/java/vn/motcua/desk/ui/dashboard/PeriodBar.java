package vn.motcua.desk.ui.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.Targets;

/** Over which days: one of the usual periods, the plan's own days, or two days that are typed. */
final class PeriodBar extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** What can be chosen, in the order of the keys. */
    private enum Choice {
        OF_PLAN, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, TYPED;

        private static Choice of(Targets.Span span) {
            return switch (span) {
                case Targets.Span.OfPlan() -> OF_PLAN;
                case Targets.Span.Days _ -> TYPED;
                case Targets.Span.Calendar(var kind, _) -> valueOf(kind.name());
            };
        }
    }

    private final DashboardModel model;
    private final Texts texts;
    private final ChoiceStrip<Choice> strip;
    private final Field<VietnameseTextField> from;
    private final Field<VietnameseTextField> to;
    private final FlowPane typed;
    private final Runnable done;

    /** @param done told when days were typed */
    PeriodBar(DashboardModel model, Texts texts, Runnable done) {
        this.model = model;
        this.texts = texts;
        this.done = done;
        strip = new ChoiceStrip<>(List.of(Choice.values()), choice -> texts.of("dashboard.span", choice));
        strip.setAccessibleText(texts.get("dashboard.span"));
        strip.onChosen(this::choose);
        from = new Field<>(texts.get("dashboard.from"), new VietnameseTextField(texts.get("dashboard.day.prompt")));
        to = new Field<>(texts.get("dashboard.to"), new VietnameseTextField(texts.get("dashboard.day.prompt")));
        for (var field : List.of(from, to)) {
            field.getStyleClass().add("short-field");
            field.control().setOnAction(_ -> take());
        }
        typed = Draw.flow(from, to, Draw.button(texts.get("dashboard.typed"), "Enter", this::take, "accent"));
        typed(false);
        getStyleClass().add("gap-2");
        getChildren().addAll(strip, typed);
        show();
    }

    /** How many keys choose. */
    static int choices() {
        return Choice.values().length;
    }

    /** @param number from 1 */
    void choose(int number) {
        choose(Choice.values()[number - 1]);
    }

    void show() {
        strip.show(Optional.of(typed.isVisible() ? Choice.TYPED : Choice.of(model.span())));
    }

    private void choose(Choice choice) {
        typed(choice == Choice.TYPED);
        strip.show(Optional.of(choice));
        switch (choice) {
            case OF_PLAN -> model.choose(new Targets.Span.OfPlan());
            case TYPED -> type();
            case DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR -> model.choose(CalendarPeriod.valueOf(choice.name()));
        }
    }

    /** The days that are shown now stand there to be changed. */
    private void type() {
        model.shown().get().ifPresent(now -> {
            from.control().show(DAY.format(now.board().period().from()));
            to.control().show(DAY.format(now.board().period().to()));
        });
        from.control().requestFocus();
        from.control().selectAll();
    }

    private void take() {
        from.clear();
        to.clear();
        var first = day(from);
        var last = day(to);
        if (first.isEmpty() || last.isEmpty()) return;
        var period = new Period(first.get(), last.get());
        if (!period.isInOrder()) {
            to.say(Tone.AT_STAKE, texts.get("dashboard.day.order"));
            to.control().requestFocus();
            return;
        }
        typed(false);
        model.choose(new Targets.Span.Days(period));
        show();
        done.run();
    }

    private Optional<LocalDate> day(Field<VietnameseTextField> field) {
        try {
            return Optional.of(LocalDate.parse(field.control().value().strip().replace('-', '/').replace('.', '/'), DAY));
        } catch (DateTimeException notADay) {
            field.say(Tone.AT_STAKE, texts.get("dashboard.day.wrong"));
            field.control().requestFocus();
            return Optional.empty();
        }
    }

    /** Takes the fields away unread. @return whether they stood there */
    boolean stopTyping() {
        if (!typed.isVisible()) return false;
        typed(false);
        show();
        return true;
    }

    private void typed(boolean shown) {
        typed.setVisible(shown);
        typed.setManaged(shown);
    }
}
