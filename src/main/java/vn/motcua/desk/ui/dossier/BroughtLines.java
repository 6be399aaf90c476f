package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;

/** The lines of the checklist for which papers are brought later: the one under the mark gets the next page. */
final class BroughtLines extends VBox {
    private final Texts texts;
    private final Wording wording;
    private final ListView<ReceivedDossier.Line> list = new ListView<>();
    private Filling now = Filling.of(vn.motcua.desk.domain.life.Action.ADD_PAPERS);
    private boolean showing;

    BroughtLines(Texts texts, Wording wording, Consumer<String> target) {
        this.texts = texts;
        this.wording = wording;
        list.setAccessibleText(texts.get("deed.lines"));
        list.getStyleClass().add("brought");
        list.setCellFactory(_ -> new LineCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !showing) target.accept(line.component().id());
        });
        getChildren().addAll(Draw.text(texts.get("deed.lines"), "field-label"), list);
    }

    void show(Filling filling, List<ReceivedDossier.Line> known) {
        now = filling;
        showing = true;
        var lines = new ArrayList<>(known);
        filling.lines().values().stream().filter(line -> known.stream().noneMatch(one -> one.component().id().equals(line.component().id()))).forEach(lines::add);
        if (!lines.equals(list.getItems())) list.getItems().setAll(lines);
        list.getItems().stream().filter(line -> line.component().id().equals(filling.target())).findFirst().ifPresent(line -> {
            list.getSelectionModel().select(line);
            list.scrollTo(Math.max(0, list.getItems().indexOf(line) - 1));
        });
        list.refresh();
        showing = false;
    }

    @Override public void requestFocus() {
        list.requestFocus();
    }

    private final class LineCell extends WrappingCell<ReceivedDossier.Line> {
        @Override protected void updateItem(ReceivedDossier.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            int brought = now.brought(line.component().id()).pageCount();
            var store = now.fromStore(line.component().id());
            var how = brought > 0 ? texts.get("deed.brought", wording.formats().pages(brought)) : wording.settlement(store.or(line::settlement));
            var tone = brought > 0 || store.isPresent() ? Tone.GOOD : line.settlement().isEmpty() ? Tone.AT_STAKE : Tone.LATER;
            var light = Draw.wrapped(how, "t-small", tone.textClass());
            light.setGraphic(Draw.icon(tone.sign()));
            setGraphic(Draw.column("gap-1", Draw.wrapped(line.component().name(), "t-medium"), light));
            setAccessibleText(line.component().name() + ", " + how);
        }
    }
}
