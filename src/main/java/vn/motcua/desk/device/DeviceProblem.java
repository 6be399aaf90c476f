package vn.motcua.desk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a machine on the counter did not do its work. What the driver did not explain stays {@link Unknown}. */
public sealed interface DeviceProblem {
    record NoPaper() implements DeviceProblem { }

    record PaperJam() implements DeviceProblem { }

    record CoverOpen() implements DeviceProblem { }

    record DoubleFeed() implements DeviceProblem { }

    record Busy() implements DeviceProblem { }

    record Offline() implements DeviceProblem { }

    record Unplugged() implements DeviceProblem { }

    record Cancelled() implements DeviceProblem { }

    record AccessDenied() implements DeviceProblem { }

    /** The driver said nothing for too long and was stopped. */
    record NoAnswer() implements DeviceProblem { }

    /** A program that this device needs is not on the machine. @param program its name, for the technician */
    record NotInstalled(String program) implements DeviceProblem { }

    /** A watched folder in which nothing appeared while it was waited for. */
    record NothingCame() implements DeviceProblem { }

    /** A file in a watched folder that nobody goes on writing and that is not whole. It stays where it is. @param name of the file */
    record FileUnfinished(String name) implements DeviceProblem { }

    /** The machine cannot do what was asked of it. */
    record CannotDo(Wish wish) implements DeviceProblem { }

    /** What may be asked in vain. */
    enum Wish { BOTH_SIDES, PICTURES }

    /** The machine's disk has no room for what the device delivers. */
    record DiskFull() implements DeviceProblem { }

    record Unknown(String code) implements DeviceProblem { }

    /**
     * What it means that a page could not be written: the file systems of different machines word a full disk
     * differently, so the folder is asked for its room instead.
     */
    static DeviceProblem ofWriting(Path folder, IOException cause) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < 1 << 20) return new DiskFull();
        } catch (IOException unreachable) {
            cause.addSuppressed(unreachable);
        }
        return new Unknown(cause.getClass().getSimpleName());
    }
}
