package vn.motcua.desk.domain.procedure;

import java.util.Set;

/** When a component belongs to the dossier. */
public sealed interface Condition {
    record Always() implements Condition { }

    record OnChannel(Set<Channel> channels) implements Condition {
        public OnChannel {
            channels = Set.copyOf(channels);
        }
    }

    /** Another person hands the dossier in. */
    record WhenAuthorised() implements Condition { }

    /** Belongs to one case (trường hợp) of the procedure. */
    record InCase(String caseId) implements Condition { }

    /** Only the clerk can tell at the desk; shown with the words of the law, settled in one key either way. */
    record WhenStated(String text) implements Condition { }
}
