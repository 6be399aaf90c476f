package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** What may be wrong with the page that is looked at, in words over its corner, so that the picture does not move when they appear. */
final class PageRemarks extends VBox {
    private final Texts texts;
    private final Wording wording;

    PageRemarks(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        getStyleClass().add("gap-1");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.TOP_RIGHT);
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        StackPane.setMargin(this, new Insets(10));
        show(Optional.empty());
    }

    void show(Optional<Page> page) {
        var words = page.map(one -> words(one, texts, wording)).orElse(List.of());
        var tone = page.filter(one -> one.doubts().isEmpty()).map(_ -> Tone.NOTED).orElse(Tone.AT_STAKE);
        getChildren().setAll(words.stream().map(word -> new Light(tone, word)).toList());
        ProcedureStep.visible(this, !words.isEmpty());
    }

    /** Every doubt about the page in a few words; none for an ordinary page. */
    static List<String> words(Page page, Texts texts, Wording wording) {
        var words = new ArrayList<String>();
        if (page.isBlank()) words.add(texts.get("reception.page.blank"));
        page.doubts().stream().sorted().map(wording::doubt).forEach(words::add);
        return List.copyOf(words);
    }
}
