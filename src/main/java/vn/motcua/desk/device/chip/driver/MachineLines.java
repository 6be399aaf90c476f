package vn.motcua.desk.device.chip.driver;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Data group 1: the machine readable lines of a card of the size of a bank card (TD1, ICAO Doc 9303 part 5), ninety characters.
 *
 * @param state   three letters of who issued it
 * @param further what the state wrote beside the document number; on Vietnamese cards the personal number
 */
record MachineLines(String state, String further) {
    private static final int WHOLE = 0x61;
    private static final int LINES = 0x5f1f;
    private static final Pattern TD1 = Pattern.compile("[A-Z0-9<]{90}");

    /** Empty when these are no such lines, or the check digit of the number is wrong. */
    static Optional<MachineLines> of(byte[] group) {
        return Tlv.all(group).stream().filter(node -> node.tag() == WHOLE).flatMap(node -> node.children().stream())
                .filter(node -> node.tag() == LINES).findFirst()
                .map(node -> new String(node.value(), StandardCharsets.ISO_8859_1)).filter(text -> TD1.matcher(text).matches())
                .filter(text -> text.charAt(14) == '<' || checkDigit(text.substring(5, 14)) == text.charAt(14) - '0')
                .map(text -> new MachineLines(bare(text.substring(2, 5)), bare(text.substring(15, 30))));
    }

    private static String bare(String text) {
        return text.replace("<", "");
    }

    /** Weights 7, 3, 1; ICAO Doc 9303 part 3. */
    static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) sum += value(text.charAt(i)) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        return sum % 10;
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.getNumericValue(c);
    }
}
