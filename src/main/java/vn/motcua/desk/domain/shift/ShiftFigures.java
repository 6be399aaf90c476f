package vn.motcua.desk.domain.shift;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;

/**
 * What was done on one day.
 *
 * @param finished   results that arrived or were filed, each dossier once
 * @param ended      refused, stopped, withdrawn
 * @param handedOver results that the citizen has
 * @param entered    dossiers whose official code was recorded
 * @param asked      requests for a supplement
 * @param money      by the channel on which it was paid
 * @param unpaid     of the dossiers received that day: what is still to be paid
 */
public record ShiftFigures(int received, int finished, int ended, int handedOver, int entered, int asked, Map<Charges.PaymentChannel, Money> money, Money unpaid) {
    /** @param dong of all together */
    public record Money(int dossiers, long dong) {
        static final Money NONE = new Money(0, 0);

        Money plus(Money other) {
            return new Money(dossiers + other.dossiers, dong + other.dong);
        }
    }

    public ShiftFigures {
        money = Map.copyOf(money);
    }

    /** @param dossiers to which something happened that day, and possibly others */
    public static ShiftFigures of(List<Dossier> dossiers, LocalDate day, ZoneId zone) {
        var money = new EnumMap<Charges.PaymentChannel, Money>(Charges.PaymentChannel.class);
        var unpaid = Money.NONE;
        int received = 0;
        int finished = 0;
        int ended = 0;
        int handedOver = 0;
        int entered = 0;
        int asked = 0;
        for (var dossier : dossiers) {
            var today = dossier.history().stream().filter(event -> day.equals(LocalDate.ofInstant(event.at(), zone))).toList();
            boolean isNew = any(today, DossierEvent.Received.class);
            if (isNew) received++;
            if (any(today, DossierEvent.ResultArrived.class) || any(today, DossierEvent.ResultFiled.class)) finished++;
            if (any(today, DossierEvent.Ended.class)) ended++;
            if (any(today, DossierEvent.HandedOver.class)) handedOver++;
            if (any(today, DossierEvent.OfficialCodeRecorded.class)) entered++;
            asked += (int) today.stream().filter(DossierEvent.SupplementRequested.class::isInstance).count();
            var charges = dossier.content().charges();
            if (charges.due() > 0) {
                var paid = charges.payment().filter(payment -> day.equals(LocalDate.ofInstant(payment.at(), zone)));
                paid.ifPresent(payment -> money.merge(payment.channel(), new Money(1, charges.due()), Money::plus));
                if (isNew && charges.payment().isEmpty()) unpaid = unpaid.plus(new Money(1, charges.due()));
            }
        }
        return new ShiftFigures(received, finished, ended, handedOver, entered, asked, money, unpaid);
    }

    /** Of all channels together. */
    public Money paid() {
        return money.values().stream().reduce(Money.NONE, Money::plus);
    }

    private static boolean any(List<DossierEvent> events, Class<? extends DossierEvent> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }
}
