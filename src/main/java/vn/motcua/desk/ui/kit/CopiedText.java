package vn.motcua.desk.ui.kit;

import java.util.Optional;

/** What this program put into the clipboard last, taken out again unless somebody has put something else there since. On the window's thread. */
public final class CopiedText {
    private final TextClipboard clipboard;
    private Optional<String> ours = Optional.empty();

    public CopiedText(TextClipboard clipboard) {
        this.clipboard = clipboard;
    }

    public void put(String text) {
        clipboard.put(text);
        ours = Optional.of(text);
    }

    public void clear() {
        if (ours.isPresent() && clipboard.text().equals(ours)) clipboard.clear();
        ours = Optional.empty();
    }

    /** Whether something of ours may still lie there. */
    public boolean isHeld() {
        return ours.isPresent();
    }
}
