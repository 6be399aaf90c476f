package vn.motcua.desk.ui.settings;

import java.util.EnumMap;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.procedure.Procedure.Trust.Confidence;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.SearchField;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;

/** The procedures in force: which edition, how far it can be trusted, and a way to replace it. For the technician. */
final class CataloguePane extends VBox {
    private final SettingsModel model;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final SearchField field;
    private final Rows<Procedure> rows;
    private final VBox about = Draw.column("gap-2");
    private final VBox refusal = Draw.column("gap-1");

    CataloguePane(SettingsModel model, FilePicker picker, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        getStyleClass().add("gap-3");
        refusal.getStyleClass().add("reasons");
        refusal.setVisible(false);
        refusal.setManaged(false);
        field = new SearchField(texts.get("settings.catalogue.find"), texts.get("settings.catalogue.find"));
        field.onTyped(_ -> showRows());
        rows = new Rows<Procedure>(texts.get("settings.CATALOGUE"), Procedure::code).text(texts.get("settings.catalogue.code"), 7, Procedure::code)
                .texts(texts.get("list.procedure"), 13, one -> List.of(new Rows.Piece(one.name(), ""), new Rows.Piece(one.field(), "t-small muted"))).wide()
                .nodes(texts.get("settings.catalogue.trust"), 16, this::trust)
                .texts(texts.get("settings.catalogue.parts"), 15, this::parts).spareable();
        getChildren().addAll(new Card(Feather.BOOK, texts.get("settings.CATALOGUE"), about, refusal).with(
                Draw.button(texts.get("settings.catalogue.replace"), this::replace, "replace-catalogue")), Draw.growing(new Card(Feather.LIST,
                texts.get("settings.catalogue.procedures"), inset(field), Draw.growing(rows)).flush()));
        show();
    }

    private void show() {
        var catalogue = model.catalogue();
        var counts = new EnumMap<Confidence, Integer>(Confidence.class);
        catalogue.procedures().forEach(one -> counts.merge(one.trust().overall(), 1, Integer::sum));
        long toCheck = catalogue.procedures().stream().filter(one -> one.trust().needsCheck()).count();
        var lights = Draw.flow();
        counts.forEach((confidence, count) -> lights.getChildren().add(new Light(tone(confidence), texts.get("settings.catalogue.count",
                wording.confidence(confidence), count))));
        if (toCheck > 0) lights.getChildren().add(new Light(Tone.NOTED, texts.get("settings.catalogue.toCheck", toCheck)));
        about.getChildren().setAll(Draw.wrapped(texts.get("settings.catalogue.edition", catalogue.edition(), wording.formats().date(catalogue.asOf()),
                catalogue.procedures().size())), lights);
        showRows();
    }

    private void showRows() {
        var words = Folding.words(field.value());
        rows.show(model.catalogue().procedures().stream().filter(one -> {
            var all = Folding.fold(one.code() + " " + one.name() + " " + one.field());
            return words.stream().allMatch(all::contains);
        }).toList(), field.value());
    }

    private Light trust(Procedure one) {
        return new Light(tone(one.trust().overall()), wording.confidence(one.trust().overall()));
    }

    private List<Rows.Piece> parts(Procedure one) {
        return List.of(part("settings.catalogue.part.components", one.trust().components()), part("settings.catalogue.part.time", one.trust().time()),
                part("settings.catalogue.part.fee", one.trust().fee()));
    }

    private Rows.Piece part(String key, Confidence confidence) {
        return new Rows.Piece(texts.get(key, wording.confidence(confidence)), "t-small");
    }

    private static Tone tone(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> Tone.GOOD;
            case MEDIUM -> Tone.LATER;
            case LOW -> Tone.NOTED;
            case NONE -> Tone.AT_STAKE;
        };
    }

    private void replace() {
        picker.open(texts.get("settings.catalogue.replace")).stream().findFirst().ifPresent(file -> model.replaceCatalogue(file, this::replaced));
    }

    private void replaced(DataReading<Catalogue> reading) {
        switch (reading) {
            case DataReading.Read<Catalogue>(var catalogue) -> {
                refuse(List.of());
                toasts.show(Tone.GOOD, texts.get("settings.catalogue.replaced", catalogue.edition(), catalogue.procedures().size()), "");
                show();
            }
            case DataReading.Refused<Catalogue> refused -> {
                var words = wording.problem(refused);
                refuse(List.of(Draw.wrapped(texts.get("settings.catalogue.refused"), "t-strong"), Draw.wrapped(words.what()),
                        Draw.wrapped(words.next(), "muted")));
            }
        }
    }

    private void refuse(List<Node> words) {
        refusal.getChildren().setAll(words);
        refusal.setVisible(!words.isEmpty());
        refusal.setManaged(!words.isEmpty());
    }

    private static Node inset(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("card-inset");
        return box;
    }
}
