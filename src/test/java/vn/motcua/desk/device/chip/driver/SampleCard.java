package vn.motcua.desk.device.chip.driver;

import static vn.motcua.desk.device.chip.driver.SimulatedKeys.ascii;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.joined;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.tagged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import vn.motcua.desk.device.ChipReader.AccessKey;

/** The card of an invented person, data groups as on cards in use. Changes of them are made before or after signing. */
final class SampleCard {
    static final String NUMBER = "075304000456";
    static final LocalDate BORN = LocalDate.of(2004, 11, 5);
    static final LocalDate EXPIRES = LocalDate.of(2029, 11, 5);
    static final AccessKey.Number PRINTED_NUMBER = new AccessKey.Number("000456");
    static final AccessKey.Lines PRINTED_LINES = new AccessKey.Lines("304000456", BORN, EXPIRES);
    static final BigInteger CHIP_SECRET = new BigInteger("4711471147114711471147114711471147114711");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuMMdd");

    private final Map<Integer, byte[]> groups = new TreeMap<>();
    private Optional<byte[]> signature = Optional.empty();
    private Optional<BigInteger> secret = Optional.empty();

    SampleCard() {
        groups.put(1, machineLines("VNM"));
        groups.put(2, face(resource("face.jp2")));
        groups.put(13, citizen());
    }

    /** Another face, another nation: whatever a data group is to be. */
    SampleCard with(int group, UnaryOperator<byte[]> edit) {
        groups.put(group, edit.apply(groups.get(group)));
        return this;
    }

    SampleCard without(int group) {
        groups.remove(group);
        return this;
    }

    SampleCard signedBy(SimulatedAuthority authority) {
        signature = Optional.of(authority.signatureOf(groups));
        return this;
    }

    SampleCard signedWith(byte[] file) {
        signature = Optional.of(file);
        return this;
    }

    /** Its data groups. */
    Map<Integer, byte[]> groups() {
        return groups;
    }

    /** It can prove to be no copy. @param had the secret that it has; a copy has another than the one it was issued with */
    SampleCard withSecret(BigInteger had) {
        groups.put(14, chipKeys(CHIP_SECRET));
        secret = Optional.of(had);
        return this;
    }

    SimulatedChip chip(SimulatedChip.Door door) {
        var files = new TreeMap<Integer, byte[]>();
        groups.forEach((number, bytes) -> files.put(0x0100 + number, bytes));
        signature.ifPresent(bytes -> files.put(0x011d, bytes));
        return new SimulatedChip(files, PRINTED_NUMBER.digits(), checked("304000456") + checked(SHORT.format(BORN)) + checked(SHORT.format(EXPIRES)), door, secret);
    }

    SimulatedCard card(SimulatedChip.Door door) {
        return new SimulatedCard(chip(door), Integer.MAX_VALUE);
    }

    static byte[] machineLines(String state) {
        return machineLines(state, checked(SHORT.format(EXPIRES)));
    }

    /** @param expires with its check digit */
    static byte[] machineLines(String state, String expires) {
        var first = "ID" + state + checked("304000456") + NUMBER + "<<<";
        var second = checked(SHORT.format(BORN)) + "F" + expires + state + "<<<<<<<<<<<";
        var composite = MachineLines.checkDigit(first.substring(5, 30) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29));
        return tagged(0x61, tagged(0x5f1f, ascii(first + second + composite + filled("TRAN<<THI<MAU"))));
    }

    private static String checked(String text) {
        return text + MachineLines.checkDigit(text);
    }

    private static String filled(String text) {
        return text + "<".repeat(30 - text.length());
    }

    static byte[] citizen() {
        return citizen("Trần Thị Mẫu");
    }

    static byte[] citizen(String name) {
        return tagged(0x6d, tagged(0x30, tagged(0x02, new byte[] {1}), tagged(0x31,
                text(1, 0x13, NUMBER), text(2, 0x0c, name), text(3, 0x13, "05/11/2004"), text(4, 0x0c, "Nữ"), text(5, 0x0c, "Việt Nam"),
                text(6, 0x0c, "Kinh"), text(7, 0x0c, "Không"), text(8, 0x0c, "Cẩm Mỹ, Đồng Nai"), text(9, 0x0c, "Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai"),
                text(10, 0x0c, "Nốt ruồi cách 2cm trên sau đuôi mắt trái"), text(11, 0x13, "22/07/2025"), text(12, 0x0c, "05/11/2029"),
                field(13, names("Trần Văn Cha"), names("Lê Thị Mẹ")), field(14), text(15, 0x13, "271234567"), text(16, 0x13, "A1B2C3D4E5F60718"))));
    }

    static byte[] text(int number, int kind, String text) {
        return field(number, tagged(kind, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] field(int number, byte[]... values) {
        return tagged(0x30, tagged(0x02, new byte[] {(byte) number}), joined(values));
    }

    static byte[] names(String name) {
        return tagged(0x30, tagged(0x0c, name.getBytes(StandardCharsets.UTF_8)));
    }

    /** A record of ISO 19794-5 around a picture; what the program passes over is left zero. */
    static byte[] face(byte[] picture) {
        var head = joined(ascii("FAC\0"), ascii("010\0"), new byte[40]);
        return tagged(0x75, tagged(0x7f61, tagged(0x02, new byte[] {1}), tagged(0x7f60, tagged(0xa1, tagged(0x81, new byte[] {2})), tagged(0x5f2e, head, picture))));
    }

    private static byte[] chipKeys(BigInteger secret) {
        try {
            var point = SimulatedChip.publicPoint(secret);
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var spec = new ECPublicKeySpec(new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                    new BigInteger(1, Arrays.copyOfRange(point, 33, 65))), parameters.getParameterSpec(ECParameterSpec.class));
            var key = KeyFactory.getInstance("EC").generatePublic(spec);
            var ecdhAes = HexFormat.of().parseHex("04007f00070202030202");
            var ecdhKey = HexFormat.of().parseHex("04007f000702020102");
            return tagged(0x6e, tagged(0x31, tagged(0x30, tagged(0x06, ecdhAes), tagged(0x02, new byte[] {1})), tagged(0x30, tagged(0x06, ecdhKey), key.getEncoded())));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] resource(String name) {
        try (var in = SampleCard.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<AccessKey> keys() {
        return List.of(PRINTED_NUMBER, PRINTED_LINES);
    }
}
