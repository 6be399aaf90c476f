import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.motcua.desk.app.Build;
import vn.motcua.desk.domain.update.Manifest;
import vn.motcua.desk.domain.update.SignedManifest;
import vn.motcua.desk.domain.update.UpdatePackage;

/*
 * Makes the list of a release that desks follow. For whoever owns the releases, with a JDK 25, from the project's folder after "mvn package":
 *
 *   java -cp target/desk/lib/desk.jar installer/Sign.java key FILE
 *       makes a private key in FILE, for its owner alone, and prints the public one, for -Dupdate.key of every build
 *   java -cp target/desk/lib/desk.jar installer/Sign.java list FOLDER --key FILE [--note-vi TEXT] [--note-en TEXT]
 *       signs what lies in FOLDER: .zip, .deb and .msi as Package.java names them, all of the build in target/desk, whose version and channel go into the list
 */

static final Pattern PACKAGE = Pattern.compile("(?:quay-mot-cua_.*|Quay-Mot-Cua-.*)\\.(zip|deb|msi)");

void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length == 2 && args[0].equals("key")) makeKey(Path.of(args[1]));
    else if (args.length > 2 && args[0].equals("list")) sign(Path.of(args[1]), options(args));
    else {
        System.err.println("java -cp target/desk/lib/desk.jar installer/Sign.java key FILE | list FOLDER --key FILE [--note-vi TEXT] [--note-en TEXT]");
        System.exit(2);
    }
}

static void makeKey(Path file) throws IOException, GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    if (Files.exists(file)) throw new IOException(file + " is there already");
    Files.writeString(file, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    System.out.println(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
}

static void sign(Path folder, Map<String, String> options) throws IOException, GeneralSecurityException {
    var packages = new ArrayList<UpdatePackage>();
    try (var files = Files.list(folder)) {
        for (var file : files.sorted().toList()) {
            var name = PACKAGE.matcher(file.getFileName().toString());
            if (name.matches()) packages.add(described(file, name.group(1)));
        }
    }
    if (packages.isEmpty()) throw new IOException("no package in " + folder);
    var notes = new HashMap<String, String>();
    for (var language : List.of("vi", "en")) if (options.containsKey("note-" + language)) notes.put(language, options.get("note-" + language).replaceAll("\\s+", " "));
    var manifest = new Manifest(Build.ofThisProgram().release(), notes, packages);
    var signing = Signature.getInstance("Ed25519");
    signing.initSign(key(Path.of(options.get("key"))));
    signing.update(manifest.text().getBytes(StandardCharsets.UTF_8));
    var bytes = SignedManifest.file(manifest, signing.sign());
    if (SignedManifest.read(bytes).isEmpty()) throw new IOException("the program would not read this list:\n" + manifest.text());
    Files.write(folder.resolve("quay-mot-cua.update"), bytes);
    System.out.print(new String(bytes, StandardCharsets.UTF_8));
}

static UpdatePackage described(Path file, String suffix) throws IOException, GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var in = Files.newInputStream(file)) {
        var buffer = new byte[1 << 20];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
    }
    var kind = switch (suffix) {
        case "zip" -> UpdatePackage.Kind.FOLDER;
        case "deb" -> UpdatePackage.Kind.DEB;
        default -> UpdatePackage.Kind.MSI;
    };
    var name = file.getFileName().toString();
    var system = switch (kind) {
        // quay-mot-cua_1.2.0_linux-x64.zip
        case FOLDER -> name.substring(name.lastIndexOf('_') + 1, name.length() - 4);
        case DEB -> "linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64");
        case MSI -> "windows-x64";
    };
    return new UpdatePackage(kind, system, Files.size(file), HexFormat.of().formatHex(digest.digest()), name);
}

static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Files.readString(file).strip())));
}

static Map<String, String> options(String[] args) {
    var options = new HashMap<String, String>();
    for (int i = 2; i + 1 < args.length; i += 2) options.put(args[i].substring(2), args[i + 1]);
    if (!options.containsKey("key")) throw new IllegalArgumentException("--key is missing");
    return options;
}
