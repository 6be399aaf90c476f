package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** The master key as a file that only its owner can read. */
public final class KeyFile implements KeyKeeper {
    private static final String NAME = "desk.key";
    private static final int LENGTH = 32;

    private final Path file;

    /** @param folder the data folder; the key lies in it as {@code desk.key} */
    public KeyFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    @Override public byte[] masterKey(boolean create) {
        try {
            if (Files.exists(file)) return existing();
            if (!create) throw new StoreProblem(StorageTrouble.KEY_MISSING, file, null);
            var key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(file.getParent());
            Durable.write(file, key, true);
            return key;
        } catch (IOException unreadable) {
            throw Trouble.of(unreadable, file);
        }
    }

    @Override public boolean guarded() {
        try {
            return Durable.ownerOnly(file);
        } catch (IOException unreadable) {
            throw Trouble.of(unreadable, file);
        }
    }

    private byte[] existing() throws IOException {
        if (Files.size(file) != LENGTH) throw new StoreProblem(StorageTrouble.KEY_WRONG, file, null);
        return Files.readAllBytes(file);
    }
}
