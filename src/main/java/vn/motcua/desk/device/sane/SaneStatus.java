package vn.motcua.desk.device.sane;

import java.util.Optional;

import vn.motcua.desk.device.DeviceProblem;

/**
 * What {@code scanimage} says about its end. Its exit status is the status of the driver, except that it is 1 when the device
 * could not be opened; and after a read error it may hang instead of exiting, having said why: then its words are taken.
 */
enum SaneStatus {
    CANCELLED(2, "Operation was cancelled"),
    BUSY(3, "Device busy"),
    INVALID(4, "Invalid argument"),
    JAM(6, "Document feeder jammed"),
    NO_DOCUMENTS(7, "Document feeder out of documents"),
    COVER_OPEN(8, "Scanner cover is open"),
    INPUT_OUTPUT(9, "Error during device I/O"),
    NO_MEMORY(10, "Out of memory"),
    ACCESS_DENIED(11, "Access to resource has been denied");

    private final int code;
    private final String words;

    SaneStatus(int code, String words) {
        this.code = code;
        this.words = words;
    }

    static Optional<SaneStatus> of(int exitStatus, String lastMessage) {
        for (var status : values()) {
            if (status.code == exitStatus) return Optional.of(status);
        }
        return inWords(lastMessage);
    }

    static Optional<SaneStatus> inWords(String message) {
        for (var status : values()) {
            if (message.contains(status.words)) return Optional.of(status);
        }
        return Optional.empty();
    }

    /** @param opening the trouble arose before the scan began */
    DeviceProblem problem(boolean opening) {
        return switch (this) {
            case CANCELLED -> new DeviceProblem.Cancelled();
            case BUSY -> new DeviceProblem.Busy();
            case JAM -> new DeviceProblem.PaperJam();
            case NO_DOCUMENTS -> new DeviceProblem.NoPaper();
            case COVER_OPEN -> new DeviceProblem.CoverOpen();
            case ACCESS_DENIED -> new DeviceProblem.AccessDenied();
            case INVALID, INPUT_OUTPUT -> opening ? new DeviceProblem.Offline() : unknown();
            case NO_MEMORY -> unknown();
        };
    }

    private DeviceProblem unknown() {
        return new DeviceProblem.Unknown("SANE " + code);
    }
}
