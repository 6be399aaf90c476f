package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.ui.kit.CopiedText;
import vn.motcua.desk.ui.kit.FxStage;

class SystemClipboardTest {
    @Test
    void whatWeCopiedIsTakenOutAgainAndNothingElse() {
        FxStage.toolkit();
        FxStage.fx(() -> {
            var clipboard = new SystemClipboard();
            var copied = new CopiedText(clipboard);
            copied.put("Nguyễn Văn Thử");
            copied.put("075085000123");
            assertThat(clipboard.text()).contains("075085000123");
            copied.clear();
            assertThat(clipboard.text()).isEmpty();
            copied.put("075085000123");
            clipboard.put("khác");
            copied.clear();
            assertThat(clipboard.text()).contains("khác");
            clipboard.clear();
        });
    }
}
