package vn.motcua.desk.ui.settings;

import java.util.EnumMap;
import java.util.Map;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;

/** Groups of settings at the left, the chosen one at the right. What is changed is kept at once. */
public final class SettingsView implements Screen {
    private enum Section {
        OFFICE(Feather.MAP_PIN), LOOKS(Feather.EYE), MACHINES(Feather.PRINTER), HOLIDAYS(Feather.CALENDAR), FEES(Feather.CREDIT_CARD),
        CATALOGUE(Feather.BOOK), FORMS(Feather.FILE_TEXT);

        private final Ikon sign;

        Section(Ikon sign) {
            this.sign = sign;
        }
    }

    private final SettingsModel model;
    private final FormsModel forms;
    private final Texts texts;
    private final Wording wording;
    private final FilePicker picker;
    private final Toasts toasts;
    private final ListView<Section> sections = new ListView<>();
    private final Map<Section, Node> panes = new EnumMap<>(Section.class);
    private final StackPane pane = new StackPane();
    private final HBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public SettingsView(SettingsModel model, FormsModel forms, FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.forms = forms;
        this.texts = texts;
        this.wording = wording;
        this.picker = picker;
        this.toasts = toasts;
        sections.setAccessibleText(texts.get("settings.sections"));
        sections.getStyleClass().addAll("sections", "framed");
        sections.setCellFactory(_ -> new SectionCell());
        sections.getItems().setAll(Section.values());
        sections.getSelectionModel().selectedItemProperty().addListener((_, _, section) -> open(section));
        root = new HBox(sections, Draw.growing(pane));
        root.getStyleClass().addAll("work-area", "gap-3");
        for (var section : Section.values()) {
            keys.add(KeyHint.of("Alt+" + (section.ordinal() + 1), texts.of("settings", section), () -> sections.getSelectionModel().select(section)));
        }
        sections.getSelectionModel().select(Section.OFFICE);
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    /** Nothing is asked again: what stands here is being edited. */
    @Override public void refresh() { }

    @Override public void focusFirst() {
        sections.requestFocus();
    }

    private void open(Section section) {
        pane.getChildren().setAll(panes.computeIfAbsent(section, this::build));
    }

    private Node build(Section section) {
        return switch (section) {
            case OFFICE -> scrolling(section, new OfficePane(model, forms, texts, wording));
            case LOOKS -> scrolling(section, new LooksPane(model, texts));
            case MACHINES -> scrolling(section, new MachinesPane(model, picker, texts, wording));
            case HOLIDAYS -> new HolidaysPane(model, forms.today(), texts, wording);
            case FEES -> new FeesPane(model, texts, wording);
            case CATALOGUE -> new CataloguePane(model, picker, toasts, texts, wording);
            case FORMS -> new FormsPane(forms, texts);
        };
    }

    private Node scrolling(Section section, Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.of("settings", section));
        return scroll;
    }

    private final class SectionCell extends ListCell<Section> {
        private SectionCell() {
            setPrefWidth(0);
        }

        @Override protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                setGraphic(null);
                return;
            }
            var words = texts.of("settings", section);
            setGraphic(Draw.row("gap-2", Draw.icon(section.sign), Draw.text(words), Draw.filler(), Keys.cap("Alt+" + (section.ordinal() + 1))));
            setAccessibleText(words);
        }
    }
}
