package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.ChildProgram;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.HubPlan;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.work.Shipped;

/**
 * The hub, as the program's own command in a process of its own, under a week's backlog of the whole country: five desks in each commune, a batch
 * a day. PostgreSQL and SQLite sync to the disk of the ground. The desks of this process share the machine with both.
 */
final class HubBench {
    private static final int DESKS = 5;
    private static final int TENTH = 10;
    private static final int DAYS = 7;
    private static final int CONNECTIONS = 64;
    private static final int WARMING = 200;
    /** Desks of which a day is repeated, and stated anew. */
    private static final int SOME = 5_000;
    private static final Budget BACKLOG = Budget.of(Budget.Statistic.MAX, 90);
    /** 800 batches a second. */
    private static final Budget EACH = Budget.of(Budget.Statistic.MAX, 1.25);

    private final Path scratch;
    private final Path server;

    /** @param server folder for PostgreSQL, not there yet; not below a folder that is for its owner alone, since it runs as a user of its own where this is root */
    HubBench(Path scratch, Path server) {
        this.scratch = scratch;
        this.server = server;
    }

    /** @param missing is told what could not be measured */
    List<Result> measure(List<String> missing) {
        var results = new ArrayList<Result>();
        if (PostgresServer.isInstalled()) {
            try (var postgres = PostgresServer.start(server)) {
                results.addAll(on("PostgreSQL", postgres.url(), Optional.of(postgres), 1, BACKLOG, EACH));
            }
        } else {
            missing.add("postgresql");
        }
        // one commune's database, or a province's: a tenth of the country is plenty
        results.addAll(on("SQLite", "sqlite:" + file(), Optional.empty(), TENTH, Budget.none(), Budget.none()));
        return results;
    }

    private List<Result> on(String database, String url, Optional<PostgresServer> postgres, int part, Budget backlog, Budget each) {
        var communes = Shipped.communes();
        var desks = new ArrayList<HubLoad.Desk>();
        for (int i = 0; i < communes.size() / part; i++) {
            for (int desk = 1; desk <= DESKS; desk++) desks.add(new HubLoad.Desk(communes.get(i).code(), "A" + desk));
        }
        var keys = Signing.newKeys();
        var clock = Clock.system(Machines.ZONE);
        var load = new HubLoad(keys, LocalDate.now(clock).minusDays(1));
        var hashes = Collections.synchronizedList(new ArrayList<>(Collections.nCopies(desks.size(), "")));
        var letters = load.letters(desks, DAYS, 1, 1, hashes);
        var again = load.letters(desks.subList(0, Math.min(SOME, desks.size())), 1, 2, DAYS + 1, hashes);
        var plan = new HubPlan(url, "127.0.0.1", 0, Optional.empty(), "bench", Batch.SCHEMA, Limits.usual(), communes, List.of(), clock);
        var text = Signing.text(keys.getPublic());
        try (var hub = new Hub(plan)) {
            hub.enrol(desks.stream().map(desk -> hub.desk(desk.commune(), desk.desk()).orElseThrow()).toList(), text);
        }
        var results = new ArrayList<Result>();
        try (var child = new Child(url, scratch.resolve("home-" + database))) {
            warm(child.port);
            var sent = HubLoad.send(child.port, letters, CONNECTIONS, "TAKEN");
            var name = "hub on " + database + ", ";
            results.add(one(name + "backlog of " + sent.nanos().length + " batches of 20 rows", sent.seconds(), "s", backlog));
            results.add(one(name + "batches a second", sent.perSecond(), "batches", Budget.none()));
            results.add(one(name + "time a batch, all at once", 1_000 / sent.perSecond(), "ms", each));
            results.add(Result.of(name + "answer to a batch, " + CONNECTIONS + " at a time", Optional.empty(), Result.millis(sent.nanos()), "ms", Budget.none()));
            results.add(one(name + "then until every sum is made", child.untilSummed(), "s", Budget.none()));
            Footprint.resident(child.pid()).ifPresent(megabytes -> results.add(one(name + "memory of the hub", megabytes, "MB", Budget.none())));
            postgres.ifPresent(one -> results.add(one(name + "memory of the server", one.megabytes(), "MB", Budget.none())));
            postgres.ifPresent(one -> results.add(one(name + "tables and indexes on disk", one.diskMegabytes(), "MB", Budget.none())));
            var first = letters.subList(0, again.size()).stream().map(days -> List.of(days.getFirst())).toList();
            results.add(one(name + "repeated batches a second", HubLoad.send(child.port, first, CONNECTIONS, "SEEN").perSecond(), "batches", Budget.none()));
            results.add(one(name + "batches that state anew, a second", HubLoad.send(child.port, again, CONNECTIONS, "TAKEN").perSecond(), "batches", Budget.none()));
            var calm = HubLoad.send(child.port, first, 1, "SEEN");
            results.add(Result.of(name + "answer to a batch, one at a time", Optional.empty(), Result.millis(calm.nanos()), "ms", Budget.none()));
            child.untilSummed();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // nothing is worth measuring that does not come out right
        try (var hub = new Hub(plan)) {
            long counted = hub.sum(Area.COUNTRY, "received");
            if (counted != load.received()) throw new IllegalStateException("sent " + load.received() + ", counted " + counted);
        }
        return results;
    }

    private Path file() {
        try {
            return Files.createDirectories(scratch).resolve("hub.db");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void warm(int port) throws IOException {
        try (var wire = new HubWire(port)) {
            for (int i = 0; i < WARMING; i++) wire.get("/health");
        }
    }

    private static Result one(String what, double value, String unit, Budget budget) {
        return Result.of(what, Optional.empty(), List.of(value), unit, budget);
    }

    /** {@code desk hub}, until it is closed. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final int port;

        Child(String url, Path home) throws IOException {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            process = ChildProgram.of(List.of("hub", "--db", url, "--data", home.toString(), "--no-tls", "--port", Integer.toString(port)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var said = process.inputReader().readLine();
            if (said == null) throw new IOException("the hub did not start");
        }

        long pid() {
            return process.pid();
        }

        /** Seconds until the hub says that no sum is out of date. */
        double untilSummed() throws IOException {
            long began = System.nanoTime();
            try (var wire = new HubWire(port)) {
                while (!wire.get("/metrics").contains("hub_totals_stale 0\n")) java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            }
            return (System.nanoTime() - began) / 1e9;
        }

        @Override public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
