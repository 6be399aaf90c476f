package vn.motcua.desk.app.practice;

import static vn.motcua.desk.app.practice.Weighted.share;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.life.Objection;

/** What may have happened to a generated dossier after its reception, until the last day; most of it as it should. */
final class LaterLife {
    private static final Settlement.Attached NOTHING = new Settlement.Attached(List.of(), List.of());
    private static final Weighted<Satisfaction> ANSWERS = Weighted.of(share(Satisfaction.SATISFIED, 91), share(Satisfaction.ORDINARY, 7),
            share(Satisfaction.DISSATISFIED, 2));
    private static final Weighted<Ending> ENDINGS = Weighted.of(share(Ending.REFUSED, 2), share(Ending.STOPPED, 3), share(Ending.WITHDRAWN, 5));

    private final WorkCalendar calendar;
    private final ZoneId zone;
    private final KeptFile file;
    private final PeopleWords words;
    private final LocalDate last;

    LaterLife(WorkCalendar calendar, ZoneId zone, KeptFile file, PeopleWords words, LocalDate last) {
        this.calendar = calendar;
        this.zone = zone;
        this.file = file;
        this.words = words;
        this.last = last;
    }

    Dossier lived(Dossier received, SplittableRandom random) {
        var dossier = received;
        var at = dossier.history().getLast().at();
        var clerk = received.received().clerk();
        if (random.nextInt(100) < 4) {
            at = later(at, 1 + random.nextInt(3), random);
            if (isTooLate(at)) return dossier;
            var reason = words.of("appointment-reason").pick(random);
            dossier = dossier.with(new DossierEvent.SupplementRequested(at, clerk, List.of(reason), reason));
            at = later(at, 1 + random.nextInt(6), random);
            if (isTooLate(at)) return dossier;
            dossier = dossier.with(new DossierEvent.Supplemented(at, clerk, List.of(), "", Course.dueAfterWaiting(dossier, at, zone, calendar)));
        }
        at = finished(dossier, at, random);
        if (isTooLate(at)) return dossier;
        if (random.nextInt(100) < 3) return dossier.with(ended(at, clerk, random));
        dossier = dossier.with(settled(dossier, at, clerk, random));
        at = at.plus(Duration.ofMinutes(5 + random.nextInt(3_000)));
        if (isTooLate(at) || random.nextInt(100) < 8) return dossier;
        var passedOver = dossier.lacksResult() ? List.of(excuse(new Objection.ResultFileMissing().key(), at, clerk)) : List.<Override>of();
        dossier = dossier.with(new DossierEvent.HandedOver(at, clerk, new Handover(dossier.content().promise().delivery(),
                new Handover.Receiver(dossier.content().parties().applicant().name(), "", Optional.empty(), ""), "", NOTHING), passedOver));
        return random.nextInt(100) < 35 ? dossier.with(new DossierEvent.SatisfactionGiven(at.plusSeconds(40), clerk, ANSWERS.pick(random))) : dossier;
    }

    /** Mostly before the appointment, online a little sooner. */
    private Instant finished(Dossier dossier, Instant from, SplittableRandom random) {
        long whole = Math.max(30, Duration.between(from, dossier.due().atZone(zone).toInstant()).toMinutes());
        double share = random.nextInt(100) < 91 ? 0.15 + 0.84 * random.nextDouble() : 1.05 + random.nextDouble();
        return from.plus(Duration.ofMinutes((long) (whole * share)));
    }

    private DossierEvent settled(Dossier dossier, Instant at, String clerk, SplittableRandom random) {
        if (!dossier.content().returnsPaper() || random.nextInt(100) < 9) return new DossierEvent.ResultArrived(at, clerk);
        var content = new Settlement.Attached(List.of(), List.of(new KeptFile(file.digest(), file.name(), file.mediaType(), file.bytes(), file.pages(),
                random.nextInt(100) < 72)));
        var facts = new ResultPaper.Facts(dossier.content().procedureName(), "%d/UBND".formatted(1 + random.nextInt(9_999)), Optional.of(LocalDate.ofInstant(at, zone)),
                "", "", Optional.empty());
        return new DossierEvent.ResultFiled(at, clerk, new ResultPaper(dossier.nextResultId(), content, facts, ResultPaper.Source.FILE), List.of());
    }

    private DossierEvent ended(Instant at, String clerk, SplittableRandom random) {
        boolean document = random.nextInt(100) < 80;
        return new DossierEvent.Ended(at, clerk, ENDINGS.pick(random), words.of("appointment-reason").pick(random),
                document ? new Settlement.Attached(List.of(), List.of(file)) : NOTHING,
                document ? List.of() : List.of(excuse(new Objection.DocumentMissing().key(), at, clerk)));
    }

    private static Override excuse(String finding, Instant at, String clerk) {
        return new Override(finding, Override.Reason.CITIZEN_BRINGS_IT_LATER, "", Optional.empty(), clerk, at);
    }

    private Instant later(Instant from, int days, SplittableRandom random) {
        var day = calendar.due(LocalDate.ofInstant(from, zone), days);
        return LocalDateTime.of(day, calendar.hours().opens()).plusMinutes(random.nextInt(180)).atZone(zone).toInstant();
    }

    private boolean isTooLate(Instant at) {
        return LocalDate.ofInstant(at, zone).isAfter(last);
    }
}
