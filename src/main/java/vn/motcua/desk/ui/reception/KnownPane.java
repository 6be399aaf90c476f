package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Tone;

/** A citizen who was here before: what one key would fill in, what has changed, the last dossiers. Takes no room for a new one. */
final class KnownPane extends VBox {
    static final String KEY = "F9";
    private static final int MOST_VISITS = 3;

    private final Texts texts;
    private final Wording wording;

    KnownPane(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        getStyleClass().addAll("gap-1", "known");
        show(Optional.empty(), Person.nobody());
    }

    /** @param form what stands in the fields now */
    void show(Optional<KnownCitizen> citizen, Person form) {
        getChildren().clear();
        ProcedureStep.visible(this, citizen.isPresent());
        citizen.ifPresent(known -> {
            getChildren().add(Draw.row("gap-2", Draw.icon(Feather.USER_CHECK, "accent-text"), Draw.growing(Draw.wrapped(wording.identity().visits(known), "t-strong"))));
            var offered = offered(form, known.completing(form));
            if (!offered.isEmpty()) getChildren().add(offer(String.join("; ", offered)));
            known.changes(form).forEach(change -> getChildren().add(Draw.row("gap-2", Draw.icon(Tone.NOTED.sign(), Tone.NOTED.textClass()),
                    Draw.growing(Draw.wrapped(wording.identity().change(change))))));
            known.visits().stream().limit(MOST_VISITS).forEach(visit -> getChildren().add(Draw.wrapped(wording.identity().visit(visit), "t-small", "muted")));
            if (known.visits().stream().anyMatch(visit -> visit.papers() > 0)) {
                getChildren().add(Draw.wrapped(texts.get("reception.known.papers"), "t-small", "muted"));
            }
        });
    }

    private Node offer(String what) {
        return Draw.row("gap-2", Keys.cap(KEY), Draw.growing(Draw.wrapped(texts.get("reception.known.offered", what), "repair")));
    }

    /** Every value that would come into an empty field, with the name of the field. */
    private List<String> offered(Person form, Person filled) {
        var offered = new ArrayList<String>();
        offer("name", form.name(), filled.name(), offered);
        offer("born", form.born(), filled.born(), offered);
        offer("sex", form.sex().map(wording::sex).orElse(""), filled.sex().map(wording::sex).orElse(""), offered);
        offer("phone", form.phone(), filled.phone(), offered);
        offer("email", form.email(), filled.email(), offered);
        offer("address", form.address(), filled.address(), offered);
        return offered;
    }

    private void offer(String field, String stands, String comes, List<String> offered) {
        if (!comes.equals(stands)) offered.add(texts.get("reception.person." + field) + " " + comes);
    }
}
