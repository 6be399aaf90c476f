package vn.motcua.desk.device.chip.driver;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;

import org.jmrtd.PassportService;
import org.jmrtd.protocol.ReadBinaryAPDUSender;

/**
 * The files of a chip, read as they lie there. The library has a reader of its own, which keeps what it read and does not say why it could
 * not read.
 */
final class ChipFiles {
    /** So much that the answer with its padding and signature is still a short one. */
    private static final int PIECE = 223;
    private static final int HEAD = 6;
    private static final int LARGEST_CHIP = 1 << 20;
    private static final int LAST_SHORT_OFFSET = 0x7fff;
    /** Not there; not for us, as fingerprints are; not now; no such command. */
    private static final Set<Integer> NOT_GIVEN = Set.of(0x6a82, 0x6982, 0x6985, 0x6d00);

    private final PassportService chip;
    private final ReadBinaryAPDUSender sender;
    private final BiConsumer<Integer, Integer> progress;
    private int bytesRead;

    /** @param progress told how many bytes were read of how many that are known */
    ChipFiles(CardService card, PassportService chip, BiConsumer<Integer, Integer> progress) {
        this.chip = chip;
        this.progress = progress;
        sender = new ReadBinaryAPDUSender(card);
    }

    /** Empty when the chip has no such file or does not give it to us. */
    Optional<byte[]> read(short id) throws CardServiceException, IOException {
        try {
            sender.sendSelectFile(chip.getWrapper(), id);
            return Optional.of(whole());
        } catch (CardServiceException refused) {
            if (NOT_GIVEN.contains(refused.getSW() & 0xffff)) return Optional.empty();
            throw refused;
        }
    }

    /** The selected one; its first bytes say how long it is. */
    private byte[] whole() throws CardServiceException, IOException {
        var head = piece(0, HEAD);
        int length = length(head);
        if (length < 0 || bytesRead + length > LARGEST_CHIP) throw new IOException("a file of " + length + " bytes");
        var bytes = Arrays.copyOf(head, length);
        for (int at = head.length; at < length; ) {
            var next = piece(at, Math.min(PIECE, length - at));
            if (next.length == 0 || next.length > length - at) throw new IOException("a file that breaks off at " + at + " of " + length);
            System.arraycopy(next, 0, bytes, at, next.length);
            at += next.length;
            progress.accept(bytesRead + at, bytesRead + length);
        }
        bytesRead += length;
        return bytes;
    }

    private byte[] piece(int at, int length) throws CardServiceException {
        return sender.sendReadBinary(chip.getWrapper(), 0, at, length, false, at > LAST_SHORT_OFFSET);
    }

    /** Of the whole file, from its tag and length. */
    private static int length(byte[] head) throws IOException {
        int at = head.length > 1 && (head[0] & 0x1f) == 0x1f ? 2 : 1;
        if (at >= head.length) throw new IOException("a file without a length");
        int first = head[at] & 0xff;
        int bytes = first > 0x7f ? first & 0x7f : 0;
        if (at + 1 + bytes > head.length || first == 0x80) throw new IOException("a file without a length");
        int length = bytes == 0 ? first : 0;
        for (int i = 1; i <= bytes; i++) length = length << 8 | head[at + i] & 0xff;
        return at + 1 + bytes + length;
    }
}
