package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks for one of a few reasons, numbered, answered by one key; on the screen itself, not in a window of its own. */
interface Asking {
    <T> void ask(String question, List<T> options, Function<T, String> word, Consumer<T> chosen);

    /**
     * @param needsNote whether the option is only complete with a sentence
     * @param chosen    told after the question is gone, so that it may ask the next one
     */
    <T> void ask(String question, List<T> options, Function<T, String> word, Predicate<T> needsNote, BiConsumer<T, String> chosen);
}
