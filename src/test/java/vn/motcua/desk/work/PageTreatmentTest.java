package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.SmallDisk;

class PageTreatmentTest {
    @TempDir Path folder;
    private final List<PageNotes> notes = new ArrayList<>();

    @Test void aNewPageIsLookedAtFirstAndItsCleanCopyIsKept() {
        try (var bench = new Bench(folder)) {
            var page = bench.page();
            var copy = clean(bench, page);
            assertThat(notes).hasSize(1);
            assertThat(bench.desk.store().vault().read(copy.digest())).hasSize((int) copy.bytes());
            var done = page.noted(notes.getFirst()).cleaned(copy);
            assertThat(bench.desk.capture().treatment().picture(done, 5_000)).isNotEmpty();
        }
    }

    @Test void aPageThatWasLookedAtIsOnlyTreatedAsTheClerkWantsIt() {
        try (var bench = new Bench(folder)) {
            var page = bench.page();
            var upright = clean(bench, page);
            var turned = clean(bench, page.noted(notes.getFirst()).turnedClockwise());
            assertThat(notes).as("looked at once").hasSize(1);
            assertThat(turned.width()).isEqualTo(upright.height());
            assertThat(turned.digest()).isNotEqualTo(upright.digest());
        }
    }

    @Test void whatIsNoPictureIsSaidByTheTreatmentAndDrawnAsNothing() {
        try (var bench = new Bench(folder)) {
            var treatment = bench.desk.capture().treatment();
            var page = Page.asItCame(bench.desk.store().vault().keep(new byte[] {1, 2, 3}).digest(), "image/jpeg", 10, 10, 300, 3);
            assertThatThrownBy(() -> treatment.treat(page, notes::add)).isInstanceOf(UncheckedIOException.class);
            assertThat(treatment.picture(page, 100)).isEmpty();
            assertThat(treatment.picture(page, 1_000)).isEmpty();
        }
    }

    @Test void aFullDiskIsSaidAndThePageCanBeTreatedLater() throws IOException {
        try (var disk = SmallDisk.mount(folder, 16)) {
            try (var bench = new Bench(folder)) {
                var page = bench.page();
                disk.fill();
                assertThat(bench.desk.capture().treatment().treat(page, notes::add))
                        .isEqualTo(new PageTreatment.Treated.NotKept(StorageTrouble.DISK_FULL));
                assertThat(notes).as("what was seen is known all the same").hasSize(1);
                disk.makeRoom();
                assertThat(clean(bench, page).bytes()).isPositive();
            }
        }
    }

    private vn.motcua.desk.domain.dossier.CleanCopy clean(Bench bench, Page page) {
        return ((PageTreatment.Treated.Clean) bench.desk.capture().treatment().treat(page, notes::add)).copy();
    }
}
