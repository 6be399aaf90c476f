package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxNeedsOneToBeNamed() {
        assertThat(Display.isMissing(Map.of(), "Linux")).isTrue();
        assertThat(Display.isMissing(Map.of("DISPLAY", ""), "Linux")).isTrue();
        assertThat(Display.isMissing(Map.of("DISPLAY", ":0"), "Linux")).isFalse();
        assertThat(Display.isMissing(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux")).isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.isMissing(Map.of(), "Windows 11")).isFalse();
        assertThat(Display.isMissing(Map.of(), "Mac OS X")).isFalse();
    }
}
