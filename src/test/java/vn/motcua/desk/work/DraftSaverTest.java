package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.trouble.StorageTrouble;

@Timeout(30)
class DraftSaverTest {
    @TempDir Path folder;

    private static Draft named(Draft draft, String name) {
        return draft.withParties(draft.parties().withApplicant(draft.parties().applicant().withName(name)));
    }

    private static Optional<Draft> kept(Bench bench, Draft draft) {
        return bench.desk.reception().findDraft(draft.id()).map(SavedDraft::draft);
    }

    @Test void onlyTheNewestValueNeedsToBeWritten() {
        try (var bench = new Bench(folder); var saver = new DraftSaver(bench.desk.store(), bench.clock, bench.savings::add)) {
            var draft = bench.desk.reception().begin();
            for (int i = 0; i <= 500; i++) saver.save(named(draft, "An " + i), "APPLICANT/name");
            saver.start().flush();
            assertThat(kept(bench, draft)).contains(named(draft, "An 500"));
            assertThat(bench.savings).hasSize(1);
        }
    }

    @Test void anotherDraftDoesNotPushAWaitingOneOut() {
        try (var bench = new Bench(folder); var saver = new DraftSaver(bench.desk.store(), bench.clock, bench.savings::add)) {
            var parked = named(bench.desk.reception().begin(), "An");
            var next = named(bench.desk.reception().begin(), "Bình");
            saver.save(parked, "");
            saver.save(next, "");
            saver.start().flush();
            assertThat(kept(bench, parked)).contains(parked);
            assertThat(kept(bench, next)).contains(next);
        }
    }

    @Test void aDroppedDraftDoesNotComeBack() {
        try (var bench = new Bench(folder); var saver = new DraftSaver(bench.desk.store(), bench.clock, bench.savings::add)) {
            var draft = named(bench.desk.reception().begin(), "An");
            saver.save(draft, "");
            saver.drop(draft.id());
            saver.start().flush();
            assertThat(kept(bench, draft)).isEmpty();
        }
    }

    @Test void closingWritesWhatWaits() {
        try (var bench = new Bench(folder)) {
            var draft = named(bench.desk.reception().begin(), "An");
            try (var saver = new DraftSaver(bench.desk.store(), bench.clock, bench.savings::add)) {
                saver.start().save(draft, "");
            }
            assertThat(kept(bench, draft)).contains(draft);
        }
    }

    @Test void whileTheDiskRefusesTheNewestValueWaitsAndIsSavedLater() throws IOException {
        try (var disk = new FullDisk(folder)) {
            try (var bench = new Bench(folder)) {
                var parked = named(bench.desk.reception().begin(), "An");
                var shown = named(bench.desk.reception().begin(), "Bình");
                bench.saver.save(shown, "");
                bench.saver.flush();
                disk.fill();
                // the journal may still have room for the first few
                var last = shown;
                for (int i = 0; i < 400 && bench.savings.stream().noneMatch(DraftSaver.Saving.Failing.class::isInstance); i++) {
                    last = named(shown, "Bình " + "x".repeat(2_000) + i);
                    bench.saver.save(last, "");
                    bench.saver.flush();
                }
                assertThat(bench.savings).contains(new DraftSaver.Saving.Failing(StorageTrouble.DISK_FULL));
                bench.saver.save(parked, "");
                bench.saver.flush();
                assertThat(kept(bench, parked)).as("flush comes back though nothing could be written").isEmpty();
                disk.makeRoom();
                bench.saver.flush();
                assertThat(kept(bench, last)).contains(last);
                assertThat(kept(bench, parked)).contains(parked);
                assertThat(bench.savings).last().isInstanceOf(DraftSaver.Saving.Saved.class);
            }
        }
    }

    @Test void aDraftThatIsAcceptedWhileTheDiskRefusesIsNotTriedAgain() throws IOException {
        try (var disk = new FullDisk(folder)) {
            try (var bench = new Bench(folder)) {
                disk.fill();
                var draft = named(bench.desk.reception().begin(), "x".repeat(400_000));
                bench.saver.save(draft, "");
                bench.saver.flush();
                assertThat(bench.savings).contains(new DraftSaver.Saving.Failing(StorageTrouble.DISK_FULL));
                bench.saver.drop(draft.id());
                disk.makeRoom();
                bench.saver.flush();
                assertThat(kept(bench, draft)).isEmpty();
            }
        }
    }

    /** A disk of a few megabytes; needs the right to mount. */
    private static final class FullDisk implements AutoCloseable {
        private final Path at;

        private FullDisk(Path at) {
            this.at = at;
            Assumptions.assumeTrue(run(List.of("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", at.toString())),
                    "a small disk cannot be mounted here (Linux and root are needed)");
        }

        private void fill() throws IOException {
            try (var out = Files.newOutputStream(at.resolve("filler"))) {
                while (true) out.write(new byte[1_024]);
            } catch (IOException full) {
                if (Files.size(at.resolve("filler")) < 1_024) throw full;
            }
        }

        private void makeRoom() throws IOException {
            Files.delete(at.resolve("filler"));
        }

        @Override public void close() {
            run(List.of("umount", "-l", at.toString()));
        }

        private static boolean run(List<String> command) {
            try {
                var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return process.waitFor(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
