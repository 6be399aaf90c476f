package vn.motcua.desk.domain.summary;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;

/** @param signature over {@link Batch#bytes}, in Base64 */
public record SignedBatch(Batch batch, String signature) {
    public static SignedBatch of(Batch batch, PrivateKey key) {
        return new SignedBatch(batch, Signing.sign(key, batch.bytes()));
    }

    public boolean isGenuine(PublicKey key) {
        return Signing.isGenuine(key, batch.bytes(), signature);
    }

    CanonicalJson json() {
        return CanonicalJson.Fields.of(Map.of("batch", batch.json(), "signature", new CanonicalJson.Text(signature)));
    }
}
