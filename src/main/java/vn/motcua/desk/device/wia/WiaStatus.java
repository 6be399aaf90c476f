package vn.motcua.desk.device.wia;

import vn.motcua.desk.device.DeviceProblem;

/**
 * What the codes of Windows mean for the clerk. {@code wiadef.h} numbers the later ones in decimal (cover open is 16), while Microsoft's
 * pages print those numbers as if they were hexadecimal; both are understood, since none of them means anything else.
 */
final class WiaStatus {
    private static final int PAPER_EMPTY = 0x80210003;

    private WiaStatus() { }

    /** Whether it says that there is no further sheet: after at least one page that is a good end. */
    static boolean isEmptyFeeder(int code) {
        return code == PAPER_EMPTY;
    }

    static DeviceProblem problem(int code) {
        return switch (code) {
            case PAPER_EMPTY -> new DeviceProblem.NoPaper();
            // jam; an unspecified problem of the feeder
            case 0x80210002, 0x80210004 -> new DeviceProblem.PaperJam();
            case 0x80210010, 0x80210016 -> new DeviceProblem.CoverOpen();
            case 0x80210014, 0x80210020 -> new DeviceProblem.DoubleFeed();
            // busy; warming up; locked by another program
            case 0x80210006, 0x80210007, 0x8021000D -> new DeviceProblem.Busy();
            // offline; no device available; the remote procedure call server is unavailable
            case 0x80210005, 0x80210015, 0x800706BA -> new DeviceProblem.Offline();
            // the item was deleted; communication failed: the cable
            case 0x80210009, 0x8021000A -> new DeviceProblem.Unplugged();
            case 0x80070005 -> new DeviceProblem.AccessDenied();
            // class or program of the automation library not registered
            case 0x80040154, 0x800401F3 -> new DeviceProblem.NotInstalled("wiaaut.dll");
            // disk full, as a code of the system and of the storage
            case 0x80070070, 0x80030070 -> new DeviceProblem.DiskFull();
            // cancelled in a window of the driver
            case 0x80210064, 0x800704C7 -> new DeviceProblem.Cancelled();
            default -> new DeviceProblem.Unknown("WIA %08X".formatted(code));
        };
    }
}
