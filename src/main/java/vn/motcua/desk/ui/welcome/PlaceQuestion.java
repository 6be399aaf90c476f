package vn.motcua.desk.ui.welcome;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.office.OfficeRules;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.PickList;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Which commune, from the national list or typed; which of its desks; who sits there. */
final class PlaceQuestion extends HBox {
    /** The answer. */
    record Answer(Commune commune, String desk, String clerk) { }

    private static final int MOST = 40;

    private final Texts texts;
    private final PickList<Commune> communes;
    private final Field<VietnameseTextField> name;
    private final Field<VietnameseTextField> province;
    private final Field<VietnameseTextField> code;
    private final Field<VietnameseTextField> desk;
    private final Field<VietnameseTextField> clerk;
    private final VBox listed;
    private final VBox typed;
    private List<Commune> known = List.of();
    private Optional<Commune> chosen;

    /** @param done told by Enter in the last field */
    PlaceQuestion(Texts texts, Background background, FirstAnswers given, Runnable done) {
        this.texts = texts;
        chosen = given.commune();
        communes = new PickList<>(texts.get("welcome.commune"), texts.get("welcome.commune.prompt"), background, this::find,
                commune -> new PickList.Line(commune.name(), commune.province(), commune.code()));
        communes.whenNothingFits(texts.get("welcome.commune.none"));
        communes.onPicked(this::choose);
        name = field("welcome.commune.name", given.commune().map(Commune::name).orElse(""));
        province = field("welcome.commune.province", given.commune().map(Commune::province).orElse(""));
        code = field("welcome.commune.code", given.commune().map(Commune::code).orElse(""));
        desk = field("welcome.desk", given.desk().orElse("01"));
        desk.hint(texts.get("welcome.desk.hint"));
        clerk = field("welcome.clerk", given.clerk().orElse(""));
        clerk.control().setPromptText(texts.get("welcome.clerk.prompt"));
        onEnter(name, province);
        onEnter(province, code);
        onEnter(code, desk);
        onEnter(desk, clerk);
        clerk.control().setOnAction(_ -> done.run());
        listed = Draw.column("gap-1", Draw.text(texts.get("welcome.commune"), "field-label", "muted"), Draw.growing(communes));
        typed = Draw.column("gap-3", name, province, code);
        type(false);
        chosen.ifPresent(commune -> communes.field().show(commune.name()));
        var who = Draw.column("gap-3", desk, clerk, Draw.wrapped(texts.get("welcome.later"), "t-small", "muted"));
        who.setMinWidth(280);
        who.setPrefWidth(330);
        getChildren().addAll(Draw.growing(new VBox(Draw.growing(listed), typed)), who);
        getStyleClass().add("gap-4");
    }

    /** The national list, once it is read. */
    void know(List<Commune> list) {
        known = list;
        communes.refresh();
    }

    boolean isTyped() {
        return typed.isVisible();
    }

    /** A commune that is not in the list is typed. */
    void type(boolean value) {
        show(typed, value);
        show(listed, !value);
    }

    void focusFirst() {
        if (isTyped()) name.control().requestFocus();
        else if (chosen.isPresent()) clerk.control().requestFocus();
        else communes.field().requestFocus();
    }

    /** Empty when something is missing or wrong: then it is said, and the focus is there. */
    Optional<Answer> answer() {
        var commune = commune();
        if (commune.isEmpty()) return Optional.empty();
        var number = OfficeRules.desk(desk.control().value());
        if (number.isEmpty()) return missing(desk, "welcome.desk.wrong");
        desk.hint(texts.get("welcome.desk.hint"));
        var who = clerk.control().value().strip();
        if (who.isEmpty()) return missing(clerk, "welcome.clerk.missing");
        return Optional.of(new Answer(commune.get(), number.get(), who));
    }

    private Optional<Commune> commune() {
        if (!isTyped()) {
            var commune = chosen.filter(one -> one.name().equals(communes.field().value())).or(communes::current);
            if (commune.isEmpty()) communes.field().requestFocus();
            return commune;
        }
        for (var field : List.of(name, province)) if (field.control().value().isBlank()) return missing(field, "welcome.commune.missing");
        var number = OfficeRules.code(code.control().value());
        if (number.isEmpty()) return missing(code, "welcome.commune.code.wrong");
        for (var field : List.of(name, province, code)) field.clear();
        return Optional.of(new Commune(number.get(), name.control().value().strip(), province.control().value().strip()));
    }

    private <T> Optional<T> missing(Field<VietnameseTextField> field, String key) {
        field.say(Tone.AT_STAKE, texts.get(key));
        field.control().requestFocus();
        return Optional.empty();
    }

    private List<Commune> find(String typed) {
        var words = Folding.words(typed);
        return known.stream().filter(commune -> {
            var all = " " + Folding.fold(commune.name() + " " + commune.province() + " " + commune.code());
            return words.stream().allMatch(word -> all.contains(" " + word));
        }).limit(MOST).toList();
    }

    private void choose(Commune commune) {
        chosen = Optional.of(commune);
        communes.field().show(commune.name());
        desk.control().requestFocus();
        desk.control().selectAll();
    }

    private Field<VietnameseTextField> field(String key, String value) {
        var field = new Field<>(texts.get(key), new VietnameseTextField());
        field.control().show(value);
        return field;
    }

    private static void onEnter(Field<VietnameseTextField> from, Field<VietnameseTextField> to) {
        from.control().setOnAction(_ -> {
            to.control().requestFocus();
            to.control().selectAll();
        });
    }

    private static void show(Node node, boolean value) {
        node.setVisible(value);
        node.setManaged(value);
    }
}
