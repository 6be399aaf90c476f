package vn.motcua.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;

import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.imaging.OutsideFiles;

/** Who signed a PDF, and what that is worth. Takes about a second; called off the window's thread. */
public final class SignatureVerification {
    private static final String TRUST = "trust";

    private final OutsideFiles outside;
    private final Path trust;
    private final Path spool;
    private final Clock clock;

    /**
     * @param trust folder with the certificates and revocation lists that the office installed; need not be there
     * @param spool where files may lie in clear for a moment
     */
    public SignatureVerification(OutsideFiles outside, Path trust, Path spool, Clock clock) {
        this.outside = outside;
        this.trust = trust.toAbsolutePath();
        this.spool = spool;
        this.clock = clock;
    }

    /** Where a desk keeps what it trusts. @param data its data folder */
    public static Path trustFolder(Path data) {
        return data.resolve(TRUST);
    }

    /** When what the office trusts was changed last; empty when there is nothing. */
    Optional<FileTime> trustedSince() {
        try {
            return Optional.of(Files.getLastModifiedTime(trust));
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    public SignatureReport verify(Path file) {
        try (var folder = new SpoolFolder(spool)) {
            return outside.signatures(file, trust, clock.instant(), folder.path());
        }
    }

    /** @param pdf the whole file */
    public SignatureReport verify(byte[] pdf) {
        try (var folder = new SpoolFolder(spool)) {
            var file = Files.write(folder.path().resolve("given.pdf"), pdf);
            return outside.signatures(file, trust, clock.instant(), folder.path());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
