package vn.motcua.desk.ui.dossier;

import java.time.ZoneId;

import javafx.scene.Node;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.SignatureCard;

/** What the signature of a file is worth, or that it is being looked at. */
record SignatureCards(Signatures signatures, Texts texts, ZoneId zone) {
    Node of(KeptFile file) {
        var report = signatures.of(file);
        if (report.isEmpty()) return Draw.wrapped(texts.get("deed.signature.asking"), "muted");
        var card = new SignatureCard(texts, zone);
        card.show(report.get());
        return card;
    }
}
