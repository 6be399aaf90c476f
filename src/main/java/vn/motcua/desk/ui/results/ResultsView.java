package vn.motcua.desk.ui.results;

import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.life.ResultProposals.Ground;
import vn.motcua.desk.domain.life.ResultProposals.Surety;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.results.ResultsModel.Line;
import vn.motcua.desk.work.ResultFolder;

/** Each file of the folder with the dossier proposed for it and why; Enter opens that dossier's form with the file. Nothing is filed by itself. */
public final class ResultsView implements Screen {
    private final ResultsModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final Wording wording;
    private final Rows<Line> rows;
    private final StackPane list = new StackPane();
    private final VBox root;
    private final ObservableList<KeyHint> keys;

    public ResultsView(ResultsModel model, Navigator navigator, Texts texts, Wording wording) {
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
        this.wording = wording;
        rows = new Rows<Line>(texts.get("results.title"), Line::identity).text(texts.get("results.file"), 13, Line::name)
                .texts(texts.get("results.dossier"), 15.2, this::dossier).texts(texts.get("results.why"), 16, this::why).wide();
        rows.onOpen(this::open);
        root = Draw.column("gap-3", Draw.growing(new Card(Feather.INBOX, texts.get("results.title"), Draw.growing(list)).flush()));
        root.getStyleClass().add("work-area");
        keys = FXCollections.observableArrayList(KeyHint.of("Enter", texts.get("results.open"), rows::openCurrent).asMain().when(() -> !rows.isEmpty()),
                KeyHint.of("F5", texts.get("results.again"), model::ask), KeyHint.of("Esc", texts.get("dossier.back"), navigator::back));
        model.look().addListener((_, _, now) -> now.ifPresent(this::show));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void refresh() {
        model.ask();
    }

    @Override public void focusFirst() {
        rows.requestFocus();
    }

    private void show(ResultFolder.Look look) {
        rows.show(ResultsModel.lines(look));
        Node shown = switch (look) {
            case ResultFolder.Look.NoFolder() -> new EmptyState(Feather.FOLDER, texts.get("results.noFolder"), texts.get("results.noFolder.do"));
            case ResultFolder.Look.Unreachable(var folder) -> new EmptyState(Feather.ALERT_TRIANGLE, texts.get("results.unreachable", folder),
                    texts.get("results.unreachable.do"));
            case ResultFolder.Look.Files(var arrived) when arrived.isEmpty() -> new EmptyState(Feather.INBOX, texts.get("results.none"), texts.get("results.none.do"));
            case ResultFolder.Look.Files _ -> rows;
        };
        list.getChildren().setAll(shown);
        rows.requestFocus();
    }

    private List<Rows.Piece> dossier(Line line) {
        return line.proposal().map(one -> List.of(new Rows.Piece(one.row().officialCode().map(code -> code.text()).orElse(one.row().localCode().text()), "t-medium"),
                new Rows.Piece(one.row().applicant(), "muted"))).orElse(List.of());
    }

    /** How sure it is and on what ground; or what is wrong with the file and what to do. */
    private List<Rows.Piece> why(Line line) {
        if (line.trouble().isPresent()) {
            var words = wording.problem(line.trouble().get());
            return said(Tone.AT_STAKE, words.what(), words.next());
        }
        return line.proposal().map(one -> said(tone(one.ground().surety()), texts.of("results.surety", one.ground().surety()), words(one.ground())))
                .orElseGet(() -> said(Tone.LATER, texts.get("results.unknown"), texts.get("results.unknown.do")));
    }

    private static List<Rows.Piece> said(Tone tone, String what, String next) {
        return List.of(new Rows.Piece(what, "t-medium " + tone.textClass()), new Rows.Piece(next, "muted"));
    }

    private static Tone tone(Surety surety) {
        return switch (surety) {
            case CERTAIN -> Tone.GOOD;
            case LIKELY -> Tone.NOTED;
            case POSSIBLE -> Tone.LATER;
        };
    }

    private String words(Ground ground) {
        return switch (ground) {
            case Ground.CodeInQr(var code) -> texts.get("results.ground.qr", code);
            case Ground.CodeInName(var code) -> texts.get("results.ground.name", code);
            case Ground.CodeInText(var code) -> texts.get("results.ground.text", code);
            case Ground.Number(boolean alone) -> texts.get(alone ? "results.ground.number" : "results.ground.numberOfMany");
            case Ground.NameAndProcedure() -> texts.get("results.ground.nameAndProcedure");
            case Ground.NameOnly() -> texts.get("results.ground.nameOnly");
        };
    }

    /** A file of which nothing is known is looked up by hand; one that cannot be taken in stays. */
    private void open(Line line) {
        if (line.trouble().isPresent()) return;
        navigator.go(Optional.of(line).flatMap(Line::proposal).<Place>map(one -> new Place.ResultOf(one.row().id(), line.file())).orElse(new Place.Search("")));
    }
}
