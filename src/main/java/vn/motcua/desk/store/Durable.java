package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that are either whole or not there, also after a power cut. */
final class Durable {
    static final String UNFINISHED = ".part";

    private Durable() { }

    /** @param secret readable by its owner only, from the moment it exists */
    static void write(Path file, byte[] content, boolean secret) throws IOException {
        var part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(part);
        try (var channel = secret ? createSecret(part) : FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        moveIntoPlace(part, file);
    }

    /** Renames a file that is already synced, and syncs the folder. */
    static void moveIntoPlace(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file.getParent());
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the names in a folder durable. Windows cannot open a folder and writes names through by itself. */
    static void syncFolder(Path folder) throws IOException {
        if (!posix()) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Creates the folder so that it survives a power cut. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        syncFolder(folder.toAbsolutePath().getParent());
    }

    private static FileChannel createSecret(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (posix()) {
            return FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var channel = FileChannel.open(file, options);
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
        return channel;
    }

    static boolean ownerOnly(Path file) throws IOException {
        if (posix()) return Files.getPosixFilePermissions(file).stream().allMatch(permission -> permission.name().startsWith("OWNER"));
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) return false;
        var owner = view.getOwner();
        return view.getAcl().stream().allMatch(entry -> entry.type() != AclEntryType.ALLOW || entry.principal().equals(owner));
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
