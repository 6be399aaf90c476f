package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.ReasonPrompt;

/** Questions in the middle of the screen, over the step; Escape leaves everything as it was. One at a time. */
final class Questions implements Asking {
    private final StackPane over;
    private final Texts texts;
    private final Runnable goBack;
    private Optional<ReasonPrompt<?>> open = Optional.empty();

    /** @param goBack puts the focus back where the clerk stood */
    Questions(StackPane over, Texts texts, Runnable goBack) {
        this.over = over;
        this.texts = texts;
        this.goBack = goBack;
    }

    @Override public <T> void ask(String question, List<T> options, Function<T, String> word, Function<T, Optional<ReasonPrompt.Note>> note,
                                  BiConsumer<T, String> chosen) {
        end();
        var prompt = ReasonPrompt.asking(texts, question, options, word, note, (option, sentence) -> {
            end();
            chosen.accept(option, sentence);
            if (!isOpen()) goBack.run();
        }, () -> {
            end();
            goBack.run();
        });
        open = Optional.of(prompt);
        prompt.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        over.getChildren().add(prompt);
        prompt.focusFirst();
    }

    boolean isOpen() {
        return open.isPresent();
    }

    void end() {
        open.ifPresent(prompt -> over.getChildren().remove(prompt));
        open = Optional.empty();
    }
}
