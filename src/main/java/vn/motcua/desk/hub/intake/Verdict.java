package vn.motcua.desk.hub.intake;

import java.util.List;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.RefusalCode;

/** What became of a batch that was read, or why it was not looked into. */
public sealed interface Verdict {
    record Answered(BatchAnswer answer) implements Verdict { }

    /**
     * @param detail what exactly, in the words of a program; may be empty
     * @param retrySeconds when it makes sense to come again; 0: never as it is
     */
    record Refused(RefusalCode code, String detail, int retrySeconds) implements Verdict {
        static Refused of(RefusalCode code) {
            return new Refused(code, "", 0);
        }
    }

    /** What is said of rows: nothing of those that were taken. */
    static List<BatchAnswer.Row> said(List<BatchAnswer.Row> rows) {
        return rows.stream().filter(row -> row.state() != BatchAnswer.RowState.TAKEN).toList();
    }
}
