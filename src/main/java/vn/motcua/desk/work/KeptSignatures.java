package vn.motcua.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.store.Store;

/**
 * Who signed the files that were taken in. Each is looked at once a day and once more when the office trusts somebody else: certificates
 * expire. The first look takes about a second; called off the window's thread.
 */
public final class KeptSignatures {
    private final Store store;
    private final SignatureVerification verification;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A report, and as of when. */
    private record Known(SignatureReport report, LocalDate day, Optional<FileTime> trusted) { }

    public KeptSignatures(Store store, SignatureVerification verification, Clock clock) {
        this.store = store;
        this.verification = verification;
        this.clock = clock;
    }

    /** @throws vn.motcua.desk.store.StoreProblem when the file is not there */
    public SignatureReport verify(KeptFile file) {
        var today = LocalDate.now(clock);
        var trusted = verification.trustedSince();
        var before = known.get(file.digest());
        if (before != null && before.day().equals(today) && before.trusted().equals(trusted)) return before.report();
        var report = verification.verify(content(file));
        // the trouble of a moment may be over at the next look
        if (!(report instanceof SignatureReport.Unreadable)) known.put(file.digest(), new Known(report, today, trusted));
        return report;
    }

    private byte[] content(KeptFile file) {
        try (var content = store.vault().open(file.digest())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
