package vn.motcua.desk.ui.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.SearchField;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.Rulebook;

/** One field over everything: names without marks, last digits, phones, both codes. The field keeps the focus; the arrows move below. */
public final class SearchView implements Screen {
    private final Browse browse;
    private final Rulebook rules;
    private final Clock clock;
    private final Texts texts;
    private final Background.Latest questions;
    private final SearchField field;
    private final Rows<DossierRow> rows;
    private final Label found = Draw.text("", "muted");
    private final VBox root;
    private final ObservableList<KeyHint> keys;

    /** @param typed what stands in the field at first */
    public SearchView(Browse browse, Rulebook rules, Background background, Clock clock, Navigator navigator, Texts texts, Wording wording,
                      String typed) {
        this.browse = browse;
        this.rules = rules;
        this.clock = clock;
        this.texts = texts;
        this.questions = background.latest();
        field = new SearchField(texts.get("search.field"), texts.get("search.prompt"));
        field.show(typed);
        field.onTyped(this::ask);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var looks = new DossierLooks(texts, wording, clock.getZone());
        rows = new Rows<DossierRow>(texts.get("search.results"), DossierRow::id).texts(texts.get("list.codes"), 14.2, looks::codes)
                .texts(texts.get("list.applicant"), 9.6, looks::applicant).texts(texts.get("list.procedure"), 10.5, looks::procedure).wide()
                .texts(texts.get("list.received"), 7.8, looks::received).spareable().nodes(texts.get("list.due"), 13, row -> looks.due(row, this.browse.today()))
                .nodes(texts.get("list.points"), 10.4, row -> looks.points(row, this.rules.formula(today()))).spareable().withoutFocus();
        rows.onOpen(row -> navigator.go(new Place.Dossier(row.id())));
        root = Draw.column("gap-3", field, Draw.growing(new Card(Feather.LIST, texts.get("search.results"), Draw.growing(rows)).with(found).flush()));
        root.getStyleClass().add("work-area");
        keys = FXCollections.observableArrayList(KeyHint.of("Enter", texts.get("search.open"), rows::openCurrent).asMain()
                .when(() -> !rows.isEmpty()), KeyHint.of("Shortcut+BACK_SPACE", texts.get("search.clear"), () -> {
                    field.show("");
                    ask("");
                }));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void refresh() {
        ask(field.value());
    }

    @Override public void focusFirst() {
        field.requestFocus();
        field.input().selectAll();
    }

    /** Of a card the number: its holder's dossiers. */
    @Override public boolean takes(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Card(var card) -> look(card.number().digits());
            case ScannedCode.DigitsOnly(var card, _) -> look(card.number().digits());
            case ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _, ScannedCode.OwnReceipt _, ScannedCode.OfficialDossier _,
                 ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> false;
        };
    }

    private boolean look(String number) {
        field.show(number);
        ask(number);
        return true;
    }

    private void ask(String typed) {
        questions.run(() -> browse.search(typed), answer -> show(answer, typed));
    }

    private void show(List<DossierRow> answer, String typed) {
        rows.show(answer, typed);
        found.setText(answer.isEmpty() ? "" : texts.get(answer.size() < Browse.MOST_ROWS ? "search.found" : "search.foundMany", answer.size()));
        rows.whenEmpty(typed.isBlank() ? new EmptyState(Feather.SEARCH, texts.get("search.start"), texts.get("search.start.do"))
                : new EmptyState(Feather.FROWN, texts.get("search.nothing", typed.strip()), texts.get("search.nothing.do")));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> rows.move(1);
            case UP -> rows.move(-1);
            case PAGE_DOWN -> rows.move(5);
            case PAGE_UP -> rows.move(-5);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
