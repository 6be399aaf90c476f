package vn.motcua.desk.domain.dossier;

import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * How the procedure was offered on the day of reception. Kept with the dossier: figures follow from what happened and not from the catalogue
 * of another day.
 *
 * @param level  how much of it could be done online
 * @param online whether it could be handed in online at all
 */
public record Offer(Procedure.OnlineLevel level, boolean online) {
    public static Offer of(Procedure procedure) {
        return new Offer(procedure.onlineLevel(), procedure.channels().contains(Channel.ONLINE));
    }
}
