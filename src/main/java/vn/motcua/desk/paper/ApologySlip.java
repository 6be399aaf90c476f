package vn.motcua.desk.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;

import vn.motcua.desk.domain.office.FormKind;

/**
 * What form 04 says.
 *
 * @param promised the appointment that is not kept
 * @param reason   empty: a dotted line to fill in
 * @param newDay   on which the result will be there
 */
public record ApologySlip(Origin origin, Matter matter, LocalDate received, LocalDateTime promised, String reason, LocalDate newDay) implements Slip {
    @Override public FormKind kind() {
        return FormKind.APOLOGY;
    }
}
