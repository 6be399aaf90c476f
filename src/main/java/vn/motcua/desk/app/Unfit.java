package vn.motcua.desk.app;

/**
 * Why a folder cannot hold a desk's data; said before anything is written there.
 *
 * @param what the kind of file system, the service or the folder, for the sentence
 */
public record Unfit(Kind kind, String what) {
    /** Each has its sentence and its next step. */
    public enum Kind {
        /** A crash of the line tears a database that lies on another machine. */
        NETWORK_SHARE,
        /** A service that copies files one by one tears it too, and carries personal data away. */
        SYNCED_FOLDER,
        /** Made for practice: nothing real may be received there. */
        FOR_PRACTICE,
        /** Made for real work: no practice there. */
        FOR_REAL_WORK,
        /** It is a file, or nothing can be made there. */
        NO_FOLDER
    }
}
