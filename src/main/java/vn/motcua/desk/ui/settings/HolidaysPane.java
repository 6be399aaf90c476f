package vn.motcua.desk.ui.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** The days off and the days worked instead, year by year; the office corrects them when they are decreed. */
final class HolidaysPane extends VBox {
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2028;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final SettingsModel model;
    private final Texts texts;
    private final Rows<Holidays.Day> rows;
    private final Field<VietnameseTextField> date;
    private final Field<VietnameseTextField> name;
    private final ChoiceStrip<Holidays.Kind> kind;
    private final CheckBox estimate;
    private int year;

    HolidaysPane(SettingsModel model, LocalDate today, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-3");
        year = Math.clamp(today.getYear(), FIRST_YEAR, LAST_YEAR);
        var locale = Locale.of(texts.language().code());
        rows = new Rows<Holidays.Day>(texts.get("settings.HOLIDAYS"), Holidays.Day::date)
                .text(texts.get("settings.holidays.date"), 7.8, day -> wording.formats().date(day.date()))
                .text(texts.get("settings.holidays.weekday"), 7.5, day -> day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, locale)).spareable()
                .text(texts.get("settings.holidays.name"), 10, Holidays.Day::name).wide()
                .text(texts.get("settings.holidays.kind"), 8.5, day -> texts.of("settings.holidays", day.kind()))
                .nodes(texts.get("settings.holidays.sure"), 11, this::sure);
        rows.whenEmpty(new EmptyState(Feather.CALENDAR, texts.get("settings.holidays.none"), texts.get("settings.holidays.none.do")));
        rows.onOpen(this::take);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.DELETE) return;
            rows.current().ifPresent(this::remove);
            event.consume();
        });
        date = new Field<>(texts.get("settings.holidays.date"), new VietnameseTextField(texts.get("settings.holidays.date.prompt")));
        name = new Field<>(texts.get("settings.holidays.name"), new VietnameseTextField());
        kind = new ChoiceStrip<>(List.of(Holidays.Kind.values()), value -> texts.of("settings.holidays", value));
        kind.show(Optional.of(Holidays.Kind.OFF));
        estimate = new CheckBox(texts.get("settings.holidays.estimate"));
        date.control().setOnAction(_ -> put());
        name.control().setOnAction(_ -> put());
        var years = new ChoiceStrip<>(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList(), String::valueOf);
        years.getStyleClass().add("holiday-year");
        years.setAccessibleText(texts.get("settings.holidays.year"));
        years.show(Optional.of(year));
        years.onChosen(value -> {
            year = value;
            show();
        });
        var card = new Card(Feather.CALENDAR, texts.get("settings.HOLIDAYS"), inset(years), Draw.growing(rows)).flush()
                .with(Draw.button(texts.get("settings.holidays.shipped"), this::backToShipped, "quiet"));
        getChildren().addAll(Draw.growing(card), new Card(Feather.EDIT_3, texts.get("settings.holidays.edit"), editor()));
        model.settings().addListener((_, _, _) -> show());
        show();
    }

    private Node editor() {
        date.control().getStyleClass().add("holiday-date");
        date.getStyleClass().add("short-field");
        var first = new HBox(date, Draw.growing(name));
        first.getStyleClass().add("gap-3");
        var second = Draw.flow(kind, estimate, Draw.button(texts.get("settings.holidays.remove"), "Delete",
                () -> rows.current().ifPresent(this::remove)), Draw.button(texts.get("settings.holidays.put"), "Enter", this::put, "accent"));
        estimate.setMinWidth(USE_PREF_SIZE);
        kind.setAccessibleText(texts.get("settings.holidays.kind"));
        return Draw.column("gap-3", first, second);
    }

    private static Node inset(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("card-inset");
        return box;
    }

    private Light sure(Holidays.Day day) {
        return day.estimate() ? new Light(Tone.NOTED, texts.get("settings.holidays.estimated")) : new Light(Tone.GOOD, texts.get("settings.holidays.decreed"));
    }

    private void show() {
        rows.show(model.holidays().stream().filter(day -> day.date().getYear() == year).toList());
    }

    /** Brings a day into the fields, to be changed. */
    private void take(Holidays.Day day) {
        date.control().show(DAY.format(day.date()));
        name.control().show(day.name());
        kind.show(Optional.of(day.kind()));
        estimate.setSelected(day.estimate());
        name.control().requestFocus();
    }

    private void put() {
        var day = parse(date.control().value());
        if (day.isEmpty()) {
            date.say(Tone.AT_STAKE, texts.get("settings.holidays.date.wrong"));
            date.control().requestFocus();
            return;
        }
        date.clear();
        if (name.control().value().isBlank()) {
            name.say(Tone.AT_STAKE, texts.get("settings.holidays.name.wrong"));
            name.control().requestFocus();
            return;
        }
        name.clear();
        var entry = new Holidays.Day(day.get(), kind.value().orElse(Holidays.Kind.OFF), name.control().value().strip(), estimate.isSelected());
        var all = without(day.get());
        all.add(entry);
        keep(all);
        date.control().show("");
        name.control().show("");
        rows.requestFocus();
    }

    private void remove(Holidays.Day day) {
        keep(without(day.date()));
    }

    private void backToShipped() {
        model.change(now -> now.withHolidays(Optional.empty()));
    }

    private void keep(List<Holidays.Day> all) {
        model.change(now -> now.withHolidays(Optional.of(new Holidays(all).days())));
    }

    private List<Holidays.Day> without(LocalDate day) {
        return new ArrayList<>(model.holidays().stream().filter(one -> !one.date().equals(day)).toList());
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip().replace('-', '/').replace('.', '/'), DAY))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
