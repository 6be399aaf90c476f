package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Toasts;

class NoticeToastsTest {
    private Toasts toasts;
    private NoticeToasts notices;

    @BeforeEach void open() {
        FxStage.toolkit();
        toasts = FxStage.fx(() -> new Toasts(Texts.in(Language.VIETNAMESE)));
        notices = new NoticeToasts(toasts, Texts.in(Language.VIETNAMESE), TestDesk.wording(Language.VIETNAMESE));
    }

    @Test void whatWasSaidOfOneCodeGoesWithTheNextAndNothingElseDoes() {
        show(new Notice.NoScanner());
        show(new Notice.Code(new ScannedCode.VneidPass()));
        show(new Notice.Code(new ScannedCode.VneidPass()));
        assertThat(toasts.getChildren()).hasSize(2);
        show(new Notice.CardRead());
        assertThat(toasts.getChildren()).as("the scanner is still missing").hasSize(1);
        show(new Notice.CardRead());
        assertThat(toasts.getChildren()).hasSize(1);
    }

    private void show(Notice notice) {
        FxStage.fx(() -> notices.show(notice));
    }
}
