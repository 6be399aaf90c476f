package vn.motcua.desk.device;

import java.util.List;
import java.util.Optional;

/** Puts finished sheets on paper. Called off the window's thread. */
public interface Printer {
    /** Names of the printers of this machine, the system's default first; empty when there is none. */
    List<String> names();

    /**
     * @param pdf    the whole document
     * @param name   one of {@link #names}
     * @param title  shown in the printer's queue; never personal
     * @return what went wrong; empty when the job was handed to the system
     */
    Optional<DeviceProblem> print(byte[] pdf, String name, int copies, String title);
}
