package vn.motcua.desk.domain.kpi;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * A ratio computed from dossiers. What it is called, its definition, its parts and its source stand in the language files under
 * {@code indicator} and the name of the constant.
 */
public enum Indicator {
    /** Source: QD 766/QD-TTg, group 5; TT 03/2025/TT-VPCP, art. 5(2) on what is not copied. */
    COMPONENTS_DIGITIZED("components-digitized", Basis.RECEIVED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, group 5. */
    RESULTS_DIGITIZED("results-digitized", Basis.FINISHED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, item 4.2. */
    DIGITIZED("digitized", Basis.FINISHED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, group 5, results in electronic form. */
    E_RESULT("e-result", Basis.FINISHED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, group 5, use of digitized data. */
    REUSE("reuse", Basis.RECEIVED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, group 5, digitized and shared. What the desk puts into the national store is not recorded yet, so only what it takes counts. */
    SHARED("shared", Basis.RECEIVED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, group 5, dossiers connected to the population database. */
    IDENTITY("identity", Basis.RECEIVED, Form.SHARE, false),
    /** Source: QD 766/QD-TTg, item 3.3; plan 17/KH-UBND of Hop Minh. */
    ONLINE("online", Basis.RECEIVED, Form.SHARE, true),
    /** Source: plan 175/KH-UBND of Gio Son, formula 1. */
    ONLINE_FULL("online-full", Basis.FINISHED, Form.SHARE, true),
    /** Source: QD 766/QD-TTg, item 3.2; campaign plan of Cam My. Counts procedures, not dossiers. */
    ONLINE_PROCEDURES("online-procedures", Basis.RECEIVED, Form.PROCEDURES, false),
    /** Source: QD 766/QD-TTg, item 4.3. */
    PAID_ONLINE("paid-online", Basis.RECEIVED, Form.SHARE, false),
    /** Source: plan 175/KH-UBND of Gio Son, formula 2. */
    PAID_PORTAL("paid-portal", Basis.RECEIVED, Form.SHARE, true),
    /** Source: plan 17/KH-UBND of Hop Minh. */
    PAID_TRANSACTIONS("paid-transactions", Basis.PAID, Form.SHARE, true),
    /** Source: QD 766/QD-TTg, group 2. */
    ON_TIME("on-time", Basis.RECEIVED, Form.SHARE, false),
    /** Source: campaign plan of Cam My; QD 766/QD-TTg, item 6.4 has another formula. */
    SATISFACTION("satisfaction", Basis.ANSWERED, Form.SHARE, true),
    /** Source: campaign plan of Cam My. */
    SATISFACTION_DELICATE("satisfaction-land-construction-investment", Basis.ANSWERED, Form.SHARE, true),
    /** Source: QD 1565/QD-TTg, as plan 49/KH-UBND of Chi Minh gives it. A mean: the numerator is a sum of seconds. */
    SUBMISSION_TIME("submission-time", Basis.RECEIVED, Form.MEAN, true),
    /** Source: QD 1565/QD-TTg, as plan 49/KH-UBND of Chi Minh gives it. Compares two means; 0.2 is a fifth less time. */
    ONLINE_FASTER("online-faster", Basis.FINISHED, Form.COMPARISON, true);

    /** Which day of a dossier decides in what period it lies. */
    public enum Basis { RECEIVED, FINISHED, ANSWERED, PAID }

    /** How its two parts come about. */
    public enum Form {
        /** Dossiers of dossiers. */
        SHARE,
        /** A sum of seconds over dossiers. */
        MEAN,
        /** Procedures of procedures; each once however many dossiers it has. */
        PROCEDURES,
        /** How much shorter one mean is than another: not the sum of its days. */
        COMPARISON;

        /** Whether the figure of a longer time is the sum of the parts of its days. */
        public boolean isSum() {
            return this == SHARE || this == MEAN;
        }
    }

    /** A hub asks for each counter of each row. */
    private static final Map<String, Indicator> BY_ID = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Indicator::id, one -> one));
    private static final Verdict COUNTED = new Verdict.Counted();
    private static final Verdict OUTSIDE = new Verdict.Outside();

    private final String id;
    private final Basis basis;
    private final Form form;
    private final boolean confirmed;

    Indicator(String id, Basis basis, Form form, boolean confirmed) {
        this.id = id;
        this.basis = basis;
        this.form = form;
        this.confirmed = confirmed;
    }

    /** As plans, summaries and exports name it. */
    public String id() {
        return id;
    }

    public static Optional<Indicator> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public Basis basis() {
        return basis;
    }

    public Form form() {
        return form;
    }

    /** Of the formula; shown beside a figure and kept with it. A change of what is counted makes a new one. */
    public int version() {
        return 1;
    }

    /** Whether the text that sets the formula was read in its own words. */
    public boolean confirmed() {
        return confirmed;
    }

    /** Whether more is better. */
    public boolean higherIsBetter() {
        return this != SUBMISSION_TIME;
    }

    /** @param asOf the moment by which what is still open is judged */
    public Verdict judge(DossierFacts facts, Period period, LocalDateTime asOf) {
        return facts.day(basis).filter(period::contains).isEmpty() ? OUTSIDE : judge(facts, asOf);
    }

    /** In whatever period it lies. */
    public Verdict judge(DossierFacts facts, LocalDateTime asOf) {
        if (this == SUBMISSION_TIME) return facts.times().seconds() > 0 ? COUNTED : OUTSIDE;
        return judge(facts.traits(), asOf.isAfter(facts.times().due()));
    }

    /** Of all that have these traits, in whatever period. @param duePassed whether the appointment lies before the moment of asking */
    public Verdict judge(Traits traits, boolean duePassed) {
        return switch (this) {
            case COMPONENTS_DIGITIZED -> counted(traits.papers().complete(), Shortfall.LINES_WITHOUT_FILE);
            case RESULTS_DIGITIZED -> result(traits);
            case DIGITIZED -> digitized(traits);
            case E_RESULT -> eResult(traits);
            case REUSE -> counted(traits.papers().reused(), storeUsed(traits, Shortfall.NOTHING_REUSED));
            case SHARED -> counted(traits.papers().national(), storeUsed(traits, Shortfall.NOTHING_FROM_NATIONAL_STORE));
            case IDENTITY -> identity(traits);
            case ONLINE -> online(traits);
            case ONLINE_FULL -> !traits.isSettled() ? OUTSIDE : traits.channel() == Channel.ONLINE && traits.service().level() != Procedure.OnlineLevel.FULL
                    ? new Verdict.Missed(Shortfall.NOT_FULLY_ONLINE) : online(traits);
            case ONLINE_PROCEDURES -> traits.service().online() ? online(traits) : OUTSIDE;
            case PAID_ONLINE, PAID_PORTAL -> traits.feeDue() ? paid(traits, this == PAID_PORTAL) : OUTSIDE;
            case PAID_TRANSACTIONS -> traits.paid().isPresent() && traits.feeDue() ? paid(traits, false) : OUTSIDE;
            case ON_TIME -> onTime(traits, duePassed);
            case SATISFACTION -> satisfaction(traits);
            case SATISFACTION_DELICATE -> traits.delicate() ? satisfaction(traits) : OUTSIDE;
            // every dossier with a time, whatever its traits
            case SUBMISSION_TIME -> COUNTED;
            case ONLINE_FASTER -> traits.isSettled() && traits.channel() != Channel.POST ? COUNTED : OUTSIDE;
        };
    }

    private static Verdict counted(boolean is, Shortfall why) {
        return is ? COUNTED : new Verdict.Missed(why);
    }

    /** The document of an ending stands for its result. */
    private static Verdict result(Traits traits) {
        if (traits.isEnded()) return counted(traits.result().ending(), Shortfall.ENDING_WITHOUT_DOCUMENT);
        return traits.isSettled() ? counted(!traits.result().owed() || traits.result().filed(), Shortfall.RESULT_WITHOUT_FILE) : OUTSIDE;
    }

    private static Verdict digitized(Traits traits) {
        var result = result(traits);
        return result instanceof Verdict.Counted ? counted(traits.papers().complete(), Shortfall.LINES_WITHOUT_FILE) : result;
    }

    private static Verdict eResult(Traits traits) {
        if (!traits.isSettled() || !traits.result().owed()) return OUTSIDE;
        return counted(traits.result().signed(), traits.result().filed() ? Shortfall.RESULT_NOT_SIGNED : Shortfall.RESULT_WITHOUT_FILE);
    }

    private static Shortfall storeUsed(Traits traits, Shortfall otherwise) {
        return traits.lost().contains(Cause.STORE_NOT_USED) ? Shortfall.STORE_NOT_USED : otherwise;
    }

    private static Verdict identity(Traits traits) {
        return switch (traits.identity()) {
            case CHECKED -> COUNTED;
            case TO_CONFIRM -> new Verdict.Missed(Shortfall.IDENTITY_TO_CONFIRM);
            case OMITTED -> new Verdict.Missed(Shortfall.IDENTITY_OMITTED);
            case UNCHECKED -> new Verdict.Missed(Shortfall.IDENTITY_UNCHECKED);
        };
    }

    private static Verdict online(Traits traits) {
        return switch (traits.channel()) {
            case ONLINE -> COUNTED;
            case DESK -> new Verdict.Missed(Shortfall.CAME_TO_DESK);
            case POST -> new Verdict.Missed(Shortfall.CAME_BY_POST);
        };
    }

    private static Verdict paid(Traits traits, boolean portalOnly) {
        if (traits.paid().isEmpty()) return new Verdict.Missed(Shortfall.UNPAID);
        return switch (traits.paid().get()) {
            case NATIONAL_PORTAL -> COUNTED;
            case PAYMENT_GATEWAY -> counted(!portalOnly, Shortfall.PAID_ELSEWHERE_ONLINE);
            case CASH, CARD_TERMINAL, BANK_TRANSFER -> new Verdict.Missed(Shortfall.PAID_OFFLINE);
        };
    }

    private static Verdict onTime(Traits traits, boolean duePassed) {
        return switch (traits.pace()) {
            case IN_TIME -> COUNTED;
            case OPEN -> counted(!duePassed, Shortfall.OVERDUE);
            case LATE -> new Verdict.Missed(Shortfall.LATE);
            case ASKED_TWICE -> new Verdict.Missed(Shortfall.ASKED_TWICE);
            case APOLOGISED_LATE -> new Verdict.Missed(Shortfall.APOLOGISED_LATE);
        };
    }

    private static Verdict satisfaction(Traits traits) {
        return traits.answer().map(answer -> switch (answer) {
            case SATISFIED -> COUNTED;
            case ORDINARY -> new Verdict.Missed(Shortfall.ANSWERED_ORDINARY);
            case DISSATISFIED -> new Verdict.Missed(Shortfall.ANSWERED_DISSATISFIED);
        }).orElse(OUTSIDE);
    }
}
