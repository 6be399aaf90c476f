package vn.motcua.desk.ui.shell;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;

/** The window's content: one screen at a time inside the frame. Built once for a language; knows no screen by name. */
public final class Shell implements Navigator {
    private static final int WAY_BACK = 20;

    private final Background background;
    private final Callable<Counts> counts;
    private final Function<Place, Screen> screens;
    private final Toasts toasts;
    private final StackPane middle = new StackPane();
    private final Frame frame;
    private final StackPane root;
    private final List<KeyHint> everywhere;
    private final ListChangeListener<KeyHint> keysChanged = _ -> showKeys();
    private final Deque<Place> before = new ArrayDeque<>();
    private Optional<Place> place = Optional.empty();
    private Optional<Screen> screen = Optional.empty();

    /**
     * @param counts  asked off the window's thread after every write
     * @param screens what a place becomes
     */
    public Shell(Texts texts, Clock clock, Background background, Heading heading, Callable<Counts> counts, Function<Place, Screen> screens) {
        this.background = background;
        this.counts = counts;
        this.screens = screens;
        toasts = new Toasts(texts);
        frame = new Frame(texts, clock, heading, this, new VBox(Draw.growing(middle), toasts));
        root = new StackPane(frame);
        everywhere = everywhere();
        root.getStyleClass().add("window");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && toasts.dismiss()) event.consume();
        });
    }

    public Parent root() {
        return root;
    }

    /** Lets keys act in this scene, whose root is {@link #root} or holds it; the answer takes them away again. */
    public Runnable listen(Scene scene) {
        return Keys.listen(scene, this::keysNow);
    }

    public Toasts toasts() {
        return toasts;
    }

    /** What the lower corner says about the memory. */
    public ObjectProperty<Optional<Status>> status() {
        return frame.status();
    }

    public Optional<Place> place() {
        return place;
    }

    public void show(Heading heading) {
        frame.show(heading);
    }

    @Override public void go(Place to) {
        place.filter(now -> now.framed() && !now.equals(to)).ifPresent(before::push);
        if (before.size() > WAY_BACK) before.removeLast();
        open(to);
    }

    @Override public void back() {
        if (!before.isEmpty()) open(before.pop());
    }

    /** Something was written: the visible screen asks again, and so do the figures of the rail. */
    public void written() {
        screen.ifPresent(Screen::refresh);
        count();
    }

    /** @return whether the visible screen had a field that waited for this code */
    boolean offer(ScannedCode code) {
        return screen.filter(now -> now.takes(code)).isPresent();
    }

    private void open(Place to) {
        screen.ifPresent(old -> {
            old.keys().removeListener(keysChanged);
            old.closing();
        });
        place = Optional.of(to);
        var next = screens.apply(to);
        screen = Optional.of(next);
        next.keys().addListener(keysChanged);
        middle.getChildren().setAll(next.root());
        frame.surround(to);
        showKeys();
        next.opened();
        if (to.framed()) count();
    }

    private void count() {
        background.run(counts, frame::show);
    }

    private void showKeys() {
        frame.show(screen.map(now -> List.copyOf(now.keys())).orElse(List.of()));
    }

    private List<KeyHint> keysNow() {
        var all = new ArrayList<KeyHint>();
        screen.ifPresent(now -> all.addAll(now.keys()));
        if (place.filter(Place::framed).isPresent()) all.addAll(everywhere);
        return all;
    }

    private List<KeyHint> everywhere() {
        return List.of(KeyHint.of("F2", "", () -> go(new Place.Reception(Optional.empty()))), KeyHint.of("F3", "", () -> go(new Place.Today())),
                KeyHint.of("F4", "", () -> go(new Place.Search(""))), KeyHint.of("Shortcut+K", "", () -> go(new Place.Search(""))),
                KeyHint.of("Shortcut+B", "", () -> go(new Place.Registers())), KeyHint.of("Shortcut+L", "", () -> go(new Place.Plans())),
                KeyHint.of("Shortcut+I", "", () -> go(new Place.Dashboard())), KeyHint.of("Shortcut+U", "", () -> go(new Place.Outbox(Optional.empty()))),
                KeyHint.of("Shortcut+R", "", () -> go(new Place.Reports())),
                KeyHint.of("Shortcut+D", "", () -> go(new Place.MorningCheck())), KeyHint.of("Shortcut+E", "", () -> go(new Place.ShiftEnd())),
                KeyHint.of("Shortcut+Comma", "", () -> go(new Place.Settings())),
                KeyHint.of("Shift+F1", "", () -> go(new Place.About())),
                KeyHint.of("F1", "", () -> go(new Place.Help(place.map(Place::topic).orElse("")))));
    }
}
