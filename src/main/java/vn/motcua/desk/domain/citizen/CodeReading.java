package vn.motcua.desk.domain.citizen;

import java.util.regex.Pattern;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/**
 * Tells what a scanned text is. Tolerant of how readers wrap and encode it (byte order mark, line ends, blanks at the ends, bytes taken for
 * letters), strict about what goes into which field: a part that does not fit stays out, and nothing is ever an exception.
 */
public final class CodeReading {
    /** The longest text a QR code can hold; what is longer was not read from one. */
    private static final int LONGEST = 7_089;

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");

    /**
     * VNeID's own code: one long word of a base-64 alphabet, or a signed token of three such words. Its content is not public;
     * certain is only that no card, address or dossier code looks so.
     */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9+/_-]{40,}={0,2}|[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");

    private CodeReading() { }

    /**
     * @param raw as the reader or camera gave it; where an input method took characters back while a reader typed, a backspace
     *            stands for each
     */
    public static ScannedCode understand(String raw) {
        if (raw.length() > LONGEST) return new ScannedCode.Foreign();
        var typed = TypedText.of(raw);
        var text = typed.text();
        if (text.isEmpty()) return new ScannedCode.Foreign();
        if (WEB.matcher(text).matches()) return new ScannedCode.WebLink(text);
        return BankCode.read(text).<ScannedCode>map(transfer -> transfer)
                .or(() -> LocalCode.parse(text).map(ScannedCode.OwnReceipt::new))
                .or(() -> OfficialCode.parse(text).map(ScannedCode.OfficialDossier::new))
                .or(() -> CardText.read(typed, raw))
                .orElseGet(() -> isOpaque(text) ? new ScannedCode.VneidPass() : new ScannedCode.Foreign());
    }

    /** Capitals, small letters and digits, as chance mixes them; a checksum in hexadecimal or a long number is something else. */
    private static boolean isOpaque(String text) {
        return OPAQUE.matcher(text).matches() && !text.startsWith(BankCode.BEGINS) && text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
    }
}
