package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.text.SignatureWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.PaperSignatures.Result;

/** Signs several papers with one PIN: which, as which kind of copy, how far it is, why it stopped. Its keys are those of the dossier screen. */
final class SigningPane extends VBox {
    private final SigningModel model;
    private final Texts texts;
    private final Wording wording;
    private final SignatureWords words;
    private final VBox papers = Draw.column("gap-2");
    private final List<Line> lines = new ArrayList<>();
    private final ChoiceStrip<CopyForm> form;
    private final Field<PasswordField> pin;
    private final VBox said = Draw.column("gap-1");
    private final Button start;

    SigningPane(SigningModel model, Texts texts, Wording wording, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        words = wording.signatures();
        form = new ChoiceStrip<>(List.of(CopyForm.values()), words::copy);
        form.show(Optional.of(CopyForm.TRUE_COPY));
        pin = new Field<>(texts.get("dossier.sign.pin"), new PasswordField());
        start = Draw.button(texts.get("dossier.sign.start"), "Enter", this::sign, "accent");
        var list = new ScrollPane(papers);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("dossier.sign.papers"));
        var leave = Draw.button(texts.get("kit.close"), "Esc", close, "quiet");
        var card = new Card(Feather.EDIT_3, texts.get("dossier.sign"), Draw.growing(list), new Field<>(texts.get("dossier.sign.form"), form), pin, said,
                Draw.row("gap-2", start, leave));
        getStyleClass().add("signing");
        getChildren().add(Draw.growing(card));
        model.state().addListener((_, before, now) -> now.ifPresentOrElse(shown -> show(before, shown), this::forget));
    }

    /** Ready to type the PIN. */
    void focusFirst() {
        pin.control().requestFocus();
    }

    /** Nothing that was typed stays. */
    private void forget() {
        pin.control().clear();
        lines.clear();
        papers.getChildren().clear();
    }

    /** With the PIN that was typed; without one, goes where it is typed. */
    void sign() {
        var letters = pin.control().getCharacters();
        if (model.isRunning()) return;
        if (letters.isEmpty()) {
            focusFirst();
            return;
        }
        var typed = new char[letters.length()];
        for (int at = 0; at < typed.length; at++) typed[at] = letters.charAt(at);
        pin.control().clear();
        model.sign(form.value().orElse(CopyForm.TRUE_COPY), typed);
    }

    private void show(Optional<SigningModel.State> before, SigningModel.State now) {
        // rows stay while their lights change, so that a box that was ticked keeps the focus
        if (lines.size() != now.rows().size()) {
            forget();
            for (var row : now.rows()) lines.add(new Line(row.paper()));
            papers.getChildren().setAll(lines);
        }
        for (int at = 0; at < lines.size(); at++) lines.get(at).show(now.rows().get(at), now.running());
        pin.setDisable(now.running());
        form.setDisable(now.running());
        start.setDisable(now.running() || now.left().isEmpty());
        pin.hint(texts.get("dossier.sign.pin.hint"));
        said.getChildren().clear();
        if (now.rows().isEmpty()) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.none"), "muted"));
        else if (now.chosen() == 0) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.noneChosen"), "muted"));
        if (now.unmade()) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.unmade"), "muted"));
        if (now.running()) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.running", now.reached() + 1, now.chosen()), "t-strong"));
        now.ended().ifPresent(sitting -> sitting.stopped().ifPresentOrElse(
                problem -> said.getChildren().add(trouble(words.problem(problem, now.signed()))),
                () -> said.getChildren().add(new Light(Tone.GOOD, texts.get("dossier.sign.done", now.signed(), now.chosen())))));
        if (!now.running() && before.filter(SigningModel.State::running).isPresent()) focusFirst();
    }

    private static Node trouble(Words words) {
        var what = Draw.wrapped(words.what(), "t-medium", Tone.AT_STAKE.textClass());
        what.setGraphic(Draw.icon(Tone.AT_STAKE.sign()));
        return Draw.column("gap-0", what, Draw.wrapped(words.next(), "t-small"));
    }

    /** One paper: a box to tick, how far it is, and why it was not signed. */
    private final class Line extends VBox {
        private final CheckBox box;
        private final Light light = new Light(Tone.LATER, "");
        private final VBox below = Draw.column("gap-0");

        private Line(KeptFile paper) {
            box = new CheckBox(paper.name());
            box.setWrapText(true);
            box.setMinWidth(0);
            box.setOnAction(_ -> model.choose(paper, box.isSelected()));
            getStyleClass().add("gap-0");
            getChildren().setAll(Draw.row("gap-2", Draw.growing(box), light), below);
        }

        private void show(SigningModel.Row row, boolean running) {
            box.setSelected(row.chosen());
            box.setDisable(running || row.result().isPresent());
            below.getChildren().clear();
            if (row.result().isEmpty()) row.before().ifPresent(signed -> below.getChildren().add(Draw.wrapped(texts.get("dossier.sign.again",
                    wording.life().signed(signed)), "t-small", "muted")));
            row.result().ifPresentOrElse(this::show, () -> light.show(row.chosen() ? Tone.LATER : Tone.NOTED,
                    texts.get(row.chosen() ? "dossier.sign.waiting" : "dossier.sign.left")));
        }

        private void show(Result result) {
            switch (result) {
                case Result.Signed _ -> light.show(Tone.GOOD, texts.get("dossier.sign.signed"));
                case Result.Refused(_, var trouble) -> refused(wording.problem(trouble));
                case Result.Locked _ -> refused(words.locked());
                case Result.NotKept(_, var trouble) -> refused(wording.problem(trouble));
            }
        }

        private void refused(Words why) {
            light.show(Tone.AT_STAKE, texts.get("dossier.sign.refused"));
            below.getChildren().add(trouble(why));
        }
    }
}
