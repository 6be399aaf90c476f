package vn.motcua.desk.ui.today;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.LookupPrompt;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Browse;

/** The lists of the day with their figures at the left, and the one that was chosen beside them. */
public final class TodayView implements Screen {
    /** In em: below it the names of the groups make room. */
    private static final double NARROW = 62;

    private final TodayModel model;
    private final Navigator navigator;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final ZoneId zone;
    private final DossierLooks looks;
    private final Map<Group, Button> figures = new EnumMap<>(Group.class);
    private final Map<Group, Label> numbers = new EnumMap<>(Group.class);
    private final Map<Group, Label> names = new EnumMap<>(Group.class);
    private final Map<Group, Rows<DossierRow>> dossiers = new EnumMap<>(Group.class);
    private final Rows<SavedDraft> drafts;
    private final Rows<NotedIdentity> toConfirm;
    private final StackPane list = new StackPane();
    private final VBox questionRoom = Draw.column("gap-0");
    private final VBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private Group chosen = Group.RECEIVED;
    /** Nobody chose a list yet: the most urgent that has something stands. */
    private boolean untouched = true;

    public TodayView(TodayModel model, Navigator navigator, Toasts toasts, Texts texts, Wording wording, ZoneId zone) {
        this.model = model;
        this.navigator = navigator;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        this.zone = zone;
        looks = new DossierLooks(texts, wording, zone);
        drafts = drafts();
        toConfirm = toConfirm();
        var groups = Draw.column("gap-1");
        groups.getStyleClass().add("groups");
        for (var group : Group.values()) {
            if (group != Group.DRAFTS && group != Group.TO_CONFIRM) dossiers.put(group, group == Group.TO_MEND ? toMend() : dossiers(group));
            groups.getChildren().add(figure(group));
        }
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("group-list");
        var both = new HBox(scroll, Draw.growing(Draw.column("gap-3", questionRoom, Draw.growing(list))));
        both.getStyleClass().add("gap-3");
        root = Draw.column("gap-3", Draw.growing(both));
        root.getStyleClass().add("work-area");
        root.widthProperty().addListener((_, _, width) -> narrow(scroll, width.doubleValue()));
        // the list gives way, not the answers
        questionRoom.setMinHeight(Region.USE_PREF_SIZE);
        questionRoom.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(questionRoom.getChildren()));
        model.lists().addListener((_, _, now) -> show(now));
        choose(Group.RECEIVED);
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
        rows(chosen).requestFocus();
    }

    private void show(TodayModel.Lists lists) {
        for (var group : Group.values()) {
            int count = group.count(lists);
            var words = count < Browse.MOST_COUNTED ? String.valueOf(count) : texts.get("today.many", count - 1);
            var number = numbers.get(group);
            number.setText(words);
            number.getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::textClass).toList());
            number.getStyleClass().add(count == 0 ? Tone.LATER.textClass() : group.tone().textClass());
            figures.get(group).setAccessibleText(texts.get("today." + group.key()) + ": " + words);
        }
        dossiers.forEach((group, rows) -> rows.show(group.rows(lists)));
        drafts.show(lists.drafts());
        toConfirm.show(lists.toConfirm());
        if (untouched) {
            untouched = false;
            Arrays.stream(Group.values()).filter(group -> group.count(lists) > 0).findFirst().filter(group -> group != chosen).ifPresent(this::choose);
        }
    }

    private void choose(Group group) {
        chosen = group;
        questionRoom.getChildren().clear();
        figures.forEach((one, button) -> {
            button.getStyleClass().remove("on");
            if (one == group) button.getStyleClass().add("on");
        });
        var rows = rows(group);
        list.getChildren().setAll(new Card(group.sign(), texts.get("today." + group.key()), Draw.growing(rows)).flush());
        rows.requestFocus();
        keys.setAll(keysFor(group));
    }

    private List<KeyHint> keysFor(Group group) {
        var open = KeyHint.of("Enter", texts.get(group == Group.DRAFTS ? "today.goOn" : "today.open"), () -> open(group)).asMain();
        var switches = List.of(Group.values()).stream().map(one -> KeyHint.of(one.digit(), texts.get("today." + one.key()),
                () -> choose(one)));
        var all = new java.util.ArrayList<KeyHint>();
        all.add(open.when(() -> questionRoom.getChildren().isEmpty()));
        if (group == Group.DRAFTS) all.add(KeyHint.of("Delete", texts.get("today.discard"), this::askDiscard));
        all.add(KeyHint.of("F6", texts.get("today.results"), () -> navigator.go(new Place.Results())).when(() -> questionRoom.getChildren().isEmpty()));
        if (group == Group.TO_CONFIRM) all.add(KeyHint.of("F8", texts.get("today.confirm"), this::askAnswer).when(() -> questionRoom.getChildren().isEmpty()));
        switches.forEach(hint -> all.add(hint.when(() -> questionRoom.getChildren().isEmpty())));
        return all;
    }

    private void open(Group group) {
        rows(group).openCurrent();
    }

    private Rows<?> rows(Group group) {
        return switch (group) {
            case DRAFTS -> drafts;
            case TO_CONFIRM -> toConfirm;
            case OVERDUE, DUE_TODAY, DUE_SOON, RESULT_MISSING, AWAITING, NO_CODE, TO_MEND, RECEIVED -> dossiers.get(group);
        };
    }

    private Button figure(Group group) {
        var number = Draw.text("0", "t-title");
        number.setMinWidth(Label.USE_PREF_SIZE);
        var name = Draw.text(texts.get("today." + group.key()));
        name.setMinWidth(Label.USE_PREF_SIZE);
        var inside = Draw.row("gap-2", Keys.cap(group.digit()), Draw.icon(group.sign()), name, Draw.filler(), number);
        var button = Draw.button("", () -> choose(group), "figure", group.key());
        Draw.fill(button, inside);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(texts.get("today." + group.key())));
        figures.put(group, button);
        names.put(group, name);
        numbers.put(group, number);
        return button;
    }

    /** Signs and figures only, where the table needs the room. */
    private void narrow(ScrollPane groups, double width) {
        boolean narrow = width < NARROW * names.values().iterator().next().getFont().getSize();
        names.values().forEach(name -> {
            name.setVisible(!narrow);
            name.setManaged(!narrow);
        });
        groups.getStyleClass().remove("narrow");
        if (narrow) groups.getStyleClass().add("narrow");
    }

    private Rows<DossierRow> dossiers(Group group) {
        var rows = new Rows<DossierRow>(texts.get("today." + group.key()), DossierRow::id).texts(texts.get("list.codes"), 15.2, looks::codes)
                .texts(texts.get("list.applicant"), 9.6, looks::applicant).texts(texts.get("list.procedure"), 10.5, looks::procedure).wide()
                .texts(texts.get("list.received"), 7.8, looks::received).spareable().nodes(texts.get("list.due"), 13, row -> looks.due(row, model.today()))
                .nodes(texts.get("list.points"), 10.4, row -> looks.points(row, model.formula())).spareable();
        rows.whenEmpty(new EmptyState(group == Group.RECEIVED ? Feather.INBOX : Feather.AWARD, texts.get("today." + group.key() + ".none"),
                texts.get("today." + group.key() + ".none.do")));
        rows.onOpen(row -> navigator.go(new Place.Dossier(row.id())));
        return rows;
    }

    private Rows<DossierRow> toMend() {
        var rows = new Rows<DossierRow>(texts.get("today.toMend"), DossierRow::id).texts(texts.get("list.codes"), 15.2, looks::codes)
                .texts(texts.get("list.applicant"), 9.6, looks::applicant).texts(texts.get("list.procedure"), 10, looks::procedure).wide().spareable()
                .nodes(texts.get("list.causes"), 16.6, looks::causes).nodes(texts.get("list.points"), 10.4, row -> looks.points(row, model.formula())).spareable();
        rows.whenEmpty(new EmptyState(Feather.AWARD, texts.get("today.toMend.none"), texts.get("today.toMend.none.do")));
        rows.onOpen(row -> navigator.go(new Place.Dossier(row.id())));
        return rows;
    }

    private Rows<NotedIdentity> toConfirm() {
        var rows = new Rows<NotedIdentity>(texts.get("today.toConfirm"), NotedIdentity::dossierId)
                .text(texts.get("list.noted"), 8.6, noted -> wording.formats().dateTime(LocalDateTime.ofInstant(noted.notedAt(), zone)))
                .texts(texts.get("list.person"), 11, noted -> List.of(new Rows.Piece(noted.person().name(), "t-medium"),
                        new Rows.Piece(noted.person().born(), "t-small muted")))
                .text(texts.get("list.number"), 9.8, noted -> noted.person().number())
                .texts(texts.get("list.procedure"), 10, noted -> List.of(new Rows.Piece(DossierLooks.shortened(noted.procedureName()), ""),
                        new Rows.Piece(noted.localCode().text(), "t-small muted"))).wide()
                .text(texts.get("list.differs"), 8, noted -> Draw.sentence(String.join(", ", noted.disagreements().stream().map(wording::disagreement).toList()))).spareable();
        rows.whenEmpty(new EmptyState(Feather.SHIELD, texts.get("today.toConfirm.none"), texts.get("today.toConfirm.none.do")));
        rows.onOpen(noted -> navigator.go(new Place.Dossier(noted.dossierId())));
        return rows;
    }

    private Rows<SavedDraft> drafts() {
        var rows = new Rows<SavedDraft>(texts.get("today.drafts"), saved -> saved.draft().id())
                .text(texts.get("list.saved"), 10, saved -> wording.formats().dateTime(LocalDateTime.ofInstant(saved.savedAt(), zone)))
                .texts(texts.get("list.applicant"), 12, saved -> List.of(new Rows.Piece(name(saved), "t-medium")))
                .text(texts.get("list.procedure"), 15, saved -> saved.draft().procedure().map(one -> one.name())
                        .orElseGet(() -> texts.get("today.drafts.noProcedure"))).wide()
                .text(texts.get("list.settled"), 8, this::settled).spareable();
        rows.whenEmpty(new EmptyState(Feather.EDIT_3, texts.get("today.drafts.none"), texts.get("today.drafts.none.do")));
        rows.onOpen(saved -> navigator.go(new Place.Reception(Optional.of(saved.draft().id()))));
        return rows;
    }

    private String name(SavedDraft saved) {
        var name = saved.draft().parties().applicant().name();
        return name.isBlank() ? texts.get("today.drafts.nobody") : name;
    }

    private String settled(SavedDraft saved) {
        var lines = saved.draft().lines();
        long done = lines.stream().filter(line -> saved.draft().checklist().of(line.id()).isPresent()).count();
        return texts.get("today.drafts.settled", done, lines.size());
    }

    private void askDiscard() {
        drafts.current().ifPresent(saved -> {
            var prompt = new ReasonPrompt<>(texts, texts.get("today.discard.question", name(saved)), List.of(true, false),
                    yes -> texts.get(yes ? "today.discard.yes" : "today.discard.no"), _ -> false, (yes, _) -> {
                        endQuestion();
                        if (yes) model.discard(saved);
                    }, this::endQuestion);
            questionRoom.getChildren().setAll(prompt);
            prompt.focusFirst();
        });
    }

    private void askAnswer() {
        toConfirm.current().ifPresent(noted -> {
            var prompt = new LookupPrompt(texts, wording, noted.person(), given -> {
                endQuestion();
                model.answer(noted, given, () -> say(noted, given));
            }, this::endQuestion);
            questionRoom.getChildren().setAll(prompt);
            prompt.focusFirst();
        });
    }

    private void say(NotedIdentity noted, LookupPrompt.Given given) {
        boolean agrees = given.answer() == DossierEvent.Answer.AGREES;
        toasts.show(agrees ? Tone.GOOD : Tone.NOTED, texts.get(agrees ? "today.confirm.done" : "today.confirm.negative", noted.person().name()), "");
    }

    private void endQuestion() {
        questionRoom.getChildren().clear();
        rows(chosen).requestFocus();
    }
}
