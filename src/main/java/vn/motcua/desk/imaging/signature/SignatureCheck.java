package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.tsp.TSPException;

import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.PdfSignature.Coverage;
import vn.motcua.desk.domain.signature.PdfSignature.Kind;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.Signer;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Trust;

/** Opens the container of a signature and asks everything that can be asked of it. */
final class SignatureCheck {
    /** RFC 5280, 4.2.1.3: places of digitalSignature and nonRepudiation. */
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final InstalledTrust trust;
    private final Instant now;

    SignatureCheck(InstalledTrust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /** Of which nothing can be said but that it is there. */
    PdfSignature unreadable(SignatureDictionary signature, Coverage coverage) {
        return unknown(signature, coverage, new Integrity.Unreadable());
    }

    private static PdfSignature unknown(SignatureDictionary signature, Coverage coverage, Integrity integrity) {
        var time = signature.claimedTime().<SigningTime>map(at -> new SigningTime.Claimed(at, false)).orElseGet(SigningTime.Unknown::new);
        return new PdfSignature(signature.kind(), Optional.empty(), time, integrity, coverage, Set.of(), signature.lock(), Trust.ISSUER_UNKNOWN,
                new Revocation.NotChecked(), Optional.empty());
    }

    PdfSignature of(SignatureDictionary signature, SignedBytes signed, Coverage coverage, Set<Change> changes)
            throws IOException, CMSException, GeneralSecurityException {
        var contents = signature.contents();
        return switch (signature.form()) {
            case "ETSI.CAdES.detached", "adbe.pkcs7.detached" -> {
                var container = Container.read(contents, Optional.of(signed));
                yield facts(signature, container, container.integrity(), coverage, changes);
            }
            case "adbe.pkcs7.sha1" -> {
                var container = Container.read(contents, Optional.empty());
                boolean same = Arrays.equals(container.inside(), digest(signed, MessageDigest.getInstance("SHA-1")));
                yield facts(signature, container, same ? container.integrity() : new Integrity.Altered(), coverage, changes);
            }
            case "ETSI.RFC3161" -> stamp(signature, signed, coverage, changes);
            case "" -> unreadable(signature, coverage);
            default -> unknown(signature, coverage, new Integrity.NotCheckable(signature.form()));
        };
    }

    private PdfSignature facts(SignatureDictionary signature, Container container, Integrity integrity, Coverage coverage, Set<Change> changes) {
        var time = time(signature, container);
        return judged(signature, container, integrity, coverage, changes, time);
    }

    private PdfSignature judged(SignatureDictionary signature, Container container, Integrity integrity, Coverage coverage, Set<Change> changes,
                                SigningTime time) {
        var certificate = container.certificate();
        var answer = certificate.map(own -> trust.judge(own, container.offered(), time.moment().orElse(now)))
                .orElseGet(() -> new InstalledTrust.Answer(Trust.ISSUER_UNKNOWN, new Revocation.NotChecked()));
        return new PdfSignature(signature.kind(), certificate.map(own -> signer(own, signature.kind())), time, integrity, coverage, changes, signature.lock(),
                answer.trust(), answer.revocation(), certificate.flatMap(own -> Algorithms.weakness(container.digestAlgorithm(), own.getPublicKey())));
    }

    private PdfSignature stamp(SignatureDictionary signature, SignedBytes signed, Coverage coverage, Set<Change> changes)
            throws IOException, CMSException, GeneralSecurityException {
        Stamp stamp;
        try (var in = new org.bouncycastle.asn1.ASN1InputStream(signature.contents())) {
            stamp = Stamp.read(ContentInfo.getInstance(in.readObject()));
        } catch (TSPException broken) {
            return unreadable(signature, coverage);
        }
        var digest = stamp.digest();
        var time = new SigningTime.Stamped(stamp.at(), authority(stamp), isTrusted(stamp));
        Integrity integrity;
        if (digest.isEmpty()) integrity = new Integrity.NotCheckable(stamp.imprintAlgorithm());
        else if (!stamp.speaksOf(digest(signed, digest.get()))) integrity = new Integrity.Altered();
        else integrity = stamp.isGenuine() ? new Integrity.Intact() : new Integrity.Forged();
        return judged(signature, stamp.container(), integrity, coverage, changes, time);
    }

    private SigningTime time(SignatureDictionary signature, Container container) {
        var claimed = container.claimedTime().or(signature::claimedTime);
        var info = container.timeStamp();
        if (info.isPresent()) {
            var stamped = stamped(info.get(), container.signature());
            if (stamped.isPresent()) return stamped.get();
        }
        return claimed.<SigningTime>map(at -> new SigningTime.Claimed(at, info.isPresent())).orElseGet(SigningTime.Unknown::new);
    }

    /** @return empty when the stamp is not one of this signature */
    private Optional<SigningTime> stamped(ContentInfo info, byte[] signature) {
        try {
            var stamp = Stamp.read(info);
            boolean own = stamp.digest().filter(digest -> stamp.speaksOf(digest.digest(signature))).isPresent();
            return own && stamp.isGenuine() ? Optional.of(new SigningTime.Stamped(stamp.at(), authority(stamp), isTrusted(stamp))) : Optional.empty();
        } catch (IOException | CMSException | TSPException | GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(Stamp stamp) {
        return stamp.container().certificate().map(own -> trust.judge(own, stamp.container().offered(), stamp.at()))
                .filter(answer -> answer.trust() == Trust.TRUSTED && !(answer.revocation() instanceof Revocation.Revoked)).isPresent();
    }

    private static String authority(Stamp stamp) {
        return stamp.container().certificate().map(X509Certificate::getSubjectX500Principal).map(Names::of).orElse("");
    }

    private static Signer signer(X509Certificate certificate, Kind kind) {
        var usage = certificate.getKeyUsage();
        boolean forSigning = kind == Kind.TIME_STAMP || usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
        var subject = certificate.getSubjectX500Principal();
        return new Signer(Names.of(subject), Names.organisation(subject), Names.of(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), forSigning);
    }

    private static byte[] digest(SignedBytes signed, MessageDigest digest) throws IOException {
        signed.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }
}
