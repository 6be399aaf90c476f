package vn.motcua.desk.app;

import javafx.application.Platform;

/** Begins and ends what windows need. */
public final class Toolkit {
    private Toolkit() { }

    /** A display is named, but none answers. */
    public static final class NoDisplay extends Exception {
        private static final long serialVersionUID = 1L;

        NoDisplay(Throwable cause) {
            super(cause);
        }
    }

    /** Windows stay possible after the last one is closed, until {@link #leave}. */
    static void start() throws NoDisplay {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException secondRun) {
            Log.note("toolkit runs already");
        } catch (UnsupportedOperationException silent) {
            throw new NoDisplay(silent);
        }
    }

    /** Ends the program, since nothing else keeps it. Not after {@link NoDisplay}: it would wait for a toolkit that never began. */
    public static void leave() {
        Platform.exit();
    }
}
