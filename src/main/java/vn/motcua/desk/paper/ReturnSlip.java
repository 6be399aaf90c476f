package vn.motcua.desk.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.office.FormKind;

/**
 * What the receipt of a returned result says.
 *
 * @param collected dong collected on return; 0 for none
 */
public record ReturnSlip(Origin origin, Matter matter, Receiver receiver, Result result, LocalDateTime returned, Promise.Delivery delivery, long collected)
        implements Slip {
    /** Who takes the result. @param authority the paper by which somebody else takes it; empty for the applicant */
    public record Receiver(String name, String number, String phone, String authority) { }

    /** The result as its paper says it; what is empty is a dotted line. @param summary trích yếu */
    public record Result(String kind, String number, Optional<LocalDate> day, String summary) { }

    @Override public FormKind kind() {
        return FormKind.RESULT_RETURN;
    }
}
