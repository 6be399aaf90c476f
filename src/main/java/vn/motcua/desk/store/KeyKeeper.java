package vn.motcua.desk.store;

/** Keeps the desk's master key. A file of mode 0600 now; the system's key store later. */
public interface KeyKeeper {
    /**
     * The 32-byte key of this data folder.
     *
     * @param create make one when there is none (an empty folder); otherwise a missing key is a problem
     * @throws StoreProblem {@code KEY_MISSING} or {@code KEY_WRONG}
     */
    byte[] masterKey(boolean create);

    /** Whether nobody but the owner of this account can read the key. */
    boolean guarded();
}
