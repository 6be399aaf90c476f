package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A value that no desk can know, as somebody entered it. Never changed: a correction is a later entry for the same day.
 *
 * @param target  id within the plan
 * @param day     for which the value stands
 * @param clerk   id of who entered it
 * @param entered when that was
 * @param remark  where the value comes from; may be empty
 */
public record HandValue(String target, LocalDate day, BigDecimal value, String clerk, Instant entered, String remark) { }
