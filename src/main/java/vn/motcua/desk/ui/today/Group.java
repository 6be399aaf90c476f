package vn.motcua.desk.ui.today;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.ui.kit.Tone;

/** The lists of the day, in the order of their keys. */
enum Group {
    OVERDUE("overdue", Feather.ALERT_TRIANGLE, WorkList.OVERDUE), DUE_TODAY("dueToday", Feather.SUN, WorkList.DUE_TODAY),
    DUE_SOON("dueSoon", Feather.CLOCK, WorkList.DUE_SOON), RESULT_MISSING("resultMissing", Feather.FILE_MINUS, WorkList.RESULT_MISSING),
    AWAITING("awaiting", Feather.USER, WorkList.AWAITING_APPLICANT), NO_CODE("noCode", Feather.UPLOAD, WorkList.NO_OFFICIAL_CODE),
    TO_MEND("toMend", Feather.TOOL), RECEIVED("received", Feather.CHECK_SQUARE), DRAFTS("drafts", Feather.EDIT_3),
    TO_CONFIRM("toConfirm", Feather.SHIELD);

    private final String key;
    private final Ikon sign;
    private final Optional<WorkList> list;

    Group(String key, Ikon sign, WorkList... list) {
        this.key = key;
        this.sign = sign;
        this.list = Arrays.stream(list).findFirst();
    }

    /** The last part of its keys in the language files. */
    String key() {
        return key;
    }

    /** The digit that chooses it: the tenth has the 0 behind the 9. */
    String digit() {
        return String.valueOf((ordinal() + 1) % 10);
    }

    Ikon sign() {
        return sign;
    }

    Optional<WorkList> list() {
        return list;
    }

    /** Those with rows of dossiers. */
    List<DossierRow> rows(TodayModel.Lists lists) {
        return switch (this) {
            case OVERDUE, DUE_TODAY, DUE_SOON, RESULT_MISSING, AWAITING, NO_CODE -> lists.work().get(list.orElseThrow()).rows();
            case TO_MEND -> lists.toMend();
            case RECEIVED -> lists.received();
            case DRAFTS, TO_CONFIRM -> List.of();
        };
    }

    int count(TodayModel.Lists lists) {
        return switch (this) {
            case OVERDUE, DUE_TODAY, DUE_SOON, RESULT_MISSING, AWAITING, NO_CODE -> lists.work().get(list.orElseThrow()).count();
            case TO_MEND, RECEIVED -> rows(lists).size();
            case DRAFTS -> lists.drafts().size();
            case TO_CONFIRM -> lists.toConfirm().size();
        };
    }

    /** How much a figure above nothing weighs. */
    Tone tone() {
        return switch (this) {
            case OVERDUE, RESULT_MISSING, TO_MEND -> Tone.AT_STAKE;
            case DUE_TODAY, DUE_SOON, TO_CONFIRM -> Tone.NOTED;
            case AWAITING, NO_CODE, RECEIVED, DRAFTS -> Tone.LATER;
        };
    }
}
