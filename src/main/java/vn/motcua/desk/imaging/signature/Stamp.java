package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

import vn.motcua.desk.domain.signature.Integrity;

/** A time stamp (RFC 3161): an authority says that it saw a digest at a moment. */
record Stamp(Container container, Instant at, String imprintAlgorithm, byte[] imprint) {
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    static Stamp read(ContentInfo info) throws IOException, CMSException, TSPException, CertificateException {
        var token = new TimeStampToken(info);
        var data = token.toCMSSignedData();
        var about = token.getTimeStampInfo();
        return new Stamp(Container.of(data, data.getSignerInfos().getSigners().iterator().next()), about.getGenTime().toInstant(),
                about.getMessageImprintAlgOID().getId(), about.getMessageImprintDigest());
    }

    /** To be fed what the stamp should speak of; empty when its kind of digest is not known. */
    Optional<MessageDigest> digest() {
        try {
            return Optional.of(MessageDigest.getInstance(imprintAlgorithm, Container.CRYPTOGRAPHY));
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    boolean speaksOf(byte[] digest) {
        return Arrays.equals(digest, imprint);
    }

    /** Whether it was truly made by its authority, which was allowed to make time stamps then. */
    boolean isGenuine() {
        return container.integrity() instanceof Integrity.Intact && container.certificate().filter(this::mayStamp).isPresent();
    }

    private boolean mayStamp(X509Certificate authority) {
        try {
            var uses = authority.getExtendedKeyUsage();
            boolean valid = !at.isBefore(authority.getNotBefore().toInstant()) && !at.isAfter(authority.getNotAfter().toInstant());
            return valid && uses != null && uses.contains(TIME_STAMPING);
        } catch (CertificateException unreadable) {
            return false;
        }
    }
}
