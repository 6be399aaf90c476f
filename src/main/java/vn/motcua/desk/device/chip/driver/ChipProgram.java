package vn.motcua.desk.device.chip.driver;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.ChipReaders.Certificate;
import vn.motcua.desk.device.DeviceProblem;

/**
 * The other process: talks to readers and chips, and is the only one that looks at what a chip says before that is known to be harmless.
 * Says what it finds in lines, see {@link ChipMessage}, the last of them {@code end}. It ends when its input ends.
 *
 * <pre>
 * list                    readers
 * certificates FOLDER     what lies there
 * read FOLDER             one card; the keys come on its input, see {@link #keyLine}, since every user sees the words of a command
 * </pre>
 */
public final class ChipProgram {
    private static final String GO = "go";
    private static final Duration WAITING_FOR_CARD = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS_AFTER_TROUBLE = 6;
    /** How the systems say that a card went away. */
    private static final List<String> LOST = List.of("REMOVED_CARD", "NO_SMARTCARD", "RESET_CARD", "NOT_TRANSACTED", "CardNotPresent");

    private final Terminals terminals;
    private final Clock clock;
    private final PrintStream out;

    ChipProgram(Terminals terminals, Clock clock, PrintStream out) {
        this.terminals = terminals;
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] task) throws IOException, InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // what a library prints must not get between the lines
        System.setOut(System.err);
        // nor does what it writes of a card belong into a log
        LogManager.getLogManager().reset();
        new ChipProgram(new SystemTerminals(), Clock.systemUTC(), out).run(System.in, task);
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }

    /** One way to open the chip, as this program reads it. */
    public static String keyLine(AccessKey key) {
        return switch (key) {
            case AccessKey.Number(var digits) -> "number\t" + digits;
            case AccessKey.Lines(var document, var born, var expires) -> "lines\t" + document + "\t" + born + "\t" + expires;
        };
    }

    /** After the last key. */
    public static String goLine() {
        return GO;
    }

    private static Optional<AccessKey> key(String line) {
        var fields = line.split("\t", -1);
        return switch (fields[0] + "/" + (fields.length - 1)) {
            case "number/1" -> Optional.of(new AccessKey.Number(fields[1]));
            case "lines/3" -> Optional.of(new AccessKey.Lines(fields[1], LocalDate.parse(fields[2]), LocalDate.parse(fields[3])));
            default -> Optional.empty();
        };
    }

    void run(InputStream in, String... task) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        switch (task[0]) {
            case "list" -> terminals.names().forEach(name -> say(new ChipMessage.FoundReader(name)));
            case "certificates" -> certificates(Certificates.in(Path.of(task[1])));
            case "read" -> {
                var keys = keys(input);
                Thread.ofPlatform().daemon().start(() -> endWith(input));
                read(keys, Certificates.in(Path.of(task[1])));
            }
            default -> throw new IllegalArgumentException(task[0]);
        }
        say(new ChipMessage.End());
    }

    private static List<AccessKey> keys(BufferedReader input) throws IOException {
        var keys = new ArrayList<AccessKey>();
        for (var line = input.readLine(); line != null && !line.equals(GO); line = input.readLine()) key(line).ifPresent(keys::add);
        return keys;
    }

    /** A driver's thread may hang, so the machine is halted and not asked to end. */
    private static void endWith(BufferedReader input) {
        try {
            while (input.readLine() != null) {
                continue;
            }
        } catch (IOException broken) {
            System.err.println(broken);
        }
        Runtime.getRuntime().halt(0);
    }

    private void certificates(Certificates certificates) {
        for (var one : certificates.list()) {
            say(new ChipMessage.FoundCertificate(new Certificate(Certificates.holder(one), Certificates.until(one))));
        }
        certificates.unusable().forEach(name -> say(new ChipMessage.UnusableFile(name)));
    }

    /**
     * The first identity card that lies on any reader. Others may lie there for ever: a token for signatures is a card in a reader of its own.
     */
    private void read(List<AccessKey> keys, Certificates trusted) throws InterruptedException {
        if (terminals.names().isEmpty()) {
            fail(new ChipProblem.NoReader());
            return;
        }
        var others = new HashSet<String>();
        for (long until = System.nanoTime() + WAITING_FOR_CARD.toNanos(); System.nanoTime() < until; ) {
            say(new ChipMessage.Went(new Progress.WaitingForCard()));
            var lying = terminals.withCard();
            others.retainAll(lying);
            var next = lying.stream().filter(name -> !others.contains(name)).findFirst();
            if (next.isEmpty()) TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            else if (isRead(next.get(), keys, trusted)) return;
            else others.add(next.get());
        }
        fail(others.isEmpty() ? new ChipProblem.NoCard() : new ChipProblem.OtherCard());
    }

    /** @return whether it was an identity card, read or not */
    private boolean isRead(String reader, List<AccessKey> keys, Certificates trusted) throws InterruptedException {
        var card = terminals.card(reader);
        if (card.isEmpty()) return false;
        var trouble = new ChipReading(card.get(), keys, trusted, clock, this::say).read();
        if (trouble.isEmpty()) return true;
        var problem = problem(trouble.get(), reader);
        if (problem instanceof ChipProblem.OtherCard) return false;
        fail(problem);
        return true;
    }

    /** What it means that the card did not answer as it should. */
    private ChipProblem problem(ChipTrouble trouble, String reader) throws InterruptedException {
        var words = trouble.words();
        if (words.contains("SHARING_VIOLATION")) return new ChipProblem.Machine(new DeviceProblem.Busy());
        if (!terminals.names().contains(reader)) return new ChipProblem.NoReader();
        if (LOST.stream().anyMatch(words::contains)) return new ChipProblem.CardRemoved();
        return trouble.problem() instanceof ChipProblem.Unreadable && goes(reader) ? new ChipProblem.CardRemoved() : trouble.problem();
    }

    /** A card that is taken away first answers nonsense or nothing; the reader notices a little later. */
    private boolean goes(String reader) throws InterruptedException {
        for (int look = 0; look < LOOKS_AFTER_TROUBLE; look++) {
            if (!terminals.withCard().contains(reader)) return true;
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    private void fail(ChipProblem problem) {
        say(new ChipMessage.Failed(problem));
    }

    private void say(ChipMessage message) {
        out.println(message.line());
    }
}
