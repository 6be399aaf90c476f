package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.procedure.FeeRule;

/**
 * What is due for the dossier, when, and whether it was paid. Recorded here; the official receipt is issued elsewhere.
 *
 * @param exemption why nothing is due though the catalogue has amounts, as typed so far; empty when none is claimed
 */
public record Charges(List<Line> lines, Optional<String> exemption, Collection collection, Optional<Payment> payment) {
    /** Thu trước, thu sau. Whether nothing is due follows from the amounts. */
    public enum Collection { BEFORE, AFTER }

    /**
     * @param ruleId the catalogue's rule; a line typed by hand begins with {@code "own-"}
     * @param unit   dong; empty while the amount is not known
     */
    public record Line(String ruleId, String name, FeeRule.Kind kind, Optional<Long> unit, int quantity) {
        /** More than any fee: a thousand billion dong. */
        private static final long MOST = 1_000_000_000_000L;

        public Line {
            if (quantity < 0 || unit.filter(amount -> amount < 0).isPresent()) throw new IllegalArgumentException("a negative charge: " + ruleId);
        }

        /** Dong; at most {@link #MOST}, so that no slip of the keyboard makes a sum overflow. */
        public Optional<Long> total() {
            return unit.map(amount -> quantity == 0 || amount <= MOST / quantity ? amount * quantity : MOST);
        }

        public Line withUnit(Optional<Long> value) {
            return new Line(ruleId, name, kind, value, quantity);
        }

        public Line withQuantity(int value) {
            return new Line(ruleId, name, kind, unit, value);
        }
    }

    /** Where the money went. Only the first two count for the score; source: the flag DuocThanhToanTrucTuyen of the national data set. */
    public enum PaymentChannel {
        NATIONAL_PORTAL, PAYMENT_GATEWAY, CASH, CARD_TERMINAL, BANK_TRANSFER;

        public boolean countsAsOnline() {
            return this == NATIONAL_PORTAL || this == PAYMENT_GATEWAY;
        }
    }

    /** @param reference transaction number shown by the portal or bank */
    public record Payment(PaymentChannel channel, Instant at, String clerk, Optional<String> reference, Optional<Receipt> receipt) { }

    /**
     * The official fee receipt (biên lai) that another system issued. Source: NĐ 254/2026/NĐ-CP, art. 23; TT 91/2026/TT-BTC.
     *
     * @param form   ký hiệu mẫu, {@code EBL01}
     * @param series ký hiệu, {@code 26TAB}
     * @param number at most 8 digits
     */
    public record Receipt(String form, String series, String number, Optional<KeptFile> file) { }

    public Charges {
        lines = List.copyOf(lines);
    }

    public static Charges none() {
        return new Charges(List.of(), Optional.empty(), Collection.BEFORE, Optional.empty());
    }

    public Charges withLine(int index, Line line) {
        var next = new ArrayList<>(lines);
        next.set(index, line);
        return withLines(next);
    }

    public Charges withLines(List<Line> value) {
        return new Charges(value, exemption, collection, payment);
    }

    public Charges withExemption(Optional<String> value) {
        return new Charges(lines, value, collection, payment);
    }

    public Charges withCollection(Collection value) {
        return new Charges(lines, exemption, value, payment);
    }

    public Charges withPayment(Optional<Payment> value) {
        return new Charges(lines, exemption, collection, value);
    }

    /** An exemption without a reason is none. */
    public boolean isExempt() {
        return exemption.filter(why -> !why.isBlank()).isPresent();
    }

    public boolean everyAmountKnown() {
        return isExempt() || lines.stream().allMatch(line -> line.quantity() == 0 || line.unit().isPresent());
    }

    /** Dong due; 0 when exempt; unknown amounts count as nothing. */
    public long due() {
        return isExempt() ? 0 : lines.stream().mapToLong(line -> line.total().orElse(0L)).sum();
    }
}
