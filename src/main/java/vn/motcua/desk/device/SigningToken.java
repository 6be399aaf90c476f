package vn.motcua.desk.device;

import java.util.List;

/** A card or stick that holds somebody's key and never gives it away. Slow; called off the window's thread. */
public interface SigningToken {
    /**
     * Opens it for one sitting, however many papers there are.
     *
     * @param library path of its maker's library as the settings have it; empty: the first found
     * @param pin     cleared before this returns
     */
    Opening open(String library, char[] pin);

    sealed interface Opening {
        /** To be closed by the caller; then the key is locked again. */
        record Opened(Session session) implements Opening { }

        record NotOpened(TokenProblem problem) implements Opening { }
    }

    /** While the token lies open. */
    interface Session extends AutoCloseable {
        /** The signer's certificate, then those of its issuers as far as they are on the token; DER. */
        List<byte[]> chain();

        /** @param content is hashed with SHA-256 and signed, by RSA (PKCS #1) or ECDSA after the kind of the key */
        Signing sign(byte[] content);

        @Override void close();
    }

    sealed interface Signing {
        record Done(byte[] signature) implements Signing { }

        record Failed(TokenProblem problem) implements Signing { }
    }
}
