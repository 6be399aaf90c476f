package vn.motcua.desk.imaging.signature;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;

import vn.motcua.desk.domain.signature.PdfSignature.Coverage;

/**
 * The bytes of a file that a signature speaks of: everything before and everything behind the place where it stands itself.
 *
 * Source: ISO 32000-1, 12.8.1, table 252 (ByteRange); what is asked of the gap follows the known attacks on it ("signature wrapping").
 *
 * @param gap    first byte of the signature's own place, an angle bracket
 * @param resume first byte behind it
 * @param end    first byte that is not signed any more
 */
public record SignedBytes(Path file, long gap, long resume, long end) {
    private static final int CHUNK = 1 << 16;
    /** Line ends behind the last mark, which no signature needs to cover. */
    private static final int SLACK = 8;
    private static final long LARGEST_SIGNATURE = 1 << 20;

    /** @param range as it stands in the file; empty when it cannot be meant seriously */
    static Optional<SignedBytes> of(Path file, COSArray range) throws IOException {
        if (range == null || range.size() != 4) return Optional.empty();
        var numbers = new long[4];
        for (int at = 0; at < numbers.length; at++) {
            if (!(range.getObject(at) instanceof COSNumber number)) return Optional.empty();
            numbers[at] = number.longValue();
            if (numbers[at] < 0 || numbers[at] > Files.size(file)) return Optional.empty();
        }
        long end = numbers[2] + numbers[3];
        if (numbers[0] != 0 || numbers[2] <= numbers[1] || end > Files.size(file)) return Optional.empty();
        return Optional.of(new SignedBytes(file, numbers[1], numbers[2], end));
    }

    /** Whether nothing is left out but the signature itself, as hexadecimal digits in angle brackets. */
    boolean leavesOutOnly(byte[] signature) throws IOException {
        if (resume - gap > LARGEST_SIGNATURE) return false;
        var place = new byte[(int) (resume - gap)];
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(gap);
            in.readFully(place);
        }
        if (place.length < 2 || place[0] != '<' || place[place.length - 1] != '>') return false;
        var digits = new ByteArrayOutputStream(place.length);
        for (int at = 1; at < place.length - 1; at++) {
            if (HexFormat.isHexDigit(place[at])) digits.write(place[at]);
            else if (place[at] != ' ' && place[at] != '\n' && place[at] != '\r' && place[at] != '\t') return false;
        }
        return digits.size() % 2 == 0 && Arrays.equals(HexFormat.of().parseHex(digits.toString(java.nio.charset.StandardCharsets.ISO_8859_1)), signature);
    }

    Coverage coverage(byte[] signature) throws IOException {
        if (!leavesOutOnly(signature)) return Coverage.WITH_GAPS;
        long left = Files.size(file) - end;
        return left <= SLACK && isBlank(left) ? Coverage.WHOLE_FILE : Coverage.WHOLE_THEN;
    }

    private boolean isBlank(long left) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(end);
            for (long at = 0; at < left; at++) {
                int one = in.read();
                if (one != '\n' && one != '\r' && one != ' ' && one != 0) return false;
            }
        }
        return true;
    }

    /** Gives every signed byte in order. */
    void writeTo(OutputStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            pour(in, out, gap);
            in.skipNBytes(resume - gap);
            pour(in, out, end - resume);
        }
    }

    /** The file as it was when it was signed. */
    void copyAsSigned(Path target) throws IOException {
        try (InputStream in = Files.newInputStream(file); OutputStream out = Files.newOutputStream(target)) {
            pour(in, out, end);
        }
    }

    private static void pour(InputStream in, OutputStream out, long count) throws IOException {
        var chunk = new byte[CHUNK];
        for (long left = count; left > 0; ) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) throw new IOException("the file ended " + left + " bytes too early");
            out.write(chunk, 0, read);
            left -= read;
        }
    }
}
