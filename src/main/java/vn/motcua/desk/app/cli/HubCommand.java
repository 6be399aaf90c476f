package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Log;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.web.Certificates;
import vn.motcua.desk.hub.web.WebServer;
import vn.motcua.desk.text.OutboxWords;

/** {@code desk hub}: takes desks' batches until it is ended. */
@Command
final class HubCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String HERE = "127.0.0.1";

    @Mixin
    private final HubPlace place = new HubPlace();

    @Option(names = "--port", paramLabel = "N")
    private int port = 8443;

    @Option(names = "--address", paramLabel = "ADDRESS")
    private Optional<String> address = Optional.empty();

    @Option(names = "--no-tls")
    private boolean clear;

    private final Terminal terminal;

    HubCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", port, "--port");
        var listening = address.orElse(clear ? HERE : EVERYWHERE);
        // figures may travel in clear on this machine, not on a network
        if (clear && !isHere(listening)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "hub.clearOnlyHere", listening);
        Optional<WebServer.Tls> tls = clear ? Optional.empty() : Optional.of(place.certificate(terminal));
        var ended = new CountDownLatch(1);
        var hub = place.open(terminal, listening, port, tls);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(hub, ended), "end"));
        try {
            hub.start();
        } catch (IOException occupied) {
            Log.fault(occupied);
            throw terminal.refusal(ExitStatus.NO_HUB, "hub.noPort", port);
        }
        terminal.say("hub.listening", (clear ? "http://" : "https://") + listening + ":" + hub.port());
        tls.ifPresent(one -> terminal.say("hub.fingerprint", OutboxWords.fingerprint(Certificates.fingerprint(one))));
        ended.await();
        return ExitStatus.DONE.code();
    }

    private static void close(Hub hub, CountDownLatch ended) {
        hub.close();
        ended.countDown();
    }

    private boolean isHere(String name) {
        try {
            return InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", name, "--address");
        }
    }
}
