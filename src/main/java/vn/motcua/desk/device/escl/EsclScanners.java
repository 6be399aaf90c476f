package vn.motcua.desk.device.escl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.device.Sighting;

/** Scanners in the network that speak eSCL (AirScan), which nearly all made since 2012 do: no driver is needed, on any system. */
public final class EsclScanners implements Scanners {
    private final Supplier<Announcements> announcements;
    private final Patience patience;

    public EsclScanners() {
        this(Announcements::everywhere, Patience.usual());
    }

    EsclScanners(Supplier<Announcements> announcements, Patience patience) {
        this.announcements = announcements;
        this.patience = patience;
    }

    @Override
    public List<Scanner> find() {
        return find(Places.none());
    }

    /** Those that show themselves and those whose address was typed; only who answers is there. Takes about three seconds. */
    @Override
    public List<Scanner> find(Places places) {
        var typed = places.addresses().stream().map(address -> later(() -> typed(address))).toList();
        // the sealed way of a scanner before its open one
        var heard = announcements.get().within(patience.announcing()).stream().sorted(Comparator.comparing(one -> !one.isSealed())).toList();
        var announced = heard.stream().map(one -> later(() -> EsclScanner.at(one.base(), Optional.of(one), patience))).toList();
        var found = new ArrayList<Scanner>();
        Stream.concat(announced.stream(), typed.stream()).forEach(one -> one.join().ifPresent(found::add));
        return Sighting.once(found, Scanner::sighting);
    }

    private Optional<EsclScanner> typed(String address) {
        return EsclAddress.tries(address).stream().flatMap(base -> EsclScanner.at(base, Optional.empty(), patience).stream()).findFirst();
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}
