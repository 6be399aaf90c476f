package vn.motcua.desk.domain.procedure;

import java.util.Optional;

/**
 * One published amount.
 *
 * @param id            stable within the procedure
 * @param amount        dong for one {@code per}; empty when unknown or set by the province
 * @param per           unit of counting ("bản sao", "trang"); empty for the whole dossier
 * @param condition     in words, when it is not always due
 * @param channel       when the amount differs by channel
 * @param cap           an upper limit of the other amounts, not an amount of its own
 * @param setByProvince the provincial People's Council decides; the office enters its table
 */
public record FeeRule(String id, Kind kind, Optional<Long> amount, Optional<String> per, Optional<String> condition,
                      Optional<Channel> channel, boolean cap, boolean setByProvince, Optional<String> note) {
    /** Phí, lệ phí, or not told apart by the source. */
    public enum Kind { FEE, CHARGE, UNSTATED }
}
