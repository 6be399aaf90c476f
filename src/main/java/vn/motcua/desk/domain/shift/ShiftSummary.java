package vn.motcua.desk.domain.shift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is kept of a shift when it is closed. Counts and codes only: nothing personal.
 *
 * @param at      when it was closed; a day that is closed again has the later summary
 * @param formula name of the points' version
 * @param left    what was not mended, in the order in which it was proposed
 */
public record ShiftSummary(LocalDate day, String desk, Instant at, String clerk, ShiftFigures figures, String formula, List<Left> left) {
    /** @param localCode of the dossier */
    public record Left(String localCode, RepairKind kind, int count, BigDecimal points) { }

    public ShiftSummary {
        left = List.copyOf(left);
    }

    public static List<Left> left(List<Repair> repairs) {
        return repairs.stream().map(repair -> new Left(repair.dossier().localCode().text(), repair.kind(), repair.count(), repair.points())).toList();
    }

    /** Points that are still to be had. */
    public BigDecimal points() {
        return left.stream().map(Left::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
