package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for one of a few reasons, numbered, answered by one key; on the screen itself, not in a window of its own. */
interface Asking {
    <T> void ask(String question, List<T> options, Function<T, String> word, Consumer<T> chosen);
}
