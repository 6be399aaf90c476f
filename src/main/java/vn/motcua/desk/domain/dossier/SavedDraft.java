package vn.motcua.desk.domain.dossier;

import java.time.Instant;


/**
 * A draft as it was last kept.
 *
 * @param place the step and field on which the clerk stood, opaque to the store
 */
public record SavedDraft(Draft draft, String place, Instant savedAt) { }
