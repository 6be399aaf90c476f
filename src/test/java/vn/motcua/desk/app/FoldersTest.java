package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {

    @TempDir
    private Path home;

    private final Folders folders = Folders.of(Map.of(), "Linux", Path.of("/home/lan"));

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths of other systems")
    void eachSystemHasItsUsualPlace() {
        assertThat(folders.desk()).isEqualTo(Path.of("/home/lan/.local/share/quay-mot-cua"));
        assertThat(Folders.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", Path.of("/home/lan")).desk()).isEqualTo(Path.of("/data/quay-mot-cua"));
        assertThat(Folders.of(Map.of("XDG_DATA_HOME", "here"), "Linux", Path.of("/home/lan")).desk())
                .isEqualTo(Path.of("/home/lan/.local/share/quay-mot-cua"));
        assertThat(Folders.of(Map.of("LOCALAPPDATA", "/c/AppData/Local"), "Windows 11", Path.of("/c/lan")).desk())
                .isEqualTo(Path.of("/c/AppData/Local/QuayMotCua"));
        assertThat(Folders.of(Map.of(), "Mac OS X", Path.of("/Users/lan")).desk())
                .isEqualTo(Path.of("/Users/lan/Library/Application Support/QuayMotCua"));
    }

    @Test
    void practiceLiesBesideAndNotInside() {
        assertThat(folders.practice()).isEqualTo(folders.desk().resolveSibling("quay-mot-cua-tap"));
    }

    @Test
    void aFolderBegunForPracticeIsNotOpenedForRealWork() {
        var folder = home.resolve("a");
        assertThat(folders.claim(folder, true)).isEmpty();
        assertThat(folders.claim(folder, true)).isEmpty();
        assertThat(folders.claim(folder, false)).map(Unfit::kind).contains(Unfit.Kind.FOR_PRACTICE);
    }

    @Test
    void aFolderBegunForRealWorkIsNotOpenedForPractice() throws IOException {
        var folder = home.resolve("a");
        assertThat(folders.claim(folder, false)).isEmpty();
        Files.createFile(folder.resolve("desk.key"));
        assertThat(folders.claim(folder, true)).map(Unfit::kind).contains(Unfit.Kind.FOR_REAL_WORK);
    }

    @Test
    void theUsualRealFolderIsNeverMadeAPracticeFolder() {
        var here = Folders.of(Map.of("XDG_DATA_HOME", home.toString()), "Linux", home);
        assertThat(here.claim(here.desk(), true)).map(Unfit::kind).contains(Unfit.Kind.FOR_REAL_WORK);
        assertThat(here.desk()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void aNewFolderIsForThisUserAlone() throws IOException {
        folders.claim(home.resolve("new/deeper"), false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new/deeper")))).isEqualTo("rwx------");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.createFile(home.resolve("file"));
        assertThat(folders.claim(file.resolve("a"), false)).map(Unfit::kind).contains(Unfit.Kind.NO_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OneDrive", "OneDrive - UBND xã", "Dropbox", "Dropbox (Personal)", "Google Drive", "My Drive", "iCloudDrive", "Mobile Documents",
        "Nextcloud"})
    void foldersThatAServiceCopiesAreRefused(String name) {
        var unfit = folders.claim(home.resolve(name).resolve("data"), false);
        assertThat(unfit).map(Unfit::kind).contains(Unfit.Kind.SYNCED_FOLDER);
        assertThat(home.resolve(name)).doesNotExist();
    }

    @Test
    void aServiceIsKnownByItsMarksToo() throws IOException {
        Files.createDirectories(home.resolve("papers/.stfolder"));
        assertThat(folders.claim(home.resolve("papers/desk"), false)).contains(new Unfit(Unfit.Kind.SYNCED_FOLDER, "Syncthing"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own")
    void aLinkDoesNotHideTheService() throws IOException {
        Files.createDirectories(home.resolve("Dropbox"));
        Files.createSymbolicLink(home.resolve("plain"), home.resolve("Dropbox"));
        assertThat(folders.claim(home.resolve("plain/desk"), false)).map(Unfit::kind).contains(Unfit.Kind.SYNCED_FOLDER);
    }

    @ParameterizedTest
    @CsvSource({"ext4,false", "xfs,false", "btrfs,false", "overlay,false", "NTFS,false", "apfs,false", "tmpfs,false", "fuse.ntfs-3g,false",
        "nfs,true", "nfs4,true", "cifs,true", "smb3,true", "smbfs,true", "fuse.sshfs,true", "fuse.rclone,true", "9p,true"})
    void networkSharesAreKnownByTheirFileSystem(String type, boolean remote) {
        assertThat(FolderPlace.isRemote(type)).isEqualTo(remote);
    }

    @Test
    void aShareOfWindowsIsKnownByItsName() {
        assertThat(FolderPlace.unfit(Path.of("\\\\server\\share\\desk"))).map(Unfit::kind).contains(Unfit.Kind.NETWORK_SHARE);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void theSpoolIsForThisUserAloneAndTheSameAtEveryStart() throws IOException {
        var data = Files.createDirectories(home.resolve("data"));
        var spool = Spool.of(data, List.of());
        assertThat(spool).isEqualTo(data.resolve("spool")).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool))).isEqualTo("rwx------");
        assertThat(Spool.of(data, List.of())).isEqualTo(spool);
    }

    @Test
    void whatIsOnlyCalledMemoryIsNotTakenForMemory() throws IOException {
        var disk = Files.createDirectories(Path.of("target/spool-test"));
        if (Files.getFileStore(disk).type().equals("tmpfs")) return;
        assertThat(Spool.of(home, List.of(disk.toAbsolutePath()))).isEqualTo(home.resolve("spool"));
    }

    @Test
    void whatSomebodyElsePutThereIsNotUsed() throws IOException {
        var data = Files.createDirectories(home.resolve("data"));
        Files.createFile(data.resolve("spool"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Spool.of(data, List.of())).hasMessageContaining("spool");
    }

    @Test
    void aFolderThatWasAskedForIsTakenWhole() {
        assertThat(folders.choose(Optional.of(Path.of("a/../b")), true)).isAbsolute().hasFileName("b");
        assertThat(folders.choose(Optional.empty(), false)).isEqualTo(folders.desk());
    }
}
