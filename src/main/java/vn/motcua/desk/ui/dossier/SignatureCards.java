package vn.motcua.desk.ui.dossier;

import java.time.ZoneId;

import javafx.scene.Node;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.text.SignatureWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.SignatureCard;

/** What the signature of a file is worth, or that it is being looked at. */
record SignatureCards(Signatures signatures, Texts texts, ZoneId zone) {
    /** In one sentence. */
    Node verdict(KeptFile file) {
        var report = signatures.of(file);
        if (report.isEmpty()) return asking();
        var tone = SignatureCard.tone(report.get());
        var sentence = Draw.wrapped(new SignatureWords(texts, zone).report(report.get()).what(), "t-medium", tone.textClass());
        sentence.setGraphic(Draw.icon(tone.sign()));
        return sentence;
    }

    private Node asking() {
        return Draw.wrapped(texts.get("deed.signature.asking"), "muted");
    }

    Node of(KeptFile file) {
        var report = signatures.of(file);
        if (report.isEmpty()) return asking();
        var card = new SignatureCard(texts, zone);
        card.show(report.get());
        return card;
    }
}
