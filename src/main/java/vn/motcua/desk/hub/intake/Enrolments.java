package vn.motcua.desk.hub.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.domain.summary.EnrolmentAnswer;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.place.DeskId;

/** How a desk becomes known: an administrator has a code made, the desk shows it once together with its key. */
public final class Enrolments {
    private static final Duration VALID = Duration.ofDays(3);
    /** Without letters that look like digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BLOCK = 4;

    private final Database database;
    private final SummaryReader reader;
    private final String name;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What a desk is told. */
    public sealed interface Result {
        record Known(EnrolmentAnswer answer) implements Result { }

        record Refused(Verdict.Refused why) implements Result { }
    }

    /** @param name how the hub calls itself */
    public Enrolments(Database database, SummaryReader reader, String name, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.name = name;
        this.clock = clock;
    }

    /** A new code for this desk, in blocks of four; it is kept nowhere in clear. Earlier ones that were not used no longer hold. */
    public String code(DeskId desk) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        long now = clock.millis();
        database.write(session -> {
            session.update("update enrolment_code set used_at = ? where province = ? and commune = ? and desk = ? and used_at = 0",
                    now, desk.province(), desk.commune(), desk.desk());
            return session.update("insert into enrolment_code (province, commune, desk, code_hash, made_at, expires_at, used_at) values (?, ?, ?, ?, ?, ?, 0)",
                    desk.province(), desk.commune(), desk.desk(), hash(code.toString()), now, now + VALID.toMillis());
        });
        return code.toString().replaceAll("(.{" + BLOCK + "})(?=.)", "$1-");
    }

    /** How long a code holds. */
    public static Duration validity() {
        return VALID;
    }

    /**
     * @param body      canonical JSON, not packed
     * @param signature over it, with the key that is enrolled
     */
    public Result enrol(byte[] body, String signature) {
        Enrolment enrolment;
        try {
            enrolment = reader.enrolment(body);
            if (!Signing.isGenuine(Signing.publicKey(enrolment.publicKey()), body, signature)) return refused(RefusalCode.SIGNATURE_WRONG);
        } catch (UnreadableSummary unreadable) {
            return new Result.Refused((Verdict.Refused) Intake.refused(unreadable));
        }
        return enrolled(enrolment) ? new Result.Known(new EnrolmentAnswer(enrolment.commune(), enrolment.desk(), name,
                HubKey.of(database, clock).publicKey(), clock.instant()))
                : refused(RefusalCode.CODE_WRONG);
    }

    /** The code is used up and the desk known, both or neither. */
    private boolean enrolled(Enrolment enrolment) {
        long now = clock.millis();
        return database.write(session -> {
            Optional<DeskId> desk = session.first("select province from enrolment_code where commune = ? and desk = ? and code_hash = ?"
                    + " and used_at = 0 and expires_at > ?", row -> new DeskId(row.getInt(1), enrolment.commune(), enrolment.desk()),
                    enrolment.commune(), enrolment.desk(), hash(enrolment.code()), now);
            if (desk.isEmpty()) return false;
            // somebody else may show the same code at this moment
            boolean first = session.update("update enrolment_code set used_at = ? where province = ? and commune = ? and desk = ? and code_hash = ? and used_at = 0",
                    now, desk.get().province(), enrolment.commune(), enrolment.desk(), hash(enrolment.code())) == 1;
            if (first) new DeskTable(session).enrol(desk.get(), enrolment.publicKey(), enrolment.epoch(), clock.instant());
            return first;
        });
    }

    /** These desks with this key, without codes: for a hub that is measured or tried out. */
    public void enrol(Collection<DeskId> desks, String publicKey) {
        database.write(session -> {
            var table = new DeskTable(session);
            desks.forEach(desk -> table.enrol(desk, publicKey, 1, clock.instant()));
            return desks.size();
        });
    }

    /** The desk may no longer send; what it sent stays. @return whether it could until now */
    public boolean dismiss(DeskId desk) {
        return database.write(session -> new DeskTable(session).dismiss(desk));
    }

    private static Result refused(RefusalCode code) {
        return new Result.Refused(Verdict.Refused.of(code));
    }

    private static String hash(String code) {
        return Signing.hash(code.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
