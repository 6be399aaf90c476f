package vn.motcua.desk.work;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.PracticeToken;
import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Procedure;

/** A desk for tests: the real store in a folder, a make-believe scanner and printer, a clock that can be moved. */
public final class Bench implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** A Wednesday morning. */
    public static final Instant MORNING = Instant.parse("2026-11-25T02:32:00Z");

    public final PracticeScanner scanner = new PracticeScanner(1, Duration.ZERO);
    public final List<PracticePrinter.Printout> printed = new ArrayList<>();
    public final PracticePrinter printer = new PracticePrinter(printed::add);
    public final PracticeToken token = new PracticeToken("Người ký giả lập", MORNING);
    public final List<DraftSaver.Saving> savings = new CopyOnWriteArrayList<>();
    public final MovableClock clock = new MovableClock(MORNING);
    public final Desk desk;
    public final DraftSaver saver;

    public Bench(Path folder) {
        desk = Desk.open(new Parts(folder.resolve("data"), folder.resolve("spool"), List.of(() -> List.of(scanner)), Cameras.none(), ChipReaders.none(), printer, token, clock, true));
        saver = desk.draftSaver(savings::add);
        // the smallest pages that the rules allow, for speed
        var settings = desk.settings().current();
        var scanning = settings.scanning().settings();
        desk.settings().save(settings.withScanning(settings.scanning().withSettings(
                new vn.motcua.desk.device.Scanner.Settings(scanning.feed(), vn.motcua.desk.device.Scanner.Colour.GREY, 200))));
    }

    /** The first that the search finds. */
    public Procedure procedure(String typed) {
        return desk.rules().search(typed, Map.of(), 1).getFirst();
    }

    public void load(int sheets) {
        var titles = new Sheet[sheets];
        Arrays.setAll(titles, i -> Sheet.titled("Tờ " + (i + 1)));
        scanner.load(List.of(titles));
    }

    public void jamAfter(int pages) {
        scanner.failAfter(pages, new DeviceProblem.PaperJam());
    }

    public Draft chosen(String typed) {
        return desk.rules().choose(desk.reception().begin(), procedure(typed));
    }

    public static Person citizen() {
        return new Person(Person.Kind.CITIZEN, "Nguyễn Văn Thử", "075085000123", "12/03/1985", Optional.of(Sex.MALE), "Ấp 3", "", "", Optional.empty());
    }

    /** The code on the card of {@link #citizen()}. */
    public static String card() {
        return "075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3, xã Mẫu|01012024";
    }

    /** The code of another person's card. */
    public static String otherCard() {
        return "075304000456||Trần Thị Mẫu|05112004|Nữ|Ấp 4, xã Mẫu|02022023";
    }

    /** Everything that this draft lacks is added: it can be accepted. */
    public Draft complete(Draft draft) {
        var check = new IdentityCheck.Confirmed(IdentityCheck.Method.CARD_COMPARED, citizen().number(), clock.instant(), "c", Optional.empty(), List.of(),
                Optional.empty());
        var list = draft.checklist();
        for (var line : draft.lines()) {
            list = switch (line.handling()) {
                case SUBMITTED -> list.attach(line.id(), List.of(page()));
                case SHOWN -> list.settle(line.id(), new Settlement.Shown());
                case SECRET -> list.settle(line.id(), new Settlement.OnPaperOnly());
                case LOOKED_UP -> list.settle(line.id(), new Settlement.NotNeeded(Settlement.Why.OFFICE_LOOKS_IT_UP, ""));
            };
        }
        var charges = draft.charges();
        for (int i = 0; i < charges.lines().size(); i++) {
            var line = charges.lines().get(i);
            if (line.unit().isEmpty()) charges = charges.withLine(i, line.withUnit(Optional.of(0L)));
        }
        return draft.withParties(new Parties(citizen(), Optional.empty(), Optional.of(check))).withChecklist(list)
                .withCharges(charges.withCollection(Charges.Collection.AFTER));
    }

    /** A page that is really in the store. */
    public Page page() {
        var pages = new ArrayList<Page>();
        load(1);
        desk.capture().scan(scanner, desk.settings().current().scanning().settings(), pages::add, () -> false);
        return pages.getFirst();
    }

    @Override public void close() {
        saver.close();
        desk.close();
    }

    /** Stands still until it is moved. */
    public static final class MovableClock extends Clock {
        private volatile Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override public ZoneId getZone() {
            return ZONE;
        }

        @Override public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override public Instant instant() {
            return now;
        }
    }
}
