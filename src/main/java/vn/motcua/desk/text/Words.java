package vn.motcua.desk.text;

/**
 * What is said about a finding or a problem.
 *
 * @param what a sentence for what is
 * @param next a sentence for what to do
 */
public record Words(String what, String next) { }
