package vn.motcua.desk.hub.intake;

/**
 * What a desk may ask of the hub.
 *
 * @param bytes     of a body as it comes, packed
 * @param perSecond batches of one desk, in the long run
 * @param burst     batches of one desk at once
 * @param at        requests that are looked into at the same time
 */
public record Limits(int bytes, double perSecond, int burst, int at) {
    public static Limits usual() {
        return new Limits(1 << 20, 2, 120, 256);
    }
}
