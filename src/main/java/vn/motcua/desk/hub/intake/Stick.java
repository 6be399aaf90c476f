package vn.motcua.desk.hub.intake;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.hub.db.Database;

/** Files of batches that were carried to the hub, and the signed answers that are carried back. */
public final class Stick {
    private final Intake intake;
    private final SummaryReader reader;
    private final Supplier<PrivateKey> key;

    public Stick(Database database, Intake intake, SummaryReader reader, Clock clock) {
        this.intake = intake;
        this.reader = reader;
        this.key = () -> HubKey.of(database, clock).key();
    }

    /** What became of a file. */
    public sealed interface Taking {
        /**
         * @param answers  the file to carry back
         * @param answered of so many batches
         * @param refused  why others were not, in their order; those the desk sends again
         */
        record Taken(byte[] answers, int answered, int batches, List<RefusalCode> refused) implements Taking { }

        /** It cannot be read, or holds no batches. */
        record NotBatches() implements Taking { }
    }

    /** @param packed the file, at most {@link Carried#LONGEST} bytes of it */
    public Taking take(byte[] packed) {
        try {
            return Carried.read(reader, packed) instanceof Carried.Batches batches ? take(batches) : new Taking.NotBatches();
        } catch (UnreadableSummary unreadable) {
            return new Taking.NotBatches();
        }
    }

    private Taking take(Carried.Batches batches) {
        var answers = new ArrayList<BatchAnswer>();
        var refused = new ArrayList<RefusalCode>();
        for (var verdict : intake.take(batches)) {
            switch (verdict) {
                case Verdict.Answered(var answer) -> answers.add(answer);
                case Verdict.Refused(var code, _, _) -> refused.add(code);
            }
        }
        return new Taking.Taken(Carried.Answers.signed(answers, key.get()).packed(), answers.size(), batches.batches().size(), List.copyOf(refused));
    }

    /** How the file of answers is called. @param batches how the other was */
    public static String answersName(String batches) {
        var stem = batches.endsWith(Carried.BATCHES_SUFFIX) ? batches.substring(0, batches.length() - Carried.BATCHES_SUFFIX.length()) : batches;
        return stem + Carried.ANSWERS_SUFFIX;
    }
}
