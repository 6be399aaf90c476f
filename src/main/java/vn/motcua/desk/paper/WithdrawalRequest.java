package vn.motcua.desk.paper;

import java.time.LocalDate;

import vn.motcua.desk.domain.office.FormKind;

/** What the citizen's request to withdraw says, made ready for a signature. @param reason empty: dotted lines to fill in */
public record WithdrawalRequest(Origin origin, Matter matter, LocalDate received, String reason) implements Slip {
    @Override public FormKind kind() {
        return FormKind.WITHDRAWAL;
    }
}
