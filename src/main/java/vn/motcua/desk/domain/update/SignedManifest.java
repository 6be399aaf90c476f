package vn.motcua.desk.domain.update;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A manifest as a file: lines of UTF-8, a key and its value, and below them the Ed25519 signature of everything above it in Base64. Read strictly: what is not
 * exactly of this form is nothing at all.
 */
public final class SignedManifest {
    /** A longer file is none. */
    public static final int MOST_BYTES = 64 << 10;

    static final String HEAD = "motcua-update 1";

    private static final String SIGNATURE = "signature ";
    private static final int MOST_PACKAGES = 20;
    private static final long MOST_PACKAGE_BYTES = 4L << 30;
    private static final Set<String> ONCE = Set.of("channel", "version", "built", "commit", "schema", "note.vi", "note.en");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern COMMIT = Pattern.compile("[0-9A-Za-z]{1,64}");
    private static final Pattern SCHEMA = Pattern.compile("\\d{1,6}");
    private static final Pattern PACKAGE = Pattern.compile("(folder|deb|msi) ([a-z0-9][a-z0-9-]{0,39}) (\\d{1,10}) ([0-9a-f]{64}) ([A-Za-z0-9][A-Za-z0-9._~+-]{0,119})");

    private final Manifest manifest;
    private final byte[] signed;
    private final byte[] signature;

    private SignedManifest(Manifest manifest, byte[] signed, byte[] signature) {
        this.manifest = manifest;
        this.signed = signed;
        this.signature = signature;
    }

    /** Empty when these bytes are no such file. Says nothing of the signature. */
    public static Optional<SignedManifest> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) return Optional.empty();
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int at = text.indexOf("\n" + SIGNATURE) + 1;
            if (at <= 0) return Optional.empty();
            var signature = Base64.getDecoder().decode(text.substring(at + SIGNATURE.length()).strip());
            var signed = text.substring(0, at);
            return manifest(List.of(signed.split("\n", -1))).map(manifest -> new SignedManifest(manifest, signed.getBytes(StandardCharsets.UTF_8), signature));
        } catch (CharacterCodingException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public boolean isSignedBy(PublicKey key) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** The whole file. @param signature of {@link Manifest#text}, in UTF-8 */
    public static byte[] file(Manifest manifest, byte[] signature) {
        return (manifest.text() + SIGNATURE + Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Manifest> manifest(List<String> lines) {
        if (!lines.getFirst().equals(HEAD) || !lines.getLast().isEmpty()) return Optional.empty();
        var values = new HashMap<String, String>();
        var packages = new ArrayList<UpdatePackage>();
        for (var line : lines.subList(1, lines.size() - 1)) {
            int space = line.indexOf(' ');
            if (space < 0) return Optional.empty();
            var key = line.substring(0, space);
            var value = line.substring(space + 1);
            if (key.equals("package")) {
                var one = onePackage(value);
                if (one.isEmpty()) return Optional.empty();
                packages.add(one.get());
            } else if (!ONCE.contains(key) || values.put(key, value) != null) {
                return Optional.empty();
            }
        }
        if (packages.isEmpty() || packages.size() > MOST_PACKAGES || !areApart(packages)) return Optional.empty();
        return release(values).map(release -> new Manifest(release, notes(values), packages));
    }

    /** One file for one way of one system: no choice is left to whoever lays files beside the manifest. */
    private static boolean areApart(List<UpdatePackage> packages) {
        var kinds = new HashSet<String>();
        var names = new HashSet<String>();
        return packages.stream().allMatch(one -> kinds.add(one.kind() + one.system()) && names.add(one.name()));
    }

    private static Optional<UpdatePackage> onePackage(String value) {
        var parts = PACKAGE.matcher(value);
        if (!parts.matches()) return Optional.empty();
        long bytes = Long.parseLong(parts.group(3));
        if (bytes < 1 || bytes > MOST_PACKAGE_BYTES) return Optional.empty();
        return Optional.of(new UpdatePackage(UpdatePackage.Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), parts.group(2), bytes, parts.group(4), parts.group(5)));
    }

    private static Optional<Release> release(Map<String, String> values) {
        var version = Version.parse(values.getOrDefault("version", ""));
        boolean whole = version.isPresent() && WORD.matcher(values.getOrDefault("channel", "")).matches() && COMMIT.matcher(values.getOrDefault("commit", "")).matches()
                && SCHEMA.matcher(values.getOrDefault("schema", "")).matches();
        if (!whole) return Optional.empty();
        try {
            return Optional.of(new Release(values.get("channel"), version.get(), Instant.parse(values.getOrDefault("built", "")), values.get("commit"),
                    Integer.parseInt(values.get("schema"))));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Map<String, String> notes(Map<String, String> values) {
        var notes = new HashMap<String, String>();
        for (var language : List.of("vi", "en")) Optional.ofNullable(values.get("note." + language)).ifPresent(words -> notes.put(language, words));
        return notes;
    }
}
