package vn.motcua.desk.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/**
 * How everything looks: light or dark, and how large. Puts the base theme, the one stylesheet and the bundled typeface on a scene.
 *
 * @param textPercent 100, 125 or 150
 */
public record Theme(boolean dark, int textPercent) {
    /** The sizes that a clerk can choose. */
    public static final List<Integer> SIZES = List.of(100, 125, 150);

    private static final String FAMILY = "Be Vietnam Pro";
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold", "Italic");
    private static final String SHEET = "/vn/motcua/desk/ui/desk.css";

    public Theme {
        if (!SIZES.contains(textPercent)) throw new IllegalArgumentException("no such text size: " + textPercent);
    }

    public static Theme usual() {
        return new Theme(false, 100);
    }

    /** Dresses the scene; a second call changes the looks at once. */
    public void dress(Scene scene) {
        if (!Font.getFamilies().contains(FAMILY)) WEIGHTS.forEach(Theme::load);
        // what is the same already is left alone: a change restyles every node
        var base = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(scene.getUserAgentStylesheet())) scene.setUserAgentStylesheet(base);
        var own = List.of(Theme.class.getResource(SHEET).toExternalForm());
        if (!own.equals(scene.getStylesheets())) scene.getStylesheets().setAll(own);
        var classes = scene.getRoot().getStyleClass();
        var wanted = dark ? List.of("dark", "text-" + textPercent) : List.of("text-" + textPercent);
        classes.removeIf(name -> (name.equals("dark") || name.startsWith("text-")) && !wanted.contains(name));
        wanted.stream().filter(name -> !classes.contains(name)).forEach(classes::add);
    }

    private static void load(String weight) {
        try (InputStream file = Theme.class.getResourceAsStream("/vn/motcua/desk/ui/fonts/BeVietnamPro-" + weight + ".ttf")) {
            Font.loadFont(file, 14);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
