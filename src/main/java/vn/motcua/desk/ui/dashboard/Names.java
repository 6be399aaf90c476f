package vn.motcua.desk.ui.dashboard;

import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;

/** Procedures, fields, channels, desks and clerks as they are shown. */
final class Names {
    private final DashboardModel model;
    private final Texts texts;
    private final Wording wording;

    Names(DashboardModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
    }

    String dimension(Dimension dimension) {
        return texts.of("dashboard.dimension", dimension);
    }

    /** @param name as {@link Dimension#of} gives it */
    String of(Dimension dimension, String name) {
        return switch (dimension) {
            case PROCEDURE -> DossierLooks.shortened(model.procedureName(name));
            case FIELD -> name.isBlank() ? texts.get("register.noField") : name;
            case CHANNEL -> Draw.sentence(wording.channel(Channel.valueOf(name)));
            case DESK -> texts.get("dashboard.desk", name);
            case CLERK -> texts.get("dashboard.clerk", name);
        };
    }
}
