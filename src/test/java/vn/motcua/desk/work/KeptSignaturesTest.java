package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.TestAuthority;

class KeptSignaturesTest {
    @TempDir private Path folder;

    @Test
    void aFileIsLookedAtAgainOnAnotherDayAndWhenTheOfficeTrustsSomebodyElse() throws IOException {
        try (var bench = new Bench(folder.resolve("bench"))) {
            var authority = new TestAuthority("CA thử nghiệm");
            var signed = SignedPdfs.signed(SignedPdfs.plain(folder.resolve("kq.pdf")), authority.holder("Lê Thị Ký"), Bench.MORNING, Optional.empty());
            var content = bench.desk.store().vault().keep(signed);
            var file = new KeptFile(content.digest(), "kq.pdf", "application/pdf", content.bytes(), 2, true);
            var signatures = bench.desk.keptSignatures();
            var first = signatures.verify(file);
            assertThat(first.standing()).contains(Standing.DOUBTFUL);
            assertThat(signatures.verify(file)).isSameAs(first);
            var trust = SignatureVerification.trustFolder(bench.desk.parts().folder());
            authority.installedIn(trust);
            Files.setLastModifiedTime(trust, FileTime.from(Bench.MORNING));
            var trusted = (SignatureReport.Signed) signatures.verify(file);
            assertThat(trusted.signatures().getFirst().trust()).isNotEqualTo(((SignatureReport.Signed) first).signatures().getFirst().trust());
            bench.clock.forward(Duration.ofDays(1));
            assertThat(((SignatureReport.Signed) signatures.verify(file)).checkedAt()).isEqualTo(bench.clock.instant());
        }
    }
}
