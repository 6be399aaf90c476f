package vn.motcua.desk.ui.outbox;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.sync.HubAddress;
import vn.motcua.desk.sync.HubCertificate;
import vn.motcua.desk.sync.Outbox;
import vn.motcua.desk.text.OutboxWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.SearchField;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;

/** Who receives above, every row with its state below, and beside it in words what the marked row holds: counts and nothing else. */
public final class OutboxView implements Screen {
    private final OutboxModel model;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final OutboxWords words;
    private final UnaryOperator<String> procedure;
    private final VBox receiver = Draw.column("gap-1");
    private final VBox enrolRoom = Draw.column("gap-0");
    private final Label figures = Draw.text("", "t-medium");
    private final SearchField field;
    private final Rows<OutboxRow> rows;
    private final VBox held = Draw.column("gap-1");
    private final VBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private Optional<EnrolPane> enrolling = Optional.empty();

    /** @param procedure the name of a procedure by its code; empty where it is not known */
    public OutboxView(OutboxModel model, FilePicker picker, Toasts toasts, Texts texts, Wording wording, UnaryOperator<String> procedure, ZoneId zone) {
        this.model = model;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        this.procedure = procedure;
        words = new OutboxWords(texts, zone);
        field = new SearchField(texts.get("outbox.search"), texts.get("outbox.search.prompt"));
        field.onTyped(model::type);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows = new Rows<OutboxRow>(texts.get("outbox.rows"), OutboxRow::line).text(texts.get("outbox.day"), 8, row -> wording.formats().date(row.line().day()))
                .texts(texts.get("outbox.procedure"), 9, this::about).wide().text(texts.get("outbox.revision"), 6.4, row -> String.valueOf(row.revision())).spareable()
                .texts(texts.get("outbox.state"), 13, this::state).withoutFocus();
        rows.onCurrent(this::hold);
        var scroll = new ScrollPane(held);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("outbox.held"));
        var heldCard = new Card(Feather.HASH, texts.get("outbox.held"), Draw.growing(scroll), Draw.wrapped(texts.get("outbox.held.only"), "t-small", "muted"));
        heldCard.getStyleClass().add("held-figures");
        var list = Draw.growing(new Card(Feather.LIST, texts.get("outbox.rows"), Draw.growing(rows)).with(figures).flush());
        enrolRoom.setMinHeight(Region.USE_PREF_SIZE);
        enrolRoom.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(enrolRoom.getChildren()));
        var status = new Card(Feather.UPLOAD_CLOUD, texts.get("outbox.receiver"), receiver);
        status.setMinHeight(Region.USE_PREF_SIZE);
        var below = Draw.growing(new HBox(list, heldCard));
        below.getStyleClass().add("gap-3");
        // while the desk is enrolled, the rows give way
        var noQuestion = javafx.beans.binding.Bindings.isEmpty(enrolRoom.getChildren());
        for (var node : List.of(status, field, below)) {
            node.managedProperty().bind(noQuestion);
            node.visibleProperty().bind(noQuestion);
        }
        root = Draw.column("gap-3", status, enrolRoom, field, below);
        root.getStyleClass().add("work-area");
        model.look().addListener((_, _, now) -> now.ifPresent(this::show));
        model.busy().addListener((_, _, now) -> root.setCursor(now ? javafx.scene.Cursor.WAIT : javafx.scene.Cursor.DEFAULT));
        keys.setAll(keysNow());
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
        enrolling.ifPresentOrElse(EnrolPane::focusFirst, field::requestFocus);
    }

    private void show(OutboxModel.Look look) {
        var sending = look.sending();
        figures.setText(texts.get("outbox.figures", sending.rows().waiting(), sending.rows().taken(), sending.rows().refused()));
        rows.show(look.rows(), look.typed());
        rows.whenEmpty(look.typed().isBlank() ? new EmptyState(Feather.UPLOAD_CLOUD, texts.get("outbox.none"), texts.get("outbox.none.do"))
                : new EmptyState(Feather.FROWN, texts.get("outbox.nothing", look.typed().strip()), texts.get("outbox.nothing.do")));
        if (look.rows().isEmpty()) held.getChildren().clear();
        receiver.getChildren().setAll(receiver(sending));
        keys.setAll(keysNow());
    }

    private List<Label> receiver(Sending sending) {
        if (model.isPractice()) return List.of(Draw.wrapped(texts.get("outbox.practice")));
        if (sending.enrolled().isEmpty()) return List.of(Draw.wrapped(texts.get("outbox.notEnrolled"), "t-medium"), Draw.wrapped(texts.get("outbox.notEnrolled.do"), "muted"));
        var lines = new java.util.ArrayList<Label>();
        var enrolled = sending.enrolled().get();
        lines.add(Draw.wrapped(texts.get("outbox.enrolled", enrolled.hub(), enrolled.address(), enrolled.commune(), enrolled.desk()), "t-medium"));
        lines.add(Draw.wrapped(sending.lastAnswer().map(at -> texts.get("outbox.lastAnswer", words.moment(at))).orElseGet(() -> texts.get("outbox.noAnswer"))
                + sending.clockOffset().map(offset -> " " + words.clock(offset)).orElse(""), "muted"));
        sending.trouble().ifPresent(trouble -> {
            var said = words.trouble(trouble);
            var line = Draw.wrapped(said.what() + " " + said.next() + sending.nextTry().map(then -> " " + texts.get("outbox.triesAgain", sending.tries(), words.moment(then))).orElse(""),
                    Tone.NOTED.textClass());
            line.setGraphic(Draw.icon(Tone.NOTED.sign()));
            lines.add(line);
        });
        return lines;
    }

    private List<KeyHint> keysNow() {
        if (enrolling.isPresent()) return List.of(KeyHint.of("Enter", texts.get("outbox.enrol.next"), () -> enrolling.ifPresent(EnrolPane::next)).asMain(),
                KeyHint.of("Esc", texts.get("kit.cancel"), this::endEnrolling));
        var all = new java.util.ArrayList<KeyHint>();
        all.add(KeyHint.of("F9", texts.get("outbox.sendNow"), this::sendNow).asMain().when(this::isFree));
        all.add(KeyHint.of("F7", texts.get(model.isEnrolled() ? "outbox.enrolAgain" : "outbox.enrol"), this::beginEnrolling).when(() -> !model.isPractice() && !model.busy().get()));
        all.add(KeyHint.of("F8", texts.get("outbox.tryAgain"), () -> rows.current().filter(OutboxRow::isRefused).ifPresent(model::tryAgain))
                .when(() -> rows.current().filter(OutboxRow::isRefused).isPresent()));
        all.add(KeyHint.of("Shortcut+S", texts.get("outbox.carry"), this::carry).when(this::isFree));
        all.add(KeyHint.of("Shortcut+O", texts.get("outbox.bring"), this::bring).when(this::isFree));
        return all;
    }

    private boolean isFree() {
        return model.isEnrolled() && !model.isPractice() && !model.busy().get();
    }

    private void beginEnrolling() {
        var pane = new EnrolPane(model, texts, words, this::endEnrolling);
        enrolling = Optional.of(pane);
        enrolRoom.getChildren().setAll(pane);
        keys.setAll(keysNow());
        pane.focusFirst();
    }

    void showCertificate(HubAddress address, HubCertificate certificate) {
        enrolling.ifPresent(pane -> pane.show(address, certificate));
    }

    private void endEnrolling() {
        enrolling = Optional.empty();
        enrolRoom.getChildren().clear();
        keys.setAll(keysNow());
        field.requestFocus();
    }

    private void sendNow() {
        model.sendNow(sending -> sending.trouble().map(words::trouble).ifPresentOrElse(said -> toasts.show(Tone.NOTED, said.what(), said.next()),
                () -> toasts.show(Tone.GOOD, texts.get("outbox.sent"), "")));
    }

    private void carry() {
        picker.save(texts.get("outbox.carry"), texts.get("outbox.carry.name", model.office().communeCode(), model.office().desk()) + Carried.BATCHES_SUFFIX)
                .ifPresent(file -> model.carry(file, done -> {
                    switch (done) {
                        case Outbox.Carrying.Written(_, int count) -> toasts.show(Tone.GOOD, texts.get("outbox.carried", count, name(file)), texts.get("outbox.carried.do"));
                        case Outbox.Carrying.Nothing() -> toasts.show(Tone.LATER, texts.get("outbox.carry.nothing"), "");
                        case Outbox.Carrying.NotWritten() -> toasts.show(Tone.AT_STAKE, texts.get("outbox.carry.notWritten", name(file)), texts.get("outbox.carry.notWritten.do"));
                    }
                }));
    }

    private void bring() {
        picker.open(texts.get("outbox.bring")).stream().findFirst().ifPresent(this::bring);
    }

    /** The hub's answer to what was carried to it. */
    public void bring(Path file) {
        if (model.isPractice()) {
            toasts.show(Tone.NOTED, texts.get("outbox.bring.practice"), texts.get("outbox.bring.practice.do"));
            return;
        }
        model.bring(file, done -> {
            switch (done) {
                case Outbox.Brought.Read(int taken, int foreign) -> toasts.show(taken > 0 ? Tone.GOOD : Tone.NOTED, texts.get("outbox.brought", taken, foreign), "");
                case Outbox.Brought.Unreadable() -> toasts.show(Tone.AT_STAKE, texts.get("outbox.bring.unreadable", name(file)), texts.get("outbox.bring.unreadable.do"));
                case Outbox.Brought.NotGenuine() -> toasts.show(Tone.AT_STAKE, texts.get("outbox.bring.notGenuine", name(file)), texts.get("outbox.bring.notGenuine.do"));
            }
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private List<Rows.Piece> about(OutboxRow row) {
        return List.of(new Rows.Piece(row.line().procedure() + " · " + wording.channel(row.line().channel()), "t-medium"),
                new Rows.Piece(DossierLooks.shortened(procedure.apply(row.line().procedure())), "t-small muted"));
    }

    private List<Rows.Piece> state(OutboxRow row) {
        var said = words.state(row, model.look().get().flatMap(now -> now.sending().nextTry()));
        var tone = switch (row.state()) {
            case OutboxRow.State.Waiting _ -> Tone.LATER;
            case OutboxRow.State.Taken _ -> Tone.GOOD;
            case OutboxRow.State.Refused _ -> Tone.AT_STAKE;
        };
        return List.of(new Rows.Piece(said.what(), "t-medium " + tone.textClass()), new Rows.Piece(said.next(), "t-small muted"));
    }

    private void hold(OutboxRow row) {
        held.getChildren().clear();
        for (var figure : words.figures(row.counters())) {
            var value = Draw.text(figure.value(), "t-medium");
            value.setMinWidth(Region.USE_PREF_SIZE);
            held.getChildren().add(Draw.row("gap-2", Draw.growing(Draw.wrapped(figure.name())), Draw.filler(), value));
        }
        if (row.counters().isEmpty()) held.getChildren().add(Draw.wrapped(texts.get("outbox.held.nothing"), "muted"));
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
}
