package vn.motcua.desk.app.cli;

/** Ends a command: a sentence for what is, one for what to do, and the status. Thrown where going on makes no sense. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    /** @param sentence already in the language of the person */
    Refusal(ExitStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
