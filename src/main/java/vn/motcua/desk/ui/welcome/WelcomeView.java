package vn.motcua.desk.ui.welcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.PickList;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Three answers, and the desk is open: which commune, which desk, who sits there. Or practice first. */
public final class WelcomeView implements Screen {
    /** What the clerk can decide here. */
    public interface Deeds {
        void start(Office office, Clerk clerk);

        void practice();
    }

    private static final Pattern DESK = Pattern.compile("[0-9A-Z]{1,4}");
    private static final int MOST = 40;

    private final Texts texts;
    private final Background background;
    private final Callable<List<Commune>> read;
    private final Deeds deeds;
    private final PickList<Commune> communes;
    private final Field<VietnameseTextField> desk;
    private final Field<VietnameseTextField> clerk;
    private final StackPane root;
    private final ObservableList<KeyHint> keys;
    private volatile List<Commune> known = List.of();
    private Optional<Commune> chosen = Optional.empty();

    /** @param read the national list, off the window's thread */
    public WelcomeView(Texts texts, Background background, Callable<List<Commune>> read, Deeds deeds) {
        this.texts = texts;
        this.background = background;
        this.read = read;
        this.deeds = deeds;
        communes = new PickList<>(texts.get("welcome.commune"), texts.get("welcome.commune.prompt"), background, this::find,
                commune -> new PickList.Line(commune.name(), commune.province(), commune.code()));
        communes.whenNothingFits(texts.get("welcome.commune.none"));
        communes.setPrefHeight(280);
        desk = new Field<>(texts.get("welcome.desk"), new VietnameseTextField());
        clerk = new Field<>(texts.get("welcome.clerk"), new VietnameseTextField(texts.get("welcome.clerk.prompt")));
        desk.control().show("01");
        desk.hint(texts.get("welcome.desk.hint"));
        communes.onPicked(this::choose);
        desk.control().setOnAction(_ -> clerk.control().requestFocus());
        clerk.control().setOnAction(_ -> start());
        root = new StackPane(sheet());
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("work-area");
        keys = FXCollections.observableArrayList(KeyHint.of("Shortcut+Enter", texts.get("welcome.start"), this::start).asMain(),
                KeyHint.of("F2", texts.get("welcome.practice"), deeds::practice));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        focusFirst();
        background.run(read, list -> {
            known = list;
            communes.refresh();
        });
    }

    @Override public void focusFirst() {
        communes.field().requestFocus();
    }

    private VBox sheet() {
        var icon = new ImageView(new Image(WelcomeView.class.getResource("/vn/motcua/desk/ui/icons/desk-128.png").toExternalForm()));
        icon.setFitWidth(64);
        icon.setFitHeight(64);
        var head = Draw.row("gap-4", icon, Draw.growing(Draw.column("gap-1", Draw.wrapped(texts.get("welcome.title"), "t-display"),
                Draw.wrapped(texts.get("welcome.lead"), "muted"))));
        var where = Draw.column("gap-1", Draw.text(texts.get("welcome.commune"), "field-label", "muted"), communes);
        var who = Draw.column("gap-3", desk, clerk, Draw.wrapped(texts.get("welcome.later"), "t-small", "muted"));
        who.setMinWidth(280);
        who.setPrefWidth(330);
        var halves = new HBox(Draw.growing(where), who);
        halves.getStyleClass().add("gap-4");
        var practice = Draw.button(texts.get("welcome.practice"), "F2", deeds::practice);
        var start = Draw.button(texts.get("welcome.start"), "Ctrl+Enter", this::start, "accent");
        var sheet = Draw.column("gap-4", head, halves, Draw.hairline(), Draw.row("gap-3", practice, Draw.filler(), start));
        sheet.getStyleClass().addAll("card", "whole-window", "wide");
        sheet.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        return sheet;
    }

    private List<Commune> find(String typed) {
        var words = Folding.words(typed);
        return known.stream().filter(commune -> {
            var all = " " + Folding.fold(commune.name() + " " + commune.province() + " " + commune.code());
            return words.stream().allMatch(word -> all.contains(" " + word));
        }).limit(MOST).toList();
    }

    private void choose(Commune commune) {
        chosen = Optional.of(commune);
        communes.field().show(commune.name());
        desk.control().requestFocus();
        desk.control().selectAll();
    }

    private void start() {
        var commune = chosen.filter(one -> one.name().equals(communes.field().value())).or(communes::current);
        var deskNumber = desk.control().value().strip().toUpperCase(Locale.ROOT);
        var name = clerk.control().value().strip();
        if (commune.isEmpty()) {
            communes.field().requestFocus();
        } else if (!DESK.matcher(deskNumber).matches()) {
            desk.say(Tone.AT_STAKE, texts.get("welcome.desk.wrong"));
            desk.control().requestFocus();
        } else if (name.isEmpty()) {
            clerk.say(Tone.AT_STAKE, texts.get("welcome.clerk.missing"));
            clerk.control().requestFocus();
        } else {
            var where = commune.get();
            deeds.start(new Office(where.code(), where.name(), where.province(), deskNumber, placeOf(where), ""),
                    new Clerk(String.join("-", Folding.words(name)), name, Clerk.Role.CLERK));
        }
    }

    /** The name without what kind of commune it is: what stands before the date on a form. */
    private static String placeOf(Commune commune) {
        var words = commune.name().split(" ");
        int kind = Folding.fold(commune.name()).startsWith("dac khu ") ? 2 : 1;
        return words.length <= kind ? commune.name() : String.join(" ", List.of(words).subList(kind, words.length));
    }
}
