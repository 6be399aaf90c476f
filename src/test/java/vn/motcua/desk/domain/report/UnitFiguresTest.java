package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.procedure.Channel;

class UnitFiguresTest {
    private static void assertCounts(UnitFigures unit, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) assertThat(unit.count((Item) pairs[i])).as(pairs[i].toString()).isEqualTo(((Integer) pairs[i + 1]).longValue());
    }

    @Test void progressCountsWhatCameBeforeAndWhatIsLeft() {
        var first = Sample.WEEK_2.from();
        var before = Sample.received(Sample.WEEK_1.from());
        var unit = Sample.unit(Sample.WEEK_2, List.of(before.due(first.plusDays(20)), before.finished(Sample.WEEK_1.from().plusDays(1), Stage.HANDED_OVER), before.finished(first, Stage.HANDED_OVER).due(first.plusDays(1)),
                Sample.received(first).finished(first.plusDays(2), Stage.RESULT_READY), Sample.received(first).finished(first.plusDays(3), Stage.REFUSED), Sample.received(first).due(first.plusDays(1)),
                Sample.received(first).waiting(), Sample.received(first).finished(Sample.WEEK_3.from(), Stage.HANDED_OVER).due(Sample.WEEK_3.to()), Sample.received(Sample.WEEK_3.from())));
        assertCounts(unit, Item.RECEIVED, 5, Item.CARRIED_OVER, 2, Item.FINISHED, 3, Item.FINISHED_EARLY, 1, Item.FINISHED_IN_TIME, 1, Item.FINISHED_LATE, 1, Item.OPEN_IN_TIME, 2, Item.OPEN_LATE, 1,
                Item.WAITING, 1, Item.REFUSED_OR_STOPPED, 1, Item.HANDED_OVER, 1);
    }

    @Test void onlyPortalAndGatewayArePaidOnline() {
        var one = Sample.received(Sample.WEEK_1.from());
        var unit = Sample.unit(Sample.WEEK_1, List.of(one.paid(Charges.PaymentChannel.CASH), one.paid(Charges.PaymentChannel.BANK_TRANSFER), one.paid(Charges.PaymentChannel.NATIONAL_PORTAL),
                one.of("2", Channel.ONLINE).paid(Charges.PaymentChannel.PAYMENT_GATEWAY), one));
        assertCounts(unit, Item.FEE_DUE, 4, Item.FREE, 1, Item.FEE_ONLINE, 2, Item.FEE_PORTAL, 1, Item.PAYMENTS, 4, Item.PAYMENTS_ONLINE, 2, Item.MONEY_CASH, 10_000, Item.MONEY_TRANSFER, 10_000,
                Item.MONEY_ONLINE, 20_000, Item.MONEY_FEE, 32_000, Item.MONEY_CHARGE, 8_000);
        assertThat(unit.proceduresWithFee()).isEqualTo(2);
        assertThat(unit.proceduresPaidOnline()).isEqualTo(2);
    }

    @Test void aResultWithoutFileIsNotDigitized() {
        var one = Sample.received(Sample.WEEK_1.from());
        var unit = Sample.unit(Sample.WEEK_1, List.of(one.finished(Sample.WEEK_1.from(), Stage.HANDED_OVER), one.finished(Sample.WEEK_1.from(), Stage.HANDED_OVER).unfiled(),
                one.finished(Sample.WEEK_1.from(), Stage.WITHDRAWN).unfiled(), one.finished(Sample.WEEK_1.from(), Stage.REFUSED).unfiled()));
        assertThat(unit.share(Item.RESULT_DIGITIZED, Item.RESULT_ASKED)).isEqualTo(new Measure(1, 3));
    }
}
