package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.util.Optional;

import vn.motcua.desk.domain.office.Office;

/**
 * Where a paper comes from.
 *
 * @param clerkName printed below the signature of who made it
 * @param at        wall time of the desk
 * @param number    that the desk gave the paper; empty: it is written by hand
 */
public record Origin(Office office, String clerkName, LocalDateTime at, Optional<Integer> number) { }
