package vn.motcua.desk.imaging.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Makes a signature and puts it into the place that was kept for it. The profile is PAdES B-B, with a time stamp B-T: CAdES detached, SHA-256, the
 * signer's certificate named in what is signed, no time in it but that of the PDF. Source: ETSI EN 319 142-1, 6.
 */
public final class NewSignature {
    private static final int WITHOUT_CERTIFICATES = 4096;
    private static final int TIME_STAMP = 16384;

    private NewSignature() { }

    /** The time stamp could not be had. */
    public static final class NotStamped extends Exception {
        private static final long serialVersionUID = 1;

        NotStamped(Throwable cause) {
            super(cause);
        }
    }

    /** Bytes to keep for a signature with this chain. */
    public static int room(SigningKey key, boolean stamped) {
        int certificates = 0;
        try {
            for (var certificate : key.chain()) certificates += certificate.getEncoded().length;
        } catch (CertificateEncodingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
        return WITHOUT_CERTIFICATES + certificates + (stamped ? TIME_STAMP : 0);
    }

    /**
     * @param authority sends a request for a time stamp and returns the answer, nothing for none; empty: no stamp is wanted
     * @throws NotStamped when there is no good answer; then the file is as it was
     */
    public static void put(SignedBytes place, SigningKey key, Optional<UnaryOperator<byte[]>> authority) throws IOException, NotStamped {
        try {
            var signature = signature(place, key);
            if (authority.isPresent()) signature = stamped(signature, authority.get());
            write(place, signature.getEncoded(ASN1Encoding.DER));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static CMSSignedData signature(SignedBytes place, SigningKey key) throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        var own = key.chain().getFirst();
        var named = new ESSCertIDv2(null, MessageDigest.getInstance("SHA-256").digest(own.getEncoded()));
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {named}))));
        var table = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)) {
            // the PDF says when, and two times would have to agree
            @Override @SuppressWarnings("rawtypes")
            public AttributeTable getAttributes(Map parameters) {
                return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
            }
        };
        var generator = new CMSSignedDataGenerator();
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Container.CRYPTOGRAPHY).build();
        generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(digests).setSignedAttributeGenerator(table)
                .build(new Elsewhere(key), new JcaX509CertificateHolder(own)));
        generator.addCertificates(new JcaCertStore(key.chain()));
        return generator.generate(new Container.Outside(place), false);
    }

    /** Collects what is to be signed and has it signed where the key is. */
    private static final class Elsewhere implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        private Elsewhere(SigningKey key) {
            this.key = key;
        }

        @Override public AlgorithmIdentifier getAlgorithmIdentifier() {
            boolean curve = key.chain().getFirst().getPublicKey().getAlgorithm().equals("EC");
            return new DefaultSignatureAlgorithmIdentifierFinder().find(curve ? "SHA256withECDSA" : "SHA256withRSA");
        }

        @Override public OutputStream getOutputStream() {
            return content;
        }

        @Override public byte[] getSignature() {
            return key.sign(content.toByteArray());
        }
    }

    private static CMSSignedData stamped(CMSSignedData signature, UnaryOperator<byte[]> authority) throws NotStamped, IOException, GeneralSecurityException {
        SignerInformation signer = signature.getSignerInfos().getSigners().iterator().next();
        var questions = new TimeStampRequestGenerator();
        questions.setCertReq(true);
        var question = questions.generate(TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(signer.getSignature()),
                new BigInteger(Long.SIZE, new SecureRandom()));
        try {
            var said = authority.apply(question.getEncoded());
            if (said.length == 0) throw new TSPException("no answer");
            var answer = new TimeStampResponse(said);
            answer.validate(question);
            var token = answer.getTimeStampToken();
            if (token == null) throw new TSPException(String.valueOf(answer.getStatusString()));
            var unsigned = new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token.getEncoded()))));
            var replaced = SignerInformation.replaceUnsignedAttributes(signer, unsigned);
            return CMSSignedData.replaceSigners(signature, new SignerInformationStore(List.of(replaced)));
        } catch (TSPException | IOException bad) {
            throw new NotStamped(bad);
        }
    }

    static void write(SignedBytes place, byte[] signature) throws IOException {
        // the brackets stay
        var digits = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.ISO_8859_1);
        if (digits.length > place.resume() - place.gap() - 2) throw new IllegalStateException("no room for " + signature.length + " bytes");
        try (var file = new RandomAccessFile(place.file().toFile(), "rw")) {
            file.seek(place.gap() + 1);
            file.write(digits);
            file.getFD().sync();
        }
    }
}
