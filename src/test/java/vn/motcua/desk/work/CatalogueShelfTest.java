package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

class CatalogueShelfTest {
    @TempDir Path folder;

    private DataTrouble refused(Path file) {
        try (var bench = new Bench(folder)) {
            var before = bench.desk.rules().catalogue();
            var reading = bench.desk.shelf().replace(file);
            assertThat(bench.desk.rules().catalogue()).isSameAs(before);
            return ((DataReading.Refused<?>) reading).reason();
        }
    }

    @Test void whatIsNoFileIsRefusedWithoutWaitingForItsEnd() {
        assertThat(refused(Path.of("/dev/zero"))).isEqualTo(DataTrouble.UNREADABLE);
        assertThat(refused(folder)).isEqualTo(DataTrouble.UNREADABLE);
        assertThat(refused(folder.resolve("gone.jsonl"))).isEqualTo(DataTrouble.UNREADABLE);
    }

    @Test void aFileWithoutMeasureIsRefusedUnread() throws IOException {
        var file = folder.resolve("huge.jsonl");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertThat(refused(file)).isEqualTo(DataTrouble.TOO_LARGE);
    }

    @Test void aPictureIsNoCatalogue() throws IOException {
        assertThat(refused(Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}))).isEqualTo(DataTrouble.NOT_UTF8);
    }
}
