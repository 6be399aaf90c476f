package vn.motcua.desk.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Rows;

/**
 * A list of a plan (targets, weeks …) above and the fields of the marked entry below. Insert adds, Delete takes away, Alt with an arrow moves;
 * Enter goes into the fields.
 */
final class EntriesPane<T> extends VBox {
    /** An entry in the table. @param index in its list */
    record Line<T>(Plan plan, int index, T entry) { }

    /** The fields of one entry. */
    interface Form<T> {
        Node node();

        void fill(Plan plan, T entry);

        void focusFirst();
    }

    /** @param fresh a new entry for a plan @param without the plan without an entry and what hangs on it */
    record Content<T>(Function<Plan, List<T>> get, BiFunction<Plan, List<T>, Plan> with, Function<Plan, T> fresh, BiFunction<Plan, Integer, Plan> without) {
        /** Of entries on which nothing hangs. */
        static <T> Content<T> of(Function<Plan, List<T>> get, BiFunction<Plan, List<T>, Plan> with, Function<Plan, T> fresh) {
            return new Content<>(get, with, fresh, (plan, index) -> {
                var left = new ArrayList<>(get.apply(plan));
                left.remove((int) index);
                return with.apply(plan, left);
            });
        }
    }

    private final PlanEditModel model;
    private final Content<T> content;
    private final Rows<Line<T>> rows;
    private final Form<T> form;
    private final Card editor;
    /** The change comes from the fields: they are not filled again. */
    private boolean typing;

    EntriesPane(PlanEditModel model, Texts texts, Ikon sign, String title, Rows<Line<T>> rows, Content<T> content, Function<Consumer<UnaryOperator<T>>, Form<T>> forms) {
        this.model = model;
        this.content = content;
        this.rows = rows;
        getStyleClass().add("gap-3");
        form = forms.apply(this::change);
        boolean shipped = model.shelved().get().orElseThrow().shipped();
        rows.whenEmpty(new EmptyState(sign, texts.get("plans.list.none"), shipped ? "" : texts.get("plans.list.none.do")));
        rows.onCurrent(this::fill);
        rows.onOpen(_ -> {
            if (!shipped) form.focusFirst();
        });
        var list = new Card(sign, title, Draw.growing(rows)).flush();
        rows.getStyleClass().addAll("plan-entries", "list-above");
        editor = new Card(sign, texts.get("plans.entry"), form.node());
        if (shipped) {
            getChildren().add(Draw.growing(list));
        } else {
            list.with(Draw.button(texts.get("plans.list.add"), "Insert", this::add, "quiet"), Draw.button(texts.get("plans.list.remove"), "Delete", this::remove, "quiet"));
            rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            var scroll = new ScrollPane(editor);
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            scroll.setAccessibleText(title);
            scroll.getStyleClass().add("plan-entry");
            getChildren().addAll(list, Draw.growing(scroll));
        }
        model.shelved().addListener((_, _, now) -> now.ifPresent(_ -> show()));
        show();
    }

    /** A table of such entries, without columns yet. */
    static <T> Rows<Line<T>> table(String name) {
        return new Rows<>(name, Line::index);
    }

    void focusFirst() {
        rows.requestFocus();
    }

    private void show() {
        var plan = model.plan();
        var entries = content.get().apply(plan);
        var lines = new ArrayList<Line<T>>();
        for (int i = 0; i < entries.size(); i++) lines.add(new Line<>(plan, i, entries.get(i)));
        rows.show(lines);
        editor.setVisible(!lines.isEmpty());
    }

    private void fill(Line<T> line) {
        if (!typing) form.fill(line.plan(), line.entry());
    }

    /** From the fields. */
    private void change(UnaryOperator<T> edit) {
        rows.current().ifPresent(line -> {
            typing = true;
            edit(entries -> entries.set(line.index(), edit.apply(entries.get(line.index()))));
            typing = false;
        });
    }

    private void add() {
        edit(entries -> entries.add(content.fresh().apply(model.plan())));
        rows.mark(content.get().apply(model.plan()).size() - 1);
        form.focusFirst();
    }

    private void remove() {
        rows.current().ifPresent(line -> model.change(plan -> content.without().apply(plan, line.index())));
        rows.current().ifPresent(this::fill);
    }

    private void move(int by) {
        var line = rows.current();
        int to = line.map(now -> now.index() + by).orElse(-1);
        if (to < 0 || to >= content.get().apply(model.plan()).size()) return;
        edit(entries -> entries.add(to, entries.remove(line.orElseThrow().index())));
        rows.mark(to);
    }

    private void edit(Consumer<List<T>> change) {
        model.change(plan -> {
            var entries = new ArrayList<>(content.get().apply(plan));
            change.accept(entries);
            return content.with().apply(plan, entries);
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT) add();
        else if (event.getCode() == KeyCode.DELETE) remove();
        else if (event.isAltDown() && event.getCode() == KeyCode.UP) move(-1);
        else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) move(1);
        else return;
        event.consume();
    }
}
