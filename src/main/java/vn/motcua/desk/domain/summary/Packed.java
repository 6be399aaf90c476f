package vn.motcua.desk.domain.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import vn.motcua.desk.domain.summary.UnreadableSummary.Why;

/** gzip, with a bound on what comes out of it. */
public final class Packed {
    private Packed() { }

    public static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    public static byte[] unpack(byte[] packed) throws UnreadableSummary {
        return unpack(packed, SummaryReader.LONGEST);
    }

    /** @throws UnreadableSummary when it is not whole, or holds more than that many bytes */
    public static byte[] unpack(byte[] packed, int longest) throws UnreadableSummary {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) throw new UnreadableSummary(Why.TOO_LARGE, "");
            return bytes;
        } catch (IOException broken) {
            throw new UnreadableSummary(Why.NOT_PACKED, "", broken);
        }
    }
}
