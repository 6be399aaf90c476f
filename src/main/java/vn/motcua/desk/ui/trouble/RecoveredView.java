package vn.motcua.desk.ui.trouble;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Tone;

/** The whole window after a recovery: what was regained, what was lost, and what to do next. It stays until it is read. */
public final class RecoveredView implements Screen {
    /** More codes than these are a number; the list is for a clerk who looks for papers. */
    private static final int CODES_SHOWN = 24;

    /**
     * What came out of the damage.
     *
     * @param copy       moment of the copy that was taken as a base
     * @param unreadable entries of the damaged file that are known to be lost
     * @param lost       local codes known to have been given whose dossiers are not there
     * @param setAside   folder with the damaged files
     */
    public record Facts(Optional<LocalDateTime> copy, long dossiers, long drafts, long unreadable, List<String> lost, String setAside) {
        public Facts {
            lost = List.copyOf(lost);
        }

        private boolean isNothing() {
            return copy.isEmpty() && dossiers == 0 && drafts == 0;
        }

        private boolean isWhole() {
            return !isNothing() && unreadable == 0 && lost.isEmpty();
        }
    }

    private final Texts texts;
    private final Button goOn;
    private final StackPane root;
    private final ObservableList<KeyHint> keys;

    /** @param next opens the desk */
    public RecoveredView(Texts texts, Facts facts, Runnable next) {
        this.texts = texts;
        goOn = Draw.button(texts.get("recovered.goOn"), "F5", next, "accent");
        keys = FXCollections.observableArrayList(KeyHint.of("F5", texts.get("recovered.goOn"), next).asMain());
        var tone = facts.isWhole() ? Tone.GOOD : Tone.AT_STAKE;
        var sheet = Draw.column("gap-3", Draw.icon(facts.isWhole() ? Feather.CHECK_CIRCLE : Feather.HARD_DRIVE, tone.textClass(), "large-sign"),
                Draw.wrapped(texts.get(facts.isNothing() ? "recovered.nothing" : facts.isWhole() ? "recovered.whole" : "recovered.part"), "t-display"),
                part("recovered.regained", regained(facts)), part("recovered.lost", lost(facts)), part("recovered.next", next(facts)),
                Draw.wrapped(texts.get("recovered.aside", facts.setAside()), "t-small", "subtle"), Draw.hairline(), Draw.row("gap-2", goOn));
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
        goOn.requestFocus();
    }

    private Node part(String title, String sentences) {
        return Draw.column("gap-1", Draw.text(texts.get(title), "t-strong"), Draw.wrapped(sentences));
    }

    private String regained(Facts facts) {
        var base = facts.copy().map(at -> texts.get("recovered.regained.copy", new Formats(texts).dateTime(at))).orElse("");
        return (texts.get("recovered.regained.count", facts.dossiers(), facts.drafts()) + " " + base).strip();
    }

    private String lost(Facts facts) {
        if (facts.isWhole()) return texts.get("recovered.lost.none");
        if (facts.lost().isEmpty()) return facts.unreadable() == 0 ? texts.get("recovered.lost.unknown") : texts.get("recovered.lost.entries", facts.unreadable());
        var shown = String.join(", ", facts.lost().subList(0, Math.min(CODES_SHOWN, facts.lost().size())));
        return texts.get("recovered.lost.codes", facts.lost().size(), facts.lost().size() > CODES_SHOWN ? shown + "…" : shown);
    }

    private String next(Facts facts) {
        return texts.get(facts.isNothing() ? "recovered.next.nothing" : facts.isWhole() ? "recovered.next.whole" : "recovered.next.part");
    }
}
