package vn.motcua.desk.device;

import java.util.function.Consumer;

/** A camera on the counter. */
public interface Camera {
    /** Stable on this machine; what is remembered as the clerk's choice. */
    String id();

    /** As the maker calls it; shown in lists. */
    String name();

    /** How large its pictures should be: for codes 1280 × 720 where it has that, for a page as many points as it has. */
    enum Size { FOR_CODES, LARGEST }

    /**
     * Begins to look; returns at once.
     *
     * @param frame told of each picture on a thread of the camera's own; of those that come while it is busy only the newest
     * @param lost  told once when there will be no more pictures for a reason that is not ours: it cannot be opened, was unplugged, hangs. After the
     *              last picture was taken, never beside it: a picture that came later would hide the loss
     */
    Looking look(Size size, Consumer<Frame> frame, Consumer<DeviceProblem> lost);

    /** The camera is on; nothing more is told once it is closed. */
    interface Looking extends AutoCloseable {
        @Override void close();
    }
}
