package vn.motcua.desk.domain.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.motcua.desk.domain.signature.SignatureRemark.Defect;
import vn.motcua.desk.domain.signature.SignatureRemark.Doubt;
import vn.motcua.desk.domain.signature.SignatureRemark.Note;

/**
 * What follows from the facts about a signature. That only the time stamp of a trusted authority proves the moment of signing follows
 * ETSI EN 319 102-1.
 */
final class SignatureReview {
    /** By which clocks of two machines may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final PdfSignature signature;
    private final Instant checkedAt;
    private final List<SignatureRemark> remarks = new ArrayList<>();

    private SignatureReview(PdfSignature signature, Instant checkedAt) {
        this.signature = signature;
        this.checkedAt = checkedAt;
    }

    static List<SignatureRemark> of(PdfSignature signature, Instant checkedAt) {
        var review = new SignatureReview(signature, checkedAt);
        review.integrity();
        review.changes();
        // whoever is named by a signature that is none did not sign
        boolean genuine = review.remarks.stream().noneMatch(remark -> remark instanceof Defect && remark != Defect.NOT_WHOLE);
        if (genuine) {
            review.certificate();
            review.time();
            review.means();
        }
        review.remarks.sort(Comparator.comparing(SignatureRemark::standing).reversed());
        return List.copyOf(review.remarks);
    }

    private void integrity() {
        switch (signature.integrity()) {
            case Integrity.Intact() -> { }
            case Integrity.Altered() -> remarks.add(Defect.ALTERED);
            case Integrity.Forged() -> remarks.add(Defect.FORGED);
            case Integrity.Unreadable() -> remarks.add(Defect.BROKEN);
            case Integrity.NotCheckable(var algorithm) -> remarks.add(new SignatureRemark.NotCheckable(algorithm));
        }
        if (signature.coverage() == PdfSignature.Coverage.WITH_GAPS) remarks.add(Defect.NOT_WHOLE);
        boolean readable = !(signature.integrity() instanceof Integrity.Unreadable);
        if (readable && signature.signer().isEmpty()) remarks.add(Defect.NO_CERTIFICATE);
    }

    private void changes() {
        signature.changes().stream().sorted().forEach(change -> remarks.add(new SignatureRemark.Changed(change, change.under(signature.lock()))));
    }

    private void certificate() {
        var signer = signature.signer().orElseThrow();
        switch (signature.trust()) {
            case TRUSTED -> { }
            case ISSUER_UNKNOWN -> remarks.add(new SignatureRemark.IssuerUnknown(signer.issuer()));
            case NOTHING_INSTALLED -> remarks.add(Doubt.NOTHING_INSTALLED);
        }
        // for what is not said, the moment of looking is the only one known
        var signed = signature.time().moment().orElse(checkedAt);
        if (signed.isAfter(signer.until())) remarks.add(new SignatureRemark.Expired(signer.until()));
        else if (signed.isBefore(signer.from())) remarks.add(new SignatureRemark.NotYetValid(signer.from()));
        else if (checkedAt.isAfter(signer.until()) && !signature.time().proven()) remarks.add(new SignatureRemark.ExpiredSince(signer.until()));
        if (!signer.forSigning()) remarks.add(Doubt.NOT_FOR_SIGNING);
        switch (signature.revocation()) {
            case Revocation.Clear _ -> { }
            case Revocation.NotChecked() -> {
                if (signature.trust() == Trust.TRUSTED) remarks.add(Note.REVOCATION_NOT_CHECKED);
            }
            case Revocation.Revoked(var since) -> {
                boolean before = signature.time().proven() && signed.isBefore(since);
                remarks.add(before ? new SignatureRemark.RevokedLater(since) : new SignatureRemark.Revoked(since));
            }
        }
    }

    private void time() {
        switch (signature.time()) {
            case SigningTime.Stamped(_, _, boolean trusted) -> {
                if (!trusted && signature.kind() != PdfSignature.Kind.TIME_STAMP) remarks.add(Note.STAMP_UNTRUSTED);
            }
            case SigningTime.Claimed(_, boolean stampBroken) -> {
                if (stampBroken) remarks.add(Doubt.STAMP_BROKEN);
            }
            case SigningTime.Unknown() -> remarks.add(Doubt.NO_TIME);
        }
        if (signature.time().moment().filter(at -> at.isAfter(checkedAt.plus(CLOCKS_DIFFER))).isPresent()) remarks.add(Doubt.TIME_IN_FUTURE);
    }

    private void means() {
        signature.weakness().ifPresent(weakness -> remarks.add(switch (weakness) {
            case PdfSignature.Weakness.Digest(var algorithm) -> new SignatureRemark.WeakDigest(algorithm);
            case PdfSignature.Weakness.Key(int bits) -> new SignatureRemark.WeakKey(bits);
        }));
    }
}
