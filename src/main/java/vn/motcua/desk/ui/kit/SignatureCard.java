package vn.motcua.desk.ui.kit;

import java.time.Instant;
import java.time.ZoneId;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.text.SignatureWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Words;

/** Who signed a file and what that is worth, in words; grows with what there is to say. */
public final class SignatureCard extends VBox {
    private final SignatureWords words;

    /** @param zone in which moments are shown */
    public SignatureCard(Texts texts, ZoneId zone) {
        words = new SignatureWords(texts, zone);
        getStyleClass().add("gap-3");
    }

    public void show(SignatureReport report) {
        getChildren().setAll(head(report));
        switch (report) {
            case SignatureReport.Unreadable _, SignatureReport.Unsigned _ -> { }
            case SignatureReport.Signed(var checkedAt, var signatures) -> signatures.forEach(one -> getChildren().add(signature(one, checkedAt)));
        }
        setAccessibleText(words.report(report).what());
    }

    /** Its weight for lights and toasts beside it. */
    public static Tone tone(SignatureReport report) {
        return switch (report) {
            case SignatureReport.Unreadable _ -> Tone.AT_STAKE;
            case SignatureReport.Unsigned _ -> Tone.NOTED;
            case SignatureReport.Signed signed -> tone(signed.worst());
        };
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case VALID -> Tone.GOOD;
            case DOUBTFUL -> Tone.NOTED;
            case INVALID -> Tone.AT_STAKE;
        };
    }

    private Node head(SignatureReport report) {
        return said(words.report(report), tone(report), "t-strong");
    }

    private Node signature(PdfSignature signature, Instant checkedAt) {
        var standing = signature.standing(checkedAt);
        var box = Draw.column("gap-2", Draw.hairline(), new Light(tone(standing), words.standing(standing)),
                Draw.wrapped(words.headline(signature), "t-medium"));
        var facts = Draw.column("gap-0");
        words.facts(signature).forEach(fact -> facts.getChildren().add(Draw.wrapped(fact, "t-small", "muted")));
        box.getChildren().add(facts);
        for (var remark : signature.remarks(checkedAt)) {
            if (remark.standing() == Standing.VALID) box.getChildren().add(Draw.wrapped(words.remark(remark).what(), "t-small", "muted"));
            else box.getChildren().add(said(words.remark(remark), tone(remark.standing()), "t-medium"));
        }
        return box;
    }

    /** A sentence for what is, in its colour and with its sign, and one for what to do. */
    private static Node said(Words said, Tone tone, String style) {
        var what = Draw.wrapped(said.what(), style, tone.textClass());
        what.setGraphic(Draw.icon(tone.sign()));
        return Draw.column("gap-0", what, Draw.wrapped(said.next(), "t-small"));
    }
}
