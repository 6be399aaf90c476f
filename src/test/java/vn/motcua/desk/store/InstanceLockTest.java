package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
            first.onRaise(raised::countDown);
            assertThat(InstanceLock.tryLock(folder)).isEmpty();
            assertThat(InstanceLock.raiseOther(folder)).isTrue();
            assertThat(InstanceLock.raiseOther(folder)).isTrue();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(InstanceLock.raiseOther(folder)).isFalse();
        InstanceLock.tryLock(folder).orElseThrow().close();
    }

    @Test
    void aProgramThatWasKilledDoesNotStandInTheWay() throws IOException, InterruptedException {
        var other = ChildProgram.start(LockHolder.class, folder);
        assertThat(other.inputReader().readLine()).isEqualTo("locked");
        assertThat(InstanceLock.tryLock(folder)).isEmpty();
        assertThat(InstanceLock.raiseOther(folder)).isTrue();
        assertThat(other.inputReader().readLine()).isEqualTo("raised");
        other.destroyForcibly().waitFor();
        assertThat(InstanceLock.raiseOther(folder)).isFalse();
        InstanceLock.tryLock(folder).orElseThrow().close();
    }

    @Test
    void nonsenseInTheLockFileIsNobody() throws IOException {
        Files.writeString(folder.resolve("desk.lock"), "99999999 x");
        assertThat(InstanceLock.raiseOther(folder)).isFalse();
        Files.writeString(folder.resolve("desk.lock"), "hello");
        assertThat(InstanceLock.raiseOther(folder)).isFalse();
        try (var lock = InstanceLock.tryLock(folder).orElseThrow()) {
            lock.onRaise(() -> { });
            assertThat(InstanceLock.raiseOther(folder)).isTrue();
        }
    }

    /** The other program. */
    static final class LockHolder {
        private LockHolder() { }

        public static void main(String[] arguments) throws InterruptedException {
            var lock = InstanceLock.tryLock(Path.of(arguments[0])).orElseThrow();
            lock.onRaise(() -> System.out.println("raised"));
            System.out.println("locked");
            Thread.sleep(60_000);
        }
    }
}
