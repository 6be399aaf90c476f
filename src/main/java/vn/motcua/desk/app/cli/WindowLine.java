package vn.motcua.desk.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.text.Language;

/**
 * A command line that only opens the window, understood without the parser of the other commands: that one costs a fifth of a second
 * which a clerk would wait for each morning. Whatever is not as plain as this is left to the parser.
 *
 * @param script  what goes wrong with the scanner of practice
 * @param camera  pictures that the camera of practice shows; empty: invented cards
 * @param answers file with the answers of the first start; empty: where it usually lies
 * @param opened  a file that was opened with the program, by a double click
 */
record WindowLine(Kind kind, Optional<Path> data, Optional<Language> language, ScannerScript script, Optional<Path> camera, Optional<Path> answers,
                  Optional<Path> opened) {
    private static final String PRACTICE = "practice";
    private static final String TRIAL = "open-and-close";
    private static final String DATA = "--data";
    private static final String LANG = "--lang";
    /** What a desk sends upward, and what comes back, as files. */
    private static final List<String> CARRIED = List.of(Carried.BATCHES_SUFFIX, Carried.ANSWERS_SUFFIX);
    private static final String ANSWERS = "--answers";

    /** What the window is for. */
    enum Kind {
        WORK, PRACTICE,
        /** Opens without a display in practice, says when it can be used, and closes when its input ends: to measure and to train the start. */
        TRIAL;

        boolean inPractice() {
            return this != WORK;
        }
    }

    /** As {@code open-and-close --data FOLDER}. */
    static WindowLine trial(Path data) {
        return new WindowLine(Kind.TRIAL, Optional.of(data), Optional.empty(), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Empty when there is anything else on the line. */
    static Optional<WindowLine> of(String[] args) {
        var line = new WindowLine(Kind.WORK, Optional.empty(), Optional.empty(), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty());
        var words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            var next = line.with(words.next(), words);
            if (next.isEmpty()) return next;
            line = next.get();
        }
        return Optional.of(line);
    }

    private Optional<WindowLine> with(String word, Iterator<String> more) {
        if (word.equals(PRACTICE) && kind == Kind.WORK) return Optional.of(new WindowLine(Kind.PRACTICE, data, language, script, camera, answers, opened));
        if (word.equals(TRIAL) && kind == Kind.WORK) return Optional.of(new WindowLine(Kind.TRIAL, data, language, script, camera, answers, opened));
        if (CARRIED.stream().anyMatch(word.toLowerCase(Locale.ROOT)::endsWith) && !word.startsWith("-") && opened.isEmpty()) {
            return path(word).map(file -> new WindowLine(kind, data, language, script, camera, answers, Optional.of(file)));
        }
        return value(word, DATA, more).flatMap(WindowLine::path).map(path -> new WindowLine(kind, Optional.of(path), language, script, camera, answers, opened))
                .or(() -> value(word, LANG, more).flatMap(WindowLine::spoken).map(spoken -> new WindowLine(kind, data, Optional.of(spoken), script, camera, answers, opened)))
                .or(() -> value(word, ANSWERS, more).flatMap(WindowLine::path).map(file -> new WindowLine(kind, data, language, script, camera, Optional.of(file), opened)));
    }

    private static Optional<String> value(String word, String option, Iterator<String> more) {
        if (word.equals(option) && more.hasNext()) return Optional.of(more.next());
        return word.startsWith(option + "=") ? Optional.of(word.substring(option.length() + 1)) : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text).filter(path -> !path.isBlank()).map(Path::of);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Language> spoken(String code) {
        return Arrays.stream(Language.values()).filter(language -> language.code().equals(code)).findFirst();
    }
}
