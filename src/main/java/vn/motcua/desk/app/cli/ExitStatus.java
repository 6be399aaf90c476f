package vn.motcua.desk.app.cli;

/** What a command's exit status means to a script. Documented in {@code docs/command-line.md} and in every {@code --help}. */
enum ExitStatus {
    DONE(0),
    /** It ran, and something has to be mended: a check is not green, a budget is not met, a played dossier was not received. */
    TO_MEND(1),
    NOT_UNDERSTOOD(2),
    NO_DISPLAY(3),
    /** Given by the launcher. */
    NO_JAVA(4),
    /** The data folder cannot be used, or refused to keep something. */
    STORE(5),
    /** The folder holds something that this command must not touch. */
    REFUSED(6),
    /** No scanner answers, or not the one asked for. */
    NO_SCANNER(7),
    /** The scan was stopped by a trouble; pages before it stand. */
    SCAN_STOPPED(8),
    /** The hub cannot open its database, its certificate or its port. */
    NO_HUB(9),
    /** A mistake of the program; the log has it. */
    FAULT(70);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
