package vn.motcua.desk.domain.summary;

import java.time.Instant;

/**
 * The hub that knows this desk.
 *
 * @param address     {@code https://host:port}
 * @param fingerprint SHA-256 of the hub's certificate, 64 hexadecimal digits; empty: a certificate that the system trusts
 * @param commune     under which the desk sends
 * @param hub         how the hub calls itself
 */
public record Enrolled(String address, String fingerprint, String commune, String desk, String hub, Instant at) { }
