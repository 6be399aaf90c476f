package vn.motcua.desk.imaging.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test void isOverAsSoonAsARealPageComes() {
        var asked = new AtomicInteger();
        new Rehearsal().run(() -> asked.incrementAndGet() < 3);
        assertThat(asked).hasValue(3);
    }
}
