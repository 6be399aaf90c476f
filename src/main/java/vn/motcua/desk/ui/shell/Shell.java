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
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Banner;
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
    private static final double NARROW_BELOW_EM = 80;

    private final Background background;
    private final Callable<Counts> counts;
    private final Function<Place, Screen> screens;
    private final TopBar topBar;
    private final Rail rail;
    private final Footer footer;
    private final Toasts toasts;
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final StackPane root = new StackPane(frame);
    private final Optional<Banner> practice;
    private final List<KeyHint> everywhere;
    private final ListChangeListener<KeyHint> keysChanged = _ -> showKeys();
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>();
    private final Deque<Place> before = new ArrayDeque<>();
    private Optional<Screen> screen = Optional.empty();

    /**
     * @param counts  asked off the window's thread after every write
     * @param screens what a place becomes
     */
    public Shell(Texts texts, Clock clock, Background background, Heading heading, Callable<Counts> counts, Function<Place, Screen> screens) {
        this.background = background;
        this.counts = counts;
        this.screens = screens;
        var keys = new Keys(texts);
        topBar = new TopBar(texts, clock);
        rail = new Rail(texts, keys, this);
        footer = new Footer(keys);
        toasts = new Toasts(texts);
        practice = heading.practice() ? Optional.of(new Banner("practice", Feather.COFFEE, texts.get("shell.practice.what"),
                texts.get("shell.practice.more"))) : Optional.empty();
        everywhere = everywhere();
        root.getStyleClass().add("window");
        root.widthProperty().addListener(_ -> fit());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && toasts.dismiss()) event.consume();
        });
        frame.setCenter(new StackPane(middle, toasts));
        show(heading);
    }

    public Parent root() {
        return root;
    }

    /** Lets keys act in this scene, whose root is {@link #root} or holds it. */
    public Runnable listen(Scene scene) {
        return Keys.listen(scene, this::keysNow);
    }

    public Toasts toasts() {
        return toasts;
    }

    /** What the lower corner says about the memory. */
    public ObjectProperty<Optional<Status>> status() {
        return footer.status();
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place.get());
    }

    public void show(Heading heading) {
        topBar.show(heading);
    }

    @Override public void go(Place to) {
        place().filter(now -> now.framed() && !now.equals(to)).ifPresent(before::push);
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

    private void open(Place to) {
        screen.ifPresent(old -> {
            old.keys().removeListener(keysChanged);
            old.closing();
        });
        place.set(to);
        var next = screens.apply(to);
        screen = Optional.of(next);
        next.keys().addListener(keysChanged);
        middle.getChildren().setAll(next.root());
        boolean framed = to.framed();
        frame.setTop(framed ? Draw.column("gap-0", topBar) : null);
        practice.filter(_ -> framed).ifPresent(banner -> ((javafx.scene.layout.VBox) frame.getTop()).getChildren().add(banner));
        frame.setLeft(framed ? rail : null);
        frame.setBottom(framed ? footer : null);
        rail.mark(to);
        showKeys();
        next.opened();
        if (framed) count();
    }

    private void count() {
        background.run(counts, rail::show);
    }

    private void showKeys() {
        footer.show(screen.map(now -> List.copyOf(now.keys())).orElse(List.of()));
    }

    private List<KeyHint> keysNow() {
        var all = new ArrayList<KeyHint>();
        screen.ifPresent(now -> all.addAll(now.keys()));
        if (place().filter(Place::framed).isPresent()) all.addAll(everywhere);
        return all;
    }

    private List<KeyHint> everywhere() {
        return List.of(KeyHint.of("F2", "", () -> go(new Place.Reception(Optional.empty()))), KeyHint.of("F3", "", () -> go(new Place.Today())),
                KeyHint.of("F4", "", () -> go(new Place.Search(""))), KeyHint.of("Shortcut+K", "", () -> go(new Place.Search(""))),
                KeyHint.of("Shortcut+D", "", () -> go(new Place.MorningCheck())), KeyHint.of("Shortcut+Comma", "", () -> go(new Place.Settings())),
                KeyHint.of("F1", "", () -> go(new Place.Help(place().map(Place::topic).orElse("")))));
    }

    private void fit() {
        boolean narrow = root.getWidth() < NARROW_BELOW_EM * footer.fontSize();
        rail.narrow(narrow);
        topBar.narrow(narrow);
    }
}
