package vn.motcua.desk.ui.entry;

import javafx.geometry.Pos;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;

/** A field's name, below it what is entered, and a sign for what was copied. */
final class EntryCell extends WrappingCell<EntryRow> {
    private final Texts texts;

    EntryCell(Texts texts) {
        this.texts = texts;
    }

    @Override protected void updateItem(EntryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var value = row.value().isBlank() ? texts.get("entry.blank") : row.value();
        var both = Draw.column("gap-0", Draw.wrapped(row.name(), "t-small", "muted"), Draw.wrapped(value, row.toCopy() ? "t-medium" : "muted"));
        var line = Draw.row("gap-3", Draw.icon(row.held() ? Feather.CLIPBOARD : row.copied() ? Feather.CHECK_CIRCLE : row.toCopy() ? Feather.COPY : Feather.MINUS,
                row.held() ? "accent-text" : row.copied() ? Tone.GOOD.textClass() : "subtle"), Draw.growing(both));
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(row.name() + ", " + value + (row.held() ? ", " + texts.get("entry.row.held") : row.copied() ? ", " + texts.get("entry.row.copied") : ""));
    }
}
