package vn.motcua.desk.hub.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, which costs a guesser memory, not only time. Source of the strength: OWASP Password Storage Cheat Sheet, 19 MiB, two passes, one lane.
 * Kept as {@code argon2id$memory$passes$lanes$salt$hash}, so that a stronger setting later still knows the older ones.
 */
final class Passwords {
    private static final String KIND = "argon2id";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    /** Spoken over a telephone without mistakes: no letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    /** A password that nobody has to think up: four blocks of four. */
    String invent() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String keep(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return String.join("$", KIND, Integer.toString(MEMORY_KIB), Integer.toString(PASSES), Integer.toString(LANES), base64.encodeToString(salt),
                base64.encodeToString(hash(password, salt, MEMORY_KIB, PASSES, LANES)));
    }

    boolean isIt(String password, String kept) {
        var parts = kept.split("\\$");
        var hash = hash(password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).build());
        var hash = new byte[HASH];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
