package vn.motcua.desk.device.chip.driver;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.ChipReaders.Certificate;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Genuineness;

/** One line of what the process that reads chips says: a word and fields with tabs between; texts and pictures in base 64. */
public sealed interface ChipMessage {
    record FoundReader(String name) implements ChipMessage { }

    record FoundCertificate(Certificate certificate) implements ChipMessage { }

    /** A file among the certificates that is none. */
    record UnusableFile(String name) implements ChipMessage { }

    record Went(Progress progress) implements ChipMessage { }

    record HasField(Field field, String text) implements ChipMessage { }

    record HasPortrait(Frame picture) implements ChipMessage { }

    record Judged(Genuineness genuineness) implements ChipMessage { }

    record IsOriginal(Original original) implements ChipMessage { }

    record Failed(ChipProblem problem) implements ChipMessage { }

    record End() implements ChipMessage { }

    default String line() {
        return switch (this) {
            case FoundReader(var name) -> joined("reader", packed(name));
            case FoundCertificate(var one) -> joined("certificate", packed(one.name()), one.until().toString());
            case UnusableFile(var name) -> joined("unusable", packed(name));
            case Went(Progress.WaitingForCard()) -> "waiting";
            case Went(Progress.Opening()) -> "opening";
            case Went(Progress.Reading(int done, int total)) -> joined("reading", Integer.toString(done), Integer.toString(total));
            case Went(Progress.Checking()) -> "checking";
            case HasField(var field, var text) -> joined("field", field.name(), packed(text));
            case HasPortrait(var picture) -> joined("portrait", Integer.toString(picture.width()), Integer.toString(picture.height()),
                    Base64.getEncoder().encodeToString(picture.rgb()));
            case Judged(Genuineness.Genuine(var signer)) -> joined("genuine", signer(signer));
            case Judged(Genuineness.Unverified(var doubt, var signer)) -> joined("unverified", doubt.name(), signer(signer));
            case Judged(Genuineness.NotGenuine(var flaw, var groups)) -> joined("not-genuine", flaw.name(),
                    groups.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            case IsOriginal(var original) -> joined("original", original.name());
            case Failed(var problem) -> failure(problem);
            case End() -> "end";
        };
    }

    /** Empty for what is not of the protocol: libraries write there too. */
    static Optional<ChipMessage> of(String line) {
        var fields = line.split("\t", -1);
        try {
            return Optional.ofNullable(switch (fields[0] + "/" + (fields.length - 1)) {
                case "reader/1" -> new FoundReader(text(fields[1]));
                case "certificate/2" -> new FoundCertificate(new Certificate(text(fields[1]), LocalDate.parse(fields[2])));
                case "unusable/1" -> new UnusableFile(text(fields[1]));
                case "waiting/0" -> new Went(new Progress.WaitingForCard());
                case "opening/0" -> new Went(new Progress.Opening());
                case "reading/2" -> new Went(new Progress.Reading(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
                case "checking/0" -> new Went(new Progress.Checking());
                case "field/2" -> new HasField(Field.valueOf(fields[1]), text(fields[2]));
                case "portrait/3" -> new HasPortrait(new Frame(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), bytes(fields[3])));
                case "genuine/3" -> new Judged(new Genuineness.Genuine(signer(fields, 1)));
                case "unverified/4" -> new Judged(new Genuineness.Unverified(Genuineness.Doubt.valueOf(fields[1]), signer(fields, 2)));
                case "not-genuine/2" -> new Judged(new Genuineness.NotGenuine(Genuineness.Flaw.valueOf(fields[1]), numbers(fields[2])));
                case "original/1" -> new IsOriginal(Original.valueOf(fields[1]));
                case "failed/1" -> failure(fields[1], "").map(Failed::new).orElse(null);
                case "failed/2" -> failure(fields[1], text(fields[2])).map(Failed::new).orElse(null);
                case "end/0" -> new End();
                default -> null;
            });
        } catch (IllegalArgumentException | DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private static String failure(ChipProblem problem) {
        return switch (problem) {
            case ChipProblem.NoReader() -> "failed\tno-reader";
            case ChipProblem.NoCard() -> "failed\tno-card";
            case ChipProblem.WrongAccessData() -> "failed\twrong-access-data";
            case ChipProblem.CardRemoved() -> "failed\tcard-removed";
            case ChipProblem.OtherCard() -> "failed\tother-card";
            case ChipProblem.Unreadable(var code) -> joined("failed", "unreadable", packed(code));
            case ChipProblem.Machine(DeviceProblem.Busy()) -> "failed\tbusy";
            case ChipProblem.Machine(DeviceProblem.Unknown(var code)) -> joined("failed", "machine", packed(code));
            case ChipProblem.Machine(var machine) -> joined("failed", "machine", packed(machine.getClass().getSimpleName()));
        };
    }

    private static Optional<ChipProblem> failure(String word, String detail) {
        return Optional.ofNullable(switch (word) {
            case "no-reader" -> new ChipProblem.NoReader();
            case "no-card" -> new ChipProblem.NoCard();
            case "wrong-access-data" -> new ChipProblem.WrongAccessData();
            case "card-removed" -> new ChipProblem.CardRemoved();
            case "other-card" -> new ChipProblem.OtherCard();
            case "unreadable" -> new ChipProblem.Unreadable(detail);
            case "busy" -> new ChipProblem.Machine(new DeviceProblem.Busy());
            case "machine" -> new ChipProblem.Machine(new DeviceProblem.Unknown(detail));
            default -> null;
        });
    }

    private static String joined(String... fields) {
        return String.join("\t", fields);
    }

    private static String signer(Genuineness.Signer signer) {
        return joined(packed(signer.name()), packed(signer.issuer()), signer.until().toString());
    }

    private static Genuineness.Signer signer(String[] fields, int at) {
        return new Genuineness.Signer(text(fields[at]), text(fields[at + 1]), LocalDate.parse(fields[at + 2]));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String packed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String packed) {
        return Base64.getDecoder().decode(packed);
    }

    private static String text(String packed) {
        return new String(bytes(packed), StandardCharsets.UTF_8);
    }
}
