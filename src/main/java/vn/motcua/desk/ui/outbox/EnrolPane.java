package vn.motcua.desk.ui.outbox;

import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.sync.HubAddress;
import vn.motcua.desk.sync.HubCertificate;
import vn.motcua.desk.sync.Outbox;
import vn.motcua.desk.text.OutboxWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/**
 * Makes the desk known to a hub: address and one-time code, then the fingerprint that a person compares with the one on the hub's paper. Nothing is said to the hub
 * before that.
 */
final class EnrolPane extends VBox {
    private final OutboxModel model;
    private final Texts texts;
    private final OutboxWords words;
    private final Runnable done;
    private final Field<VietnameseTextField> address;
    private final Field<VietnameseTextField> code;
    private final VBox below = Draw.column("gap-2");
    private Optional<Seen> seen = Optional.empty();

    private record Seen(HubAddress address, HubCertificate certificate) { }

    /** @param done told when it is over, enrolled or not */
    EnrolPane(OutboxModel model, Texts texts, OutboxWords words, Runnable done) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.done = done;
        address = field("outbox.enrol.address", "hub-address");
        code = field("outbox.enrol.code", "hub-code");
        model.look().get().flatMap(now -> now.sending().enrolled()).ifPresent(enrolled -> address.control().show(enrolled.address()));
        address.hint(texts.get("outbox.enrol.address.hint"));
        code.hint(texts.get("outbox.enrol.code.hint"));
        var both = Draw.flow(address, code);
        var explained = Draw.wrapped(texts.get("outbox.enrol.why", model.office().communeCode(), model.office().desk()), "muted");
        getChildren().add(new Card(Feather.LINK, texts.get("outbox.enrol"), explained, both, below));
        showLooking();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void focusFirst() {
        (address.control().value().isBlank() ? address : code).control().requestFocus();
    }

    /** The deed that comes next: look, then compare and enrol. */
    void next() {
        if (model.busy().get()) return;
        seen.ifPresentOrElse(this::enrol, this::look);
    }

    private Field<VietnameseTextField> field(String key, String style) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.getStyleClass().add(style);
        field.control().setPrefColumnCount(26);
        field.control().onTyped(_ -> {
            field.clear();
            showLooking();
        });
        return field;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) done.run();
        else if (event.getCode() == KeyCode.ENTER) next();
        else return;
        event.consume();
    }

    private void showLooking() {
        seen = Optional.empty();
        below.getChildren().setAll(Draw.flow(Draw.button(texts.get("outbox.enrol.look"), "Enter", this::next, "accent"),
                Draw.button(texts.get("kit.cancel"), "Esc", done)));
    }

    private void look() {
        var parsed = HubAddress.parse(address.control().value());
        if (parsed.isEmpty()) {
            address.say(Tone.AT_STAKE, texts.get("outbox.enrol.address.wrong"));
            address.control().requestFocus();
            return;
        }
        if (!Enrolment.isCode(Enrolment.tidy(code.control().value()))) {
            code.say(Tone.AT_STAKE, texts.get("outbox.enrol.code.wrong"));
            code.control().requestFocus();
            return;
        }
        model.look(parsed.get(), found -> found.ifPresentOrElse(certificate -> show(parsed.get(), certificate),
                () -> address.say(Tone.AT_STAKE, texts.get("outbox.enrol.nobody"))));
    }

    /** What the hub showed, to be compared. */
    void show(HubAddress there, HubCertificate shown) {
        var found = new Seen(there, shown);
        seen = Optional.of(found);
        var print = Draw.wrapped(OutboxWords.fingerprint(found.certificate().fingerprint()), "t-strong", "t-numbers");
        print.setAccessibleText(texts.get("outbox.enrol.fingerprint") + " " + print.getText());
        Label question = Draw.wrapped(texts.get(found.certificate().fingerprint().isEmpty() ? "outbox.enrol.thisMachine"
                : found.certificate().trusted() ? "outbox.enrol.trusted" : "outbox.enrol.compare"));
        below.getChildren().setAll(question, print, Draw.flow(Draw.button(texts.get("outbox.enrol.agree"), "Enter", this::next, "accent"),
                Draw.button(texts.get("outbox.enrol.differs"), "Esc", done)));
        if (found.certificate().fingerprint().isEmpty()) below.getChildren().remove(print);
    }

    private void enrol(Seen found) {
        model.enrol(found.address(), found.certificate(), code.control().value(), answer -> {
            switch (answer) {
                case Outbox.Enrolling.Done _ -> done.run();
                case Outbox.Enrolling.Failed(var trouble) -> {
                    showLooking();
                    var said = words.trouble(trouble);
                    code.say(Tone.AT_STAKE, said.what() + " " + said.next());
                    code.control().requestFocus();
                }
            }
        });
    }
}
