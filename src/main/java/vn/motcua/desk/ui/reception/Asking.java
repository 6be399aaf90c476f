package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import vn.motcua.desk.ui.kit.ReasonPrompt;

/** Asks for one of a few reasons, numbered, answered by one key; on the screen itself, not in a window of its own. */
interface Asking {
    /**
     * @param note   the sentence without which an option is not complete; empty for none
     * @param chosen told after the question is gone, so that it may ask the next one
     */
    <T> void ask(String question, List<T> options, Function<T, String> word, Function<T, Optional<ReasonPrompt.Note>> note, BiConsumer<T, String> chosen);

    default <T> void ask(String question, List<T> options, Function<T, String> word, Consumer<T> chosen) {
        ask(question, options, word, _ -> Optional.empty(), (option, _) -> chosen.accept(option));
    }
}
