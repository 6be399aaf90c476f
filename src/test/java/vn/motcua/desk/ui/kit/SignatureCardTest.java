package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Signer;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Trust;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

class SignatureCardTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-11-20T02:41:27Z");

    @ParameterizedTest
    @CsvSource({"false,100,vi", "true,100,vi", "false,150,vi", "true,125,en"})
    void everyKindOfReportCanBeLookedAt(boolean dark, int percent, String language) {
        var texts = Texts.in(Language.of(language));
        try (var stage = FxStage.of(new Theme(dark, percent), 1366 * percent / 100.0, 900 * percent / 100.0, () -> gallery(texts))) {
            stage.picture("kit/signature-%s-%d-%s".formatted(dark ? "dark" : "light", percent, language));
            stage.audit();
        }
    }

    @Test
    void theToneIsThatOfTheWorst() {
        assertThat(SignatureCard.tone(valid())).isEqualTo(Tone.GOOD);
        assertThat(SignatureCard.tone(doubtful())).isEqualTo(Tone.NOTED);
        assertThat(SignatureCard.tone(altered())).isEqualTo(Tone.AT_STAKE);
        assertThat(SignatureCard.tone(new SignatureReport.Unsigned())).isEqualTo(Tone.NOTED);
        assertThat(SignatureCard.tone(new SignatureReport.Unreadable(FileTrouble.ENCRYPTED))).isEqualTo(Tone.AT_STAKE);
    }

    @Test
    void aSecondReportTakesThePlaceOfTheFirst() {
        FxStage.toolkit();
        var words = FxStage.fx(() -> {
            var card = new SignatureCard(Texts.in(Language.VIETNAMESE), ZONE);
            card.show(altered());
            card.show(new SignatureReport.Unsigned());
            return labels(card);
        });
        assertThat(words).contains("Tệp không có chữ ký số.").noneSatisfy(word -> assertThat(word).contains("bị sửa"));
    }

    private static Set<String> labels(Node node) {
        if (node instanceof Label label) return Set.of(label.getText());
        if (!(node instanceof Parent parent)) return Set.of();
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> labels(child).stream()).collect(Collectors.toSet());
    }

    private static Parent gallery(Texts texts) {
        var left = Draw.column("gap-3", card(texts, valid()), card(texts, new SignatureReport.Unsigned()));
        var middle = Draw.column("gap-3", card(texts, doubtful()));
        var right = Draw.column("gap-3", card(texts, altered()), card(texts, new SignatureReport.Unreadable(FileTrouble.ENCRYPTED)));
        var row = new HBox(left, middle, right);
        for (var column : List.of(left, middle, right)) column.setPrefWidth(440);
        row.getChildren().forEach(Draw::growing);
        row.getStyleClass().addAll("work-area", "gap-3");
        return row;
    }

    private static Card card(Texts texts, SignatureReport report) {
        var card = new SignatureCard(texts, ZONE);
        card.show(report);
        return new Card(Feather.SHIELD, "ket-qua.pdf", card);
    }

    private static SignatureReport valid() {
        var first = signature(new Integrity.Intact(), Set.of(Change.SIGNATURE_ADDED), Trust.TRUSTED, new SigningTime.Stamped(SIGNED, "TSA Ban Cơ yếu Chính phủ", true),
                "Trần Văn Chủ");
        return new SignatureReport.Signed(NOW, List.of(first, signature(new Integrity.Intact(), Set.of(), Trust.TRUSTED, new SigningTime.Claimed(SIGNED, false),
                "Văn thư Ủy ban nhân dân phường")));
    }

    private static SignatureReport doubtful() {
        return new SignatureReport.Signed(NOW, List.of(signature(new Integrity.Intact(), Set.of(Change.NOTE_ADDED), Trust.ISSUER_UNKNOWN,
                new SigningTime.Claimed(SIGNED, false), "Lê Thị Ngữ")));
    }

    private static SignatureReport altered() {
        return new SignatureReport.Signed(NOW, List.of(signature(new Integrity.Altered(), Set.of(), Trust.TRUSTED, new SigningTime.Claimed(SIGNED, false),
                "Trần Văn Chủ")));
    }

    private static PdfSignature signature(Integrity integrity, Set<Change> changes, Trust trust, SigningTime time, String name) {
        var signer = new Signer(name, Optional.of("UBND phường Nghĩa Đô, thành phố Hà Nội"), "Tổ chức chứng thực chuyên dùng Chính phủ G2",
                Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z"), true);
        var coverage = changes.isEmpty() ? PdfSignature.Coverage.WHOLE_FILE : PdfSignature.Coverage.WHOLE_THEN;
        return new PdfSignature(PdfSignature.Kind.APPROVAL, Optional.of(signer), time, integrity, coverage, changes, Lock.NONE, trust,
                new Revocation.Clear(Instant.parse("2026-11-25T00:00:00Z")), Optional.empty());
    }
}
