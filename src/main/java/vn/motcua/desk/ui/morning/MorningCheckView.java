package vn.motcua.desk.ui.morning;

import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.MorningCheck;

/** One line for each thing the desk depends on: green, or what to do. */
public final class MorningCheckView implements Screen {
    private final MorningCheck check;
    private final Background background;
    private final Texts texts;
    private final VBox lines = Draw.column("gap-0");
    private final StackPane summary = new StackPane();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final VBox root;
    private final ObservableList<KeyHint> keys;

    public MorningCheckView(MorningCheck check, Background background, Texts texts) {
        this.check = check;
        this.background = background;
        this.texts = texts;
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("morning.lines"));
        summary.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        root = Draw.column("gap-3", Draw.growing(new Card(Feather.ACTIVITY, texts.get("morning.title"), Draw.growing(scroll)).with(summary)));
        root.getStyleClass().add("work-area");
        keys = FXCollections.observableArrayList(KeyHint.of("F5", texts.get("morning.again"), this::run).asMain());
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        run();
        focusFirst();
    }

    @Override public void focusFirst() {
        scroll.requestFocus();
    }

    private void run() {
        summary.getChildren().setAll(new Busy(texts, texts.get("morning.running"), Optional.empty()));
        background.run(check::run, this::show);
    }

    private void show(List<CheckLine> result) {
        long bad = result.stream().filter(CheckLine::isToSee).count();
        summary.getChildren().setAll(bad == 0 ? new Light(Tone.GOOD, texts.get("morning.allGood")) : new Light(worst(result), texts.get("morning.toSee", bad)));
        lines.getChildren().clear();
        for (var line : result) {
            if (!lines.getChildren().isEmpty()) lines.getChildren().add(Draw.hairline());
            lines.getChildren().add(row(line));
        }
    }

    private Node row(CheckLine line) {
        var key = "check." + line.item() + "." + line.state();
        var words = Draw.column("gap-0", Draw.wrapped(texts.get(key + ".what", line.figures().toArray())));
        if (line.isToSee()) words.getChildren().add(Draw.wrapped(texts.get(key + ".do"), "muted"));
        var name = Draw.text(texts.of("check", line.item()), "t-medium", "check-name");
        var row = Draw.row("gap-3", Draw.icon(sign(line.item())), name, Draw.growing(words), new Light(tone(line.state()), texts.of("morning", line.state())));
        row.getStyleClass().add("check-line");
        return row;
    }

    private static Tone worst(List<CheckLine> result) {
        return result.stream().anyMatch(line -> line.state() == CheckLine.State.BAD) ? Tone.AT_STAKE : Tone.NOTED;
    }

    private static Tone tone(CheckLine.State state) {
        return switch (state) {
            case GOOD -> Tone.GOOD;
            case ABSENT -> Tone.LATER;
            case ATTENTION -> Tone.NOTED;
            case BAD -> Tone.AT_STAKE;
        };
    }

    private static Ikon sign(CheckLine.Item item) {
        return switch (item) {
            case DATABASE -> Feather.DATABASE;
            case DISK -> Feather.HARD_DRIVE;
            case KEY -> Feather.KEY;
            case CLOCK -> Feather.CLOCK;
            case SCANNER -> Feather.COPY;
            case CAMERA -> Feather.CAMERA;
            case PRINTER -> Feather.PRINTER;
            case TEXT_READING -> Feather.TYPE;
            case BACKUP -> Feather.SAVE;
            case CATALOGUE -> Feather.BOOK;
            case HOLIDAYS -> Feather.CALENDAR;
            case HUB -> Feather.UPLOAD_CLOUD;
        };
    }
}
