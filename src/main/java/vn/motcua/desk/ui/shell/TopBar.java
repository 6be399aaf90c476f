package vn.motcua.desk.ui.shell;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;

/** The first line of the window: which program, whose desk, who sits there, what time it is. */
final class TopBar extends HBox {
    private static final double ICON = 30;

    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter moment;
    private final Label office = Draw.text("", "t-medium");
    private final Label clerk = Draw.text("", "muted");
    private final Label time = Draw.text("", "muted");
    private final Label product;
    private final HBox place;

    TopBar(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.moment = DateTimeFormatter.ofPattern(texts.get("shell.moment"), Locale.of(texts.language().code()));
        getStyleClass().add("top-bar");
        var icon = new ImageView(new Image(TopBar.class.getResource("/vn/motcua/desk/ui/icons/desk-64.png").toExternalForm()));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        icon.setSmooth(true);
        place = Draw.row("gap-2", Draw.icon(Feather.MAP_PIN), office);
        place.getStyleClass().add("place");
        var person = Draw.row("gap-2", Draw.icon(Feather.USER), clerk);
        person.visibleProperty().bind(clerk.textProperty().isNotEmpty());
        time.setAlignment(Pos.CENTER_RIGHT);
        time.setMinWidth(USE_PREF_SIZE);
        office.getStyleClass().add("may-be-cut");
        product = Draw.text(texts.get("shell.product"), "t-heading");
        product.setMinWidth(USE_PREF_SIZE);
        clerk.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, product, place, Draw.filler(), person, Draw.icon(Feather.CLOCK), time);
        tick();
        var ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) ticking.stop();
            else ticking.play();
        });
    }

    void show(Heading heading) {
        place.setVisible(!heading.office().isBlank());
        office.setText(heading.desk().isBlank() ? heading.office() : texts.get("shell.place", heading.office(), heading.desk()));
        clerk.setText(heading.clerk());
    }

    /** Keeps what tells the desk apart where there is little room; the icon stands for the name. */
    void narrow(boolean value) {
        product.setVisible(!value);
        product.setManaged(!value);
    }

    private void tick() {
        var now = moment.format(LocalDateTime.now(clock));
        time.setText(Draw.sentence(now));
    }
}
