package vn.motcua.desk.paper;

import java.util.List;

import vn.motcua.desk.domain.office.FormKind;

/**
 * What form 03 says.
 *
 * @param reasons each a paragraph; empty: dotted lines to fill in
 */
public record RefusalSlip(Origin origin, Matter matter, List<String> reasons) implements Slip {
    public RefusalSlip {
        reasons = List.copyOf(reasons);
    }

    @Override public FormKind kind() {
        return FormKind.REFUSAL;
    }
}
