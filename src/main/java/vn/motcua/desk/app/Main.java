package vn.motcua.desk.app;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Where the program begins; a plain class, so that JavaFX may lie on the class path. */
public final class Main {

    private static final int NO_DISPLAY = 3;

    private Main() {
    }

    public static void main(String[] args) {
        if (!List.of(args).contains("--version") && Display.isMissing(System.getenv(), System.getProperty("os.name"))) {
            System.err.println(word("vi") + " (" + word("en") + ")");
            System.exit(NO_DISPLAY);
        }
        System.out.println(Build.ofThisProgram().line());
    }

    private static String word(String language) {
        return ResourceBundle.getBundle("vn.motcua.desk.text.desk", Locale.of(language)).getString("cli.noDisplay");
    }
}
