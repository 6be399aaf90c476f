package vn.motcua.desk.app.cli;

import picocli.CommandLine.Option;

import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.place.DeskId;

/** Which desk a command of the hub is about. */
final class HubDesk {
    private static final String DESK = "[0-9A-Z]{1,4}";

    @Option(names = "--commune", paramLabel = "CODE", required = true)
    private String commune;

    @Option(names = "--desk", paramLabel = "CODE", required = true)
    private String desk;

    DeskId of(Hub hub, Terminal terminal) {
        if (!desk.matches(DESK)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", desk, "--desk");
        return hub.desk(commune, desk).orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "hub.noCommune", commune));
    }

    String name(Hub hub) {
        return hub.places().communeName(commune);
    }

    String desk() {
        return desk;
    }
}
