package vn.motcua.desk.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** The amounts that the provincial People's Council sets: entered here once. */
final class FeesPane extends VBox {
    private record Line(Procedure procedure, FeeRule rule) {
        String key() {
            return procedure.code() + "/" + rule.id();
        }
    }

    private final SettingsModel model;
    private final Texts texts;
    private final Rows<Line> rows;
    private final Field<VietnameseTextField> amount;
    private final List<Line> lines;

    FeesPane(SettingsModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-3");
        lines = model.catalogue().procedures().stream().flatMap(procedure -> procedure.fees().stream().filter(FeeRule::setByProvince)
                .map(rule -> new Line(procedure, rule))).toList();
        rows = new Rows<Line>(texts.get("settings.FEES"), Line::key)
                .texts(texts.get("list.procedure"), 17, line -> List.of(new Rows.Piece(line.procedure().name(), "t-medium"),
                        new Rows.Piece(line.procedure().code(), "t-small muted"))).wide()
                .texts(texts.get("settings.fees.rule"), 14, line -> List.of(new Rows.Piece(wording.fee(line.rule().kind()), ""),
                        new Rows.Piece(about(line.rule()), "t-small muted")))
                .text(texts.get("settings.fees.amount"), 8, line -> Optional.ofNullable(model.settings().get().provincialFees().get(line.key()))
                        .map(wording.formats()::money).orElseGet(() -> texts.get("settings.fees.unknown")));
        rows.whenEmpty(new EmptyState(Feather.CREDIT_CARD, texts.get("settings.fees.none"), ""));
        amount = new Field<>(texts.get("settings.fees.amount.entry"), new VietnameseTextField());
        amount.hint(texts.get("settings.fees.hint"));
        amount.control().setOnAction(_ -> keep());
        rows.onOpen(line -> {
            amount.control().show(Optional.ofNullable(model.settings().get().provincialFees().get(line.key())).map(String::valueOf).orElse(""));
            amount.control().requestFocus();
            amount.control().selectAll();
        });
        getChildren().addAll(Draw.growing(new Card(Feather.CREDIT_CARD, texts.get("settings.FEES"), Draw.growing(rows)).flush()),
                new Card(Feather.EDIT_3, texts.get("settings.fees.entry"), amount));
        model.settings().addListener((_, _, _) -> rows.show(lines));
        rows.show(lines);
    }

    private static String about(FeeRule rule) {
        return String.join(" · ", java.util.stream.Stream.of(rule.condition(), rule.per(), rule.note()).flatMap(Optional::stream).toList());
    }

    /** An empty field means that the amount is not known. */
    private void keep() {
        var typed = amount.control().value().replaceAll("[\\s.,]", "");
        if (!typed.matches("\\d{0,10}")) {
            amount.say(Tone.AT_STAKE, texts.get("settings.fees.wrong"));
            return;
        }
        rows.current().ifPresent(line -> model.change(now -> {
            var fees = new HashMap<>(now.provincialFees());
            if (typed.isEmpty()) fees.remove(line.key());
            else fees.put(line.key(), Long.valueOf(typed));
            return now.withProvincialFees(fees);
        }));
        amount.hint(texts.get("settings.fees.hint"));
        amount.control().show("");
        rows.move(1);
        rows.requestFocus();
    }
}
