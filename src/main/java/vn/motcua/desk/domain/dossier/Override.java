package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * Going on though a finding blocks: who, why, on whose word. Recorded and counted.
 *
 * @param finding {@link Finding#key} of what was overridden
 * @param manager name of the manager who allowed it; empty when the clerk's reason suffices
 */
public record Override(String finding, Reason reason, String note, Optional<String> manager, String clerk, Instant at) {
    public enum Reason { CITIZEN_BRINGS_IT_LATER, DEVICE_BROKEN, SYSTEM_DOWN, MANAGER_ALLOWED, OTHER }
}
