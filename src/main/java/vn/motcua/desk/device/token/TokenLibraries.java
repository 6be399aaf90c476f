package vn.motcua.desk.device.token;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the makers of tokens put their PKCS #11 library. */
public final class TokenLibraries {
    private static final List<String> WINDOWS = List.of("eTPKCS11.dll", "vnptca_p11_v6.dll", "vnptca_p11_v8.dll", "viettel-ca_v4.dll", "viettel-ca_v5.dll",
            "viettel-ca_v6.dll", "fptca_v3.dll", "bkavca.dll", "BkavCAv2S.dll", "eps2003csp11.dll", "eps2003csp11v2.dll", "ngp11v211.dll", "st3csp11.dll",
            "gclib.dll", "bit4xpki.dll", "opensc-pkcs11.dll");
    private static final List<String> LINUX = List.of("/usr/lib/libeTPkcs11.so", "/usr/lib/libcastle.so.1.0.0", "/usr/lib/libbit4xpki.so",
            "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so", "/usr/lib64/opensc-pkcs11.so", "/usr/lib/opensc-pkcs11.so",
            "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so");
    private static final List<String> MAC = List.of("/usr/local/lib/libeTPkcs11.dylib", "/usr/local/lib/libcastle.1.0.0.dylib",
            "/Library/OpenSC/lib/opensc-pkcs11.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    private TokenLibraries() { }

    /** Those that lie on this machine now, makers' own before general ones. */
    public static List<Path> found() {
        return usual().filter(Files::isRegularFile).toList();
    }

    /** The named one, else the first found. @param named as the settings have it; may be empty */
    public static Optional<Path> choose(String named) {
        return named.isBlank() ? found().stream().findFirst() : Optional.of(Path.of(named.strip()));
    }

    private static Stream<Path> usual() {
        if (File.separatorChar != '\\') {
            boolean mac = System.getProperty("os.name").startsWith("Mac");
            return (mac ? MAC : LINUX).stream().map(Path::of);
        }
        var system = Path.of(Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows"), "System32");
        return WINDOWS.stream().map(system::resolve);
    }
}
