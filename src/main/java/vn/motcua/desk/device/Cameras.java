package vn.motcua.desk.device;

import java.util.List;

/** Finds cameras. Slow; called off the window's thread. */
public interface Cameras {
    /** Those that are connected now; empty when there is none, which is no trouble. */
    List<Camera> find();

    static Cameras none() {
        return List::of;
    }
}
