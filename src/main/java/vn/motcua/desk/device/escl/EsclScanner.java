package vn.motcua.desk.device.escl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Sighting;

/** A scanner in the network that speaks eSCL (AirScan). */
final class EsclScanner implements Scanner {
    private final EsclLine line;
    private final Patience patience;
    private final EsclCapabilities capabilities;
    private final Sighting sighting;

    private EsclScanner(EsclLine line, Patience patience, EsclCapabilities capabilities, Sighting sighting) {
        this.line = line;
        this.patience = patience;
        this.capabilities = capabilities;
        this.sighting = sighting;
    }

    /** Asks whether a scanner answers there; empty when none does. */
    static Optional<EsclScanner> at(URI base, Optional<Announcement> announced, Patience patience) {
        var line = new EsclLine(base, patience);
        try {
            var capabilities = EsclCapabilities.of(line.ask("ScannerCapabilities", () -> false));
            if (capabilities.inputs().isEmpty()) return Optional.empty();
            var name = announced.map(Announcement::name).filter(given -> !given.isBlank())
                    .orElse(capabilities.name().isBlank() ? base.getHost() : capabilities.name());
            var uuid = announced.flatMap(Announcement::uuid).or(capabilities::uuid);
            return Optional.of(new EsclScanner(line, patience, capabilities, new Sighting(name, uuid, hosts(base))));
        } catch (Halted | IOException silent) {
            System.getLogger(EsclScanner.class.getName()).log(System.Logger.Level.DEBUG, "no scanner at " + base, silent);
            return Optional.empty();
        }
    }

    private static Set<String> hosts(URI base) {
        var hosts = new HashSet<>(Set.of(base.getHost()));
        try {
            for (var address : InetAddress.getAllByName(base.getHost())) hosts.add(address.getHostAddress());
        } catch (UnknownHostException unnamed) {
            System.getLogger(EsclScanner.class.getName()).log(System.Logger.Level.DEBUG, "no number for " + base.getHost(), unnamed);
        }
        return hosts;
    }

    /** By its own number where it has one: its address changes with the day. */
    @Override
    public String id() {
        return "escl:" + sighting.uuid().orElse(line.base().toString());
    }

    @Override
    public String name() {
        return sighting.name();
    }

    @Override
    public Abilities abilities() {
        return capabilities.abilities();
    }

    @Override
    public Sighting sighting() {
        return sighting;
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        try {
            var nearest = capabilities.nearest(settings);
            new EsclScan(line, patience, nearest, spool, page, cancelled).run(EsclJob.xml(capabilities, nearest));
            return new End.Done();
        } catch (Halted halted) {
            return new End.Stopped(halted.problem());
        } finally {
            sweep(spool);
        }
    }

    /** Half a page is a picture of a paper: it does not stay. */
    private static void sweep(Path spool) {
        try (var left = Files.newDirectoryStream(spool, "*.part")) {
            for (var file : left) Files.deleteIfExists(file);
        } catch (IOException stays) {
            System.getLogger(EsclScanner.class.getName()).log(System.Logger.Level.WARNING, "spool not swept", stays);
        }
    }
}
