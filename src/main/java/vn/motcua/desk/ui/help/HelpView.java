package vn.motcua.desk.ui.help;

import java.util.Optional;
import java.util.concurrent.Callable;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.PickList;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Screen;

/** The user guide beside its list of chapters; opens at the chapter of the screen from which F1 was pressed. */
public final class HelpView implements Screen {
    private final Texts texts;
    private final Background background;
    private final Callable<Guide> read;
    private final String topic;
    private final PickList<Guide.Section> chapters;
    private final VBox page = Draw.column("gap-3");
    private final ScrollPane scroll = new ScrollPane(page);
    private final HBox root;
    private final ObservableList<KeyHint> keys;
    private Optional<Guide> guide = Optional.empty();

    /** @param read the guide, off the window's thread */
    public HelpView(Texts texts, Background background, Navigator navigator, Callable<Guide> read, String topic) {
        this.texts = texts;
        this.background = background;
        this.read = read;
        this.topic = topic;
        chapters = new PickList<>(texts.get("help.search"), texts.get("help.prompt"), background,
                typed -> guide.map(known -> known.search(typed)).orElse(java.util.List.of()), section -> new PickList.Line(section.title(), "", ""));
        chapters.whenNothingFits(texts.get("help.nothing"));
        chapters.onMarked(this::show);
        chapters.onPicked(this::show);
        chapters.getStyleClass().add("chapters");
        page.getStyleClass().add("reading");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("help.text"));
        var sheet = new Card(Feather.BOOK_OPEN, texts.get("help.title"), Draw.growing(scroll));
        root = new HBox(chapters, Draw.growing(sheet));
        root.getStyleClass().addAll("work-area", "gap-3");
        keys = FXCollections.observableArrayList(KeyHint.of("Esc", texts.get("help.back"), navigator::back),
                KeyHint.of("Alt+Down", texts.get("help.scrollDown"), () -> scrollBy(0.25)), KeyHint.of("Alt+Up", texts.get("help.scrollUp"),
                        () -> scrollBy(-0.25)), KeyHint.of("Shift+F1", texts.get("help.about"), () -> navigator.go(new Place.About())));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void opened() {
        focusFirst();
        background.run(read, known -> {
            guide = Optional.of(known);
            chapters.refresh();
            known.find(topic).ifPresent(chapters::mark);
        });
    }

    @Override public void focusFirst() {
        chapters.field().requestFocus();
    }

    private void scrollBy(double part) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + part, 0, 1));
    }

    private void show(Guide.Section section) {
        page.getChildren().clear();
        page.getChildren().add(Draw.wrapped(section.title(), "t-display"));
        if (texts.language() != Language.VIETNAMESE && section.equals(guide.map(known -> known.sections().getFirst()).orElse(null))) {
            page.getChildren().add(Draw.wrapped(texts.get("help.language"), "muted"));
        }
        section.blocks().forEach(block -> page.getChildren().add(draw(block)));
        scroll.setVvalue(0);
    }

    private static Node draw(Guide.Block block) {
        return switch (block) {
            case Guide.Block.Paragraph paragraph -> flow(paragraph);
            case Guide.Block.Heading heading -> {
                var flow = flow(heading);
                flow.getChildren().forEach(run -> run.getStyleClass().add("t-title"));
                yield flow;
            }
            case Guide.Block.Item item -> {
                var mark = Draw.text(item.mark(), "accent-text", "t-strong");
                mark.setMinWidth(26);
                var row = new HBox(mark, Draw.growing(flow(item)));
                row.getStyleClass().add("list-item");
                yield row;
            }
        };
    }

    private static TextFlow flow(Guide.Block block) {
        var flow = new TextFlow();
        for (var run : block.runs()) flow.getChildren().add(draw(run));
        flow.getStyleClass().add("reading-text");
        return flow;
    }

    private static Node draw(Guide.Run run) {
        return switch (run.manner()) {
            case PLAIN -> text(run.text());
            case BOLD -> {
                var text = text(run.text());
                text.getStyleClass().add("t-strong");
                yield text;
            }
            case KEY -> Keys.cap(run.text());
        };
    }

    private static Text text(String words) {
        var text = new Text(words);
        text.getStyleClass().add("plain");
        return text;
    }
}
