package vn.motcua.desk.ui.dashboard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.work.Figures;

/** The dossiers behind a figure, those that are missed with the reason; some of them can be supposed to be mended. */
final class DossiersPane extends VBox {
    private final DashboardModel model;
    private final Texts texts;
    private final Wording wording;
    private final ChoiceStrip<Figures.Side> sides;
    private final Rows<DashboardModel.Line> rows;
    private final Label range = Draw.text("", "muted");
    private final Label supposed = Draw.wrapped("", "t-medium");
    private final Card card;

    DossiersPane(DashboardModel model, Navigator navigator, Texts texts, Wording wording, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        var looks = new DossierLooks(texts, wording, zone);
        sides = new ChoiceStrip<>(List.of(Figures.Side.MISSED, Figures.Side.COUNTED, Figures.Side.BOTH), side -> texts.of("dashboard.side", side));
        sides.setAccessibleText(texts.get("dashboard.side"));
        sides.onChosen(model::side);
        rows = new Rows<DashboardModel.Line>(texts.get("dashboard.dossiers"), line -> line.row().id())
                .texts(texts.get("list.codes"), 15.2, line -> looks.codes(line.row()))
                .texts(texts.get("list.applicant"), 9.6, line -> looks.applicant(line.row())).spareable()
                .texts(texts.get("list.procedure"), 10.5, line -> looks.procedure(line.row())).wide()
                .texts(texts.get("list.received"), 7.8, line -> looks.received(line.row())).spareable()
                .nodes("", 2.6, this::mark)
                .texts(texts.get("dashboard.why"), 11.5, this::why);
        rows.onOpen(line -> navigator.go(new Place.Dossier(line.row().id())));
        range.setMinWidth(USE_PREF_SIZE);
        var above = Draw.column("gap-2", sides, supposed);
        above.getStyleClass().add("card-inset");
        card = new Card(Feather.LIST, texts.get("dashboard.dossiers"), above, Draw.growing(rows)).with(range).flush();
        getChildren().add(Draw.growing(card));
    }

    List<KeyHint> keys() {
        var keys = new ArrayList<KeyHint>();
        keys.add(KeyHint.of("Enter", texts.get("today.open"), rows::openCurrent).asMain().when(() -> !rows.isEmpty()));
        keys.add(KeyHint.of("Escape", texts.get("dashboard.back"), model::close));
        keys.add(KeyHint.of("Space", texts.get("dashboard.suppose"), this::suppose));
        keys.add(KeyHint.of("Alt+Right", texts.get("dashboard.next"), () -> model.page(1)));
        keys.add(KeyHint.of("Alt+Left", texts.get("dashboard.previous"), () -> model.page(-1)));
        for (int i = 0; i < 3; i++) {
            var side = List.of(Figures.Side.MISSED, Figures.Side.COUNTED, Figures.Side.BOTH).get(i);
            keys.add(KeyHint.of(String.valueOf(i + 1), "", () -> model.side(side)));
        }
        return keys;
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    void show(DashboardModel.Opened opened) {
        card.title(title(opened.subject()));
        boolean figure = opened.subject() instanceof DashboardModel.Subject.OfFigure;
        sides.setVisible(figure);
        sides.setManaged(figure);
        if (opened.subject() instanceof DashboardModel.Subject.OfFigure(_, _, var side, _)) sides.show(Optional.of(side));
        rows.whenEmpty(new EmptyState(Feather.CHECK_CIRCLE, texts.get("dashboard.dossiers.none"), texts.get("dashboard.dossiers.none.do")));
        rows.show(opened.lines());
        range.setText(opened.lines().isEmpty() ? "" : texts.get(opened.more() ? "dashboard.range.more" : "dashboard.range", wording.formats().number(opened.first() + 1),
                wording.formats().number(opened.first() + opened.lines().size())));
        tell();
    }

    private String title(DashboardModel.Subject subject) {
        return switch (subject) {
            case DashboardModel.Subject.OfFigure(var standing, _, _, var name) -> {
                var words = texts.get("dashboard.dossiers.of", wording.targets().name(standing), wording.targets().period(standing.period()));
                yield name.isEmpty() ? words : texts.get("dashboard.dossiers.group", words, name);
            }
            case DashboardModel.Subject.OfCause(var cause, var period, _, _) -> texts.get("dashboard.dossiers.of", Draw.sentence(wording.cause(cause)),
                    wording.targets().period(period));
        };
    }

    /** A box to mark what can still be mended. */
    private Node mark(DashboardModel.Line line) {
        if (!model.canBeSupposed(line)) return Draw.text("");
        var box = Draw.icon(model.isSupposed(line) ? Feather.CHECK_SQUARE : Feather.SQUARE, model.isSupposed(line) ? "accent-text" : "muted");
        box.setAccessibleText(texts.get(model.isSupposed(line) ? "dashboard.supposed" : "dashboard.suppose"));
        return box;
    }

    private List<Rows.Piece> why(DashboardModel.Line line) {
        var words = line.verdict().map(verdict -> switch (verdict) {
            case Verdict.Counted() -> texts.get("dashboard.counted");
            case Verdict.Missed(var reason) -> Draw.sentence(wording.indicators().shortfall(reason));
            case Verdict.Outside() -> "";
        }).orElseGet(() -> texts.get("dashboard.losing"));
        return List.of(new Rows.Piece(words, line.verdict().filter(Verdict.Counted.class::isInstance).isPresent() ? "muted" : "t-medium"));
    }

    private void suppose() {
        rows.current().ifPresent(line -> {
            model.suppose(line);
            rows.redraw();
            tell();
        });
    }

    /** What would be if those that were marked were mended. */
    private void tell() {
        supposed.setVisible(model.supposedCount() > 0);
        supposed.setManaged(model.supposedCount() > 0);
        if (model.supposedCount() == 0) return;
        if (model.opened().get().map(DashboardModel.Opened::subject).orElse(null) instanceof DashboardModel.Subject.OfFigure(var standing, _, _, _)) {
            int count = model.supposedCount();
            model.suppose(standing, count, answer -> supposed.setText(texts.get("dashboard.supposed.of", count, wording.targets().supposed(standing, answer))));
        }
    }
}
