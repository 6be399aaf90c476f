package vn.motcua.desk.store.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.trouble.DataTrouble;

/** The lines of a UTF-8 file that are not blank, with their numbers. A byte order mark and CR before LF are tolerated. */
final class Lines {
    /** @param number counted from 1, blank lines included */
    record Line(int number, String text) { }

    private static final int BYTE_ORDER_MARK = '\ufeff';

    private Lines() { }

    /**
     * @param maxBytes     of the whole file
     * @param maxLineBytes of one line
     * @throws Refusal when it cannot be read, is empty or too large, or is not UTF-8
     */
    static List<Line> of(InputStream in, int maxBytes, int maxLineBytes) {
        var bytes = allBytes(in, maxBytes);
        var lines = new ArrayList<Line>();
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') end++;
            number++;
            if (end - start > maxLineBytes) throw new Refusal(number, DataTrouble.LINE_TOO_LONG, "");
            var text = decode(bytes, start, end - start, number);
            if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) text = text.substring(1);
            if (text.endsWith("\r")) text = text.substring(0, text.length() - 1);
            if (!text.isBlank()) lines.add(new Line(number, text));
            start = end + 1;
        }
        if (lines.isEmpty()) throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.EMPTY, "");
        return lines;
    }

    private static byte[] allBytes(InputStream in, int maxBytes) {
        try {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.TOO_LARGE, String.valueOf(maxBytes));
            return bytes;
        } catch (IOException unreadable) {
            throw new Refusal(Refusal.WHOLE_FILE, DataTrouble.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static String decode(byte[] bytes, int start, int length, int number) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(number, DataTrouble.NOT_UTF8, "");
        }
    }
}
