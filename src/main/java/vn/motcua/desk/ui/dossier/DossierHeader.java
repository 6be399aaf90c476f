package vn.motcua.desk.ui.dossier;

import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** What the dossier is about and by which codes it is known; the official code is entered here, typed or scanned. */
final class DossierHeader extends VBox {
    private final Texts texts;
    private final Wording wording;
    private final Runnable done;
    private final Label procedure = Draw.wrapped("", "t-title");
    private final Label applicant = Draw.text("", "t-strong");
    private final Label local = Draw.text("", "t-strong");
    private final Label official = Draw.text("", "t-strong");
    private final Light state = new Light(Tone.LATER, "");
    private final Label caseName = Draw.wrapped("", "muted");
    private final Field<VietnameseTextField> code;

    /**
     * @param record told the code once it has the right form
     * @param done   gives the focus back
     */
    DossierHeader(Texts texts, Wording wording, Consumer<OfficialCode> record, Runnable done) {
        this.texts = texts;
        this.wording = wording;
        this.done = done;
        code = new Field<>(texts.get("dossier.code.official"), new VietnameseTextField(texts.get("dossier.code.prompt")));
        getStyleClass().add("card");
        var codes = new HBox(named("dossier.applicant", applicant), named("dossier.code.local", local), named("dossier.code.official", official));
        codes.getStyleClass().add("gap-5");
        local.setMinWidth(USE_PREF_SIZE);
        applicant.setMinWidth(USE_PREF_SIZE);
        codes.setMinWidth(USE_PREF_SIZE);
        official.setMinWidth(USE_PREF_SIZE);
        caseName.setMaxWidth(Double.MAX_VALUE);
        caseName.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("compact");
        getChildren().addAll(Draw.row("gap-3", Draw.growing(procedure), state), Draw.row("gap-5", codes, Draw.growing(caseName)));
        procedure.setMaxWidth(Double.MAX_VALUE);
        code.setMaxWidth(460);
        var input = code.control();
        input.onTyped(_ -> check());
        input.setOnAction(_ -> OfficialCode.parse(input.value()).ifPresentOrElse(right -> {
            endCode();
            record.accept(right);
        }, this::check));
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            endCode();
            event.consume();
        });
    }

    void show(Dossier dossier) {
        var content = dossier.content();
        procedure.setText(content.procedureName());
        caseName.setText(String.join(" · ", java.util.stream.Stream.of(content.procedureCode(), content.field(), content.caseName(),
                wording.channel(content.channel()), wording.delivery(content.promise().delivery())).filter(part -> !part.isBlank()).toList()));
        applicant.setText(content.parties().applicant().name());
        local.setText(dossier.localCode().text());
        official.setText(dossier.officialCode().map(OfficialCode::text).orElseGet(() -> texts.get("kit.dossier.noOfficialCode")));
        state.show(tone(dossier), wording.state(dossier.state()));
    }

    private static Tone tone(Dossier dossier) {
        return switch (dossier.state().stage()) {
            case IN_PROCESS -> Tone.LATER;
            case AWAITING_APPLICANT -> Tone.NOTED;
            case RESULT_READY -> dossier.lacksResult() ? Tone.AT_STAKE : Tone.LATER;
            case HANDED_OVER -> dossier.lacksResult() ? Tone.AT_STAKE : Tone.GOOD;
            case REFUSED, STOPPED, WITHDRAWN -> dossier.endingDocument().pageCount() == 0 ? Tone.AT_STAKE : Tone.GOOD;
        };
    }

    /** Opens the field for the official code. */
    void askCode() {
        if (!getChildren().contains(code)) getChildren().add(code);
        code.control().show("");
        code.hint(texts.get("dossier.code.hint"));
        code.control().requestFocus();
    }

    /** A scanned code, when the field is open: to be seen first, and recorded with Enter. */
    boolean takes(OfficialCode scanned) {
        boolean open = getChildren().contains(code);
        if (open) {
            code.control().show(scanned.text());
            check();
        }
        return open;
    }

    /** Closes the field; true when it was open. */
    boolean endCode() {
        boolean open = getChildren().remove(code);
        if (open) done.run();
        return open;
    }

    private void check() {
        var typed = code.control().value();
        if (typed.isBlank()) code.hint(texts.get("dossier.code.hint"));
        else if (OfficialCode.parse(typed).isPresent()) code.say(Tone.GOOD, texts.get("dossier.code.right"));
        else code.say(Tone.NOTED, texts.get("dossier.code.wrong"));
    }

    private VBox named(String key, Label value) {
        return Draw.column("gap-0", Draw.text(texts.get(key), "t-small", "muted"), value);
    }
}
