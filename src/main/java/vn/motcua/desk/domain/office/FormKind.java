package vn.motcua.desk.domain.office;

import java.util.OptionalInt;

/** The papers of the desk. The first seven are the forms of TT 03/2025/TT-VPCP, annex I; the others are made by custom. */
public enum FormKind {
    RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, STOP, CONTROL, REGISTER,
    /** Phiếu bàn giao kết quả. */
    RESULT_HAND_OVER,
    /** Giấy biên nhận trả kết quả. */
    RESULT_RETURN,
    /** Phiếu quá trình xử lý. */
    PROCESS,
    /** The citizen's own letter: it has no number and no head of an office. */
    WITHDRAWAL,
    /** Phiếu chốt ca; stays within the office. */
    SHIFT_END,
    /** Báo cáo, an administrative document of NĐ 30/2020/NĐ-CP. */
    REPORT;

    /** Number of the form in TT 03/2025/TT-VPCP, annex I; empty for a paper that it does not know. */
    public OptionalInt number() {
        return ordinal() <= REGISTER.ordinal() ? OptionalInt.of(ordinal() + 1) : OptionalInt.empty();
    }

    /** Whether the desk can count it: a book belongs to a period and a course to a moment, so their numbers are written by hand. */
    public boolean isCounted() {
        return isNumbered() && this != REGISTER && this != PROCESS;
    }

    /** Whether the office gives it a number. */
    public boolean isNumbered() {
        return this != WITHDRAWAL && this != SHIFT_END;
    }
}
