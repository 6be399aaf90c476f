package vn.motcua.desk.ui.about;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.UpdateWords;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Left: newer versions, and a file for support. Right: which build, and what it is made of, with licences. */
public final class AboutView implements Screen {
    private final AboutModel model;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final String suggested;
    private final UpdateWords words;
    private final Field<VietnameseTextField> from;
    private final VBox said = Draw.column("gap-2");
    private final VBox previous = Draw.column("gap-2");
    private final VBox libraries = Draw.column("gap-2");
    private final HBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    /** @param suggested name of a file for support */
    public AboutView(AboutModel model, FilePicker picker, Navigator navigator, Toasts toasts, Texts texts, String suggested) {
        this.model = model;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.suggested = suggested;
        words = new UpdateWords(texts);
        from = new Field<>(texts.get("about.update.from"), new VietnameseTextField());
        from.hint(texts.get("about.update.hint"));
        from.control().setOnAction(_ -> look());
        var left = scrolling("about.update", update(), support());
        left.getStyleClass().add("about-deeds");
        root = new HBox(left, Draw.growing(scrolling("about.title", program(), new Card(Feather.LAYERS, texts.get("about.licences"), libraries))));
        root.getStyleClass().addAll("work-area", "gap-3");
        keys.addAll(KeyHint.of("F6", texts.get("about.diagnostics"), this::diagnostics).when(this::isIdle),
                KeyHint.of("F7", texts.get("about.update.look"), this::look).when(this::isIdle),
                KeyHint.of("Shortcut+Enter", texts.get("about.update.install"), model::install).when(model::isOffered).asMain(),
                KeyHint.of("Esc", texts.get("about.back"), navigator::back));
        model.doing().addListener((_, _, _) -> show());
        model.step().addListener((_, _, _) -> show());
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        focusFirst();
        model.askLibraries(this::list);
        model.askPrevious(this::offer);
    }

    @Override public void focusFirst() {
        from.control().requestFocus();
    }

    private ScrollPane scrolling(String name, Node... cards) {
        var scroll = new ScrollPane(Draw.column("gap-3", cards));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get(name));
        return scroll;
    }

    private void list(List<Program.Library> known) {
        libraries.getChildren().clear();
        if (known.isEmpty()) libraries.getChildren().add(Draw.wrapped(texts.get("about.licences.none"), "muted"));
        for (var one : known) {
            libraries.getChildren().add(Draw.column("gap-0", Draw.wrapped(one.name() + " " + one.version()), Draw.wrapped(one.licence(), "t-small", "muted")));
        }
    }

    private Card program() {
        var facts = model.facts();
        var body = Draw.column("gap-2", Draw.wrapped(texts.get("app.name") + " " + facts.version(), "t-title"));
        fact(body, "about.built", facts.built());
        fact(body, "about.commit", facts.commit());
        fact(body, "about.java", facts.java());
        fact(body, "about.data", facts.data().toString());
        fact(body, "about.schema", String.valueOf(facts.schema()));
        fact(body, "about.folder", facts.folder().map(Path::toString).orElse(texts.get("about.folder.build")));
        return new Card(Feather.INFO, texts.get("about.title"), body);
    }

    private Card support() {
        return new Card(Feather.LIFE_BUOY, texts.get("about.support"), Draw.wrapped(texts.get("about.support.more"), "muted"),
                Draw.flow(Draw.button(texts.get("about.diagnostics"), "F6", this::diagnostics)));
    }

    private Card update() {
        return new Card(Feather.DOWNLOAD, texts.get("about.update"), from, Draw.flow(Draw.button(texts.get("about.update.look"), "F7", this::look),
                Draw.button(texts.get("about.update.choose"), this::choose, "quiet")), said, previous);
    }

    private void fact(VBox body, String key, String value) {
        var row = Draw.row("gap-2", Draw.wrapped(texts.get(key), "muted", "fact-name"), Draw.growing(Draw.wrapped(value)));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        body.getChildren().add(row);
    }

    private boolean isIdle() {
        return model.doing().get() == AboutModel.Doing.NOTHING;
    }

    private void diagnostics() {
        picker.save(texts.get("about.diagnostics"), suggested).ifPresent(file -> model.diagnostics(file, written -> {
            if (written) toasts.show(Tone.GOOD, texts.get("about.diagnostics.written", file), texts.get("about.diagnostics.written.do"));
            else toasts.show(Tone.AT_STAKE, texts.get("about.diagnostics.unwritten", file), texts.get("about.diagnostics.unwritten.do"));
        }));
    }

    /** Where nothing is typed, a folder is asked for. */
    private void look() {
        var typed = from.control().value().strip();
        if (typed.isEmpty()) choose();
        else model.look(typed);
    }

    private void choose() {
        picker.folder(texts.get("about.update.choose")).ifPresent(folder -> {
            from.control().show(folder.toString());
            model.look(folder.toString());
        });
    }

    private void show() {
        var shown = new ArrayList<Node>();
        if (!isIdle()) shown.add(new Busy(texts, texts.get("about.doing." + model.doing().get().name()), Optional.empty()));
        else model.step().get().ifPresent(step -> shown.addAll(drawn(step)));
        said.getChildren().setAll(shown);
    }

    private List<Node> drawn(UpdateStep step) {
        var sentence = words.of(step);
        var drawn = new ArrayList<Node>();
        drawn.add(new Light(tone(step), texts.get("about.step." + tone(step).name())));
        drawn.add(Draw.wrapped(sentence.what(), "t-strong"));
        if (!sentence.next().isBlank()) drawn.add(Draw.wrapped(sentence.next()));
        if (step instanceof UpdateStep.Offer) drawn.add(Draw.flow(Draw.button(texts.get("about.update.install"), "Ctrl+Enter", model::install, "accent")));
        return drawn;
    }

    private static Tone tone(UpdateStep step) {
        return switch (step) {
            case UpdateStep.Offer _, UpdateStep.NextStart _ -> Tone.GOOD;
            case UpdateStep.ByHand _ -> Tone.NOTED;
            case UpdateStep.Refused(var why) -> why == UpdateStep.Refusal.SAME ? Tone.GOOD : Tone.AT_STAKE;
            case UpdateStep.Failed _ -> Tone.AT_STAKE;
        };
    }

    private void offer(Optional<String> version) {
        previous.getChildren().clear();
        version.ifPresent(known -> previous.getChildren().add(Draw.flow(Draw.button(texts.get("about.update.back", known), model::rollBack, "quiet"))));
    }
}
