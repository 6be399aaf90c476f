package vn.motcua.desk.ui.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** Which scanner stands at the desk: one that answers, or none yet. The search runs from the first question on. */
final class ScannerQuestion extends VBox {
    /** @param id empty: none, or whichever there will be */
    private record Choice(String id, String name, boolean onlyWhenChosen) { }

    private final Texts texts;
    private final Background background;
    private final Callable<List<Scanner>> find;
    private final Choice none;
    private final Choices<Choice> choices;
    private final StackPane found = new StackPane();

    /** @param find slow; off the window's thread */
    ScannerQuestion(Texts texts, Background background, Callable<List<Scanner>> find, Runnable done) {
        this.texts = texts;
        this.background = background;
        this.find = find;
        none = new Choice("", texts.get("welcome.scanner.none"), false);
        choices = new Choices<>(texts.get("welcome.scanner"), choice -> new Choices.Line(choice.name(),
                choice.equals(none) ? texts.get("welcome.scanner.none.more") : ""));
        choices.onTaken(_ -> done.run());
        choices.show(List.of(none), none);
        found.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("gap-3");
        getChildren().addAll(Draw.wrapped(texts.get("welcome.scanner"), "t-heading"), found, Draw.growing(choices), Draw.wrapped(texts.get("welcome.scanner.later"), "t-small", "muted"));
    }

    /** Looks anew; what is marked stays marked. */
    void look() {
        found.getChildren().setAll(new Busy(texts, texts.get("welcome.scanner.looking"), Optional.empty()));
        background.run(find, this::show);
    }

    void focusFirst() {
        choices.requestFocus();
    }

    /** The id of the chosen one; empty for none. */
    String answer() {
        return choices.current().map(Choice::id).orElse("");
    }

    private void show(List<Scanner> scanners) {
        var all = new ArrayList<Choice>();
        for (var one : scanners) all.add(new Choice(one.id(), one.name(), one.onlyWhenChosen()));
        var first = all.stream().filter(choice -> !choice.onlyWhenChosen()).findFirst();
        all.add(none);
        choices.show(all, first.orElse(none));
        found.getChildren().setAll(first.isPresent() ? new Light(Tone.GOOD, texts.get("welcome.scanner.found", all.size() - 1))
                : new Light(Tone.LATER, texts.get("welcome.scanner.notFound")));
    }
}
