package vn.motcua.desk.ui.kit;

import java.util.Optional;

/** What the system carries from one window to another. An interface because it is shared with every program on the machine. */
public interface TextClipboard {
    /** Text that is no one else's business: histories of the clipboard are asked to leave it out. */
    void put(String text);

    /** Empty when something else than text lies there. */
    Optional<String> text();

    void clear();
}
