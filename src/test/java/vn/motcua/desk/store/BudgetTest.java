package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store keeps within what a clerk does not notice. */
@Tag("heavy")
class BudgetTest {
    private static final int DOSSIERS = 100_000;

    @TempDir
    Path folder;

    @Test
    void aHundredThousandDossiersAreSearchedAndAddedToUnnoticed() {
        var measure = new Measure(7);
        try (var store = Store.open(folder, new KeyFile(folder), Samples.CLOCK)) {
            measure.fill(store, DOSSIERS);
            measure.search(store, 20);
            assertThat(measure.search(store, 200)).satisfies(times -> assertThat(times.p95()).as("%s", times).isLessThan(50));
            assertThat(measure.draftSaves(store, 200)).satisfies(times -> assertThat(times.p50()).as("%s", times).isLessThan(20));
            assertThat(measure.accepts(store, 200, DOSSIERS + 1_000)).satisfies(times -> {
                assertThat(times.p50()).as("%s", times).isLessThan(20);
                assertThat(times.p95()).as("%s", times).isLessThan(50);
            });
        }
        assertThat(folder.resolve("desk.db").toFile().length() / DOSSIERS).as("bytes a dossier").isLessThan(2_000);
    }
}
