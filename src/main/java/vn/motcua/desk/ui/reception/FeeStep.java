package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** What is due, when, by which channel it was paid, and the receipt that another system issued. */
final class FeeStep implements StepPane {
    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final Fields fields = new Fields();

    private final VBox lines = Draw.column("gap-2");
    private final Label total = Draw.text("", "t-title");
    private final Label unknown;
    private final CheckBox exempt;
    private final Field<VietnameseTextField> exemption;
    private final Field<ChoiceStrip<Charges.Collection>> collection;
    private final Field<ChoiceStrip<Charges.PaymentChannel>> channel;
    private final Label channelCounts = Draw.wrapped("", "muted");
    private final Field<VietnameseTextField> reference;
    private final Field<VietnameseTextField> receiptForm;
    private final Field<VietnameseTextField> receiptSeries;
    private final Field<VietnameseTextField> receiptNumber;
    private final Button onward;
    private final VBox payment;
    private final Parent root;
    private List<String> drawn = List.of();
    private final List<FeeLineRow> rows = new ArrayList<>();

    FeeStep(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        unknown = Draw.wrapped(texts.get("reception.fee.unknown.do"), "muted");
        exempt = new CheckBox(texts.get("reception.fee.exempt"));
        exempt.setMinWidth(CheckBox.USE_PREF_SIZE);
        exempt.setOnAction(_ -> claim(exempt.isSelected()));
        exemption = text("exemption", (charges, typed) -> charges.withExemption(Optional.of(typed)));
        collection = new Field<>(texts.get("reception.fee.collection"),
                new ChoiceStrip<>(List.of(Charges.Collection.values()), wording::collection));
        collection.control().onChosen(value -> edit(charges -> charges.withCollection(value)));
        channel = new Field<>(texts.get("reception.fee.channel"),
                new ChoiceStrip<>(List.of(Charges.PaymentChannel.values()), wording::payment));
        channel.control().onChosen(this::pay);
        reference = text("reference", (charges, typed) -> charges.withPayment(charges.payment().map(paid -> new Charges.Payment(paid.channel(),
                paid.at(), paid.clerk(), typed.isBlank() ? Optional.empty() : Optional.of(typed.strip()), paid.receipt()))));
        receiptForm = text("receiptForm", (charges, typed) -> receipt(charges, old -> new Charges.Receipt(typed, old.series(), old.number(), old.file())));
        receiptSeries = text("receiptSeries", (charges, typed) -> receipt(charges, old -> new Charges.Receipt(old.form(), typed, old.number(), old.file())));
        receiptNumber = text("receiptNumber", (charges, typed) -> receipt(charges, old -> new Charges.Receipt(old.form(), old.series(), typed, old.file())));
        onward = Draw.button(texts.get("reception.onward"), "Enter", model::nextStep, "accent");
        for (var field : List.of(receiptForm, receiptSeries, receiptNumber)) Draw.growing(field);
        payment = Draw.column("gap-2", channel, channelCounts, Draw.row("gap-2", Draw.growing(reference), receiptForm, receiptSeries, receiptNumber));
        root = Draw.column("gap-3",
                new Card(Feather.FILE_TEXT, wording.step(Step.FEE), lines, unknown, Draw.row("gap-2", exempt, Draw.growing(exemption)),
                        Draw.hairline(), Draw.row("gap-2", Draw.text(texts.get("reception.fee.total"), "muted"), Draw.filler(), total), collection),
                new Card(Feather.CREDIT_CARD, texts.get("reception.fee.payment"), payment), Draw.row("gap-2", Draw.filler(), onward));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        var charges = draft.charges();
        drawLines(draft);
        for (int i = 0; i < rows.size(); i++) rows.get(i).show(charges.lines().get(i), isFixed(draft, charges.lines().get(i)));
        total.setText(charges.everyAmountKnown() ? wording.formats().money(charges.due()) : texts.get("reception.fee.unknown"));
        ProcedureStep.visible(unknown, !charges.everyAmountKnown());
        exempt.setSelected(charges.exemption().isPresent());
        ProcedureStep.visible(exemption, charges.exemption().isPresent());
        exemption.control().show(charges.exemption().orElse(""));
        if (charges.exemption().isEmpty() || charges.isExempt()) exemption.clear();
        else exemption.say(Tone.NOTED, texts.get("reception.fee.exemption.missing"));
        boolean due = charges.due() > 0;
        ProcedureStep.visible(collection, due);
        ProcedureStep.visible(payment.getParent() instanceof Card card ? card : payment, due);
        collection.control().show(Optional.of(charges.collection()));
        var paid = charges.payment();
        channel.control().show(paid.map(Charges.Payment::channel));
        channelCounts.setText(paid.map(record -> Draw.sentence(wording.counts(record.channel())) + ".").orElse(texts.get("reception.fee.channel.hint")));
        for (var field : List.of(reference, receiptForm, receiptSeries, receiptNumber)) ProcedureStep.visible(field, paid.isPresent());
        reference.control().show(paid.flatMap(Charges.Payment::reference).orElse(""));
        var receipt = paid.flatMap(Charges.Payment::receipt);
        receiptForm.control().show(receipt.map(Charges.Receipt::form).orElse(""));
        receiptSeries.control().show(receipt.map(Charges.Receipt::series).orElse(""));
        receiptNumber.control().show(receipt.map(Charges.Receipt::number).orElse(""));
    }

    private static boolean isFixed(Draft draft, Charges.Line line) {
        return draft.procedure().stream().flatMap(procedure -> procedure.fees().stream())
                .anyMatch(rule -> rule.id().equals(line.ruleId()) && rule.amount().isPresent());
    }

    /** Rows are built anew only when the lines are others: a row in which the clerk types must stay. */
    private void drawLines(Draft draft) {
        var ids = draft.charges().lines().stream().map(Charges.Line::ruleId).toList();
        if (ids.equals(drawn) && fields.find("onward").isPresent()) return;
        drawn = ids;
        rows.clear();
        lines.getChildren().clear();
        fields.clear();
        for (int i = 0; i < ids.size(); i++) {
            int index = i;
            var row = new FeeLineRow(texts, wording, line -> edit(charges -> charges.withLine(index, line)));
            rows.add(row);
            lines.getChildren().add(row.root());
            fields.add("quantity." + ids.get(i), row.quantity());
            fields.add("unit." + ids.get(i), row.unit());
        }
        if (ids.isEmpty()) lines.getChildren().add(Draw.wrapped(texts.get("reception.fee.none"), "muted"));
        fields.add("exempt", exempt);
        fields.add("exemption", exemption.control());
        fields.add("collection", collection.control());
        fields.add("channel", channel.control());
        fields.add("paymentReference", reference.control());
        fields.add("receiptForm", receiptForm.control());
        fields.add("receiptSeries", receiptSeries.control());
        fields.add("receiptNumber", receiptNumber.control());
        fields.add("onward", onward);
    }

    /** The clerk comes for the payment when there is one to take, else just goes on. */
    @Override public void focus(String field) {
        if (!field.isEmpty()) {
            StepPane.super.focus(field);
            return;
        }
        var charges = model.draft().get().charges();
        var unknown = rows.stream().filter(FeeLineRow::isUnknown).findFirst().<Node>map(FeeLineRow::unit);
        boolean toPay = charges.due() > 0 && charges.collection() == Charges.Collection.BEFORE && charges.payment().isEmpty();
        unknown.orElse(toPay ? channel.control() : onward).requestFocus();
    }

    private void claim(boolean exempted) {
        edit(charges -> charges.withExemption(exempted ? Optional.of("") : Optional.empty()));
        if (exempted) model.goTo(new FieldPlace(Step.FEE, "exemption"));
    }

    private void pay(Charges.PaymentChannel chosen) {
        edit(charges -> charges.withPayment(Optional.of(new Charges.Payment(chosen, model.now(), model.clerkId(),
                charges.payment().flatMap(Charges.Payment::reference), charges.payment().flatMap(Charges.Payment::receipt)))));
        model.goTo(new FieldPlace(Step.FEE, "paymentReference"));
    }

    private static Charges receipt(Charges charges, java.util.function.UnaryOperator<Charges.Receipt> change) {
        return charges.withPayment(charges.payment().map(paid -> {
            var next = change.apply(paid.receipt().orElse(new Charges.Receipt("", "", "", Optional.empty())));
            boolean blank = (next.form() + next.series() + next.number()).isBlank() && next.file().isEmpty();
            return new Charges.Payment(paid.channel(), paid.at(), paid.clerk(), paid.reference(), blank ? Optional.empty() : Optional.of(next));
        }));
    }

    private Field<VietnameseTextField> text(String name, java.util.function.BiFunction<Charges, String, Charges> with) {
        var control = new VietnameseTextField();
        control.onTyped(typed -> edit(charges -> with.apply(charges, typed)));
        return new Field<>(texts.get("reception.fee." + name), control);
    }

    private void edit(java.util.function.UnaryOperator<Charges> edit) {
        model.change(draft -> draft.withCharges(edit.apply(draft.charges())));
    }
}
