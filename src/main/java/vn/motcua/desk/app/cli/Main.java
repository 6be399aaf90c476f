package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import vn.motcua.desk.app.Log;
import vn.motcua.desk.app.StartTraining;
import vn.motcua.desk.app.bench.CardBench;
import vn.motcua.desk.app.bench.ScanBench;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** Where the program begins; a plain class, so that JavaFX may lie on the class path and only the window loads it. */
public final class Main {
    private static final String LANGUAGE = "--lang";
    /** Said by the build and by installers, not by people. */
    private static final String TRAIN = "train-start";

    private Main() { }

    public static void main(String[] args) {
        var language = language(args);
        Locale.setDefault(Locale.of(language.code(), "VN"));
        Log.quiet();
        var terminal = new Terminal(Texts.in(language), System.out, System.err);
        // what comes this far was expected by nobody, or ends the window
        Thread.currentThread().setUncaughtExceptionHandler((_, trouble) -> System.exit(new Troubles(terminal).tell(trouble)));
        if (args.length == 1 && args[0].equals(TRAIN)) {
            StartTraining.train().ifPresentOrElse(_ -> { }, () -> terminal.err().println(terminal.texts().get("cli.say.noCache")));
            return;
        }
        if (args.length == 3 && args[0].equals(ScanBench.WORD)) {
            ScanBench.inside(Arrays.asList(args).subList(1, args.length));
            return;
        }
        if (args.length == 2 && args[0].equals(CardBench.WORD)) {
            CardBench.inside(Path.of(args[1]));
            return;
        }
        if (args.length == 2 && args[0].equals(StartTraining.WORD)) {
            ScanBench.rehearse(Path.of(args[1], "pile"));
            System.exit(new WindowOpening(terminal).open(WindowLine.trial(Path.of(args[1], "desk"))));
        }
        int status = WindowLine.of(args).map(line -> new WindowOpening(terminal).open(line)).orElseGet(() -> new DeskCommandLine(terminal).run(args));
        if (status != ExitStatus.DONE.code()) System.exit(status);
    }

    /** Looked for before anything is parsed, since help and complaints want it too. */
    private static Language language(String[] args) {
        var words = Arrays.asList(args);
        int at = words.indexOf(LANGUAGE);
        if (at >= 0 && at + 1 < args.length) return Language.of(args[at + 1]);
        return words.stream().filter(word -> word.startsWith(LANGUAGE + "=")).findFirst()
                .map(word -> Language.of(word.substring(LANGUAGE.length() + 1))).orElse(Language.VIETNAMESE);
    }
}
