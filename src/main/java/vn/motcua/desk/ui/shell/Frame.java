package vn.motcua.desk.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Banner;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;

/** What stands around a screen: heading above, rail at the left, keys and saving below. Some places have the window to themselves. */
final class Frame extends BorderPane {
    /** A window narrower than this keeps only the signs of the rail. */
    private static final double NARROW_BELOW_EM = 80;

    private final TopBar topBar;
    private final VBox top;
    private final Rail rail;
    private final Footer footer;

    Frame(Texts texts, Clock clock, Heading heading, Navigator navigator, Node content) {
        var keys = new Keys(texts);
        topBar = new TopBar(texts, clock);
        rail = new Rail(texts, keys, navigator);
        footer = new Footer(keys);
        top = Draw.column("gap-0", topBar);
        if (heading.practice()) {
            top.getChildren().add(new Banner("practice", Feather.COFFEE, texts.get("shell.practice.what"), texts.get("shell.practice.more")));
        }
        setCenter(content);
        show(heading);
        widthProperty().addListener(_ -> fit());
        footer.emProperty().addListener(_ -> fit());
    }

    void show(Heading heading) {
        topBar.show(heading);
    }

    void show(Counts counts) {
        rail.show(counts);
    }

    void show(List<KeyHint> keys) {
        footer.show(keys);
    }

    /** Stands around this place, or leaves it the whole window. */
    void surround(Place place) {
        setTop(place.framed() ? top : null);
        setLeft(place.framed() ? rail : null);
        setBottom(place.framed() ? footer : null);
        rail.mark(place);
    }

    ObjectProperty<Optional<Status>> status() {
        return footer.status();
    }

    private void fit() {
        boolean narrow = getWidth() < NARROW_BELOW_EM * footer.emProperty().get();
        rail.narrow(narrow);
        topBar.narrow(narrow);
    }
}
