package vn.motcua.desk.ui.dossier;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

/** Signs several papers with one PIN: what will be signed, as which kind of copy, how far it is, why it stopped. Enter signs, Escape closes. */
public final class SigningPane extends VBox {
    private final SigningModel model;
    private final Texts texts;
    private final Wording wording;
    private final SignatureWords words;
    private final Runnable close;
    private final VBox papers = Draw.column("gap-2");
    private final ChoiceStrip<CopyForm> form;
    private final Field<PasswordField> pin;
    private final VBox said = Draw.column("gap-1");
    private final Button start;

    /** @param close told when the clerk leaves the pane; never while the token is at work */
    public SigningPane(SigningModel model, Texts texts, Wording wording, SignatureWords words, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        this.words = words;
        this.close = close;
        form = new ChoiceStrip<>(List.of(CopyForm.values()), words::copy);
        form.show(Optional.of(CopyForm.TRUE_COPY));
        pin = new Field<>(texts.get("dossier.sign.pin"), new PasswordField());
        pin.control().setOnAction(_ -> sign());
        start = Draw.button(texts.get("dossier.sign.start"), "Enter", this::sign, "accent");
        var list = new ScrollPane(papers);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("dossier.sign.papers"));
        var leave = Draw.button(texts.get("kit.close"), "Esc", this::leave, "quiet");
        var card = new Card(Feather.EDIT_3, texts.get("dossier.sign"), Draw.growing(list), new Field<>(texts.get("dossier.sign.form"), form), pin, said,
                Draw.row("gap-2", start, leave));
        getStyleClass().add("signing");
        getChildren().add(Draw.growing(card));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            event.consume();
            leave();
        });
        model.state().addListener((_, _, now) -> show(now));
        show(model.state().get());
    }

    /** Ready to type the PIN. */
    public void focusFirst() {
        pin.control().requestFocus();
    }

    private void leave() {
        if (model.state().get().running()) return;
        pin.control().clear();
        close.run();
    }

    private void sign() {
        var letters = pin.control().getCharacters();
        if (letters.isEmpty() || model.left().isEmpty() || model.state().get().running()) return;
        var typed = new char[letters.length()];
        for (int at = 0; at < typed.length; at++) typed[at] = letters.charAt(at);
        pin.control().clear();
        model.sign(form.value().orElse(CopyForm.TRUE_COPY), typed);
    }

    private void show(SigningModel.State now) {
        papers.getChildren().clear();
        for (int at = 0; at < model.papers().size(); at++) {
            papers.getChildren().add(row(model.papers().get(at), at < now.results().size() ? Optional.of(now.results().get(at)) : Optional.empty()));
        }
        int all = model.papers().size();
        pin.setDisable(now.running());
        form.setDisable(now.running());
        start.setDisable(now.running() || model.left().isEmpty());
        pin.hint(texts.get("dossier.sign.pin.hint"));
        said.getChildren().clear();
        if (model.papers().isEmpty()) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.none"), "muted"));
        if (now.running()) said.getChildren().add(Draw.wrapped(texts.get("dossier.sign.running", now.results().size() + 1, all), "t-strong"));
        now.ended().ifPresent(sitting -> sitting.stopped().ifPresentOrElse(
                problem -> said.getChildren().add(trouble(words.problem(problem, (int) now.signed()))),
                () -> said.getChildren().add(new Light(Tone.GOOD, texts.get("dossier.sign.done", now.signed(), all)))));
        if (!now.running() && !model.left().isEmpty()) focusFirst();
    }

    private Node row(KeptFile paper, Optional<Result> result) {
        var name = Draw.wrapped(paper.name(), "t-medium");
        var light = result.map(this::light).orElseGet(() -> new Light(Tone.LATER, texts.get("dossier.sign.waiting")));
        var row = Draw.column("gap-0", Draw.row("gap-2", name, Draw.filler(), light));
        result.flatMap(this::why).ifPresent(why -> row.getChildren().add(trouble(why)));
        return row;
    }

    private Light light(Result result) {
        return switch (result) {
            case Result.Signed _ -> new Light(Tone.GOOD, texts.get("dossier.sign.signed"));
            case Result.Refused _, Result.Locked _ -> new Light(Tone.AT_STAKE, texts.get("dossier.sign.refused"));
        };
    }

    private Optional<Words> why(Result result) {
        return switch (result) {
            case Result.Signed _ -> Optional.empty();
            case Result.Refused(_, var trouble) -> Optional.of(wording.problem(trouble));
            case Result.Locked _ -> Optional.of(words.locked());
        };
    }

    private static Node trouble(Words words) {
        var what = Draw.wrapped(words.what(), "t-medium", Tone.AT_STAKE.textClass());
        what.setGraphic(Draw.icon(Tone.AT_STAKE.sign()));
        return Draw.column("gap-0", what, Draw.wrapped(words.next(), "t-small"));
    }
}
