package vn.motcua.desk.domain.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** Dossiers in every state, and one deed of every kind. */
public final class Lives {
    /** Monday 16 November 2026, nine o'clock. */
    public static final Instant RECEIVED = Samples.NOW.atZone(Samples.ZONE).toInstant();
    public static final Surroundings AROUND = Surroundings.of(Samples.ZONE, Samples.CALENDAR);
    public static final Settlement.Attached NOTHING = new Settlement.Attached(List.of(), List.of());

    private Lives() { }

    public static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute).atZone(Samples.ZONE).toInstant();
    }

    public static Dossier received() {
        return received(Samples.complete());
    }

    public static Dossier received(Draft draft) {
        var around = new Circumstances(RECEIVED, Samples.ZONE, Samples.CALENDAR, Optional.empty(), Map.of(), List.of());
        return new Dossier("d1", new LocalCode("26500-Q1-261116-0001"), List.of(new DossierEvent.Received(RECEIVED, "lan", ReceivedDossier.of(draft, around))));
    }

    public static Dossier awaiting() {
        return received().with(asked(at(17, 9, 0)));
    }

    public static Dossier ready() {
        return received().with(filed(at(18, 9, 0), "result~1", file("kq")));
    }

    public static Dossier handedOver() {
        return ready().with(handedOver(at(19, 9, 0)));
    }

    public static Dossier ended(Ending ending) {
        return received().with(ended(at(17, 9, 0), ending, file("signed")));
    }

    public static Settlement.Attached file(String digest) {
        return new Settlement.Attached(List.of(), List.of(new KeptFile(digest, digest + ".pdf", "application/pdf", 9, 1, false)));
    }

    public static DossierEvent.SupplementRequested asked(Instant at) {
        return new DossierEvent.SupplementRequested(at, "lan", List.of("x"), "y");
    }

    public static DossierEvent.Supplemented supplemented(Dossier dossier, Instant at) {
        return new DossierEvent.Supplemented(at, "lan", List.of(line("evidence", file("more-" + at))), "",
                Course.dueAfterWaiting(dossier, at, Samples.ZONE, Samples.CALENDAR));
    }

    public static ReceivedDossier.Line line(String component, Settlement settlement) {
        var one = Samples.procedure().components().stream().filter(known -> known.id().equals(component)).findFirst().orElseThrow();
        return new ReceivedDossier.Line(one, Optional.of(settlement));
    }

    public static ResultPaper.Facts facts() {
        return new ResultPaper.Facts("x", "12/TB", Optional.of(Samples.NOW.toLocalDate()), "y", "z", Optional.empty());
    }

    public static DossierEvent.ResultFiled filed(Instant at, String id, Settlement.Attached content) {
        return filed(at, new ResultPaper(id, content, facts(), ResultPaper.Source.FILE));
    }

    public static DossierEvent.ResultFiled filed(Instant at, ResultPaper paper, Override... overrides) {
        return new DossierEvent.ResultFiled(at, "lan", paper, List.of(overrides));
    }

    public static DossierEvent.HandedOver handedOver(Instant at, Override... overrides) {
        return new DossierEvent.HandedOver(at, "lan", new Handover(Promise.Delivery.AT_DESK,
                new Handover.Receiver(Samples.citizen().name(), "", Optional.empty(), ""), "", file("slip")), List.of(overrides));
    }

    public static DossierEvent.Ended ended(Instant at, Ending ending, Settlement.Attached document, Override... overrides) {
        return new DossierEvent.Ended(at, "lan", ending, "y", document, List.of(overrides));
    }

    public static Override passing(Objection objection) {
        return new Override(objection.key(), Override.Reason.MANAGER_ALLOWED, "", Optional.of("m"), "lan", RECEIVED);
    }

    /** A deed of this kind that is well filled in for this dossier. */
    public static DossierEvent deed(Action action, Dossier dossier, Instant at) {
        return switch (action) {
            case ADD_PAPERS -> new DossierEvent.PapersAdded(at, "lan", List.of(line("residence", file("added-" + at))));
            case ASK_SUPPLEMENT -> asked(at);
            case TAKE_SUPPLEMENT -> supplemented(dossier, at);
            case FORWARD -> new DossierEvent.Forwarded(at, "lan", "x", "");
            case EXTEND -> new DossierEvent.Extended(at, "lan", nextWorkingDay(dossier, at), "y");
            case FILE_RESULT -> filed(at, dossier.nextResultId(), file("result-" + at));
            case RECORD_RESULT -> new DossierEvent.ResultArrived(at, "lan");
            case TAKE_RESULT_BACK -> new DossierEvent.ResultTakenBack(at, "lan", dossier.results().isEmpty() ? "" : dossier.results().getFirst().id(), "y");
            case HAND_OVER -> handedOver(at);
            case RECORD_SATISFACTION -> new DossierEvent.SatisfactionGiven(at, "lan", Satisfaction.ORDINARY);
            case CORRECT -> new DossierEvent.Corrected(at, "lan", dossier.content().withDue(nextWorkingDay(dossier, at)), "y");
            case REFUSE -> ended(at, Ending.REFUSED, file("signed-" + at));
            case STOP -> ended(at, Ending.STOPPED, file("signed-" + at));
            case WITHDRAW -> ended(at, Ending.WITHDRAWN, file("signed-" + at));
            case FILE_ENDING_DOCUMENT -> new DossierEvent.EndingDocumentFiled(at, "lan", file("signed-" + at));
            case RECORD_CODE -> new DossierEvent.OfficialCodeRecorded(at, "lan", new OfficialCode("H56.14-240823-0001"));
        };
    }

    private static LocalDateTime nextWorkingDay(Dossier dossier, Instant at) {
        var from = LocalDateTime.ofInstant(at.plus(Duration.ofDays(1)), Samples.ZONE);
        var later = from.isAfter(dossier.due()) ? from : dossier.due();
        return Samples.CALENDAR.nextWorkingDay(later.toLocalDate()).atTime(16, 0);
    }
}
