package vn.motcua.desk.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Enrolled;
import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.domain.summary.EnrolmentAnswer;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryLine;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.store.Store;

/** What a person does with what goes up: looks at it, sends it now, carries it on a stick, makes the desk known to a hub. Off the window's thread. */
public final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int MOST_SHOWN = 500;
    /** Batches of one file; their bytes stay below {@link Carried#LONGEST}. */
    private static final int MOST_CARRIED = 64;
    private static final int MOST_BYTES = Carried.LONGEST / 4 * 3;
    private static final Duration WAITS_LONG = Duration.ofDays(2);
    private static final Duration CLOCK_WRONG = Duration.ofMinutes(5);

    private final Store store;
    private final Clock clock;
    private final HubLine.Patience patience;
    private final Sender sender;

    public Outbox(Store store, Clock clock) {
        this(store, clock, HubLine.Patience.USUAL);
    }

    Outbox(Store store, Clock clock, HubLine.Patience patience) {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        sender = new Sender(store, clock, new SecureRandom(), patience);
    }

    public sealed interface Enrolling {
        record Done(Enrolled enrolled) implements Enrolling { }

        record Failed(SendingTrouble trouble) implements Enrolling { }
    }

    public sealed interface Carrying {
        record Written(int batches, int rows) implements Carrying { }

        /** Nothing waits, or the desk is not enrolled. */
        record Nothing() implements Carrying { }

        /** The stick refused it. What waited goes on waiting. */
        record NotWritten() implements Carrying { }
    }

    public sealed interface Brought {
        /** What else the hub answered shows in how the sending stands. @param taken batches that the hub has. @param foreign answers to batches that are not this desk's, or of an epoch before */
        record Read(int taken, int foreign) implements Brought { }

        /** It cannot be read, or is no answer of a hub. */
        record Unreadable() implements Brought { }

        /** The hub with which this desk is enrolled has not signed it. */
        record NotGenuine() implements Brought { }
    }

    public Sending sending() {
        return sender.sending();
    }

    public List<OutboxRow> find(String typed) {
        return store.read(tx -> tx.outbox().find(typed, MOST_SHOWN));
    }

    /** What is due, by itself. @return whether there is more of it at once */
    public boolean step() {
        return sender.step(false);
    }

    /** Everything that waits, until it is sent or a try comes to nothing. @return how it stands then */
    public Sending sendNow() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) more = sender.step(true);
        return sender.sending();
    }

    /** Looks who is there, without telling them anything. */
    public Optional<HubCertificate> look(HubAddress address) {
        return HubCertificate.of(address, patience.connection());
    }

    /** @param seen what {@link #look} showed and a person compared. @param code as typed */
    public Enrolling enrol(HubAddress address, HubCertificate seen, String code, Office office) {
        var keys = Signing.newKeys();
        var epoch = Math.max(1, sender.hubNow(sender.sending()).getEpochSecond());
        var enrolment = new Enrolment(Enrolment.tidy(code), office.communeCode(), office.desk(), Signing.text(keys.getPublic()), epoch);
        try (var line = new HubLine(address, seen.pin(), clock, patience)) {
            return switch (line.enrol(enrolment, keys.getPrivate())) {
                case Reply.Answered<EnrolmentAnswer>(var answer, var offset) -> {
                    var enrolled = new Enrolled(address.toString(), seen.pin(), office.communeCode(), office.desk(), answer.hub(), answer.hubKey(), clock.instant());
                    yield store.write(tx -> {
                        tx.outbox().enrol(enrolled, keys);
                        tx.outbox().answered(offset);
                        return new Enrolling.Done(enrolled);
                    });
                }
                case Reply.Refused<EnrolmentAnswer>(_, var refusal, _) -> new Enrolling.Failed(SendingTrouble.of(SendingTrouble.Kind.REFUSED, refusal));
                case Reply.Failed<EnrolmentAnswer>(var trouble) -> new Enrolling.Failed(trouble);
            };
        }
    }

    public void tryAgain(SummaryLine line) {
        store.write(tx -> {
            tx.outbox().tryAgain(line);
            return line;
        });
    }

    /** Puts what waits into a file that may be carried to the hub. Until the answer is brought back it goes on waiting. */
    public Carrying carry(Path file) {
        while (store.write(tx -> tx.outbox().prepare())) Thread.onSpinWait();
        var batches = new ArrayList<SignedBatch>();
        int bytes = 0;
        for (var batch : unanswered()) {
            bytes += batch.batch().bytes().length;
            if (bytes > MOST_BYTES && !batches.isEmpty()) break;
            batches.add(batch);
        }
        if (batches.isEmpty()) return new Carrying.Nothing();
        try {
            write(file, new Carried.Batches(batches).packed());
        } catch (IOException refused) {
            LOG.log(System.Logger.Level.INFO, "a file of batches was not written", refused);
            return new Carrying.NotWritten();
        }
        return new Carrying.Written(batches.size(), batches.stream().mapToInt(batch -> batch.batch().rows().size()).sum());
    }

    /** The answer that the hub gave to a carried file. */
    public Brought bring(Path file) {
        try {
            if (Files.size(file) > Carried.LONGEST) return new Brought.Unreadable();
            return switch (Carried.read(new SummaryReader(), Files.readAllBytes(file))) {
                case Carried.Batches _ -> new Brought.Unreadable();
                case Carried.Answers answers -> isOurHubs(answers) ? taken(answers.answers()) : new Brought.NotGenuine();
            };
        } catch (IOException | UnreadableSummary foreign) {
            LOG.log(System.Logger.Level.INFO, "no answer of a hub", foreign);
            return new Brought.Unreadable();
        }
    }

    private boolean isOurHubs(Carried.Answers answers) throws UnreadableSummary {
        var key = sender.sending().enrolled().map(Enrolled::hubKey).filter(known -> !known.isEmpty());
        return key.isPresent() && answers.isGenuine(Signing.publicKey(key.get()));
    }

    private Brought taken(List<BatchAnswer> answers) {
        int taken = 0;
        int foreign = 0;
        for (var answer : answers) {
            var batch = store.read(tx -> tx.outbox().batch(answer.hash()));
            if (batch.isEmpty()) {
                foreign++;
                continue;
            }
            sender.answered(batch.get(), answer, sender.sending().clockOffset().orElse(Duration.ZERO), sender.sending());
            if (answer.outcome() == BatchAnswer.Outcome.TAKEN || answer.outcome() == BatchAnswer.Outcome.SEEN) taken++;
        }
        return new Brought.Read(taken, foreign);
    }

    /** The line of the morning check. Whether the hub can be reached is known from the last try; nobody waits for it here. */
    public CheckLine check() {
        var sending = sender.sending();
        var waiting = Integer.toString(sending.rows().waiting());
        if (sending.enrolled().isEmpty()) return new CheckLine(CheckLine.Item.HUB, CheckLine.State.ABSENT, List.of(waiting));
        var now = clock.instant();
        boolean late = sending.rows().oldest().filter(since -> since.plus(WAITS_LONG).isBefore(now)).isPresent();
        boolean clockWrong = sending.clockOffset().filter(offset -> offset.abs().compareTo(CLOCK_WRONG) > 0).isPresent();
        boolean attention = sending.trouble().isPresent() || sending.rows().refused() > 0 || late || clockWrong;
        return new CheckLine(CheckLine.Item.HUB, attention ? CheckLine.State.ATTENTION : CheckLine.State.GOOD, List.of(waiting, sending.enrolled().get().hub()));
    }

    private List<SignedBatch> unanswered() {
        var sending = sender.sending();
        boolean more = sending.enrolled().isPresent();
        while (more) more = store.write(tx -> tx.outbox().make(Sender.ROWS, sender.hubNow(sending))).isPresent();
        return store.read(tx -> tx.outbox().open(MOST_CARRIED));
    }

    /** On the stick when it returns. */
    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = java.nio.ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }
}
