package vn.motcua.desk.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;

/** The places one can go to, each with its key; the one where one is stands out. Narrow windows keep only the signs. */
final class Rail extends VBox {
    private record Entry(Button button, String words, Label name, Label key, Label count) { }

    private final Texts texts;
    private final Keys keys;
    private final Navigator navigator;
    private final Map<Class<? extends Place>, Entry> entries = new LinkedHashMap<>();
    private boolean narrow;

    Rail(Texts texts, Keys keys, Navigator navigator) {
        this.texts = texts;
        this.keys = keys;
        this.navigator = navigator;
        getStyleClass().add("rail");
        add(Feather.INBOX, "reception", "F2", new Place.Reception(Optional.empty()));
        add(Feather.CALENDAR, "today", "F3", new Place.Today());
        add(Feather.SEARCH, "search", "F4", new Place.Search(""));
        add(Feather.BOOK_OPEN, "registers", "Shortcut+B", new Place.Registers());
        add(Feather.TARGET, "dashboard", "Shortcut+I", new Place.Dashboard());
        getChildren().add(Draw.filler());
        add(Feather.ACTIVITY, "morningCheck", "Shortcut+D", new Place.MorningCheck());
        add(Feather.SUNSET, "shiftEnd", "Shortcut+E", new Place.ShiftEnd());
        add(Feather.SETTINGS, "settings", "Shortcut+Comma", new Place.Settings());
        add(Feather.HELP_CIRCLE, "help", "F1", new Place.Help(""));
    }

    /** Marks the place where one is; a dossier belongs to none of them. */
    void mark(Place place) {
        var entered = entry(place);
        entries.forEach((kind, entry) -> {
            entry.button().getStyleClass().remove("on");
            if (kind.isInstance(entered)) entry.button().getStyleClass().add("on");
        });
    }

    /** The rail has room for what is gone to every day; a manager's other places are reached from the targets, or by their keys. */
    private static Place entry(Place place) {
        return place instanceof Place.Plans || place instanceof Place.PlanEdit || place instanceof Place.HandValues || place instanceof Place.Reports
                || place instanceof Place.Closings || place instanceof Place.Outbox ? new Place.Dashboard() : place;
    }

    void show(Counts counts) {
        count(Place.Reception.class, counts.drafts(), texts.get("shell.count.drafts", counts.drafts()));
        count(Place.Today.class, counts.overdue() + counts.dueToday(), texts.get("shell.count.today", counts.overdue(), counts.dueToday(), counts.toMend()));
    }

    /** Signs only, where a large text leaves too little room. */
    void narrow(boolean value) {
        if (narrow == value) return;
        narrow = value;
        getStyleClass().remove("narrow");
        if (value) getStyleClass().add("narrow");
        for (var entry : entries.values()) {
            entry.name().setVisible(!value);
            entry.name().setManaged(!value);
            entry.key().setVisible(!value);
            entry.key().setManaged(!value);
        }
    }

    private void add(Ikon sign, String name, String key, Place place) {
        var words = texts.get("shell.place." + name);
        var label = Draw.text(words);
        label.setMinWidth(USE_PREF_SIZE);
        var cap = Keys.cap(keys.name(key));
        var count = Draw.text("", "count");
        count.setVisible(false);
        count.setManaged(false);
        count.setMinWidth(USE_PREF_SIZE);
        var line = Draw.row("gap-2", Draw.icon(sign), label, count, Draw.filler(), cap);
        var button = new Button();
        Draw.fill(button, line);
        button.getStyleClass().add("rail-item");
        button.setAccessibleText(words + ", " + cap.getText());
        button.setTooltip(new Tooltip(words + " (" + cap.getText() + ")"));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> navigator.go(place));
        entries.put(place.getClass(), new Entry(button, words, label, cap, count));
        getChildren().add(button);
    }

    private void count(Class<? extends Place> kind, int number, String spoken) {
        var entry = entries.get(kind);
        entry.count().setText(String.valueOf(number));
        entry.count().setVisible(number > 0);
        entry.count().setManaged(number > 0);
        entry.button().setAccessibleText(entry.words() + ", " + entry.key().getText() + (number > 0 ? ", " + spoken : ""));
        entry.button().setAccessibleHelp(number > 0 ? spoken : "");
    }
}
