package vn.motcua.desk.domain.citizen;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payment code after EMVCo's merchant-presented mode, as VietQR of NAPAS is: objects of two digits of name, two digits of length and a
 * value, at the end a checksum. A wrong checksum is a damaged reading, so nothing is claimed about it.
 */
final class BankCode {
    static final String BEGINS = "000201";
    private static final Pattern WHOLE = Pattern.compile(BEGINS + "\\S.*6304[0-9A-Fa-f]{4}", Pattern.DOTALL);
    private static final String NAPAS = "38";
    private static final String BENEFICIARY = "01";
    private static final String ACCOUNT = "01";
    private static final String AMOUNT = "54";
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[0-9A-Za-z]{6,19}");
    private static final Pattern WHOLE_DONG = Pattern.compile("([0-9]{1,12})(?:\\.0{0,2})?");
    private static final int SHOWN = 4;

    private BankCode() { }

    static Optional<ScannedCode.BankTransfer> read(String text) {
        if (!WHOLE.matcher(text).matches() || !hasRightChecksum(text)) return Optional.empty();
        var objects = objects(text);
        var account = Optional.ofNullable(objects.get(NAPAS)).map(BankCode::objects).map(one -> one.get(BENEFICIARY)).map(BankCode::objects)
                .map(one -> one.get(ACCOUNT)).filter(ACCOUNT_NUMBER.asMatchPredicate());
        var amount = Optional.ofNullable(objects.get(AMOUNT)).map(WHOLE_DONG::matcher).filter(Matcher::matches).map(one -> Long.valueOf(one.group(1)));
        return Optional.of(new ScannedCode.BankTransfer(account.map(one -> one.substring(one.length() - SHOWN)), amount));
    }

    /** As far as the text keeps to the form. */
    private static Map<String, String> objects(String text) {
        var objects = new LinkedHashMap<String, String>();
        for (int at = 0; at + 4 <= text.length();) {
            if (!text.substring(at + 2, at + 4).matches("[0-9]{2}")) return objects;
            int end = at + 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (end > text.length()) return objects;
            objects.putIfAbsent(text.substring(at, at + 2), text.substring(at + 4, end));
            at = end;
        }
        return objects;
    }

    private static boolean hasRightChecksum(String text) {
        return text.substring(text.length() - 4).equalsIgnoreCase("%04X".formatted(checksum(text.substring(0, text.length() - 4))));
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
