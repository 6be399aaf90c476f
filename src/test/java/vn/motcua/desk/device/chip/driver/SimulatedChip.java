package vn.motcua.desk.device.chip.driver;

import static vn.motcua.desk.device.chip.driver.SimulatedKeys.ascii;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.derived;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.joined;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.sha1;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.tagged;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Cipher;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * An identity card's chip as far as reading goes (ICAO Doc 9303 part 11): PACE with ECDH, generic mapping and AES-128 on P-256; basic access
 * control; secure messaging; chip authentication. Takes and gives what goes over the contacts.
 */
final class SimulatedChip {
    /** Which ways in it offers. */
    enum Door { PACE, BASIC }

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final byte[] PACE = HexFormat.of().parseHex("04007f00070202040202");
    private static final byte[] DONE = {(byte) 0x90, 0};
    private static final byte[] NOT_FOUND = {0x6a, (byte) 0x82};
    private static final byte[] LOCKED = {0x69, (byte) 0x82};
    private static final byte[] WRONG_KEY = {0x63, 0};
    private static final byte[] UNKNOWN = {0x6d, 0};
    private static final byte[] BAD_MESSAGE = {0x69, (byte) 0x88};

    private final Map<Integer, byte[]> files;
    private final byte[] linesSecret;
    private final byte[] number;
    private final Door door;
    private final Optional<BigInteger> secret;
    private final SecureRandom random = new SecureRandom();

    private Optional<SimulatedKeys> session = Optional.empty();
    private byte[] counter = {};
    private boolean inApplication;
    private byte[] file = {};
    private byte[] challenge = {};
    private byte[] password = {};
    private byte[] nonce = {};
    private ECPoint generator = CURVE.getG();
    private ECPoint theirs = CURVE.getG();
    private ECPoint ours = CURVE.getG();
    private Optional<SimulatedKeys> agreed = Optional.empty();
    private boolean startsOver;

    /**
     * @param files  by their two-byte numbers, as {@code 0x0101}
     * @param number that is printed on the card and opens it
     * @param lines  document number, birth and expiry with their check digits
     * @param secret of chip authentication, if it has one
     */
    SimulatedChip(Map<Integer, byte[]> files, String number, String lines, Door door, Optional<BigInteger> secret) {
        this.files = new TreeMap<>(files);
        if (door == Door.PACE) {
            this.files.put(0x011c, tagged(0x31, tagged(0x30, tagged(0x06, PACE), tagged(0x02, new byte[] {2}), tagged(0x02, new byte[] {12}))));
        }
        this.number = ascii(number);
        this.linesSecret = sha1(ascii(lines));
        this.door = door;
        this.secret = secret;
    }

    /** The public half of a secret of chip authentication. */
    static byte[] publicPoint(BigInteger secret) {
        return CURVE.getG().multiply(secret).normalize().getEncoded(false);
    }

    /** A card that is laid down anew has forgotten everything. */
    void reset() {
        session = Optional.empty();
        inApplication = false;
        file = new byte[0];
    }

    byte[] answer(byte[] command) {
        try {
            boolean secured = (command[0] & 0x0c) == 0x0c;
            if (secured != session.isPresent()) {
                boolean plainSelect = !secured && command[1] == (byte) 0xa4;
                if (!plainSelect) return BAD_MESSAGE;
                session = Optional.empty();
            }
            return secured ? secured(command) : plain(command);
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private byte[] plain(byte[] command) throws GeneralSecurityException {
        int length = command.length > 5 ? command[4] & 0xff : 0;
        int wanted = command.length == 5 ? command[4] & 0xff : command.length > 5 + length ? command[5 + length] & 0xff : 0;
        return execute(command[1] & 0xff, command[2] & 0xff, command[3] & 0xff, Arrays.copyOfRange(command, 5, 5 + length), wanted == 0 ? 256 : wanted);
    }

    private byte[] secured(byte[] command) throws GeneralSecurityException {
        var keys = session.orElseThrow();
        count();
        var fields = fields(Arrays.copyOfRange(command, 5, 5 + (command[4] & 0xff)));
        byte[] body = {};
        for (int tag : new int[] {0x85, 0x87, 0x97}) if (fields.containsKey(tag)) body = joined(body, tagged(tag, fields.get(tag)));
        var signed = joined(counter, keys.padded(Arrays.copyOf(command, 4)), body.length > 0 ? keys.padded(body) : body);
        if (!Arrays.equals(keys.sign(signed), fields.get(0x8e))) {
            session = Optional.empty();
            return BAD_MESSAGE;
        }
        var cipher = fields.getOrDefault(0x87, new byte[0]);
        var data = cipher.length == 0 ? fields.getOrDefault(0x85, cipher) : SimulatedKeys.unpadded(keys.decrypt(counter, Arrays.copyOfRange(cipher, 1, cipher.length)));
        int wanted = new BigInteger(1, fields.getOrDefault(0x97, new byte[1])).intValue();
        var reply = execute(command[1] & 0xff, command[2] & 0xff, command[3] & 0xff, data, wanted == 0 ? 256 : wanted);
        var answer = wrapped(keys, reply);
        if (startsOver) {
            session = agreed;
            counter = new byte[16];
            startsOver = false;
        }
        return answer;
    }

    private byte[] wrapped(SimulatedKeys keys, byte[] reply) {
        count();
        var data = Arrays.copyOf(reply, reply.length - 2);
        var status = tagged(0x99, Arrays.copyOfRange(reply, reply.length - 2, reply.length));
        var body = data.length == 0 ? status : joined(tagged(0x87, new byte[] {1}, keys.encrypt(counter, keys.padded(data))), status);
        return joined(body, tagged(0x8e, keys.sign(joined(counter, keys.padded(body)))), reply[reply.length - 2] == (byte) 0x90 ? DONE
                : Arrays.copyOfRange(reply, reply.length - 2, reply.length));
    }

    private void count() {
        for (int i = counter.length - 1; i >= 0 && ++counter[i] == 0; i--) {
            continue;
        }
    }

    private byte[] execute(int instruction, int first, int second, byte[] data, int wanted) throws GeneralSecurityException {
        return switch (instruction) {
            case 0xa4 -> select(first, data);
            case 0xb0 -> read((first & 0x7f) << 8 | second, wanted);
            case 0x84 -> door == Door.BASIC ? joined(challenge = random(8), DONE) : UNKNOWN;
            case 0x82 -> basicAccess(data);
            case 0x22 -> agreeOn(first, fields(data));
            case 0x86 -> session.isPresent() ? chipAuthentication(data) : pace(fields(fields(data).getOrDefault(0x7c, new byte[0])));
            default -> UNKNOWN;
        };
    }

    private byte[] select(int first, byte[] data) {
        if (first == 4) {
            inApplication = true;
            return DONE;
        }
        // the card in use does not know this command for its root
        if (first == 0) return UNKNOWN;
        int id = (data[0] & 0xff) << 8 | data[1] & 0xff;
        boolean open = id == 0x011c && !inApplication;
        if (!files.containsKey(id)) return NOT_FOUND;
        if (!open && session.isEmpty()) return LOCKED;
        file = files.get(id);
        return DONE;
    }

    private byte[] read(int from, int wanted) {
        return from > file.length ? new byte[] {0x6b, 0} : joined(Arrays.copyOfRange(file, from, Math.min(file.length, from + wanted)), DONE);
    }

    private byte[] basicAccess(byte[] data) {
        if (door != Door.BASIC) return UNKNOWN;
        var keys = SimulatedKeys.of(false, Arrays.copyOf(linesSecret, 16));
        var cipher = Arrays.copyOf(data, 32);
        if (!Arrays.equals(keys.sign(keys.padded(cipher)), Arrays.copyOfRange(data, 32, 40))) return WRONG_KEY;
        var plain = keys.decrypt(counter, cipher);
        if (!Arrays.equals(Arrays.copyOfRange(plain, 8, 16), challenge)) return WRONG_KEY;
        var own = random(16);
        var reply = keys.encrypt(counter, joined(challenge, Arrays.copyOf(plain, 8), own));
        var shared = new byte[16];
        for (int i = 0; i < 16; i++) shared[i] = (byte) (plain[16 + i] ^ own[i]);
        session = Optional.of(SimulatedKeys.of(false, shared));
        counter = joined(Arrays.copyOfRange(challenge, 4, 8), Arrays.copyOfRange(plain, 4, 8));
        return joined(reply, keys.sign(keys.padded(reply)), DONE);
    }

    private byte[] agreeOn(int first, Map<Integer, byte[]> fields) {
        if (first == 0xc1) password = fields.get(0x83)[0] == 2 ? number : linesSecret;
        return first == 0xc1 && door != Door.PACE ? UNKNOWN : DONE;
    }

    private byte[] pace(Map<Integer, byte[]> fields) throws GeneralSecurityException {
        if (fields.isEmpty()) {
            nonce = random(16);
            return joined(tagged(0x7c, tagged(0x80, SimulatedKeys.aes(Cipher.ENCRYPT_MODE, derived(password, SimulatedKeys.FOR_PASSWORD), new byte[16], nonce))), DONE);
        }
        if (fields.containsKey(0x81)) {
            var own = new BigInteger(255, random);
            generator = CURVE.getG().multiply(new BigInteger(1, nonce)).add(point(fields.get(0x81)).multiply(own)).normalize();
            return joined(tagged(0x7c, tagged(0x82, CURVE.getG().multiply(own).normalize().getEncoded(false))), DONE);
        }
        if (fields.containsKey(0x83)) {
            var own = new BigInteger(255, random);
            theirs = point(fields.get(0x83));
            ours = generator.multiply(own).normalize();
            agreed = Optional.of(SimulatedKeys.of(true, theirs.multiply(own).normalize().getAffineXCoord().getEncoded()));
            return joined(tagged(0x7c, tagged(0x84, ours.getEncoded(false))), DONE);
        }
        var keys = agreed.orElseThrow();
        if (!Arrays.equals(token(keys, ours), fields.get(0x85))) return WRONG_KEY;
        session = agreed;
        counter = new byte[16];
        return joined(tagged(0x7c, tagged(0x86, token(keys, theirs))), DONE);
    }

    private static byte[] token(SimulatedKeys keys, ECPoint of) {
        return keys.sign(tagged(0x7f49, tagged(0x06, PACE), tagged(0x86, of.getEncoded(false))));
    }

    /** The new keys hold from the next message on. */
    private byte[] chipAuthentication(byte[] data) {
        if (secret.isEmpty()) return UNKNOWN;
        var theirPoint = point(fields(fields(data).get(0x7c)).get(0x80));
        agreed = Optional.of(SimulatedKeys.of(true, theirPoint.multiply(secret.get()).normalize().getAffineXCoord().getEncoded()));
        startsOver = true;
        return joined(tagged(0x7c), DONE);
    }

    private static ECPoint point(byte[] encoded) {
        return CURVE.getCurve().decodePoint(encoded);
    }

    private byte[] random(int bytes) {
        var some = new byte[bytes];
        random.nextBytes(some);
        return some;
    }

    private static Map<Integer, byte[]> fields(byte[] data) {
        var fields = new TreeMap<Integer, byte[]>();
        Tlv.all(data).forEach(one -> fields.put(one.tag(), one.value()));
        return fields;
    }
}
