package vn.motcua.desk.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown here at all: asked before JavaFX is, which would answer with a stack trace. */
public final class Display {

    private Display() {
    }

    /** True where windows need a display server and none is named. */
    public static boolean isMissing(Map<String, String> environment, String osName) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) return false;
        return environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
