package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program on a data folder; the second raises the first. */
class InstanceLockTest {
    @TempDir
    Path folder;

    @Test
    void theSecondDoesNotGetItAndRaisesTheFirst() throws InterruptedException {
        try (var first = InstanceLock.tryLock(folder).orElseThrow()) {
            var raised = new CountDownLatch(2);
            first.onRaise(_ -> raised.countDown());
            assertThat(InstanceLock.tryLock(folder)).isEmpty();
            assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isTrue();
            assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isTrue();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isFalse();
        InstanceLock.tryLock(folder).orElseThrow().close();
    }

    @Test
    void theFileThatTheSecondWasOpenedWithGoesToTheFirst() throws Exception {
        try (var first = InstanceLock.tryLock(folder).orElseThrow()) {
            var files = new LinkedBlockingQueue<Optional<Path>>();
            first.onRaise(files::add);
            var file = folder.resolve("USB của xã/trả lời 1.motcua-answer");
            assertThat(InstanceLock.raiseOther(folder, Optional.of(file))).isTrue();
            assertThat(InstanceLock.raiseOther(folder, Optional.of(Path.of("a")))).isTrue();
            assertThat(files.poll(5, TimeUnit.SECONDS)).contains(file.toAbsolutePath());
            assertThat(files.poll(5, TimeUnit.SECONDS)).contains(Path.of("a").toAbsolutePath());
        }
    }

    @Test
    void aProgramThatWasKilledDoesNotStandInTheWay() throws IOException, InterruptedException {
        var other = ChildProgram.start(LockHolder.class, folder);
        assertThat(other.inputReader().readLine()).isEqualTo("locked");
        assertThat(InstanceLock.tryLock(folder)).isEmpty();
        assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isTrue();
        assertThat(other.inputReader().readLine()).isEqualTo("raised");
        other.destroyForcibly().waitFor();
        assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isFalse();
        InstanceLock.tryLock(folder).orElseThrow().close();
    }

    @Test
    void nonsenseInTheLockFileIsNobody() throws IOException {
        Files.writeString(folder.resolve("desk.lock"), "99999999 x");
        assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isFalse();
        Files.writeString(folder.resolve("desk.lock"), "hello");
        assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isFalse();
        try (var lock = InstanceLock.tryLock(folder).orElseThrow()) {
            lock.onRaise(_ -> { });
            assertThat(InstanceLock.raiseOther(folder, Optional.empty())).isTrue();
        }
    }

    /** The other program. */
    static final class LockHolder {
        private LockHolder() { }

        public static void main(String[] arguments) throws InterruptedException {
            var lock = InstanceLock.tryLock(Path.of(arguments[0])).orElseThrow();
            lock.onRaise(_ -> System.out.println("raised"));
            System.out.println("locked");
            Thread.sleep(60_000);
        }
    }
}
