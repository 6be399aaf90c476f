package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Tone;

/** What can be done with the dossier now, each with its key; and what cannot, with the reason, so that nobody looks for a key in vain. */
final class ActionsCard {
    private final Texts texts;
    private final Wording wording;
    private final Keys keys;
    private final Consumer<Action> begin;

    ActionsCard(Texts texts, Wording wording, Consumer<Action> begin) {
        this.texts = texts;
        this.wording = wording;
        this.keys = new Keys(texts);
        this.begin = begin;
    }

    Card of(Dossier dossier) {
        var possible = Draw.flow();
        var cautions = new LinkedHashSet<String>();
        var reasons = new LinkedHashMap<Permission.Obstacle, List<String>>();
        for (var slot : Slot.values()) {
            var action = slot.action(dossier);
            switch (Course.permission(dossier, action)) {
                case Permission.Possible(var caution) -> {
                    var button = Draw.button(wording.life().action(action), keys.name(slot.key()), () -> begin.accept(action), "quiet", "deed-key");
                    button.setFocusTraversable(false);
                    possible.getChildren().add(button);
                    caution.map(wording.life()::caution).ifPresent(cautions::add);
                }
                case Permission.NotPossible(var obstacle) -> reasons.computeIfAbsent(obstacle, _ -> new ArrayList<>())
                        .add(wording.life().action(action));
            }
        }
        var body = Draw.column("gap-2", possible);
        cautions.forEach(words -> body.getChildren().add(Draw.wrapped(words, "t-small", Tone.NOTED.textClass())));
        if (!reasons.isEmpty()) body.getChildren().add(Draw.hairline());
        reasons.forEach((obstacle, names) -> body.getChildren().add(Draw.column("gap-0", Draw.wrapped(String.join(" · ", names), "t-small", "muted"),
                Draw.wrapped(wording.life().obstacle(obstacle), "t-small"))));
        return new Card(Feather.ZAP, texts.get("deed.actions"), body);
    }
}
