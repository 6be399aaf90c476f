package vn.motcua.desk.app.practice;

import static vn.motcua.desk.app.practice.Weighted.share;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;

/** What a generated dossier costs and how it was paid. */
final class ChargeMaker {
    private static final Weighted<Long> PROVINCIAL_AMOUNTS = Weighted.of(share(8_000L, 5), share(10_000L, 3), share(15_000L, 2), share(50_000L, 1));
    private static final Weighted<Charges.PaymentChannel> CHANNELS = Weighted.of(share(Charges.PaymentChannel.NATIONAL_PORTAL, 40),
            share(Charges.PaymentChannel.CASH, 30), share(Charges.PaymentChannel.PAYMENT_GATEWAY, 15),
            share(Charges.PaymentChannel.BANK_TRANSFER, 12), share(Charges.PaymentChannel.CARD_TERMINAL, 3));

    private final PeopleWords words;

    ChargeMaker(PeopleWords words) {
        this.words = words;
    }

    Draft charge(Draft draft, Instant at, String clerk, RandomGenerator random) {
        var charges = draft.charges();
        for (int i = 0; i < charges.lines().size(); i++) {
            var line = charges.lines().get(i);
            if (line.unit().isEmpty()) line = line.withUnit(Optional.of(PROVINCIAL_AMOUNTS.pick(random)));
            if (line.quantity() > 0 || random.nextInt(100) < 30) line = line.withQuantity(1 + (int) Math.pow(6, random.nextDouble()) / 2);
            charges = charges.withLine(i, line);
        }
        if (charges.due() > 0 && random.nextInt(100) < 9) charges = charges.withExemption(Optional.of(words.of("exemption").pick(random)));
        if (charges.due() > 0 && random.nextInt(100) < 20) charges = charges.withCollection(Charges.Collection.AFTER);
        boolean pays = charges.due() > 0 && charges.collection() == Charges.Collection.BEFORE && random.nextInt(100) < 97;
        return draft.withCharges(pays ? charges.withPayment(Optional.of(payment(at, clerk, random))) : charges);
    }

    private static Charges.Payment payment(Instant at, String clerk, RandomGenerator random) {
        var channel = CHANNELS.pick(random);
        var reference = channel == Charges.PaymentChannel.CASH ? Optional.<String>empty() : Optional.of("GD%010d".formatted(random.nextLong(10_000_000_000L)));
        var receipt = new Charges.Receipt("EBL01", "26TAB", "%07d".formatted(random.nextInt(10_000_000)), Optional.empty());
        return new Charges.Payment(channel, at.minusSeconds(20 + random.nextInt(60)), clerk, reference,
                random.nextInt(100) < 80 ? Optional.of(receipt) : Optional.empty());
    }
}
