package vn.motcua.desk.ui.reception;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.pile.Placement;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.SmallPictures;
import vn.motcua.desk.ui.kit.Thumbnail;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;

/** One page of the pile: above the first of a run the line it goes to; beside the page why, and what may be wrong with it. */
final class PileCell extends WrappingCell<PileView.Row> {
    static final int SIDE = 220;
    private static final double WIDTH = 46;
    private static final double HEIGHT = 64;
    /** A proposal surer than this needs no second look. */
    private static final double SURE = 0.8;

    private final Texts texts;
    private final Wording wording;
    private final Thumbnail<Page> sheet;
    private final Label line = Draw.wrapped("", "t-medium");
    private final Label number = Draw.text("", "t-small", "t-medium");
    private final Label why = Draw.wrapped("", "t-small", "muted");
    private final Light sure = new Light(Tone.GOOD, "");
    private final VBox doubts = Draw.column("gap-0");
    private final VBox head;
    private final VBox box;

    PileCell(Texts texts, Wording wording, SmallPictures<Page> pictures) {
        this.texts = texts;
        this.wording = wording;
        sheet = new Thumbnail<>(WIDTH, HEIGHT, pictures);
        line.setMaxWidth(Double.MAX_VALUE);
        head = Draw.column("gap-1", line, sure);
        head.getStyleClass().add("run-head");
        var frame = new HBox(sheet);
        frame.setAlignment(Pos.TOP_CENTER);
        frame.setMinWidth(HEIGHT);
        var body = Draw.row("gap-2", frame, Draw.growing(Draw.column("gap-0", number, why, doubts)));
        body.setAlignment(Pos.TOP_LEFT);
        box = Draw.column("gap-1", head, body);
    }

    /** Whoever looks at a page makes its small picture as well; an empty sheet stands for it until then. */
    static boolean isDrawn(Page page) {
        return page.notes().isPresent();
    }

    @Override protected void updateItem(PileView.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            sheet.clear();
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var page = row.piled().page();
        var placement = row.placement();
        line.setText(row.line().map(component -> row.lineNumber() + ". " + component.shortName())
                .orElseGet(() -> texts.get(placement.isLeftOut() ? "reception.pile.leftOut" : "reception.pile.unknown")));
        boolean certain = placement.goal().isPresent() && placement.confidence() >= SURE;
        sure.show(certain ? Tone.GOOD : Tone.NOTED, texts.get(certain ? "reception.pile.sure" : "reception.pile.look",
                wording.formats().percent(placement.confidence())));
        ProcedureStep.visible(head, row.first());
        ProcedureStep.visible(sure, placement.ground() != Placement.Ground.CHOSEN_BY_CLERK);
        var place = texts.get("reception.pile.number", row.index() + 1);
        number.setText(placement.isLeftOut() ? place + " · " + texts.get("reception.pile.leftOut") : place);
        why.setText(wording.ground(placement.ground()));
        doubts.getChildren().setAll(page.doubts().stream().sorted().map(doubt -> Draw.row("gap-1", Draw.icon(Tone.AT_STAKE.sign(), Tone.AT_STAKE.textClass()),
                Draw.wrapped(wording.doubt(doubt), "t-small"))).toList());
        sheet.setOpacity(placement.isLeftOut() ? 0.4 : 1);
        if (isDrawn(page)) sheet.show(page);
        else sheet.clear();
        setAccessibleText(number.getText() + ". " + line.getText() + ". " + why.getText());
        setGraphic(box);
    }
}
