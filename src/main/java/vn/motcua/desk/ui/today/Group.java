package vn.motcua.desk.ui.today;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The lists of the day, in the order of their keys. */
enum Group {
    RECEIVED("received", Feather.CHECK_SQUARE), DRAFTS("drafts", Feather.EDIT_3), TO_MEND("toMend", Feather.TOOL),
    TO_CONFIRM("toConfirm", Feather.SHIELD);

    private final String key;
    private final Ikon sign;

    Group(String key, Ikon sign) {
        this.key = key;
        this.sign = sign;
    }

    /** The last part of its keys in the language files. */
    String key() {
        return key;
    }

    Ikon sign() {
        return sign;
    }

    int count(TodayModel.Lists lists) {
        return switch (this) {
            case RECEIVED -> lists.received().size();
            case DRAFTS -> lists.drafts().size();
            case TO_MEND -> lists.toMend().size();
            case TO_CONFIRM -> lists.toConfirm().size();
        };
    }
}
