package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Page files: sealed, whole or not there, and each content once. */
class PageVaultTest {
    private static final int SEGMENT = 1 << 16;

    @TempDir
    Path folder;

    private PageVault vault() {
        return new PageVault(folder.resolve("pages"), new DeskKeys(new byte[32]).pages());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 1_000_003})
    void whatIsKeptComesBackByteForByte(int length) throws IOException, NoSuchAlgorithmException {
        var clear = bytes(length);
        var kept = vault().keep(clear);
        assertThat(kept).isEqualTo(new Kept(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(clear)), length));
        assertThat(vault().read(kept.digest())).isEqualTo(clear);
        var file = Files.write(folder.resolve("scan.jpg"), clear);
        assertThat(vault().keep(file)).isEqualTo(kept);
        try (var in = vault().open(kept.digest())) {
            assertThat(in.readAllBytes()).isEqualTo(clear);
        }
        assertThat(files()).hasSize(1);
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 19, 20, 40, SEGMENT + 35, SEGMENT + 36, SEGMENT + 37, 2 * SEGMENT + 52})
    void aCutFileIsNoticedWhereverItIsCut(int length) throws IOException {
        var kept = vault().keep(bytes(2 * SEGMENT));
        var file = files().getFirst();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Math.min(length, (int) Files.size(file) - 1)));
        assertDamaged(kept.digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 19, 20, SEGMENT, SEGMENT + 40, 2 * SEGMENT + 40})
    void aChangedByteIsNoticedWhereverItIs(int position) throws IOException {
        var kept = vault().keep(bytes(2 * SEGMENT + 100));
        var file = files().getFirst();
        var sealed = Files.readAllBytes(file);
        sealed[position] ^= 1;
        Files.write(file, sealed);
        assertDamaged(kept.digest());
    }

    @Test
    void anotherFileInItsPlaceIsNoticed() throws IOException {
        var first = vault().keep(bytes(10));
        var one = files().getFirst();
        vault().keep(bytes(20));
        var other = files().stream().filter(file -> !file.equals(one)).findFirst().orElseThrow();
        Files.copy(other, one, StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(first.digest());
    }

    @Test
    void aDamagedFileIsMadeGoodWhenItsContentComesAgain() throws IOException {
        var kept = vault().keep(bytes(500));
        Files.write(files().getFirst(), new byte[600]);
        vault().keep(bytes(500));
        assertThat(vault().read(kept.digest())).isEqualTo(bytes(500));
    }

    @Test
    void whatIsNotThereIsAProblemAndNotAnEmptyPage() {
        assertThat(vault().has("00")).isFalse();
        assertDamaged("00");
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> vault().keep(folder.resolve("vanished.jpg")));
        assertThat(files()).isEmpty();
    }

    @Test
    void aSweepTakesUnfinishedAndUnneededFilesOnceTheyAreOld() throws IOException {
        var needed = vault().keep(bytes(5));
        var unneeded = vault().keep(bytes(6));
        Files.write(folder.resolve("pages/cut-off.part"), bytes(7));
        assertThat(vault().sweep(Set.of(needed.digest()), Instant.now().minusSeconds(60))).isZero();
        assertThat(vault().sweep(Set.of(needed.digest()), Instant.now().plusSeconds(60))).isEqualTo(2);
        assertThat(vault().has(needed.digest())).isTrue();
        assertThat(vault().has(unneeded.digest())).isFalse();
        assertThat(vault().sweep(Set.of(), Instant.now().plusSeconds(60))).isEqualTo(1);
    }

    private void assertDamaged(String digest) {
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> vault().read(digest)).extracting(StoreProblem::kind)
                .isEqualTo(StorageTrouble.DAMAGED);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder.resolve("pages"))) return List.of();
        try (var files = Files.walk(folder.resolve("pages"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
