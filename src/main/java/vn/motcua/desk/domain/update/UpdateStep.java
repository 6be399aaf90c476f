package vn.motcua.desk.domain.update;

import java.nio.file.Path;

/** What became of an attempt to update, as it is told to whoever made it. */
public sealed interface UpdateStep {
    /** There is a newer version, and nothing speaks against it. */
    record Offer(Manifest manifest, UpdatePackage file) implements UpdateStep { }

    /** What was brought is not followed. Nothing has changed. */
    record Refused(Refusal why) implements UpdateStep { }

    /** It could not be done. What ran before still runs. @param detail a file or address, for the technician; may be empty */
    record Failed(Trouble why, String detail) implements UpdateStep { }

    /** Done; the next start of the program is this version. */
    record NextStart(String version) implements UpdateStep { }

    /** Checked and laid ready; the system's own installer does the rest. @param command for whoever may install on this computer */
    record ByHand(String version, Path file, String command) implements UpdateStep { }

    /** Why a manifest is not followed; each has its sentence and its next step. */
    enum Refusal {
        /** This build has no key: it cannot tell whom to believe. */
        NO_KEY, NOT_A_MANIFEST, SIGNATURE_WRONG, OTHER_CHANNEL,
        /** It is what runs here already. */
        SAME,
        /** Older than what runs here. */
        OLDER,
        /** Older than one that was installed here once: an old list, laid out again. */
        REPLAYED,
        /** Nothing in it for this system and this way of installing. */
        NOT_FOR_THIS_COMPUTER
    }

    /** Why it could not be done; each has its sentence and its next step. */
    enum Trouble {
        /** The folder, stick or address does not answer, or has no such file. */
        UNREACHABLE, FILE_MISSING, WRONG_SIZE, WRONG_DIGEST, ARCHIVE_BROKEN,
        /** The new version does not start on this computer. */
        DOES_NOT_START, NO_ROOM, NOT_WRITABLE,
        /** It runs from the folder of its build. */
        NOT_INSTALLED,
        /** No version before this one is kept. */
        NOTHING_BEFORE,
        /** The version before does not know the form that the data have now. */
        DATA_TOO_NEW
    }
}
