package vn.motcua.desk.domain.summary;

/**
 * Why the last try to send came to nothing. Nothing is lost by it.
 *
 * @param code       of a refusal, or the status of an answer that was not the hub's; else empty
 * @param vietnamese the hub's own sentence, where it gave one
 * @param english    the same
 */
public record SendingTrouble(Kind kind, String code, String vietnamese, String english) {
    public enum Kind {
        /** Nobody answers at the address. */
        NO_LINE,
        /** Who answers there does not have the certificate that was pinned. */
        OTHER_CERTIFICATE,
        /** What answers there is not a hub. */
        NOT_A_HUB,
        /** The hub refused it, with its reason. */
        REFUSED,
        /** The hub asks for patience. */
        BUSY,
        /** Another machine sends under this desk's name. */
        TWO_MACHINES
    }

    public static SendingTrouble of(Kind kind) {
        return new SendingTrouble(kind, "", "", "");
    }

    public static SendingTrouble of(Kind kind, Refusal refusal) {
        return new SendingTrouble(kind, refusal.code(), refusal.vietnamese(), refusal.english());
    }
}
