package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.LocalCode;

/**
 * An identity that was noted while it could not be looked up, and still has to be.
 *
 * @param person        whose identity it is
 * @param disagreements what differed when it was noted
 */
public record NotedIdentity(String dossierId, LocalCode localCode, String procedureName, Person person, Instant notedAt, String clerk,
                            List<IdentityCheck.Disagreement> disagreements) {
    public NotedIdentity {
        disagreements = List.copyOf(disagreements);
    }

    /** Empty when there is nothing to confirm. */
    public static Optional<NotedIdentity> of(Dossier dossier) {
        return dossier.identity().filter(IdentityCheck.ToConfirm.class::isInstance).map(IdentityCheck.ToConfirm.class::cast)
                .map(noted -> new NotedIdentity(dossier.id(), dossier.localCode(), dossier.content().procedureName(),
                        dossier.content().parties().counted(), noted.at(), noted.clerk(), noted.disagreements()));
    }
}
