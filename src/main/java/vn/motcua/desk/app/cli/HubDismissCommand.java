package vn.motcua.desk.app.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code desk hub dismiss}: a desk may no longer send. */
@Command
final class HubDismissCommand implements Callable<Integer> {
    @Mixin
    private final HubPlace place = new HubPlace();

    @Mixin
    private final HubDesk which = new HubDesk();

    private final Terminal terminal;

    HubDismissCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        try (var hub = place.open(terminal)) {
            boolean was = hub.dismiss(which.of(hub, terminal));
            terminal.say(was ? "hub.dismissed" : "hub.notEnrolled", which.name(hub), which.desk());
            return (was ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
        }
    }
}
