package vn.motcua.desk.ui.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Screen;

/** Three questions, one after the other, and the desk is open: real work or practice, which desk, which scanner. */
public final class WelcomeView implements Screen {
    /** What is needed for the questions, and what the clerk decides. */
    public interface Deeds {
        /** The national list; off the window's thread. */
        List<Commune> communes();

        /** Those that answer; slow, off the window's thread. */
        List<Scanner> scanners();

        void start(FirstAnswers answers);

        void practice();
    }

    private enum Question { PURPOSE, PLACE, SCANNER }

    private final Texts texts;
    private final Background background;
    private final FirstAnswers given;
    private final Deeds deeds;
    private final Choices<Boolean> purpose;
    private final PlaceQuestion place;
    private final ScannerQuestion scanner;
    private final StackPane middle = new StackPane();
    private final HBox steps = Draw.row("gap-4");
    private final HBox buttons = Draw.row("gap-3");
    private final StackPane root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private final Keys names;
    private Question now;

    /**
     * @param given   answers that stand already
     * @param refused why a file with answers was not taken
     */
    public WelcomeView(Texts texts, Background background, FirstAnswers given, Optional<Words> refused, Deeds deeds) {
        this.texts = texts;
        this.background = background;
        this.given = given;
        this.deeds = deeds;
        names = new Keys(texts);
        purpose = new Choices<>(texts.get("welcome.PURPOSE"), practice -> new Choices.Line(texts.get(practice ? "welcome.practice" : "welcome.real"),
                texts.get(practice ? "welcome.practice.more" : "welcome.real.more")));
        purpose.show(List.of(false, true), false);
        purpose.onTaken(_ -> next());
        place = new PlaceQuestion(texts, background, given, this::next);
        scanner = new ScannerQuestion(texts, background, deeds::scanners, this::next);
        root = new StackPane(sheet(refused));
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("work-area");
        ask(given.commune().isPresent() ? Question.PLACE : Question.PURPOSE);
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        focusFirst();
        background.run(deeds::communes, place::know);
        scanner.look();
    }

    @Override public void focusFirst() {
        switch (now) {
            case PURPOSE -> purpose.requestFocus();
            case PLACE -> place.focusFirst();
            case SCANNER -> scanner.focusFirst();
        }
    }

    private VBox sheet(Optional<Words> refused) {
        var icon = new ImageView(new Image(WelcomeView.class.getResource("/vn/motcua/desk/ui/icons/desk-128.png").toExternalForm()));
        icon.setFitWidth(64);
        icon.setFitHeight(64);
        var head = Draw.row("gap-4", icon, Draw.growing(Draw.column("gap-1", Draw.wrapped(texts.get("welcome.title"), "t-display"),
                Draw.wrapped(texts.get("welcome.lead"), "muted"))));
        var sheet = Draw.column("gap-4", head, steps, Draw.hairline());
        refused.ifPresent(why -> {
            var said = Draw.column("gap-0", Draw.wrapped(why.what(), "t-strong"), Draw.wrapped(why.next(), "muted"));
            said.getStyleClass().add("reasons");
            sheet.getChildren().add(said);
        });
        middle.setAlignment(Pos.TOP_LEFT);
        middle.getStyleClass().add("question");
        sheet.getChildren().addAll(middle, Draw.hairline(), buttons);
        sheet.getStyleClass().addAll("card", "whole-window", "wide");
        sheet.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        return sheet;
    }

    private void ask(Question question) {
        now = question;
        middle.getChildren().setAll(switch (question) {
            case PURPOSE -> purpose;
            case PLACE -> place;
            case SCANNER -> scanner;
        });
        steps.getChildren().setAll(List.of(Question.values()).stream().map(this::step).toList());
        var hints = new ArrayList<KeyHint>();
        hints.add(KeyHint.of("Shortcut+Enter", texts.get(question == Question.SCANNER ? "welcome.start" : "welcome.next"), this::next).asMain());
        if (question != Question.PURPOSE) hints.add(KeyHint.of("Esc", texts.get("welcome.back"), this::back));
        if (question == Question.PLACE) hints.add(KeyHint.of("F6", texts.get(place.isTyped() ? "welcome.commune.list" : "welcome.commune.type"), this::type));
        if (question == Question.SCANNER) hints.add(KeyHint.of("F5", texts.get("welcome.scanner.again"), scanner::look));
        keys.setAll(hints);
        buttons.getChildren().setAll(hints.stream().skip(1).map(this::button).toList());
        buttons.getChildren().addAll(Draw.filler(), button(hints.getFirst()));
    }

    private Label step(Question question) {
        var words = texts.get("welcome.step", question.ordinal() + 1, texts.of("welcome", question));
        return question == now ? Draw.text(words, "t-strong", "accent-text") : Draw.text(words, "muted");
    }

    private Node button(KeyHint hint) {
        return Draw.button(hint.label(), names.name(hint.key()), hint.deed(), hint.main() ? "accent" : "quiet");
    }

    private void type() {
        place.type(!place.isTyped());
        ask(now);
        focusFirst();
    }

    private void back() {
        ask(Question.values()[now.ordinal() - 1]);
        focusFirst();
    }

    private void next() {
        switch (now) {
            case PURPOSE -> {
                if (purpose.current().orElse(false)) deeds.practice();
                else go(Question.PLACE);
            }
            case PLACE -> {
                if (place.answer().isPresent()) go(Question.SCANNER);
            }
            case SCANNER -> place.answer().ifPresentOrElse(answer -> deeds.start(given.with(answer.commune(), answer.desk(), answer.clerk(), scanner.answer())),
                    () -> go(Question.PLACE));
        }
    }

    private void go(Question question) {
        ask(question);
        focusFirst();
    }
}
