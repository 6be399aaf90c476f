package vn.motcua.desk.app.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.Catalogue;

/**
 * Dossiers as they might have been received at a commune's desk, for trying and measuring: always the same ones for the same seed.
 * Each passes the review that a real one has to pass, and most were settled and handed over since.
 */
public final class PlausibleDossiers {
    private static final String CLERK = "cb%02d";

    private final Office office;
    private final ZoneId zone;
    private final WorkCalendar calendar;
    private final Sample sample;

    /**
     * What generated dossiers are made from.
     *
     * @param pages pages that are in the store; every generated page is one of them
     * @param file  a document that is in the store
     */
    public record Sample(Catalogue catalogue, List<Commune> communes, List<Page> pages, KeptFile file) {
        public Sample {
            communes = List.copyOf(communes);
            pages = List.copyOf(pages);
        }
    }

    public PlausibleDossiers(Office office, ZoneId zone, WorkCalendar calendar, Sample sample) {
        this.office = office;
        this.zone = zone;
        this.calendar = calendar;
        this.sample = sample;
    }

    /**
     * Dossiers in the order in which they were received, made while they are read: there may be millions.
     *
     * @throws IllegalArgumentException when no working day lies between the two days
     */
    public Stream<Dossier> between(LocalDate first, LocalDate last, int count, long seed) {
        var maker = maker(last, count, seed);
        var numbering = new Numbering();
        var later = new LaterLife(calendar, zone, sample.file(), PeopleWords.shipped(), last);
        return new Arrivals(calendar, first, last, new SplittableRandom(seed)).moments(count, seed)
                .map(moment -> later.lived(dossier(maker, numbering, moment, seed), new SplittableRandom(seed * 37 + numbering.total)));
    }

    /** Drafts that can be received at this moment. */
    public List<Draft> drafts(int count, long seed, Instant now) {
        var maker = maker(LocalDate.ofInstant(now, zone), count, seed);
        var random = new SplittableRandom(seed);
        var around = around(now);
        return IntStream.range(0, count).mapToObj(_ -> maker.make(id(random), around, CLERK.formatted(1), random)).toList();
    }

    private DraftMaker maker(LocalDate today, int count, long seed) {
        var words = PeopleWords.shipped();
        var people = new CitizenMaker(words, sample.communes(), today, seed);
        // people come back: there are fewer of them than dossiers
        return new DraftMaker(sample, words, people, calendar.hours(), Math.max(1, count * 3L / 5));
    }

    private Circumstances around(Instant now) {
        return new Circumstances(now, zone, calendar, Optional.empty(), Map.of(), List.of());
    }

    private static String id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Dossier dossier(DraftMaker maker, Numbering numbering, LocalDateTime moment, long seed) {
        numbering.next(moment.toLocalDate());
        var random = new SplittableRandom(seed * 31 + numbering.total);
        var now = moment.atZone(zone).toInstant();
        var around = around(now);
        var clerk = CLERK.formatted(1 + random.nextInt(3));
        var draft = maker.make(id(random), around, clerk, random);

        var history = new ArrayList<DossierEvent>(3);
        history.add(new DossierEvent.Received(now, clerk, ReceivedDossier.of(draft, around)));
        var printed = now.plusSeconds(2 + random.nextInt(6));
        if (random.nextInt(100) < 97) history.add(new DossierEvent.FormPrinted(printed, clerk, 1, 2));
        if (random.nextInt(100) < 88) {
            history.add(new DossierEvent.OfficialCodeRecorded(printed.plus(Duration.ofSeconds(30 + random.nextInt(900))), clerk,
                    new OfficialCode("H99.01-%ty%<tm%<td-%04d".formatted(moment, numbering.today))));
        }
        return new Dossier(draft.id(), LocalCode.of(office, moment.toLocalDate(), numbering.today), history);
    }

    /** Numbers of the day, beginning anew each morning. */
    private static final class Numbering {
        private LocalDate day = LocalDate.MIN;
        private int today;
        private long total;

        private void next(LocalDate date) {
            if (!date.equals(day)) today = 0;
            day = date;
            today++;
            total++;
        }
    }
}
