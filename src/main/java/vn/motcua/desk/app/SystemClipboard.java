package vn.motcua.desk.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import vn.motcua.desk.ui.kit.TextClipboard;

/** The clipboard of the desktop. On the window's thread. */
final class SystemClipboard implements TextClipboard {
    /** Keeps what is copied out of the history and out of the cloud. Source: Windows, "Cloud Clipboard and Clipboard History Formats". */
    private static final String NOT_FOR_HISTORY = "ExcludeClipboardContentFromMonitorProcessing";
    /** As password managers ask KDE's history. */
    private static final String NOT_FOR_KLIPPER = "x-kde-passwordManagerHint";

    @Override public void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        content.put(format(NOT_FOR_HISTORY), ByteBuffer.wrap(new byte[1]));
        content.put(format(NOT_FOR_KLIPPER), ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    @Override public void clear() {
        Clipboard.getSystemClipboard().clear();
    }

    private static DataFormat format(String name) {
        return Optional.ofNullable(DataFormat.lookupMimeType(name)).orElseGet(() -> new DataFormat(name));
    }
}
