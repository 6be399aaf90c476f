package vn.motcua.desk.paper;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.shift.ShiftSummary;

/** What the slip of a closed shift says. @param estimated the order of what is left rests on minutes that nobody measured */
public record ShiftSlip(Origin origin, ShiftSummary shift, boolean estimated) implements Slip {
    @Override public FormKind kind() {
        return FormKind.SHIFT_END;
    }
}
