package vn.motcua.desk.hub.intake;

import vn.motcua.desk.hub.place.DeskId;

/**
 * A desk that was enrolled.
 *
 * @param publicKey as text, the form in which it was enrolled
 * @param active    not if its leave was taken away
 */
record KnownDesk(DeskId id, String publicKey, boolean active) { }
