package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.Channel;

/**
 * A line of a list, from the projection.
 *
 * @param applicant unsealed name
 * @param phone     unsealed; may be empty
 * @param losing    causes by which the dossier loses points as it stands
 * @param overrides how many findings were overridden
 * @param bornYear  of the applicant, and the last four digits of their number: they tell two of one name apart; may be empty
 */
public record DossierRow(String id, LocalCode localCode, Optional<OfficialCode> officialCode, String procedureCode, String procedureName,
                         String applicant, String phone, Channel channel, Instant receivedAt, LocalDateTime due, int lines, int pages,
                         Set<Cause> losing, int overrides, Stage stage, String bornYear, String numberEnd) {
    public DossierRow {
        losing = Set.copyOf(losing);
    }
}
