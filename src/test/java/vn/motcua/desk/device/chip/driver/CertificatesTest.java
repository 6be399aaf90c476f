package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir Path folder;

    @Test void bothWaysOfWritingThemAreRead() throws Exception {
        var one = SimulatedAuthority.of("CSCA 1");
        var other = SimulatedAuthority.of("CSCA 2");
        Files.write(folder.resolve("a.cer"), one.certificate().getEncoded());
        Files.writeString(folder.resolve("b.pem"), pem(other.certificate().getEncoded()) + pem(other.signer().getEncoded()));
        assertThat(Certificates.in(folder)).isEqualTo(new Certificates(List.of(one.certificate(), other.certificate(), other.signer()), List.of()));
    }

    @Test void whatIsNoCertificateIsNamed() throws Exception {
        Files.writeString(folder.resolve("note.txt"), "read me");
        Files.write(folder.resolve("cut.cer"), Arrays.copyOf(SimulatedAuthority.of("CSCA 1").certificate().getEncoded(), 200));
        Files.createDirectory(folder.resolve("old"));
        assertThat(Certificates.in(folder).list()).isEmpty();
        assertThat(Certificates.in(folder).unusable()).containsExactly("cut.cer", "note.txt");
    }

    @Test void aFolderThatIsNotThereHoldsNone() {
        assertThat(Certificates.in(folder.resolve("none"))).isEqualTo(Certificates.none());
    }

    private static String pem(byte[] bytes) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END CERTIFICATE-----\n";
    }
}
