package vn.motcua.desk.domain.kpi;

import java.util.Optional;
import java.util.function.Predicate;

import vn.motcua.desk.domain.procedure.Channel;

/** Which dossiers are looked at; what is empty is not asked. @param procedure national code @param clerk id of who received it */
public record Slice(Optional<Channel> channel, Optional<String> field, Optional<String> procedure, Optional<String> desk, Optional<String> clerk)
        implements Predicate<Key> {
    /** All of them. */
    public static final Slice WHOLE = new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Override public boolean test(Key key) {
        return channel.filter(one -> one != key.channel()).isEmpty() && fits(field, key.origin().field()) && fits(procedure, key.origin().procedure())
                && fits(desk, key.origin().desk()) && fits(clerk, key.origin().clerk());
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** The same, and of this dimension only what has this name; empty: whatever it has. */
    public Slice with(Dimension dimension, Optional<String> name) {
        return switch (dimension) {
            case CHANNEL -> new Slice(name.map(Channel::valueOf), field, procedure, desk, clerk);
            case FIELD -> new Slice(channel, name, procedure, desk, clerk);
            case PROCEDURE -> new Slice(channel, field, name, desk, clerk);
            case DESK -> new Slice(channel, field, procedure, name, clerk);
            case CLERK -> new Slice(channel, field, procedure, desk, name);
        };
    }

    public Optional<String> of(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> channel.map(Channel::name);
            case FIELD -> field;
            case PROCEDURE -> procedure;
            case DESK -> desk;
            case CLERK -> clerk;
        };
    }

    private static boolean fits(Optional<String> wanted, String is) {
        return wanted.filter(one -> !one.equals(is)).isEmpty();
    }
}
