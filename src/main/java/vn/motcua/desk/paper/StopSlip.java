package vn.motcua.desk.paper;

import java.time.LocalDate;

import vn.motcua.desk.domain.office.FormKind;

/**
 * What form 05 says.
 *
 * @param asked  day of the applicant's request; with {@link Ground#OFFICE_STOPS} the day on which the office decided
 * @param stage  where the dossier stands; empty: a dotted line to fill in
 * @param basis  a regulation beside the general ones, as it stands behind "by"; may be empty
 * @param reason empty: a dotted line to fill in
 */
public record StopSlip(Origin origin, Matter matter, LocalDate received, Ground ground, LocalDate asked, String stage, String basis, String reason)
        implements Slip {
    public enum Ground { ASKED_TO_STOP, WITHDRAWN, OFFICE_STOPS }

    @Override public FormKind kind() {
        return FormKind.STOP;
    }
}
