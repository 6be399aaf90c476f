package vn.motcua.desk.ui.shiftend;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.shift.Repair;
import vn.motcua.desk.domain.shift.ShiftFigures;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.DossierLooks;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.ShiftEnd;

/** The figures of the day, and below them what to mend, the best use of a minute first; Enter goes to where it is mended. */
public final class ShiftEndView implements Screen {
    private final ShiftEndModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final ZoneId zone;
    private final Rows<Repair> repairs;
    private final FlowPane figures = Draw.flow();
    private final Label money = Draw.wrapped("", "muted");
    private final Label basis = Draw.wrapped("", "t-small", "muted");
    private final Label closed = Draw.wrapped("", "muted");
    private final Card list;
    private final VBox content;
    private final StackPane root = new StackPane();
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public ShiftEndView(ShiftEndModel model, Navigator navigator, FilePicker picker, Toasts toasts, Texts texts, Wording wording, ZoneId zone) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        this.zone = zone;
        repairs = repairs();
        list = new Card(Feather.TOOL, texts.get("shift.repairs"), Draw.growing(repairs), basis).flush();
        var day = new Card(Feather.SUNSET, texts.get("shift.day"), figures, money, closed);
        content = Draw.column("gap-3", day, Draw.growing(list));
        root.getStyleClass().add("work-area");
        // in the window from the beginning: columns find their widths only there
        root.getChildren().setAll(content);
        money.setText(texts.get("shift.asking"));
        repairs.whenEmpty(new Region());
        basis.getStyleClass().add("pad-2");
        model.shift().addListener((_, _, now) -> now.ifPresent(this::show));
        model.onTold(this::tell);
        keys.setAll(KeyHint.of("Enter", texts.get("shift.mend"), repairs::openCurrent).asMain(), KeyHint.of("F12", texts.get("shift.close"), this::close),
                KeyHint.of("Shortcut+S", texts.get("shift.savePdf"), this::savePdf));
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
        repairs.requestFocus();
    }

    private Rows<Repair> repairs() {
        var rows = new Rows<Repair>(texts.get("shift.repairs"), repair -> repair.dossier().id() + repair.kind())
                .texts(texts.get("shift.repair"), 15, this::what).texts(texts.get("list.codes"), 14.2, this::codes)
                .texts(texts.get("list.procedure"), 10.5, repair -> List.of(new Rows.Piece(DossierLooks.shortened(repair.dossier().content().procedureName()), ""))).wide()
                .nodes(texts.get("list.points"), 8.4, this::points).text(texts.get("shift.minutes"), 6.4, this::minutes).spareable();
        rows.onOpen(repair -> navigator.go(where(repair)));
        return rows;
    }

    /** Where it is mended. */
    private static Place where(Repair repair) {
        var id = repair.dossier().id();
        return switch (repair.kind()) {
            case RECORD_CODE -> new Place.ProvinceEntry(id);
            case FILE_RESULT -> new Place.DossierDeed(id, Action.FILE_RESULT);
            case SCAN_PAPERS, TAKE_FROM_STORE -> new Place.DossierDeed(id, Action.ADD_PAPERS);
            case FILE_ENDING_DOCUMENT -> new Place.DossierDeed(id, Action.FILE_ENDING_DOCUMENT);
            case CONFIRM_IDENTITY -> new Place.Dossier(id);
        };
    }

    private List<Rows.Piece> what(Repair repair) {
        return List.of(new Rows.Piece(texts.of("repair", repair.kind(), repair.count()), "t-medium"),
                new Rows.Piece(repair.excused() ? texts.get("shift.excused") : "", "t-small muted"));
    }

    private List<Rows.Piece> codes(Repair repair) {
        return List.of(new Rows.Piece(repair.dossier().localCode().text(), "t-medium"),
                new Rows.Piece(repair.dossier().content().parties().counted().name(), "t-small muted"));
    }

    private Node points(Repair repair) {
        return repair.points().signum() == 0 ? Draw.text("–", "muted") : new Light(repair.excused() ? Tone.NOTED : Tone.AT_STAKE,
                wording.formats().points(repair.points()));
    }

    private String minutes(Repair repair) {
        return texts.get("shift.minutes.of", wording.formats().decimal(repair.minutes()));
    }

    private void show(ShiftEnd.Shift shift) {
        var done = shift.figures();
        figures.getChildren().setAll(figure("received", done.received()), figure("finished", done.finished()), figure("handedOver", done.handedOver()),
                figure("ended", done.ended()), figure("asked", done.asked()), figure("entered", done.entered()));
        money.setText(money(done));
        closed.setText(closed(shift));
        var sum = shift.repairs().stream().map(Repair::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        list.title(shift.repairs().isEmpty() ? texts.get("shift.repairs")
                : texts.get("shift.repairs.sum", shift.repairs().size(), wording.formats().points(sum)));
        basis.setText(texts.get(shift.times().estimated() ? "shift.basis.estimated" : "shift.basis", wording.formats().date(shift.times().from()),
                shift.formula().version()));
        if (shift.repairs().isEmpty()) repairs.whenEmpty(new EmptyState(Feather.AWARD, texts.get("shift.nothing"), texts.get("shift.nothing.do")));
        repairs.show(shift.repairs());
    }

    private Node figure(String name, int count) {
        var words = Draw.column("gap-0", Draw.text(String.valueOf(count), "t-title"), Draw.text(texts.get("shift." + name), "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(VBox.USE_PREF_SIZE);
        return words;
    }

    private String money(ShiftFigures done) {
        var parts = new ArrayList<String>();
        for (var channel : Charges.PaymentChannel.values()) {
            Optional.ofNullable(done.money().get(channel)).ifPresent(sum -> parts.add(texts.get("shift.money.channel", wording.payment(channel),
                    wording.formats().money(sum.dong()), sum.dossiers())));
        }
        if (done.unpaid().dossiers() > 0) parts.add(texts.get("shift.money.unpaid", wording.formats().money(done.unpaid().dong()), done.unpaid().dossiers()));
        return parts.isEmpty() ? texts.get("shift.money.none") : String.join(" · ", parts);
    }

    private String closed(ShiftEnd.Shift shift) {
        if (shift.closed().isPresent()) {
            var summary = shift.closed().get();
            return texts.get("shift.closedAt", wording.formats().time(LocalDateTime.ofInstant(summary.at(), zone).toLocalTime()), summary.left().size());
        }
        return shift.before().map(summary -> texts.get("shift.before", wording.formats().date(summary.day()), summary.left().size(),
                wording.formats().points(summary.points()))).orElseGet(() -> texts.get("shift.notClosed"));
    }

    private void close() {
        model.shift().get().ifPresent(shift -> model.close(texts.get("shift.queue", wording.formats().date(shift.day()))));
    }

    private void savePdf() {
        model.shift().get().flatMap(shift -> picker.save(texts.get("shift.savePdf"), "chot-ca-" + shift.day() + ".pdf")).ifPresent(model::savePdf);
    }

    private void tell(ShiftEndModel.Told what) {
        switch (what) {
            case ShiftEndModel.Told.Closed(var summary, Paperwork.Printed.OnPaper(var printer, _)) ->
                    toasts.show(Tone.GOOD, texts.get("shift.closed", summary.left().size()), texts.get("shift.printed", printer));
            case ShiftEndModel.Told.Closed(var summary, Paperwork.Printed.NotPrinted(var problem)) -> {
                var words = wording.printing(problem);
                toasts.show(Tone.NOTED, texts.get("shift.closed", summary.left().size()), words.what() + " " + texts.get("shift.printAgain"));
            }
            case ShiftEndModel.Told.Saved(var file) -> toasts.show(Tone.GOOD, texts.get("dossier.saved", file), "");
            case ShiftEndModel.Told.NotSaved(var file) -> toasts.show(Tone.AT_STAKE, texts.get("dossier.notSaved", file), texts.get("dossier.notSaved.do"));
        }
    }
}
