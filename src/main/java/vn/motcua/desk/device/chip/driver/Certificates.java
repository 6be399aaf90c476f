package vn.motcua.desk.device.chip.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The certificates that the office laid into a folder: those of the authorities, or of signers themselves; DER or PEM, one or several in a file.
 *
 * @param unusable names of the files that hold none
 */
record Certificates(List<X509Certificate> list, List<String> unusable) {
    /** Takes curves that are written out, as country authorities do; the usual one does not. */
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final long LARGEST_FILE = 1 << 20;
    private static final String KIND = "X.509";

    Certificates {
        list = List.copyOf(list);
        unusable = List.copyOf(unusable);
    }

    static Certificates none() {
        return new Certificates(List.of(), List.of());
    }

    /** None when there is no such folder. */
    static Certificates in(Path folder) {
        var list = new ArrayList<X509Certificate>();
        var unusable = new ArrayList<String>();
        for (var file : files(folder)) {
            var found = read(file);
            if (found.isEmpty()) unusable.add(file.getFileName().toString());
            list.addAll(found);
        }
        return new Certificates(list, unusable);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            System.err.println("no certificates: " + unreadable);
            return List.of();
        }
    }

    private static List<X509Certificate> read(Path file) {
        return Guarded.call(() -> {
            if (Files.size(file) > LARGEST_FILE) return Optional.<List<X509Certificate>>empty();
            try (var in = Files.newInputStream(file)) {
                return Optional.of(CertificateFactory.getInstance(KIND, PROVIDER).generateCertificates(in).stream()
                        .filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).toList());
            }
        }).orElse(List.of());
    }

    static LocalDate until(X509Certificate certificate) {
        return LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
    }

    static String holder(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
