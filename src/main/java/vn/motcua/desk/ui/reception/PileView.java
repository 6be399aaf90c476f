package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import javafx.animation.PauseTransition;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.pile.Placement;
import vn.motcua.desk.domain.pile.SortedPile;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EndOfList;
import vn.motcua.desk.ui.kit.PagePreview;
import vn.motcua.desk.ui.kit.Renewal;
import vn.motcua.desk.ui.kit.SmallPictures;

/** The pile in its order on the left, each run of pages under the line that it is proposed for; the page under the mark large on the right. */
final class PileView extends HBox {
    private static final int LARGE = 2000;

    private final ReceptionModel model;
    private final Texts texts;
    private final ListView<Row> rows = new ListView<>();
    private final PagePreview preview;
    private final PageRemarks remarks;
    private final Background.Latest picture;
    /** While pages arrive a page is drawn large once it has stayed under the mark so long: to do it for each would keep the others waiting. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(500));
    private final BiFunction<Page, Integer, byte[]> pictures;
    private final Card list;
    private Optional<Page> previewed = Optional.empty();
    /** What is shown large. */
    private Optional<CleanCopy> large = Optional.empty();
    private boolean renewing;

    /** @param line empty when the page is left out or no line is known for it; @param first of its run */
    record Row(int index, PiledPage piled, Placement placement, Optional<DossierComponent> line, int lineNumber, boolean first) { }

    PileView(ReceptionModel model, PileDeeds deeds, Background background, BiFunction<Page, Integer, byte[]> pictures, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.pictures = pictures;
        picture = background.latest();
        preview = new PagePreview(texts);
        rows.getStyleClass().add("pile");
        rows.setAccessibleText(texts.get("reception.pile"));
        var small = new SmallPictures<Page>(background, Page::digest, page -> pictures.apply(page, PileCell.SIDE));
        rows.setCellFactory(_ -> new PileCell(texts, wording, small));
        rows.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> look());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (preview.zoomed(event)) event.consume();
        });
        list = new Card(Feather.LAYERS, texts.get("reception.pile"), Draw.growing(rows)).flush();
        list.getStyleClass().add("checklist-card");
        remarks = new PageRemarks(texts, wording);
        var stage = new StackPane(preview, remarks);
        stage.getStyleClass().add("pages");
        var page = new Card(Feather.IMAGE, texts.get("reception.pile.page"), Draw.growing(stage));
        getStyleClass().addAll("gap-3", "fill-height");
        getChildren().addAll(list, Draw.growing(page));
        deeds.sorted().addListener((_, _, pile) -> show(pile));
        show(deeds.sorted().get());
    }

    ListView<?> list() {
        return rows;
    }

    /** Index of the page under the mark in the pile. */
    Optional<Integer> current() {
        return Optional.ofNullable(rows.getSelectionModel().getSelectedItem()).map(Row::index);
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    private void show(SortedPile pile) {
        int at = rows.getSelectionModel().getSelectedIndex();
        int before = rows.getItems().size();
        var next = rows(pile);
        if (next.equals(rows.getItems())) return;
        // while pages arrive the newest is looked at, unless the clerk has begun to look at others
        boolean follow = next.size() > before && at == before - 1;
        int mark = follow ? next.size() - 1 : Math.clamp(at, 0, Math.max(0, next.size() - 1));
        renewing = true;
        Renewal.of(rows, next, mark);
        renewing = false;
        list.title(texts.get("reception.pile.title", next.size()));
        look();
        if (follow) EndOfList.show(rows);
    }

    private List<Row> rows(SortedPile pile) {
        var lines = model.draft().get().lines();
        var rows = new ArrayList<Row>();
        Optional<PiledPage.Goal> last = Optional.empty();
        for (int i = 0; i < pile.pages().size(); i++) {
            var placement = pile.placements().get(i);
            var line = placement.line().flatMap(id -> lines.stream().filter(one -> one.id().equals(id)).findFirst());
            // an empty back does not break a run
            boolean first = i == 0 || !placement.isLeftOut() && !placement.goal().equals(last);
            if (!placement.isLeftOut()) last = placement.goal();
            rows.add(new Row(i, pile.pages().get(i), placement, line, line.map(lines::indexOf).orElse(-1) + 1, first));
        }
        return rows;
    }

    private void look() {
        if (renewing) return;
        var page = Optional.ofNullable(rows.getSelectionModel().getSelectedItem()).map(row -> row.piled().page());
        if (page.equals(previewed)) return;
        previewed = page;
        remarks.show(page);
        page.ifPresentOrElse(this::draw, () -> {
            picture.forget();
            rest.stop();
            large = Optional.empty();
            preview.clear();
        });
    }

    /** The page looked at before stays until this one has been looked at by the machine. */
    private void draw(Page page) {
        // only its heading was read
        if (page.clean().isPresent() && page.clean().equals(large)) return;
        large = Optional.empty();
        picture.forget();
        rest.stop();
        if (!PileCell.isDrawn(page)) return;
        if (page.clean().isPresent() && !model.isCapturing()) {
            drawLarge(page);
            return;
        }
        picture.run(() -> PagePreview.decode(pictures.apply(page, PileCell.SIDE)), preview::show);
        rest.setOnFinished(_ -> drawLarge(page));
        if (page.clean().isPresent()) rest.playFromStart();
    }

    private void drawLarge(Page page) {
        picture.run(() -> PagePreview.decode(pictures.apply(page, LARGE)), image -> {
            large = page.clean();
            preview.show(image);
        });
    }
}
