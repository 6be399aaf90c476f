package vn.motcua.desk.store;

import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.domain.life.WorkList;

/** The lists of the day as conditions on rows; each is found by an index of its own. */
final class OpenDossiers {
    private OpenDossiers() { }

    /** From {@code where} to {@code order by}. @param of the table's name in the query with its dot, or nothing */
    static String where(WorkList list, String of) {
        return switch (list) {
            case OVERDUE -> "where %sstage = 'IN_PROCESS' and %<sdue < ? order by %<sdue".formatted(of);
            case DUE_TODAY, DUE_SOON -> "where %sstage = 'IN_PROCESS' and %<sdue >= ? and %<sdue < ? order by %<sdue".formatted(of);
            case RESULT_MISSING -> "where %sresult_missing <> 0 order by %<sdue".formatted(of);
            case AWAITING_APPLICANT -> "where %sstage = 'AWAITING_APPLICANT' order by %<sdue".formatted(of);
            case NO_OFFICIAL_CODE -> "where %sofficial_code is null order by %<snumber desc".formatted(of);
        };
    }

    /** What fills the condition's holes, and the limit behind it. */
    static Object[] with(WorkList list, Today today, int limit) {
        return switch (list) {
            case OVERDUE -> new Object[] {today.now().toString(), limit};
            case DUE_TODAY -> new Object[] {today.now().toString(), today.endOfDay().toString(), limit};
            case DUE_SOON -> new Object[] {today.endOfDay().toString(), today.soon().toString(), limit};
            case RESULT_MISSING, AWAITING_APPLICANT, NO_OFFICIAL_CODE -> new Object[] {limit};
        };
    }
}
