package vn.motcua.desk.app;

import java.util.concurrent.CompletableFuture;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.trouble.TroubleView;

/** The window while there is no desk to show: says what is and what to do. On the window's thread. */
public final class TroubleStage {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;

    private final Stage stage = new Stage();

    /** @param closed told when the clerk closes the window */
    TroubleStage(Texts texts, Runnable closed) {
        stage.setTitle(texts.get("app.name"));
        stage.setOnCloseRequest(_ -> closed.run());
    }

    /** Takes the place of what was shown before. */
    void show(Screen screen) {
        var scene = new Scene(screen.root(), WIDTH, HEIGHT);
        Theme.usual().dress(scene);
        Keys.listen(scene, screen::keys);
        stage.setScene(scene);
        stage.show();
        screen.opened();
    }

    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void leave() {
        stage.close();
    }

    /**
     * For trouble that stands before any data folder: shows it and waits for the clerk.
     *
     * @return whether to try again; else the window was closed
     */
    public static boolean isToTryAgain(Texts texts, Words words, String detail) throws Toolkit.NoDisplay {
        var answer = new CompletableFuture<Boolean>();
        Toolkit.start();
        Platform.runLater(() -> {
            var shown = new TroubleStage(texts, () -> answer.complete(false));
            shown.show(new TroubleView(texts, words, detail, false, new TroubleView.Deeds() {
                @Override public void tryAgain() {
                    shown.leave();
                    answer.complete(true);
                }

                @Override public void recover() {
                    throw new IllegalStateException("not offered");
                }

                @Override public void quit() {
                    shown.leave();
                    answer.complete(false);
                }
            }));
        });
        return answer.join();
    }
}
