package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Log;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.HubPlan;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.DatabaseFault;
import vn.motcua.desk.hub.db.NewerSchemaProblem;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.web.Certificates;
import vn.motcua.desk.hub.web.WebServer;
import vn.motcua.desk.work.Shipped;

/** Where a hub keeps what it has: its database, its certificate, its log. The same options for all commands of the hub. */
final class HubPlace {
    private static final String FOLDER = "hub";
    private static final String FILE = "hub.db";

    @Mixin
    private final Common common = new Common();

    @Option(names = "--db", paramLabel = "URL")
    private Optional<String> db = Optional.empty();

    @Option(names = "--tls", paramLabel = "FILE")
    private Optional<Path> tls = Optional.empty();

    @Option(names = "--tls-password", paramLabel = "FILE")
    private Optional<Path> tlsPassword = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    /** The hub's memory, opened; nothing is listened on. */
    Hub open(Terminal terminal) {
        return open(terminal, "", 0, Optional.empty());
    }

    /** @param tls empty: in clear */
    Hub open(Terminal terminal, String address, int port, Optional<WebServer.Tls> tls) {
        var folder = folder(terminal);
        Log.into(folder);
        var url = db.orElseGet(() -> "sqlite:" + folder.resolve(FILE));
        if (!Database.isKnown(url)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", url, "--db");
        var called = name.orElseGet(() -> terminal.texts().get("cli.say.hub.name"));
        try {
            return new Hub(new HubPlan(url, address, port, tls, called, Batch.SCHEMA, Limits.usual(), Shipped.communes(), Shipped.plans(), Clock.system(Machines.ZONE)));
        } catch (DatabaseFault unreachable) {
            throw terminal.refusal(ExitStatus.NO_HUB, "hub.noDatabase", shown(url), Log.fault(unreachable));
        } catch (NewerSchemaProblem newer) {
            throw terminal.refusal(ExitStatus.NO_HUB, "hub.newerDatabase", shown(url));
        }
    }

    /** The certificate that was given, or the hub's own, made when there is none. */
    WebServer.Tls certificate(Terminal terminal) {
        try {
            if (tls.isEmpty()) return Certificates.own(folder(terminal));
            var secret = tlsPassword.orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "missing", "--tls-password"));
            return Certificates.given(tls.get(), Files.readString(secret).strip());
        } catch (IOException unusable) {
            Log.fault(unusable);
            throw terminal.refusal(ExitStatus.NO_HUB, "hub.noCertificate", tls.map(Path::toString).orElseGet(() -> folder(terminal).toString()));
        }
    }

    Path folder(Terminal terminal) {
        var folder = new DataFolder(terminal).chosen(common.data(), false).resolve(FOLDER);
        try {
            // certificate, key and figures are for nobody else
            Folders.make(folder);
            return folder;
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.STORE, "folder.NO_FOLDER", folder);
        }
    }

    /** Without what may be a password. */
    private static String shown(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }
}
