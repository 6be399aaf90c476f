package vn.motcua.desk.domain.dossier;

import java.util.Optional;

/**
 * How the result went back to the citizen.
 *
 * @param reference number of the parcel, or where it was sent electronically
 * @param slip      the slip with the receiver's signature; nothing in it where none was taken in
 */
public record Handover(Promise.Delivery way, Receiver receiver, String reference, Settlement.Attached slip) {
    /** How the identity of the receiver was checked: by their card, on their telephone, or because the clerk knows them from the reception. */
    public enum Check { CARD_COMPARED, VNEID_SCREEN, KNOWN_FROM_RECEPTION }

    /**
     * Who took it.
     *
     * @param number    personal number, as typed
     * @param checked   how their identity was checked
     * @param authority by what another person than the applicant takes it; empty for the applicant
     */
    public record Receiver(String name, String number, Optional<Check> checked, String authority) {
        public static Receiver nobody() {
            return new Receiver("", "", Optional.empty(), "");
        }
    }
}
