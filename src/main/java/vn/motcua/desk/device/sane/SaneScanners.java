package vn.motcua.desk.device.sane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;

/** The scanners that SANE knows; none where {@code scanimage} is not installed (so on Windows). */
public final class SaneScanners implements Scanners {
    /** Asking all drivers takes seconds, and every scan begins with asking. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final SaneProgram program;
    private final InstantSource clock;
    private List<Scanner> found = List.of();
    private Instant asked = Instant.MIN;

    public SaneScanners() {
        this(SaneProgram.ofThisMachine(), InstantSource.system());
    }

    SaneScanners(SaneProgram program, InstantSource clock) {
        this.program = program;
        this.clock = clock;
    }

    /** An answer that named a scanner is good for a minute; then, or when there was none, the drivers are asked again. */
    @Override
    public synchronized List<Scanner> find() {
        if (found.isEmpty() || clock.instant().isAfter(asked.plus(REMEMBERED))) {
            found = list();
            asked = clock.instant();
        }
        return found;
    }

    private List<Scanner> list() {
        var scanners = new LinkedHashMap<String, Scanner>();
        for (var line : program.ask(List.of("-f", "%d\t%v\t%m\t%t%n")).orElse(List.of())) {
            var fields = line.split("\t", -1);
            if (fields.length < 4 || fields[0].isBlank()) continue;
            // a driver that offers webcams as scanners
            if (fields[0].startsWith("v4l:")) continue;
            scanners.putIfAbsent(fields[0], new SaneScanner(program, fields[0], name(fields[1], fields[2]), fields[3]));
        }
        return List.copyOf(scanners.values());
    }

    private static String name(String maker, String model) {
        // airscan gives the protocol as the maker
        return maker.isBlank() || List.of("Noname", "eSCL", "WSD").contains(maker) || model.startsWith(maker) ? model.strip() : (maker + " " + model).strip();
    }
}
