package vn.motcua.desk.app.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import vn.motcua.desk.text.Texts;

/** Hands the words under {@code cli.} to picocli under the names that it looks for: {@code desk.check.usage.header}, {@code data}. */
final class HelpWords extends ResourceBundle {
    private static final String PREFIX = "cli.";

    private final Map<String, String> words;

    HelpWords(Texts texts) {
        words = texts.keys().stream().filter(key -> key.startsWith(PREFIX) && !key.startsWith(PREFIX + "say."))
                .collect(Collectors.toMap(key -> key.substring(PREFIX.length()), key -> spaced(key, texts.get(key))));
    }

    /** Headings stand apart; that of the usage line stands before it. */
    private static String spaced(String key, String words) {
        if (!key.endsWith("Heading")) return words;
        return key.endsWith("synopsisHeading") ? words + " " : "%n" + words + "%n";
    }

    @Override protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
