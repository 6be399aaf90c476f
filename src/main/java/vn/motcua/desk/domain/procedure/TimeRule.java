package vn.motcua.desk.domain.procedure;

import java.util.Optional;

import vn.motcua.desk.domain.calendar.ProcessingTime;

/**
 * One published processing time.
 *
 * @param condition in words, when it holds only in a stated situation
 * @param basis     where the time was read: "portal", "law", "decision" …
 */
public record TimeRule(Channel channel, ProcessingTime time, Optional<String> condition, String basis) { }
