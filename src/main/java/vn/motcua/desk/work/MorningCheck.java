package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreHealth;

/** Before the doors open: what works and what has to be seen to. Slow; called off the window's thread. */
public final class MorningCheck {
    private static final long COMFORTABLE_BYTES = 2_000_000_000L;
    private static final long LEAST_BYTES = 200_000_000L;
    private static final Period CATALOGUE_GROWS_OLD = Period.ofMonths(12);
    private static final Period COPY_GROWS_OLD = Period.ofDays(2);

    private final Store store;
    private final Rulebook rules;
    private final Capture capture;
    private final CodeWatch cameras;
    private final Paperwork paperwork;
    private final Recognition recognition;
    private final Supplier<CheckLine> hub;
    private final Clock clock;

    /** @param hub how it stands with what goes up */
    public MorningCheck(Store store, Rulebook rules, Capture capture, CodeWatch cameras, Paperwork paperwork, Recognition recognition,
                        Supplier<CheckLine> hub, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.capture = capture;
        this.cameras = cameras;
        this.paperwork = paperwork;
        this.recognition = recognition;
        this.hub = hub;
        this.clock = clock;
    }

    /** One line for each thing the desk depends on, in the order of importance. */
    public List<CheckLine> run() {
        var health = store.health();
        var lines = new ArrayList<CheckLine>();
        lines.add(line(CheckLine.Item.DATABASE, health.sound() ? CheckLine.State.GOOD : CheckLine.State.BAD,
                Long.toString(store.read(tx -> tx.dossiers().count()))));
        lines.add(disk(health));
        lines.add(line(CheckLine.Item.KEY, health.keyGuarded() ? CheckLine.State.GOOD : CheckLine.State.ATTENTION));
        lines.add(clockLine());
        lines.add(backup(health));
        lines.add(hub.get());
        lines.add(scanner());
        lines.add(camera());
        lines.add(printer());
        lines.add(textReading());
        lines.add(catalogue());
        lines.add(holidays());
        return List.copyOf(lines);
    }

    private CheckLine disk(StoreHealth health) {
        var state = health.freeBytes() < LEAST_BYTES ? CheckLine.State.BAD
                : health.freeBytes() < COMFORTABLE_BYTES ? CheckLine.State.ATTENTION : CheckLine.State.GOOD;
        return line(CheckLine.Item.DISK, state, "%.1f GB".formatted(health.freeBytes() / 1e9));
    }

    private CheckLine clockLine() {
        var now = clock.instant();
        boolean behind = store.read(tx -> tx.dossiers().lastRecorded()).filter(now::isBefore).isPresent();
        return line(CheckLine.Item.CLOCK, behind ? CheckLine.State.BAD : CheckLine.State.GOOD, "%tR, %<td/%<tm/%<tY".formatted(now.atZone(clock.getZone())));
    }

    private CheckLine backup(StoreHealth health) {
        var oldest = today().minus(COPY_GROWS_OLD);
        return health.lastCopy().map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .map(day -> line(CheckLine.Item.BACKUP, day.isBefore(oldest) ? CheckLine.State.ATTENTION : CheckLine.State.GOOD, date(day)))
                .orElse(line(CheckLine.Item.BACKUP, CheckLine.State.ATTENTION, "–"));
    }

    private CheckLine scanner() {
        var names = capture.scanners().stream().filter(one -> !one.onlyWhenChosen()).map(Scanner::name).toList();
        return line(CheckLine.Item.SCANNER, names.isEmpty() ? CheckLine.State.ATTENTION : CheckLine.State.GOOD, String.join(", ", names));
    }

    private CheckLine camera() {
        var names = cameras.cameras().stream().map(Camera::name).toList();
        return line(CheckLine.Item.CAMERA, names.isEmpty() ? CheckLine.State.ABSENT : CheckLine.State.GOOD, String.join(", ", names));
    }

    private CheckLine printer() {
        var names = paperwork.printers();
        return line(CheckLine.Item.PRINTER, names.isEmpty() ? CheckLine.State.ATTENTION : CheckLine.State.GOOD,
                names.isEmpty() ? "" : names.getFirst());
    }

    private CheckLine textReading() {
        return switch (recognition.engine()) {
            case TextReaders.Found.Present _ -> line(CheckLine.Item.TEXT_READING, CheckLine.State.GOOD);
            case TextReaders.Found.Absent _ -> line(CheckLine.Item.TEXT_READING, CheckLine.State.ATTENTION);
        };
    }

    private CheckLine catalogue() {
        var catalogue = rules.catalogue();
        boolean old = catalogue.asOf().plus(CATALOGUE_GROWS_OLD).isBefore(today());
        return line(CheckLine.Item.CATALOGUE, old ? CheckLine.State.ATTENTION : CheckLine.State.GOOD, catalogue.edition(), date(catalogue.asOf()),
                Integer.toString(catalogue.procedures().size()));
    }

    /** The holidays of the current year must be decreed ones, and the list must not run out. */
    private CheckLine holidays() {
        int year = today().getYear();
        var days = rules.holidays().days();
        boolean known = days.stream().anyMatch(day -> day.date().getYear() == year) && days.stream().noneMatch(
                day -> day.date().getYear() == year && day.estimate());
        return line(CheckLine.Item.HOLIDAYS, known ? CheckLine.State.GOOD : CheckLine.State.ATTENTION, Integer.toString(year));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String date(LocalDate day) {
        return "%td/%<tm/%<tY".formatted(day);
    }

    private static CheckLine line(CheckLine.Item item, CheckLine.State state, String... figures) {
        return new CheckLine(item, state, List.of(figures));
    }
}
