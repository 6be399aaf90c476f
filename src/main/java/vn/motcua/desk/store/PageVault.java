package vn.motcua.desk.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * The folder of page and document files, each sealed and under a keyed hash of its content: the same content is one file, and the
 * name does not tell what lies in it. A file is durable before its digest is handed out.
 */
public final class PageVault {
    private static final int NAME_LENGTH = 32;

    /** Content that can be read more than once. */
    private interface Content {
        InputStream open() throws IOException;
    }

    private final Path folder;
    private final SecretKey key;
    private final SealedFile form;

    PageVault(Path folder, SecretKey key) {
        this.folder = folder;
        this.key = key;
        this.form = new SealedFile(key);
    }

    /**
     * Keeps a copy of the file.
     *
     * @throws StoreProblem when it could not be kept; then nothing of it stays. {@code UNKNOWN} when the file itself cannot be read
     */
    public Kept keep(Path clearFile) {
        if (!Files.isReadable(clearFile)) throw new StoreProblem(StorageTrouble.UNKNOWN, clearFile, null);
        return keep(() -> Files.newInputStream(clearFile));
    }

    /** @throws StoreProblem when it could not be kept; then nothing of it stays */
    public Kept keep(byte[] clear) {
        return keep(() -> new ByteArrayInputStream(clear));
    }

    /**
     * The content, checked piece by piece as it is read; a damaged file ends in an {@code IOException}.
     *
     * @throws StoreProblem {@code DAMAGED} when there is no such file
     */
    public InputStream open(String digest) {
        var file = fileOf(digest);
        try {
            return form.read(file, digest);
        } catch (IOException unreadable) {
            throw problem(unreadable, file);
        }
    }

    /** @throws StoreProblem {@code DAMAGED} when there is no such file or it is not whole */
    public byte[] read(String digest) {
        var file = fileOf(digest);
        try (var in = form.read(file, digest)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw problem(unreadable, file);
        }
    }

    public boolean has(String digest) {
        return Files.exists(fileOf(digest));
    }

    /**
     * Removes what nobody refers to, and files that were never finished.
     *
     * @param needed    digests that are referred to
     * @param olderThan what was written later stays: its row may be on the way
     * @return how many files were removed
     */
    public long sweep(Set<String> needed, Instant olderThan) {
        var names = needed.stream().map(this::name).collect(Collectors.toSet());
        if (!Files.isDirectory(folder)) return 0;
        try (var files = Files.walk(folder)) {
            long removed = 0;
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (names.contains(file.getFileName().toString())) continue;
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) continue;
                Files.delete(file);
                removed++;
            }
            return removed;
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    private Kept keep(Content content) {
        try {
            var kept = measure(content);
            var file = fileOf(kept.digest());
            if (isWhole(file, kept.digest())) {
                // another thread may have renamed it a moment ago: not ours to call durable before the folder is
                Durable.syncFolder(file.getParent());
                return kept;
            }
            Durable.createFolder(folder);
            Durable.createFolder(file.getParent());
            var part = file.resolveSibling(UUID.randomUUID() + Durable.UNFINISHED);
            try {
                write(content, part, kept);
                Durable.sync(part);
                Durable.moveIntoPlace(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return kept;
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    private void write(Content content, Path part, Kept kept) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(content.open(), digest)) {
            form.write(in, part, kept.digest());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(kept.digest())) throw new IOException("the file changed while it was kept");
    }

    /** A file that should be there and is not is damage, unless the whole folder is gone. */
    private StoreProblem problem(IOException failure, Path file) {
        boolean damaged = failure instanceof SealedFile.NotWhole || failure instanceof NoSuchFileException && Files.isDirectory(folder.getParent());
        return damaged ? new StoreProblem(StorageTrouble.DAMAGED, file, failure) : Trouble.of(failure, file);
    }

    private Kept measure(Content content) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (var in = content.open()) {
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
                bytes += read;
            }
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** A file that got damaged is written anew when its content comes again. */
    private boolean isWhole(Path file, String digest) throws IOException {
        if (!Files.exists(file)) return false;
        try (var in = form.read(file, digest)) {
            in.skip(Long.MAX_VALUE);
            return in.read() < 0;
        } catch (SealedFile.NotWhole damaged) {
            return false;
        }
    }

    private Path fileOf(String digest) {
        var name = name(digest);
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private String name(String digest) {
        return HexFormat.of().formatHex(DeskKeys.mac(key, "name " + digest)).substring(0, NAME_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
