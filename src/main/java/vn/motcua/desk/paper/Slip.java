package vn.motcua.desk.paper;

import vn.motcua.desk.domain.office.FormKind;

/** What one of the desk's papers says; {@link Forms} sets it. */
public sealed interface Slip permits SupplementSlip, RefusalSlip, ApologySlip, StopSlip, ControlSlip, RegisterBook, ResultHandOverSlip, ReturnSlip,
        ProcessSlip, WithdrawalRequest, ShiftSlip {
    FormKind kind();

    Origin origin();
}
