package vn.motcua.desk.imaging.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Standing;

/** Wherever a bit of a signed file is changed or a piece of it cut off, it is never called valid. */
class FlippedBitsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final int FLIPS = 150;

    @TempDir
    private Path folder;

    @Test
    void noFlippedBitOutsideTheSignatureLeavesItValid() throws IOException {
        var authority = new TestAuthority("CA");
        var trust = authority.installedIn(folder.resolve("trust"));
        var key = authority.holder("Ai");
        var first = SignedPdfs.signed(SignedPdfs.plain(folder.resolve("plain.pdf")), key);
        var place = SignedPdfs.place(first, key, SignedPdfs.SIGNED);
        put(place, key);
        var good = Files.readAllBytes(place.file());
        assertThat(judged(place.file(), trust)).extracting(one -> one.standing(NOW)).containsExactly(Standing.VALID, Standing.VALID);
        var random = new Random(20261126);
        var bad = folder.resolve("bad.pdf");
        for (int flip = 0; flip < FLIPS; flip++) {
            int at = random.nextInt((int) (good.length - (place.resume() - place.gap())));
            if (at >= place.gap()) at += (int) (place.resume() - place.gap());
            var bytes = good.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(bad, bytes);
            // the first of the two may end before the flip; together they are not valid
            var report = ReportLines.report(ReportLines.of(judged(bad, trust)), NOW);
            assertThat(report.standing()).as("byte " + at).isNotEqualTo(Optional.of(Standing.VALID));
        }
    }

    /** A file that is broken for good is refused, which the process around this says. */
    private List<PdfSignature> judged(Path file, Path trust) {
        try {
            return PdfSignatures.of(file, trust, NOW, folder);
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }

    private static void put(SignedBytes place, SigningKey key) throws IOException {
        try {
            NewSignature.put(place, key, Optional.empty());
        } catch (NewSignature.NotStamped none) {
            throw new AssertionError(none);
        }
    }
}
