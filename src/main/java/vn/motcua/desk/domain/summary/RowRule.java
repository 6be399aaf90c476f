package vn.motcua.desk.domain.summary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.kpi.Indicator;

/** Why a hub refuses a row although it can be read: what stands in {@link BatchAnswer.Row#code}. A refused row holds back no other. */
public enum RowRule {
    /** The desk's calendar is ahead by more than a day. */
    DAY_IN_FUTURE,
    /** Before communes had desks of this kind. Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, two levels from 1 July 2025. */
    DAY_TOO_OLD,
    /** More were counted than there were to count. */
    MORE_THAN_ALL,
    /** Where a code of a procedure belongs stands a number as persons and telephones have it. */
    LOOKS_PERSONAL;

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    /** Digits in a row: old and new identity numbers, telephones. */
    private static final Set<Integer> PERSONAL = Set.of(9, 10, 12);
    private static final String NUMERATOR = ".n";
    private static final String DENOMINATOR = ".d";

    /** Empty for the code of a newer hub. */
    public static Optional<RowRule> find(String code) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(code)).findFirst();
    }

    /** @param today by the hub's clock */
    public static Optional<RowRule> against(SummaryRow row, LocalDate today) {
        if (row.key().day().isAfter(today.plusDays(1))) return Optional.of(DAY_IN_FUTURE);
        if (row.key().day().isBefore(FIRST)) return Optional.of(DAY_TOO_OLD);
        if (holdsNumber(row.key().procedure())) return Optional.of(LOOKS_PERSONAL);
        if (row.counters().keySet().stream().anyMatch(RowRule::holdsNumber)) return Optional.of(LOOKS_PERSONAL);
        return countsTooMuch(row) ? Optional.of(MORE_THAN_ALL) : Optional.empty();
    }

    private static boolean holdsNumber(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isDigit(text.charAt(i))) {
                digits++;
            } else {
                if (PERSONAL.contains(digits)) return true;
                digits = 0;
            }
        }
        return false;
    }

    private static boolean countsTooMuch(SummaryRow row) {
        return row.counters().entrySet().stream().filter(counter -> counter.getKey().endsWith(NUMERATOR)).anyMatch(counter -> {
            var id = counter.getKey().substring(0, counter.getKey().length() - NUMERATOR.length());
            // a mean has a sum of seconds above, and what a newer desk measures is not known here
            boolean isShare = Indicator.find(id).filter(indicator -> indicator.form() == Indicator.Form.SHARE).isPresent();
            return isShare && counter.getValue() > row.counters().getOrDefault(id + DENOMINATOR, 0L);
        });
    }
}
