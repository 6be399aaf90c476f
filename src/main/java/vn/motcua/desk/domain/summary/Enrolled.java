package vn.motcua.desk.domain.summary;

import java.time.Instant;

/**
 * The hub that knows this desk.
 *
 * @param address     {@code https://host:port}
 * @param fingerprint SHA-256 of the hub's certificate, 64 hexadecimal digits; empty: a certificate that the system trusts
 * @param commune     under which the desk sends
 * @param hub         how the hub calls itself
 * @param hubKey      with which the hub signs what is carried back on a stick; empty: the desk was enrolled before hubs said it
 */
public record Enrolled(String address, String fingerprint, String commune, String desk, String hub, String hubKey, Instant at) { }
