package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Says what a failure of the disk or of the database means. */
final class Trouble {
    /** Less than this and a failed write is taken for a full disk, whatever the system called it. */
    private static final long NEARLY_NOTHING = 256 * 1024;

    // primary result codes of SQLite, https://www.sqlite.org/rescode.html
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private Trouble() { }

    static StoreProblem of(SQLException failure, Path where) {
        var kind = switch (failure.getErrorCode() & 0xff) {
            case FULL -> StorageTrouble.DISK_FULL;
            case READONLY -> StorageTrouble.READ_ONLY;
            case CORRUPT, NOTADB -> StorageTrouble.DAMAGED;
            case BUSY, LOCKED -> StorageTrouble.IN_USE;
            case CANTOPEN, IOERR -> byTheDisk(where).orElse(StorageTrouble.UNKNOWN);
            default -> StorageTrouble.UNKNOWN;
        };
        return new StoreProblem(kind, where, failure);
    }

    static StoreProblem of(IOException failure, Path where) {
        var reason = failure instanceof FileSystemException system ? Optional.ofNullable(system.getReason()) : Optional.ofNullable(failure.getMessage());
        var kind = switch (reason.orElse("")) {
            case String text when text.contains("No space left") || text.contains("not enough space") || text.contains("quota") -> StorageTrouble.DISK_FULL;
            case String text when text.contains("Read-only file system") -> StorageTrouble.READ_ONLY;
            default -> byTheDisk(where).orElse(failure instanceof AccessDeniedException ? StorageTrouble.READ_ONLY
                    : failure instanceof NoSuchFileException ? StorageTrouble.DAMAGED : StorageTrouble.UNKNOWN);
        };
        return new StoreProblem(kind, where, failure);
    }

    private static Optional<StorageTrouble> byTheDisk(Path where) {
        var folder = Files.isDirectory(where) ? where : where.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) return Optional.of(StorageTrouble.FOLDER_UNREACHABLE);
        if (!Files.isWritable(folder)) return Optional.of(StorageTrouble.READ_ONLY);
        return usableBytes(folder) < NEARLY_NOTHING ? Optional.of(StorageTrouble.DISK_FULL) : Optional.empty();
    }

    /** Free bytes for this user; 0 when the folder cannot be asked. */
    static long usableBytes(Path folder) {
        return folder.toFile().getUsableSpace();
    }
}
