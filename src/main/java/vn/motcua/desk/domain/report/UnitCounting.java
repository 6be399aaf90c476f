package vn.motcua.desk.domain.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Traits;

/** Counts one row of the tables from the facts of its dossiers, in one pass. */
public final class UnitCounting {
    private final Map<Item, Long> counts = new EnumMap<>(Item.class);
    private final Set<String> withFee = new HashSet<>();
    private final Set<String> paid = new HashSet<>();
    private final Set<String> paidOnline = new HashSet<>();

    public UnitFigures figures() {
        return new UnitFigures(counts, withFee.size(), paid.size(), paidOnline.size());
    }

    /** @param asOf the moment by which what is still open is judged, at the latest the end of the period */
    public void add(DossierFacts facts, Period period, LocalDateTime asOf) {
        received(facts, period);
        finished(facts, period);
        open(facts, period, asOf);
        money(facts, period);
    }

    private void received(DossierFacts facts, Period period) {
        if (!period.contains(facts.times().received())) return;
        var traits = facts.traits();
        add(Item.RECEIVED);
        add(switch (traits.channel()) {
            case ONLINE -> Item.ONLINE;
            case DESK -> Item.DESK;
            case POST -> Item.POST;
        });
        if (traits.papers().complete()) add(Item.ALL_DIGITIZED);
        if (traits.papers().some()) add(Item.SOME_DIGITIZED);
        if (traits.papers().reused()) add(Item.REUSED);
        if (traits.papers().national()) add(Item.FROM_NATIONAL_STORE);
        if (facts.amounts().supplements() > 0) add(Item.ASKED_FOR_SUPPLEMENT);
        add(traits.feeDue() ? Item.FEE_DUE : Item.FREE);
        if (traits.feeDue()) fee(facts.origin().procedure(), traits);
    }

    private void fee(String procedure, Traits traits) {
        withFee.add(procedure);
        if (traits.paid().isEmpty()) return;
        add(Item.FEE_PAID);
        paid.add(procedure);
        switch (traits.paid().get()) {
            case NATIONAL_PORTAL -> {
                add(Item.FEE_ONLINE);
                add(Item.FEE_PORTAL);
                paidOnline.add(procedure);
            }
            case PAYMENT_GATEWAY -> {
                add(Item.FEE_ONLINE);
                paidOnline.add(procedure);
            }
            case CASH, CARD_TERMINAL, BANK_TRANSFER -> { }
        }
    }

    private void finished(DossierFacts facts, Period period) {
        var day = facts.times().finished().filter(period::contains);
        if (day.isEmpty()) return;
        var traits = facts.traits();
        add(Item.FINISHED);
        add(switch (traits.pace()) {
            case IN_TIME, OPEN -> day.get().isBefore(facts.times().due().toLocalDate()) ? Item.FINISHED_EARLY : Item.FINISHED_IN_TIME;
            case LATE, ASKED_TWICE, APOLOGISED_LATE -> Item.FINISHED_LATE;
        });
        if (traits.isSettled() || traits.stage() == Stage.WITHDRAWN) {
            add(Item.RESULT_ASKED);
            if (traits.result().filed() || !traits.result().owed()) add(Item.RESULT_DIGITIZED);
        }
        switch (traits.stage()) {
            case HANDED_OVER -> add(Item.HANDED_OVER);
            case REFUSED, STOPPED -> add(Item.REFUSED_OR_STOPPED);
            case WITHDRAWN -> add(Item.WITHDRAWN);
            case IN_PROCESS, AWAITING_APPLICANT, RESULT_READY -> { }
        }
    }

    private void open(DossierFacts facts, Period period, LocalDateTime asOf) {
        var finished = facts.times().finished();
        boolean before = facts.times().received().isBefore(period.from());
        if (before && finished.filter(day -> day.isBefore(period.from())).isEmpty()) add(Item.CARRIED_OVER);
        if (facts.times().received().isAfter(period.to()) || finished.filter(day -> !isAfter(day, period)).isPresent()) return;
        if (facts.traits().stage() == Stage.AWAITING_APPLICANT) add(Item.WAITING);
        else add(asOf.isAfter(facts.times().due()) ? Item.OPEN_LATE : Item.OPEN_IN_TIME);
    }

    private void money(DossierFacts facts, Period period) {
        if (facts.times().paid().filter(period::contains).isEmpty() || facts.traits().paid().isEmpty()) return;
        var amounts = facts.amounts();
        long all = amounts.fee() + amounts.charge();
        add(Item.PAYMENTS);
        add(Item.MONEY_FEE, amounts.fee());
        add(Item.MONEY_CHARGE, amounts.charge());
        switch (facts.traits().paid().get()) {
            case NATIONAL_PORTAL, PAYMENT_GATEWAY -> {
                add(Item.PAYMENTS_ONLINE);
                add(Item.MONEY_ONLINE, all);
            }
            case CASH -> add(Item.MONEY_CASH, all);
            case CARD_TERMINAL, BANK_TRANSFER -> add(Item.MONEY_TRANSFER, all);
        }
    }

    private static boolean isAfter(LocalDate day, Period period) {
        return day.isAfter(period.to());
    }

    private void add(Item item) {
        add(item, 1);
    }

    private void add(Item item, long more) {
        counts.merge(item, more, Long::sum);
    }
}
