package vn.motcua.desk.ui.dashboard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.work.Targets;

/** By what the dossiers of the period lose points, the cause with the most dossiers first. */
final class CausesPane extends VBox {
    /** @param points that one dossier puts at risk */
    private record Loss(Cause cause, long dossiers, long of, BigDecimal points) { }

    private final Texts texts;
    private final Wording wording;
    private final Rows<Loss> rows;
    private final Card card;

    CausesPane(DashboardModel model, Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        rows = new Rows<Loss>(texts.get("dashboard.causes"), Loss::cause)
                .text(texts.get("list.causes"), 16, loss -> Draw.sentence(wording.cause(loss.cause()))).wide()
                .texts(texts.get("dashboard.dossiers"), 8, this::dossiers)
                .nodes(texts.get("dashboard.share"), 11, this::bar)
                .text(texts.get("dashboard.atRisk"), 10.5, loss -> wording.formats().points(loss.points())).spareable();
        rows.onOpen(loss -> {
            if (loss.dossiers() > 0) model.open(loss.cause());
        });
        rows.whenEmpty(new EmptyState(Feather.AWARD, texts.get("dashboard.causes.none"), texts.get("dashboard.causes.none.do")));
        var note = Draw.wrapped(texts.get("dashboard.causes.note"), "t-small", "muted");
        note.getStyleClass().add("card-note");
        card = new Card(Feather.ALERT_TRIANGLE, texts.get("dashboard.causes"), Draw.growing(rows), note).flush();
        getChildren().add(Draw.growing(card));
    }

    void show(Targets.Board board) {
        var all = board.tally().all();
        var lost = all.lost();
        card.title(texts.get("dashboard.causes.of", wording.formats().number(all.received())));
        rows.show(all.received() == 0 ? List.of() : Arrays.stream(Cause.values())
                .map(cause -> new Loss(cause, lost.get(cause), all.received(), board.score().formula().atRisk(cause)))
                .sorted(Comparator.comparingLong(Loss::dossiers).reversed().thenComparing(Loss::cause)).toList());
    }

    void openCurrent() {
        rows.openCurrent();
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    private List<Rows.Piece> dossiers(Loss loss) {
        return List.of(new Rows.Piece(wording.formats().number(loss.dossiers()), "t-medium"), new Rows.Piece(wording.formats().percent((double) loss.dossiers() / loss.of()), "t-small muted"));
    }

    private Node bar(Loss loss) {
        var bar = new ProgressBar((double) loss.dossiers() / loss.of());
        bar.getStyleClass().add("share-bar");
        bar.setAccessibleText(wording.formats().percent((double) loss.dossiers() / loss.of()));
        bar.setFocusTraversable(false);
        return bar;
    }
}
