package vn.motcua.desk.domain.citizen;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/**
 * Tells what a scanned text is. Tolerant of how readers wrap it (byte order mark, line ends, blanks at the ends), strict about what
 * goes into which field: a part that does not fit stays out, and nothing is ever an exception.
 */
public final class CodeReading {
    /** The longest text a QR code can hold; what is longer was not read from one. */
    private static final int LONGEST = 7_089;

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final String BANK_BEGINS = "000201";
    private static final Pattern BANK = Pattern.compile(BANK_BEGINS + "\\S.*6304[0-9A-Fa-f]{4}", Pattern.DOTALL);

    /**
     * VNeID's own code: one long word of a base-64 alphabet, or a signed token of three such words. Its content is not public;
     * certain is only that no card, address or dossier code looks so.
     */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9+/_-]{40,}={0,2}|[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");

    private CodeReading() { }

    /** @param raw as the reader or camera gave it */
    public static ScannedCode understand(String raw) {
        if (raw.length() > LONGEST) return new ScannedCode.Foreign();
        var text = tidy(raw);
        if (text.isEmpty()) return new ScannedCode.Foreign();
        if (WEB.matcher(text).matches()) return new ScannedCode.WebLink(text);
        if (isBankTransfer(text)) return new ScannedCode.BankTransfer();
        return LocalCode.parse(text).<ScannedCode>map(ScannedCode.OwnReceipt::new)
                .or(() -> OfficialCode.parse(text).map(ScannedCode.OfficialDossier::new))
                .or(() -> CardText.read(text, raw))
                .orElseGet(() -> isOpaque(text) ? new ScannedCode.VneidPass() : new ScannedCode.Foreign());
    }

    /** Composed characters, no byte order mark, nothing around it that only a keyboard-like reader adds. */
    private static String tidy(String raw) {
        var text = Normalizer.normalize(asUtf8(raw), Normalizer.Form.NFC);
        int start = 0;
        int end = text.length();
        while (start < end && isWrapping(text.charAt(start))) start++;
        while (end > start && isWrapping(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /** Undoes a reader that took UTF-8 for Latin-1; other text is no valid UTF-8 in that sense and stays as it is. */
    private static String asUtf8(String raw) {
        if (raw.chars().allMatch(c -> c < 0x80)) return raw;
        try {
            var bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(raw));
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit())).toString();
        } catch (CharacterCodingException alreadyRight) {
            return raw;
        }
    }

    private static boolean isWrapping(char c) {
        return c == '\ufeff' || c == '\u00a0' || c <= ' ' || c == '\u007f';
    }

    /** Capitals, small letters and digits, as chance mixes them; a checksum in hexadecimal or a long number is something else. */
    private static boolean isOpaque(String text) {
        return OPAQUE.matcher(text).matches() && !text.startsWith(BANK_BEGINS) && text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
    }

    /** EMVCo merchant code of NAPAS with a right checksum; a wrong one is a damaged reading, so nothing is claimed about it. */
    private static boolean isBankTransfer(String text) {
        if (!BANK.matcher(text).matches()) return false;
        var stated = text.substring(text.length() - 4);
        return stated.equalsIgnoreCase("%04X".formatted(checksum(text.substring(0, text.length() - 4))));
    }

    /** CRC-16 with polynomial 0x1021, start 0xFFFF, as EMVCo asks for; over the text up to and with "6304". */
    private static int checksum(String text) {
        int crc = 0xffff;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (value & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            crc &= 0xffff;
        }
        return crc;
    }
}
