package vn.motcua.desk.ui.dossier;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** The left half of the dossier screen: people, identity, money, and what happened, each a card of words. */
final class Facts {
    private final Texts texts;
    private final Wording wording;

    Facts(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    List<Card> of(Dossier dossier, UnaryOperator<String> clerkName) {
        var content = dossier.content();
        var cards = new ArrayList<Card>();
        cards.add(person(texts.get("dossier.applicant"), content.parties().applicant()));
        content.parties().authorising().ifPresent(other -> cards.add(person(texts.get("dossier.authorising"), other)));
        cards.add(identity(dossier, clerkName));
        cards.add(money(content.charges()));
        cards.add(history(dossier, clerkName));
        return cards;
    }

    private Card person(String title, Person person) {
        var body = Draw.column("gap-2", Draw.wrapped(person.name(), "t-title"));
        fact(body, "dossier.number", person.number());
        fact(body, "dossier.born", person.born());
        fact(body, "dossier.sex", person.sex().map(wording::sex).orElse(""));
        fact(body, "dossier.address", person.address());
        fact(body, "dossier.phone", person.phone());
        fact(body, "dossier.email", person.email());
        return new Card(Feather.USER, title, body);
    }

    private Card identity(Dossier dossier, UnaryOperator<String> clerkName) {
        var check = dossier.identity();
        var light = check.map(record -> switch (record) {
            case IdentityCheck.Confirmed _ -> new Light(Tone.GOOD, texts.get("dossier.identity.confirmed"));
            case IdentityCheck.ToConfirm _ -> new Light(Tone.NOTED, texts.get("dossier.identity.toConfirm"));
            case IdentityCheck.Omitted _ -> new Light(Tone.NOTED, texts.get("dossier.identity.omitted"));
        }).orElseGet(() -> new Light(Tone.AT_STAKE, texts.get("dossier.identity.none")));
        var body = Draw.column("gap-2");
        check.ifPresent(record -> {
            body.getChildren().add(Draw.wrapped(wording.check(record)));
            fact(body, "dossier.identity.number", record.number());
            fact(body, "dossier.identity.by", clerkName.apply(record.clerk()));
            read(record).ifPresent(card -> fact(body, "dossier.identity.read", wording.identity().read(card)));
        });
        fact(body, "dossier.identity.score", wording.identity().counts(check));
        changes(dossier).forEach(fact -> body.getChildren().add(Draw.row("gap-2", Draw.icon(Tone.NOTED.sign(), Tone.NOTED.textClass()),
                Draw.growing(Draw.wrapped(texts.of("dossier.identity.changed", fact))))));
        return new Card(Feather.SHIELD, texts.get("dossier.identity"), light, body);
    }

    private static Optional<CitizenCard> read(IdentityCheck check) {
        return switch (check) {
            case IdentityCheck.Confirmed confirmed -> confirmed.read();
            case IdentityCheck.ToConfirm noted -> noted.read();
            case IdentityCheck.Omitted _ -> Optional.empty();
        };
    }

    /** What the parties said otherwise than in the dossier before. */
    private static List<KnownCitizen.Fact> changes(Dossier dossier) {
        return Arrays.stream(KnownCitizen.Fact.values()).filter(fact -> dossier.content().findings().stream()
                .anyMatch(key -> Finding.changedFact(key).equals(Optional.of(fact)))).toList();
    }

    private Card money(Charges charges) {
        var body = Draw.column("gap-2");
        var counted = charges.lines().stream().filter(line -> line.quantity() > 0).toList();
        for (var line : counted) {
            var amount = line.total().map(wording.formats()::money).orElseGet(() -> texts.get("dossier.fee.unknown"));
            body.getChildren().add(pair(Draw.sentence(line.quantity() == 1 ? line.name() : texts.get("dossier.fee.times", line.name(), line.quantity())), amount));
        }
        charges.exemption().filter(_ -> charges.isExempt()).ifPresent(why -> fact(body, "dossier.fee.exempt", why));
        if (!counted.isEmpty()) body.getChildren().add(Draw.hairline());
        body.getChildren().add(pair(texts.get("dossier.fee.total"), charges.due() == 0 ? texts.get("dossier.fee.nothing")
                : wording.formats().money(charges.due())));
        charges.payment().ifPresent(payment -> {
            fact(body, "dossier.fee.paidBy", wording.payment(payment.channel()));
            body.getChildren().add(Draw.wrapped(wording.counts(payment.channel()), "t-small", "muted"));
            payment.reference().ifPresent(reference -> fact(body, "dossier.fee.reference", reference));
            payment.receipt().ifPresent(receipt -> fact(body, "dossier.fee.receipt",
                    texts.get("dossier.fee.receipt.form", receipt.form(), receipt.series(), receipt.number())));
        });
        if (charges.payment().isEmpty() && charges.due() > 0) fact(body, "dossier.fee.paidBy", wording.collection(charges.collection()));
        return new Card(Feather.CREDIT_CARD, texts.get("dossier.fee"), body);
    }

    private Card history(Dossier dossier, UnaryOperator<String> clerkName) {
        var body = Draw.column("gap-3");
        for (DossierEvent event : dossier.history().reversed()) {
            // made again with its text: only what counts is told
            if (event instanceof DossierEvent.PaperMade made && !dossier.paper(made.componentId()).equals(Optional.of(made))) continue;
            var row = Draw.row("gap-2", Draw.icon(Feather.CIRCLE, "accent-text"), Draw.growing(Draw.wrapped(wording.event(event,
                    clerkName.apply(event.clerk())))));
            row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            body.getChildren().add(row);
        }
        for (var override : dossier.passedOver()) {
            var words = wording.reason(override.reason()) + (override.note().isBlank() ? "" : ": " + override.note());
            var row = Draw.row("gap-2", Draw.icon(Tone.NOTED.sign(), Tone.NOTED.textClass()),
                    Draw.growing(Draw.wrapped(texts.get("dossier.override", words))));
            row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            body.getChildren().add(row);
        }
        return new Card(Feather.CLOCK, texts.get("dossier.history"), body);
    }

    private void fact(VBox body, String key, String value) {
        if (!value.isBlank()) body.getChildren().add(pair(texts.get(key), value));
    }

    private static Node pair(String name, String value) {
        var label = Draw.wrapped(name, "muted", "fact-name");
        var words = Draw.wrapped(value);
        var row = Draw.row("gap-2", label, Draw.growing(words));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }
}
