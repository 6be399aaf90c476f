package vn.motcua.desk.ui.dashboard;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;

/** The figures in a table, and beside it everything about the one under the mark; below it where the window is narrow. */
final class TargetsPane extends StackPane {
    /** Em below which the details go under the table. */
    private static final double NARROW = 62;
    /** Em below which the details beside the table take as little as they can. */
    private static final double TIGHT = 74;

    private final DashboardModel model;
    private final Texts texts;
    private final Wording wording;
    private final Rows<Standing> rows;
    private final DetailPane detail;
    private final GridPane grid = new GridPane();
    private final Card card;
    /** Only there to know how large the text is. */
    private final Label em = new Label();

    TargetsPane(DashboardModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        detail = new DetailPane(model, texts, wording);
        rows = new Rows<Standing>(texts.get("dashboard.title"), DashboardModel::identity)
                .texts(texts.get("dashboard.figure"), 11, this::figure).wide()
                .texts(texts.get("dashboard.value"), 8.4, this::value)
                .nodes(texts.get("dashboard.course"), 8.8, Sparkline::new).spareable()
                .nodes(texts.get("dashboard.verdict"), 10.4, this::verdict).filledWhere(standing -> standing.verdict().isPresent())
                .text(texts.get("dashboard.gap"), 9.6, standing -> wording.targets().gap(standing).stream().findFirst().orElse("")).wide().spareable()
                .filledWhere(standing -> standing.target().isPresent());
        rows.onCurrent(standing -> {
            model.mark(standing);
            detail.show(standing);
        });
        rows.onOpen(model::open);
        card = new Card(Feather.TARGET, texts.get("dashboard.title"), Draw.growing(rows)).flush();
        grid.getStyleClass().add("form");
        em.setManaged(false);
        em.setVisible(false);
        getChildren().addAll(grid, em);
        em.fontProperty().addListener(_ -> arrange());
        widthProperty().addListener(_ -> arrange());
        arrange();
    }

    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < NARROW * em.getFont().getSize();
        grid.getChildren().clear();
        grid.add(card, 0, 0);
        grid.add(detail, narrow ? 0 : 1, narrow ? 1 : 0);
        detail.getStyleClass().removeAll("below", "tight");
        if (narrow) detail.getStyleClass().add("below");
        else if (getWidth() < TIGHT * em.getFont().getSize()) detail.getStyleClass().add("tight");
        for (var one : List.of(card, detail)) {
            GridPane.setHgrow(one, narrow || one == card ? Priority.ALWAYS : Priority.NEVER);
            GridPane.setVgrow(one, Priority.ALWAYS);
        }
    }

    void show(List<Standing> standings, String title) {
        card.title(title);
        rows.show(standings);
        model.current().ifPresent(detail::show);
    }

    void whenEmpty(Node placeholder) {
        rows.whenEmpty(placeholder);
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    void openCurrent() {
        rows.openCurrent();
    }

    void focusWhatIf() {
        detail.focusWhatIf();
    }

    private List<Rows.Piece> figure(Standing standing) {
        return List.of(new Rows.Piece(wording.targets().name(standing), "t-medium"), new Rows.Piece(Draw.sentence(wording.targets().bound(standing)), "t-small muted"),
                new Rows.Piece(wording.targets().trend(standing), "t-small muted"));
    }

    private List<Rows.Piece> value(Standing standing) {
        // what is missing says already that there is nothing to count
        boolean said = standing.target().isPresent() && standing.indicator().isPresent() && standing.measure().denominator() == 0;
        return List.of(new Rows.Piece(wording.targets().value(standing), "t-heading"), new Rows.Piece(said ? "" : wording.targets().parts(standing), "t-small muted"));
    }

    private Node verdict(Standing standing) {
        return standing.verdict().<Node>map(verdict -> new Light(tone(verdict), wording.plans().verdict(verdict))).orElseGet(() -> Draw.text(""));
    }

    private static Tone tone(Attainment verdict) {
        return switch (verdict) {
            case REACHED -> Tone.GOOD;
            case BEHIND -> Tone.NOTED;
            case MISSED -> Tone.AT_STAKE;
            case NOT_BEGUN, NOTHING_YET, TOO_EARLY -> Tone.LATER;
        };
    }
}
