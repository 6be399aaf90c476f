package vn.motcua.desk.hub.intake;

import java.time.Instant;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.hub.place.DeskId;

/**
 * A batch that was read and whose signature is the desk's.
 *
 * @param publicKey  with which it was checked
 * @param packed     as it came
 * @param receivedAt by the hub's clock
 */
record Parcel(DeskId desk, String publicKey, Batch batch, String hash, byte[] packed, String signature, Instant receivedAt) { }
