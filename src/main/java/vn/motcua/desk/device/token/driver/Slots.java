package vn.motcua.desk.device.token.driver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * Which tokens are plugged in and how they stand, asked of the maker's library itself, since the JDK's provider does not say. Only what needs no
 * PIN. Source: PKCS #11 2.40, C_GetSlotList, CK_TOKEN_INFO.
 */
final class Slots {
    private static final int MOST = 64;
    private static final long OK = 0;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final byte WITH_TOKEN = 1;
    private static final int LABEL = 32;
    /** Behind label, maker, model and serial number. */
    private static final long FLAGS_AT = 96;
    private static final long TOKEN_INFO = 512;
    private static final long INITIALIZED = 0x400;
    private static final long PIN_COUNT_LOW = 0x10000;
    private static final long PIN_FINAL_TRY = 0x20000;
    private static final long PIN_LOCKED = 0x40000;

    private final NativeLibrary library;

    /** @param id number of the slot */
    record Token(long id, String label, long flags) {
        boolean isInitialized() {
            return (flags & INITIALIZED) != 0;
        }

        boolean hasFewTries() {
            return (flags & PIN_COUNT_LOW) != 0;
        }

        boolean hasOneTry() {
            return (flags & PIN_FINAL_TRY) != 0;
        }

        boolean isLocked() {
            return (flags & PIN_LOCKED) != 0;
        }
    }

    /** @throws UnsatisfiedLinkError when the file is not a library of this system */
    Slots(Path library) {
        this.library = NativeLibrary.getInstance(library.toString());
    }

    /**
     * Those that can be used.
     *
     * @throws UnsatisfiedLinkError when the library is not one for tokens
     */
    List<Token> tokens() {
        long begun = call("C_Initialize", Pointer.NULL);
        if (begun != OK && begun != ALREADY_INITIALIZED) return List.of();
        try (var count = new Memory(Long.BYTES); var ids = new Memory((long) MOST * Native.LONG_SIZE); var info = new Memory(TOKEN_INFO)) {
            count.setNativeLong(0, new NativeLong(MOST));
            if (call("C_GetSlotList", WITH_TOKEN, ids, count) != OK) return List.of();
            var tokens = new ArrayList<Token>();
            for (int at = 0; at < count.getNativeLong(0).intValue(); at++) {
                var id = ids.getNativeLong((long) at * Native.LONG_SIZE);
                if (call("C_GetTokenInfo", id, info) != OK) continue;
                var label = new String(info.getByteArray(0, LABEL), StandardCharsets.UTF_8).strip();
                var token = new Token(id.longValue(), label, info.getNativeLong(FLAGS_AT).longValue());
                if (token.isInitialized()) tokens.add(token);
            }
            return tokens;
        }
    }

    private long call(String name, Object... arguments) {
        return ((NativeLong) library.getFunction(name).invoke(NativeLong.class, arguments)).longValue();
    }
}
