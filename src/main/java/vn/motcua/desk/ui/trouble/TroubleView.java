package vn.motcua.desk.ui.trouble;

import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Busy;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Tone;

/** The whole window for one problem: what is, what to do, and the deeds that are possible. */
public final class TroubleView implements Screen {
    /** What can be done about it. Each is told to whoever put the program together. */
    public interface Deeds {
        void tryAgain();

        /** Puts the damaged file aside and takes back what can still be read. */
        void recover();

        void quit();
    }

    private final Texts texts;
    private final Deeds deeds;
    private final Button again;
    private final HBox buttons = Draw.row("gap-2");
    private final VBox sheet;
    private final StackPane root;
    private final ObservableList<KeyHint> keys;
    private Optional<Busy> busy = Optional.empty();

    /**
     * @param words       what is, and what to do
     * @param detail      the file or folder concerned, for the technician
     * @param recoverable whether the damaged file may be put aside
     */
    public TroubleView(Texts texts, Words words, String detail, boolean recoverable, Deeds deeds) {
        this.texts = texts;
        this.deeds = deeds;
        again = Draw.button(texts.get("trouble.again"), "F5", this::tryAgain, "accent");
        buttons.getChildren().add(again);
        keys = FXCollections.observableArrayList(KeyHint.of("F5", texts.get("trouble.again"), this::tryAgain).asMain());
        if (recoverable) {
            buttons.getChildren().add(Draw.button(texts.get("trouble.recover"), "F8", this::recover));
            keys.add(KeyHint.of("F8", texts.get("trouble.recover"), this::recover));
        }
        buttons.getChildren().addAll(Draw.filler(), Draw.button(texts.get("trouble.quit"), deeds::quit));
        var sign = Draw.icon(Feather.HARD_DRIVE, Tone.AT_STAKE.textClass(), "large-sign");
        var what = Draw.wrapped(words.what(), "t-display");
        sheet = Draw.column("gap-3", sign, what);
        if (!words.next().isBlank()) sheet.getChildren().add(Draw.wrapped(words.next(), "lead"));
        if (recoverable) sheet.getChildren().add(Draw.wrapped(texts.get("trouble.recover.what"), "muted"));
        if (!detail.isBlank()) sheet.getChildren().add(Draw.wrapped(texts.get("trouble.where", detail), "t-small", "subtle"));
        sheet.getChildren().addAll(Draw.hairline(), buttons);
        sheet.getStyleClass().addAll("card", "whole-window");
        sheet.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        root = new StackPane(sheet);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("work-area");
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void focusFirst() {
        again.requestFocus();
    }

    private void tryAgain() {
        waiting("trouble.trying");
        deeds.tryAgain();
    }

    private void recover() {
        waiting("trouble.recovering");
        deeds.recover();
    }

    /** Until the answer brings another place, nothing can be pressed twice. */
    private void waiting(String words) {
        if (busy.isPresent()) return;
        buttons.setDisable(true);
        keys.clear();
        busy = Optional.of(new Busy(texts, texts.get(words), Optional.empty()));
        sheet.getChildren().add(busy.get());
    }
}
