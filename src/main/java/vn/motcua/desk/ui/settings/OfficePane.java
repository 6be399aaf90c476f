package vn.motcua.desk.ui.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficeRules;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.DeskSettings;

/** Whose desk this is, who sits at it, and when it is open. */
final class OfficePane extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final SettingsModel model;
    private final Texts texts;
    private final List<Field<VietnameseTextField>> times = new ArrayList<>();

    OfficePane(SettingsModel model, FormsModel forms, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("gap-3", "beside-bar");
        getChildren().addAll(new Card(Feather.MAP_PIN, texts.get("settings.office"), office()),
                new Card(Feather.USER, texts.get("settings.clerk"), clerk(wording)), new HeadCard(forms, texts).card(), new Card(Feather.CLOCK, texts.get("settings.hours"), hours(),
                        Draw.wrapped(texts.get("settings.hours.note"), "t-small", "muted")));
    }

    private Form office() {
        var form = new Form(model, texts);
        form.text("settings.office.name", now -> now.office().communeName(), (now, value) -> with(now, office -> new Office(office.communeCode(), value,
                office.provinceName(), office.desk(), office.place(), office.phone())), value -> !value.isEmpty());
        form.text("settings.office.province", now -> now.office().provinceName(), (now, value) -> with(now, office -> new Office(office.communeCode(),
                office.communeName(), value, office.desk(), office.place(), office.phone())), value -> !value.isEmpty());
        form.text("settings.office.code", now -> now.office().communeCode(), (now, value) -> with(now, office -> new Office(capitals(value),
                office.communeName(), office.provinceName(), office.desk(), office.place(), office.phone())), value -> OfficeRules.code(value).isPresent());
        form.text("settings.office.desk", now -> now.office().desk(), (now, value) -> with(now, office -> new Office(office.communeCode(),
                office.communeName(), office.provinceName(), capitals(value), office.place(), office.phone())), value -> OfficeRules.desk(value).isPresent());
        form.text("settings.office.place", now -> now.office().place(), (now, value) -> with(now, office -> new Office(office.communeCode(),
                office.communeName(), office.provinceName(), office.desk(), value, office.phone())), value -> !value.isEmpty());
        form.text("settings.office.phone", now -> now.office().phone(), (now, value) -> with(now, office -> new Office(office.communeCode(),
                office.communeName(), office.provinceName(), office.desk(), office.place(), value)), OfficeRules::isPhone);
        return form;
    }

    private Form clerk(Wording wording) {
        var form = new Form(model, texts);
        form.text("settings.clerk.name", now -> now.clerk().name(), (now, value) -> now.withClerk(new Clerk(now.clerk().id(), value, now.clerk().role())),
                value -> !value.isEmpty());
        var roles = new ChoiceStrip<>(List.of(Clerk.Role.values()), wording::role);
        roles.show(Optional.of(model.settings().get().clerk().role()));
        roles.onChosen(role -> model.change(now -> now.withClerk(new Clerk(now.clerk().id(), now.clerk().name(), role))));
        form.put(new Field<>(texts.get("settings.clerk.role"), roles));
        return form;
    }

    private Form hours() {
        var form = new Form(model, texts);
        var now = model.settings().get().hours();
        var shifts = now.shifts();
        time(form, "settings.hours.opens", shifts.getFirst().opens());
        time(form, "settings.hours.noon", shifts.getFirst().closes());
        time(form, "settings.hours.afternoon", shifts.getLast().opens());
        time(form, "settings.hours.closes", shifts.getLast().closes());
        time(form, "settings.hours.sameDay", now.sameDayUntil());
        return form;
    }

    private void time(Form form, String key, LocalTime value) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().show(CLOCK.format(value));
        field.control().onTyped(_ -> keepHours());
        times.add(field);
        form.put(field);
    }

    /** The five times are kept together, once they make a day. */
    private void keepHours() {
        var read = times.stream().map(field -> parse(field.control().value())).toList();
        for (int i = 0; i < times.size(); i++) {
            if (read.get(i).isEmpty()) times.get(i).say(Tone.AT_STAKE, texts.get("settings.hours.wrong"));
            else times.get(i).clear();
        }
        if (read.stream().anyMatch(Optional::isEmpty)) return;
        var at = read.stream().map(Optional::orElseThrow).toList();
        for (int i = 1; i < 4; i++) {
            if (at.get(i).isAfter(at.get(i - 1))) continue;
            times.get(i).say(Tone.AT_STAKE, texts.get("settings.hours.order"));
            return;
        }
        var hours = new OfficeHours(List.of(new OfficeHours.Shift(at.get(0), at.get(1)), new OfficeHours.Shift(at.get(2), at.get(3))), at.get(4));
        model.change(now -> now.withHours(hours));
    }

    private static Optional<LocalTime> parse(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip(), CLOCK));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static String capitals(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static DeskSettings with(DeskSettings now, Function<Office, Office> edit) {
        return now.withOffice(edit.apply(now.office()));
    }
}
