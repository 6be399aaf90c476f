package vn.motcua.desk.device.practice;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.TokenProblem;

/** A make-believe token with a key that is made anew each time and a certificate that nobody vouches for. Its PIN is 123456. */
public final class PracticeToken implements SigningToken {
    private static final String PIN = "123456";
    private static final int TRIES = 5;
    private static final int DAYS = 365;

    private final String name;
    private final Instant from;
    private int wrong;
    private Optional<TokenProblem> trouble = Optional.empty();
    private int signaturesBefore;

    /** @param name in the certificate, as plainly invented @param now its certificate is valid from the day before, for a year */
    public PracticeToken(String name, Instant now) {
        this.name = name;
        this.from = now.truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
    }

    /** The next sitting ends with this after so many signatures; 0: it does not begin. */
    public synchronized void fail(TokenProblem problem, int signatures) {
        trouble = Optional.of(problem);
        signaturesBefore = signatures;
    }

    @Override public synchronized Opening open(String library, char[] pin) {
        boolean right = Arrays.equals(pin, PIN.toCharArray());
        Arrays.fill(pin, '\0');
        if (trouble.isPresent() && signaturesBefore == 0) return new Opening.NotOpened(taken());
        if (wrong >= TRIES) return new Opening.NotOpened(new TokenProblem.PinLocked());
        if (!right) {
            wrong++;
            if (wrong >= TRIES) return new Opening.NotOpened(new TokenProblem.PinLocked());
            var left = wrong == TRIES - 1 ? TokenProblem.TriesLeft.LAST : wrong > 1 ? TokenProblem.TriesLeft.FEW : TokenProblem.TriesLeft.NOT_SAID;
            return new Opening.NotOpened(new TokenProblem.WrongPin(left));
        }
        wrong = 0;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var keys = generator.generateKeyPair();
            return new Opening.Opened(new Sitting(keys, certificate(keys)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private TokenProblem taken() {
        var problem = trouble.orElseThrow();
        trouble = Optional.empty();
        return problem;
    }

    private byte[] certificate(KeyPair keys) throws IOException, OperatorCreationException {
        var own = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        var builder = new JcaX509v3CertificateBuilder(own, BigInteger.valueOf(from.getEpochSecond()), Date.from(from),
                Date.from(from.plus(DAYS, ChronoUnit.DAYS)), own, keys.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())).getEncoded();
    }

    private final class Sitting implements Session {
        private final KeyPair keys;
        private final byte[] certificate;
        private int signatures;

        private Sitting(KeyPair keys, byte[] certificate) {
            this.keys = keys;
            this.certificate = certificate;
        }

        @Override public List<byte[]> chain() {
            return List.of(certificate.clone());
        }

        @Override public Signing sign(byte[] content) {
            synchronized (PracticeToken.this) {
                if (trouble.isPresent() && signatures >= signaturesBefore) return new Signing.Failed(taken());
            }
            signatures++;
            try {
                var signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(keys.getPrivate());
                signature.update(content);
                return new Signing.Done(signature.sign());
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override public void close() {
            signatures = 0;
        }
    }
}
