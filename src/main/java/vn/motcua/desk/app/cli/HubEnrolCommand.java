package vn.motcua.desk.app.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import vn.motcua.desk.hub.intake.Enrolments;
import vn.motcua.desk.hub.web.Certificates;
import vn.motcua.desk.text.OutboxWords;

/** {@code desk hub enrol}: a one-time code for a desk, and by what the desk knows this hub. */
@Command
final class HubEnrolCommand implements Callable<Integer> {
    @Mixin
    private final HubPlace place = new HubPlace();

    @Mixin
    private final HubDesk which = new HubDesk();

    private final Terminal terminal;

    HubEnrolCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        try (var hub = place.open(terminal)) {
            var code = hub.enrolmentCode(which.of(hub, terminal));
            terminal.say("hub.code", which.name(hub), which.desk(), code, Enrolments.validity().toHours());
            terminal.say("hub.fingerprint", OutboxWords.fingerprint(Certificates.fingerprint(place.certificate(terminal))));
            return ExitStatus.DONE.code();
        }
    }
}
