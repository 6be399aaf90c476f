package vn.motcua.desk.device.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Origin;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;
import vn.motcua.desk.device.Scanners.Places;

class FolderScannerTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) 0xff, (byte) 0xd9};

    @TempDir
    private Path temp;
    private Path folder;
    private SimulatedFolder simulated;
    private final List<String> names = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("watched"));
        simulated = new SimulatedFolder(folder);
    }

    @Test
    void finishedFilesAreTakenOldestFirstAndMovedNotDeleted() throws IOException {
        write("b.jpg", 0);
        write("a.jpg", 5);
        write("c.jpg", 5);
        assertThat(scan()).isEqualTo(new End.Done());
        assertThat(names).containsExactly("b.jpg", "a.jpg", "c.jpg");
        assertThat(folder).isDirectoryNotContaining("glob:**.jpg");
        try (var taken = Files.list(folder.resolve(FolderScanner.TAKEN))) {
            assertThat(taken).hasSize(3).allSatisfy(file -> assertThat(file).hasBinaryContent(JPEG));
        }
        assertThat(simulated.passed()).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aWriterWhoPausesIsWaitedFor() throws IOException {
        Files.write(folder.resolve("slow.jpg"), Arrays.copyOf(JPEG, 6));
        simulated.at(2500, () -> Files.write(folder.resolve("slow.jpg"), Arrays.copyOfRange(JPEG, 6, 10), StandardOpenOption.APPEND));
        simulated.at(6000, () -> Files.write(folder.resolve("slow.jpg"), Arrays.copyOfRange(JPEG, 10, JPEG.length), StandardOpenOption.APPEND));
        assertThat(scan()).isEqualTo(new End.Done());
        assertThat(contents).singleElement().isEqualTo(JPEG);
    }

    @Test
    void ofTwoWritersEachFileComesWholeAndInOrder() throws IOException {
        Files.write(folder.resolve("one.jpg"), Arrays.copyOf(JPEG, 6));
        simulated.at(500, () -> Files.write(folder.resolve("two.jpg"), JPEG));
        simulated.at(4000, () -> {
            Files.write(folder.resolve("one.jpg"), Arrays.copyOfRange(JPEG, 6, JPEG.length), StandardOpenOption.APPEND);
            Files.setLastModifiedTime(folder.resolve("one.jpg"), FileTime.from(Files.getLastModifiedTime(folder.resolve("two.jpg")).toInstant().minusSeconds(1)));
        });
        assertThat(scan()).isEqualTo(new End.Done());
        assertThat(names).containsExactly("one.jpg", "two.jpg");
        assertThat(contents).allSatisfy(content -> assertThat(content).isEqualTo(JPEG));
    }

    @Test
    void aFileThatNeverBecomesWholeIsSaidAndStaysAndHoldsNobodyUp() throws IOException {
        Files.write(folder.resolve("half.jpg"), Arrays.copyOf(JPEG, 9));
        simulated.at(1000, () -> Files.write(folder.resolve("good.jpg"), JPEG));
        assertThat(scan()).isEqualTo(new End.Stopped(new DeviceProblem.FileUnfinished("half.jpg")));
        assertThat(names).containsExactly("good.jpg");
        assertThat(folder.resolve("half.jpg")).exists();
    }

    @Test
    void aFolderInWhichNothingAppearsIsSaidAfterAMinute() {
        assertThat(scan()).isEqualTo(new End.Stopped(new DeviceProblem.NothingCame()));
        assertThat(simulated.passed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
    }

    @Test
    void othersWorkIsLeftAlone() throws IOException {
        for (var name : List.of("~a.jpg", "b.jpg.part", "c.tmp", ".d.jpg", "e.JPG.TMP")) Files.write(folder.resolve(name), JPEG);
        Files.writeString(folder.resolve("letter.docx"), "PK and more than a few letters");
        write("page.jpg", 0);
        assertThat(scan()).isEqualTo(new End.Done());
        assertThat(names).containsExactly("page.jpg");
    }

    @Test
    void whatCannotBeKeptGoesBackWhereItWas() throws IOException {
        write("a.jpg", 0);
        assertThatThrownBy(() -> scan(page -> {
            throw new IllegalStateException("no room");
        })).hasMessage("no room");
        assertThat(folder.resolve("a.jpg")).hasBinaryContent(JPEG);
        assertThat(scan()).isEqualTo(new End.Done());
        assertThat(names).containsExactly("a.jpg");
    }

    @Test
    void afterACancelTheRestIsStillThere() throws IOException {
        write("a.jpg", 0);
        write("b.jpg", 1);
        var end = simulated.scanner().scan(Settings.usual(), temp, this::took, () -> !names.isEmpty());
        assertThat(end).isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
        assertThat(folder.resolve("b.jpg")).exists();
        assertThat(names).containsExactly("a.jpg");
    }

    @Test
    void aFolderThatIsGoneIsOffline() throws IOException {
        Files.delete(folder);
        assertThat(scan()).isEqualTo(new End.Stopped(new DeviceProblem.Offline()));
        assertThat(new FolderScanners().find(new Places(List.of(), Optional.of(folder)))).isEmpty();
        assertThat(new FolderScanners().find(new Places(List.of(), Optional.of(temp)))).singleElement()
                .satisfies(scanner -> assertThat(scanner.id()).isEqualTo("folder:" + temp));
    }

    private void write(String name, int seconds) throws IOException {
        Files.write(folder.resolve(name), JPEG);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_700_000_000_000L + seconds * 1000L));
    }

    private End scan() {
        return scan(this::took);
    }

    private End scan(Consumer<ScannedPage> page) {
        try {
            return simulated.scanner().scan(Settings.usual(), Files.createTempDirectory(temp, "spool"), page, () -> false);
        } catch (IOException unable) {
            throw new AssertionError(unable);
        }
    }

    private void took(ScannedPage page) {
        assertThat(page.origin()).isEqualTo(Origin.OUTSIDE);
        names.add(page.file().getFileName().toString());
        try {
            contents.add(Files.readAllBytes(page.file()));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
