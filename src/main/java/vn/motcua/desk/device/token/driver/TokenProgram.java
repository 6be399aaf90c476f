package vn.motcua.desk.device.token.driver;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The other process: loads the library of a token's maker and signs what it is told to, as long as its input is open. Asked in lines
 * and answering in lines, fields with tabs between; everything that is not a word of these is Base64.
 */
public final class TokenProgram {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final PrintStream out;
    private final Path library;

    private TokenProgram(PrintStream out, Path library) {
        this.out = out;
        this.library = library;
    }

    /** Its input: the library's path, the PIN, then a line for each thing to sign. */
    public static void main(String[] none) throws IOException {
        // what the library prints must not be taken for an answer
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var in = System.in;
        var library = Path.of(new String(decoded(in), StandardCharsets.UTF_8));
        var pin = pin(in);
        new TokenProgram(out, library).run(pin, in);
        // some libraries keep threads of their own
        Runtime.getRuntime().halt(0);
    }

    private static char[] pin(InputStream in) throws IOException {
        var bytes = decoded(in);
        var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var pin = new char[letters.remaining()];
        letters.get(pin);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(letters.array(), '\0');
        return pin;
    }

    /** A line without ever making a text of it, which could not be cleared. */
    private static byte[] decoded(InputStream in) throws IOException {
        var line = new byte[8192];
        int length = 0;
        for (int one = in.read(); one >= 0 && one != '\n' && length < line.length; one = in.read()) line[length++] = (byte) one;
        var encoded = Arrays.copyOf(line, length);
        var decoded = Base64.getDecoder().decode(encoded);
        Arrays.fill(line, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return decoded;
    }

    private void run(char[] pin, InputStream in) throws IOException {
        try {
            if (!Files.isRegularFile(library)) {
                problem("LibraryMissing", library.toString());
                return;
            }
            var slots = new Slots(library);
            var token = slots.tokens().stream().findFirst();
            if (token.isEmpty()) problem("NoToken", "");
            else if (token.get().isLocked()) problem("PinLocked", "");
            else open(slots, token.get(), pin, in);
        } catch (UnsatisfiedLinkError foreign) {
            problem("LibraryUnusable", library.toString());
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private void open(Slots slots, Slots.Token token, char[] pin, InputStream in) throws IOException {
        Provider provider;
        KeyStore keys;
        try {
            provider = provider(token);
            keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin);
        } catch (ProviderException | GeneralSecurityException | IOException refused) {
            refused(refused, slots, token);
            return;
        } finally {
            Arrays.fill(pin, '\0');
        }
        try {
            var alias = alias(keys);
            if (alias.isEmpty()) {
                problem("NoKey", "");
                return;
            }
            for (var certificate : chain(keys, alias.get())) out.println("certificate\t" + Base64.getEncoder().encodeToString(certificate.getEncoded()));
            out.println("ready");
            sign((PrivateKey) keys.getKey(alias.get(), null), provider, in, slots, token);
        } catch (ProviderException | GeneralSecurityException failed) {
            refused(failed, slots, token);
        }
    }

    private Provider provider(Slots.Token token) throws IOException {
        var configuration = Files.createTempFile("token-", ".cfg");
        try {
            // a quoted path reads backslashes as something else
            Files.writeString(configuration, "name = desk\nlibrary = \"" + library.toString().replace('\\', '/') + "\"\nslot = " + token.id() + "\n");
            return Security.getProvider("SunPKCS11").configure(configuration.toString());
        } finally {
            Files.delete(configuration);
        }
    }

    /** Of several keys one that may sign and is valid now, else one that may sign, else any: why it will not do is said by whoever asks. */
    private static Optional<String> alias(KeyStore keys) throws GeneralSecurityException {
        Optional<String> best = Optional.empty();
        int most = -1;
        for (var alias : Collections.list(keys.aliases())) {
            if (!keys.isKeyEntry(alias) || !(keys.getCertificate(alias) instanceof X509Certificate certificate)) continue;
            int worth = (maySign(certificate) ? 2 : 0) + (isValid(certificate) ? 1 : 0);
            if (worth > most) best = Optional.of(alias);
            most = Math.max(most, worth);
        }
        return best;
    }

    private static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static boolean isValid(X509Certificate certificate) {
        long now = System.currentTimeMillis();
        return certificate.getNotBefore().getTime() <= now && now <= certificate.getNotAfter().getTime();
    }

    /** What the key store offers, and what else lies on the token, where that store does not put them together. */
    private static List<Certificate> chain(KeyStore keys, String alias) throws GeneralSecurityException {
        var chain = new ArrayList<>(List.of(keys.getCertificateChain(alias)));
        for (boolean longer = true; longer; ) {
            longer = false;
            var last = (X509Certificate) chain.getLast();
            if (last.getSubjectX500Principal().equals(last.getIssuerX500Principal())) break;
            for (var other : Collections.list(keys.aliases())) {
                var above = keys.getCertificate(other);
                boolean issuer = above instanceof X509Certificate one && !chain.contains(one) && one.getSubjectX500Principal().equals(last.getIssuerX500Principal());
                if (!issuer) continue;
                chain.add(above);
                longer = true;
                break;
            }
        }
        return chain;
    }

    private void sign(PrivateKey key, Provider provider, InputStream in, Slots slots, Slots.Token token) throws IOException, GeneralSecurityException {
        var tasks = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        for (var task = tasks.readLine(); task != null; task = tasks.readLine()) {
            try {
                var signature = Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA", provider);
                signature.initSign(key);
                signature.update(Base64.getDecoder().decode(task));
                out.println("signature\t" + Base64.getEncoder().encodeToString(signature.sign()));
            } catch (ProviderException | GeneralSecurityException failed) {
                if (slots.tokens().stream().noneMatch(one -> one.id() == token.id())) problem("PulledOut", "");
                else refused(failed, slots, token);
                return;
            }
        }
    }

    private void refused(Throwable failure, Slots slots, Slots.Token token) {
        var code = code(failure);
        switch (code) {
            case "CKR_PIN_INCORRECT", "CKR_PIN_LEN_RANGE", "CKR_PIN_INVALID" -> {
                var now = slots.tokens().stream().filter(one -> one.id() == token.id()).findFirst().orElse(token);
                if (now.isLocked()) problem("PinLocked", "");
                else problem("WrongPin", now.hasOneTry() ? "LAST" : now.hasFewTries() ? "FEW" : "NOT_SAID");
            }
            case "CKR_PIN_LOCKED" -> problem("PinLocked", "");
            case "CKR_TOKEN_NOT_PRESENT", "CKR_DEVICE_REMOVED", "CKR_SESSION_HANDLE_INVALID", "CKR_SESSION_CLOSED", "CKR_DEVICE_ERROR" -> problem("PulledOut", "");
            case "CKR_TOKEN_NOT_RECOGNIZED", "CKR_SLOT_ID_INVALID" -> problem("NoToken", "");
            default -> problem("Unknown", code);
        }
    }

    /** The name that PKCS #11 has for it, from as deep as it lies. */
    private static String code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = Optional.ofNullable(cause.getMessage()).orElse("");
            if (message.startsWith("CKR_")) return message.split("[^A-Z0-9_]", 2)[0];
        }
        return failure.getClass().getSimpleName();
    }

    private void problem(String name, String detail) {
        out.println("problem\t" + name + "\t" + Base64.getEncoder().encodeToString(detail.getBytes(StandardCharsets.UTF_8)));
    }
}
