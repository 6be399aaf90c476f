package vn.motcua.desk.app.cli;

import vn.motcua.desk.app.Log;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.text.Wording;

/** The one place where what ended a command becomes a sentence and a status; what nobody expected goes to the log. */
final class Troubles {
    private final Terminal terminal;

    Troubles(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Says it. @return the exit status */
    int tell(Throwable trouble) {
        return switch (trouble) {
            case Refusal refusal -> end(refusal.status(), refusal.getMessage());
            case StoreProblem problem -> {
                Log.fault(problem);
                var words = new Wording(terminal.texts(), Machines.ZONE).problem(problem.kind());
                yield end(ExitStatus.STORE, words.what() + " " + words.next());
            }
            default -> end(ExitStatus.FAULT, terminal.texts().get("cli.say.fault", Log.fault(trouble)));
        };
    }

    int end(ExitStatus status, String sentence) {
        terminal.err().println(sentence);
        return status.code();
    }
}
