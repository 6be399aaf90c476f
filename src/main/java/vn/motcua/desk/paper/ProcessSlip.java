package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.text.Texts;

/** What the slip of a dossier's course says. @param steps in the order in which they happened */
public record ProcessSlip(Origin origin, Matter matter, LocalDateTime received, LocalDateTime due, List<Step> steps) implements Slip {
    /** One deed. @param to who has the dossier after it; may be empty */
    public record Step(LocalDateTime at, String who, String deed, String to, Optional<LocalDateTime> term) { }

    public ProcessSlip {
        steps = List.copyOf(steps);
    }

    /** Everything that was done with the dossier; what was only noted beside, a print or a file made, is left out. @param clerks names by id */
    public static ProcessSlip of(Origin origin, Dossier dossier, ZoneId zone, UnaryOperator<String> clerks) {
        var texts = Texts.vietnamese();
        var steps = new ArrayList<Step>();
        for (var event : dossier.history()) {
            var deed = event instanceof DossierEvent.Received ? Optional.of(texts.get("paper.process.received"))
                    : Action.of(event).map(action -> texts.of("action", action));
            var to = event instanceof DossierEvent.Forwarded forwarded ? forwarded.to() : "";
            deed.ifPresent(words -> steps.add(new Step(LocalDateTime.ofInstant(event.at(), zone), clerks.apply(event.clerk()), words, to, event.dueSet())));
        }
        return new ProcessSlip(origin, Matter.of(dossier), LocalDateTime.ofInstant(dossier.received().at(), zone), dossier.due(), steps);
    }

    @Override public FormKind kind() {
        return FormKind.PROCESS;
    }
}
