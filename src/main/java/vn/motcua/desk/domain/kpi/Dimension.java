package vn.motcua.desk.domain.kpi;

/** By what figures are told apart. */
public enum Dimension {
    PROCEDURE, FIELD, CHANNEL, DESK, CLERK;

    /** What the dossiers of this key have of it: a code, a name, the constant of a channel. */
    public String of(Key key) {
        return switch (this) {
            case PROCEDURE -> key.origin().procedure();
            case FIELD -> key.origin().field();
            case CHANNEL -> key.channel().name();
            case DESK -> key.origin().desk();
            case CLERK -> key.origin().clerk();
        };
    }

    /** Whether it names people or their places, who must not be measured by what happens to come to them. */
    public boolean isOfPeople() {
        return this == DESK || this == CLERK;
    }
}
