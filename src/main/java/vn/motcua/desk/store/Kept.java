package vn.motcua.desk.store;

/**
 * A file that the vault holds, durable.
 *
 * @param digest SHA-256 of the content in clear, lower-case hex
 * @param bytes  length of the content in clear
 */
public record Kept(String digest, long bytes) { }
