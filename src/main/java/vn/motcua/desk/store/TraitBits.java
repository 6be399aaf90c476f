package vn.motcua.desk.store;

import java.util.EnumSet;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.Traits;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/** Traits as one number. Rests on the order of constants: when that changes, {@link FactRecords#FORM} is raised. */
final class TraitBits {
    private static final int CAUSE_BITS = Cause.values().length;

    private long bits;
    private int used;

    private TraitBits(long bits) {
        this.bits = bits;
    }

    static long of(Traits traits) {
        var to = new TraitBits(0);
        to.put(2, traits.channel());
        to.put(traits.assistedOnline());
        to.put(2, traits.service().level());
        to.put(traits.service().online());
        to.put(traits.delicate());
        to.put(traits.papers().complete());
        to.put(traits.papers().some());
        to.put(traits.papers().reused());
        to.put(traits.papers().national());
        to.put(2, traits.identity());
        to.put(3, traits.stage());
        to.put(traits.result().owed());
        to.put(traits.result().filed());
        to.put(traits.result().signed());
        to.put(traits.result().ending());
        to.put(traits.feeDue());
        to.put(3, traits.paid().map(paid -> paid.ordinal() + 1).orElse(0));
        to.put(3, traits.pace());
        to.put(2, traits.answer().map(answer -> answer.ordinal() + 1).orElse(0));
        for (var cause : Cause.values()) to.put(traits.lost().contains(cause));
        return to.bits;
    }

    /** Number of the channel: it stands first, since every dossier is asked for it. */
    static int channel(long bits) {
        return (int) bits & 3;
    }

    static Traits traits(long bits) {
        var from = new TraitBits(bits);
        return new Traits(Channel.values()[from.take(2)], from.take(), new Traits.Service(Procedure.OnlineLevel.values()[from.take(2)], from.take()), from.take(),
                new Traits.Papers(from.take(), from.take(), from.take(), from.take()), Traits.Identity.values()[from.take(2)], Stage.values()[from.take(3)],
                new Traits.Result(from.take(), from.take(), from.take(), from.take()), from.take(), from.optional(3, Charges.PaymentChannel.values()),
                Traits.Pace.values()[from.take(3)], from.optional(2, Satisfaction.values()), from.causes());
    }

    private void put(int width, Enum<?> value) {
        put(width, value.ordinal());
    }

    private void put(boolean value) {
        put(1, value ? 1 : 0);
    }

    private void put(int width, int value) {
        if (value >= 1 << width) throw new IllegalArgumentException("more constants than bits");
        bits |= (long) value << used;
        used += width;
    }

    private boolean take() {
        return take(1) == 1;
    }

    private int take(int width) {
        int value = (int) (bits >>> used & (1 << width) - 1);
        used += width;
        return value;
    }

    private <E> Optional<E> optional(int width, E[] values) {
        int value = take(width);
        return value == 0 ? Optional.empty() : Optional.of(values[value - 1]);
    }

    private EnumSet<Cause> causes() {
        var causes = EnumSet.noneOf(Cause.class);
        for (int i = 0; i < CAUSE_BITS; i++) if (take()) causes.add(Cause.values()[i]);
        return causes;
    }
}
