package vn.motcua.desk.domain.dossier;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When and how the citizen gets the result.
 *
 * @param chosen    the appointment when the clerk set one by hand; empty: the calendar's
 * @param timeRule  index into the published times of the channel, when the clerk took another than the first
 * @param whyChosen reason for an appointment by hand
 */
public record Promise(Optional<LocalDateTime> chosen, int timeRule, String whyChosen, Delivery delivery) {
    public enum Delivery { AT_DESK, BY_POST, ELECTRONIC }

    public static Promise byCalendar() {
        return new Promise(Optional.empty(), 0, "", Delivery.AT_DESK);
    }

    public Promise withChosen(Optional<LocalDateTime> value, String why) {
        return new Promise(value, timeRule, why, delivery);
    }

    public Promise withTimeRule(int value) {
        return new Promise(Optional.empty(), value, "", delivery);
    }

    public Promise withDelivery(Delivery value) {
        return new Promise(chosen, timeRule, whyChosen, value);
    }
}
