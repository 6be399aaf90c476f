package vn.motcua.desk.device.camera.driver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import vn.motcua.desk.device.Frame;

/**
 * Pictures on a pipe, each between two marks: a driver may write there too, and what is not of this protocol is passed over.
 *
 * <pre>
 * BEGIN 'F' width height  rgb…   END
 * BEGIN 'W' length 0      word   END    the last: why there are no more pictures
 * </pre>
 */
public final class FrameStream {
    private static final byte[] BEGIN = {(byte) 0xc3, 'Q', 'C', (byte) 0xb1, 'b', 'e', 'g', 0};
    private static final byte[] END = {(byte) 0xc3, 'Q', 'C', (byte) 0xb1, 'e', 'n', 'd', 0};
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_SIDE = 8192;
    private static final long MOST_POINTS = 24_000_000;
    private static final int LONGEST_WORD = 64;

    private FrameStream() { }

    /** What comes out of the pipe. */
    public sealed interface Message {
        record Picture(Frame frame) implements Message { }

        /** There are no more pictures. @param why one of {@link CameraProgram}'s words */
        record Over(String why) implements Message { }
    }

    /** The writing end. */
    public static final class Writer {
        private final DataOutputStream out;

        public Writer(OutputStream out) {
            this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
        }

        public void picture(Frame frame) throws IOException {
            message('F', frame.width(), frame.height(), frame.rgb());
        }

        public void over(String why) throws IOException {
            var word = why.getBytes(StandardCharsets.US_ASCII);
            message('W', word.length, 0, word);
        }

        private void message(char kind, int one, int other, byte[] content) throws IOException {
            out.write(BEGIN);
            out.writeByte(kind);
            out.writeInt(one);
            out.writeInt(other);
            out.write(content);
            out.write(END);
            out.flush();
        }
    }

    /** The reading end. */
    public static final class Reader {
        private final DataInputStream in;

        public Reader(InputStream in) {
            this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        }

        /** The next whole message, however much else lies before it; empty at the end of the pipe. */
        public Optional<Message> next() throws IOException {
            while (toBegin()) {
                int kind = in.readUnsignedByte();
                int one = in.readInt();
                int other = in.readInt();
                if (kind == 'F' && isSize(one, other)) {
                    var rgb = new byte[3 * one * other];
                    in.readFully(rgb);
                    if (atEnd()) return Optional.of(new Message.Picture(new Frame(one, other, rgb)));
                } else if (kind == 'W' && one >= 0 && one <= LONGEST_WORD) {
                    var word = in.readNBytes(one);
                    if (atEnd()) return Optional.of(new Message.Over(new String(word, StandardCharsets.US_ASCII)));
                }
            }
            return Optional.empty();
        }

        private static boolean isSize(int width, int height) {
            return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_POINTS;
        }

        private boolean toBegin() throws IOException {
            int matched = 0;
            while (matched < BEGIN.length) {
                int next = in.read();
                if (next < 0) return false;
                // the first byte of the mark stands nowhere else in it
                matched = (byte) next == BEGIN[matched] ? matched + 1 : (byte) next == BEGIN[0] ? 1 : 0;
            }
            return true;
        }

        private boolean atEnd() throws IOException {
            return Arrays.equals(in.readNBytes(END.length), END);
        }
    }
}
