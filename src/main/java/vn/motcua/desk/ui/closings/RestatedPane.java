package vn.motcua.desk.ui.closings;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Rows;

/** The dossiers by which a figure is another one now: what each was when the period was closed, and what it is. */
final class RestatedPane extends VBox {
    private final Texts texts;
    private final Wording wording;
    private final Rows<RestatedDossier> rows;
    private final Label range = Draw.text("", "muted");
    private final Card card;

    RestatedPane(Texts texts, Wording wording, ZoneId zone, Consumer<DossierRow> open) {
        this.texts = texts;
        this.wording = wording;
        var looks = new DossierLooks(texts, wording, zone);
        rows = new Rows<RestatedDossier>(texts.get("closings.dossiers"), one -> one.row().id())
                .texts(texts.get("list.codes"), 15.2, one -> looks.codes(one.row()))
                .texts(texts.get("list.applicant"), 9.6, one -> looks.applicant(one.row())).spareable()
                .texts(texts.get("list.procedure"), 10.5, one -> looks.procedure(one.row())).wide()
                .text(texts.get("closings.was"), 9, one -> texts.of("closings.was", one.was()))
                .texts(texts.get("closings.is"), 11.5, this::now);
        rows.onOpen(one -> open.accept(one.row()));
        rows.setMinHeight(0);
        rows.whenEmpty(new EmptyState(Feather.HELP_CIRCLE, texts.get("closings.dossiers.none"), texts.get("closings.dossiers.none.do")));
        range.setMinWidth(USE_PREF_SIZE);
        card = new Card(Feather.LIST, texts.get("closings.dossiers"), Draw.growing(rows)).with(range).flush();
        getChildren().add(Draw.growing(card));
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void openCurrent() {
        rows.openCurrent();
    }

    void show(ClosingsModel.Opened opened) {
        card.title(texts.get("closings.dossiersOf", wording.indicators().name(opened.indicator())));
        rows.show(opened.dossiers());
        int last = opened.first() + opened.dossiers().size();
        range.setText(opened.dossiers().isEmpty() ? "" : texts.get(opened.more() ? "closings.range.more" : "closings.range", opened.first() + 1, last));
    }

    private List<Rows.Piece> now(RestatedDossier one) {
        var words = new Rows.Piece(texts.of("closings.was", RestatedDossier.Was.of(one.now())), "t-medium");
        return switch (one.now()) {
            case Verdict.Counted(), Verdict.Outside() -> List.of(words);
            case Verdict.Missed(var why) -> List.of(words, new Rows.Piece(Draw.sentence(wording.indicators().shortfall(why)), "t-small muted"));
        };
    }
}
