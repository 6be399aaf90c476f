package vn.motcua.desk.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.account.Administrators;
import vn.motcua.desk.hub.place.Area;

/** {@code desk hub admin}: who may look at the leaders' page, and at how much of it. */
@Command
final class HubAdminCommand implements Callable<Integer> {
    /** As typed. */
    enum Deed { add, renew, remove, list }

    @Mixin
    private final HubPlace place = new HubPlace();

    @Parameters(paramLabel = "add|renew|remove|list", arity = "1", descriptionKey = "deed")
    private Deed deed;

    @Option(names = "--user", paramLabel = "NAME")
    private Optional<String> user = Optional.empty();

    @Option(names = "--province", paramLabel = "CODE")
    private Optional<Integer> province = Optional.empty();

    @Option(names = "--commune", paramLabel = "CODE")
    private Optional<String> commune = Optional.empty();

    private final Terminal terminal;

    HubAdminCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        try (var hub = place.open(terminal)) {
            return (switch (deed) {
                case add -> said(hub.addAdministrator(name(), area(hub)), "hub.adminTaken");
                case renew -> said(hub.renewPassword(name()), "hub.noAdmin");
                case remove -> {
                    boolean was = hub.removeAdministrator(name());
                    terminal.say(was ? "hub.adminRemoved" : "hub.noAdmin", name());
                    yield was ? ExitStatus.DONE : ExitStatus.TO_MEND;
                }
                case list -> listed(hub);
            }).code();
        }
    }

    private ExitStatus said(Optional<String> password, String otherwise) {
        password.ifPresentOrElse(word -> terminal.say("hub.password", name(), word), () -> terminal.say(otherwise, name()));
        return password.isPresent() ? ExitStatus.DONE : ExitStatus.TO_MEND;
    }

    private ExitStatus listed(Hub hub) {
        for (var one : hub.administrators()) terminal.out().println(one.name() + "\t" + shown(hub, one.area()));
        return ExitStatus.DONE;
    }

    private String shown(Hub hub, Area area) {
        return switch (area.level()) {
            case COUNTRY -> terminal.texts().get("hub.area.country");
            case PROVINCE -> hub.places().provinceName(area.province());
            case COMMUNE, DESK -> hub.places().communeName(area.commune()) + ", " + hub.places().provinceName(area.province());
        };
    }

    private String name() {
        var name = user.orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "missing", "--user"));
        if (!Administrators.isName(name)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", name, "--user");
        return name;
    }

    private Area area(Hub hub) {
        if (commune.isPresent()) {
            return hub.places().provinceOf(commune.get()).map(number -> Area.commune(number, commune.get()))
                    .orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "hub.noCommune", commune.get()));
        }
        if (province.isEmpty()) return Area.COUNTRY;
        if (!hub.places().all().containsKey(province.get())) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", province.get(), "--province");
        return Area.province(province.get());
    }
}
