package vn.motcua.desk.paper;

import java.util.List;

import vn.motcua.desk.domain.office.FormKind;

/**
 * What the hand-over slip of results says.
 *
 * @param giver who hands them over; empty: written by hand
 * @param taker who takes them; empty: written by hand
 */
public record ResultHandOverSlip(Origin origin, List<Row> rows, String giver, String taker) implements Slip {
    /**
     * @param result what is handed over: kind and number
     * @param fee    fees are to be collected
     * @param byPost it goes to the citizen by post
     */
    public record Row(Matter matter, String result, boolean fee, boolean byPost) { }

    public ResultHandOverSlip {
        rows = List.copyOf(rows);
    }

    @Override public FormKind kind() {
        return FormKind.RESULT_HAND_OVER;
    }
}
