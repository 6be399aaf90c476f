package vn.motcua.desk.imaging.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Signer;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Trust;

/**
 * A report on its way from the process that made it: a line for each signature, its fields with tabs between. What the file says
 * of itself cannot break out of its field.
 */
public final class ReportLines {
    private static final String TAB = "\t";
    private static final String MARK = "signature";
    private static final int LONGEST_NAME = 200;
    private static final String NONE = "-";

    private ReportLines() { }

    /** Of a file that could be read. */
    public static List<String> of(List<PdfSignature> signatures) {
        return signatures.stream().map(ReportLines::line).toList();
    }

    /** @param lines what {@link #of} made */
    public static SignatureReport report(List<String> lines, Instant checkedAt) {
        var signatures = lines.stream().map(ReportLines::signature).toList();
        return signatures.isEmpty() ? new SignatureReport.Unsigned() : new SignatureReport.Signed(checkedAt, signatures);
    }

    private static String line(PdfSignature signature) {
        var fields = new ArrayList<>(List.of(MARK, signature.kind().name(), signature.coverage().name(), signature.lock().name(),
                signature.trust().name(), signature.changes().stream().sorted().map(Enum::name).collect(Collectors.joining(" "))));
        fields.addAll(switch (signature.integrity()) {
            case Integrity.Intact() -> List.of("intact", NONE);
            case Integrity.Altered() -> List.of("altered", NONE);
            case Integrity.Forged() -> List.of("forged", NONE);
            case Integrity.Unreadable() -> List.of("unreadable", NONE);
            case Integrity.NotCheckable(var algorithm) -> List.of("not-checkable", plain(algorithm));
        });
        fields.addAll(switch (signature.time()) {
            case SigningTime.Stamped(var at, var authority, boolean trusted) -> List.of("stamped", at.toString(), plain(authority), Boolean.toString(trusted));
            case SigningTime.Claimed(var at, boolean broken) -> List.of("claimed", at.toString(), NONE, Boolean.toString(broken));
            case SigningTime.Unknown() -> List.of("unknown", NONE, NONE, NONE);
        });
        fields.addAll(switch (signature.revocation()) {
            case Revocation.NotChecked() -> List.of("not-checked", NONE);
            case Revocation.Clear(var asOf) -> List.of("clear", asOf.toString());
            case Revocation.Revoked(var since) -> List.of("revoked", since.toString());
        });
        fields.addAll(signature.weakness().map(weakness -> switch (weakness) {
            case PdfSignature.Weakness.Digest(var algorithm) -> List.of("digest", plain(algorithm));
            case PdfSignature.Weakness.Key(int bits) -> List.of("key", Integer.toString(bits));
        }).orElse(List.of("none", NONE)));
        signature.signer().ifPresent(signer -> fields.addAll(List.of(plain(signer.name()), plain(signer.organisation().orElse("")), plain(signer.issuer()),
                signer.from().toString(), signer.until().toString(), Boolean.toString(signer.forSigning()))));
        return String.join(TAB, fields);
    }

    /** One line, and no sign that turns the direction of writing or hides. */
    private static String plain(String words) {
        var plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    private static PdfSignature signature(String line) {
        var fields = Arrays.asList(line.split(TAB, -1)).iterator();
        if (!fields.next().equals(MARK)) throw new IllegalStateException("reader said " + line);
        var kind = PdfSignature.Kind.valueOf(fields.next());
        var coverage = PdfSignature.Coverage.valueOf(fields.next());
        var lock = Lock.valueOf(fields.next());
        var trust = Trust.valueOf(fields.next());
        var changes = Arrays.stream(fields.next().split(" ")).filter(name -> !name.isEmpty()).map(Change::valueOf).collect(Collectors.toSet());
        var integrity = integrity(fields.next(), fields.next());
        var time = time(fields.next(), fields.next(), fields.next(), fields.next());
        var revocation = revocation(fields.next(), fields.next());
        var weakness = weakness(fields.next(), fields.next());
        var signer = fields.hasNext() ? Optional.of(signer(fields.next(), fields.next(), fields.next(), fields.next(), fields.next(), fields.next()))
                : Optional.<Signer>empty();
        return new PdfSignature(kind, signer, time, integrity, coverage, changes, lock, trust, revocation, weakness);
    }

    private static Signer signer(String name, String organisation, String issuer, String from, String until, String forSigning) {
        return new Signer(name, Optional.of(organisation).filter(text -> !text.isEmpty()), issuer, Instant.parse(from), Instant.parse(until),
                Boolean.parseBoolean(forSigning));
    }

    private static Integrity integrity(String name, String algorithm) {
        return switch (name) {
            case "intact" -> new Integrity.Intact();
            case "altered" -> new Integrity.Altered();
            case "forged" -> new Integrity.Forged();
            case "not-checkable" -> new Integrity.NotCheckable(algorithm);
            default -> new Integrity.Unreadable();
        };
    }

    private static SigningTime time(String name, String at, String authority, String yes) {
        return switch (name) {
            case "stamped" -> new SigningTime.Stamped(Instant.parse(at), authority, Boolean.parseBoolean(yes));
            case "claimed" -> new SigningTime.Claimed(Instant.parse(at), Boolean.parseBoolean(yes));
            default -> new SigningTime.Unknown();
        };
    }

    private static Revocation revocation(String name, String at) {
        return switch (name) {
            case "clear" -> new Revocation.Clear(Instant.parse(at));
            case "revoked" -> new Revocation.Revoked(Instant.parse(at));
            default -> new Revocation.NotChecked();
        };
    }

    private static Optional<PdfSignature.Weakness> weakness(String name, String value) {
        return switch (name) {
            case "digest" -> Optional.of(new PdfSignature.Weakness.Digest(value));
            case "key" -> Optional.of(new PdfSignature.Weakness.Key(Integer.parseInt(value)));
            default -> Optional.empty();
        };
    }
}
