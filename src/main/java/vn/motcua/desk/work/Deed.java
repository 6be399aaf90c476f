package vn.motcua.desk.work;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Correction;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.procedure.Procedure;

/** Something that a clerk wants to do with a received dossier, as it was filled in: looked at while it is typed, and done by {@link Handling}. */
@FunctionalInterface
public interface Deed {
    /** What will have happened to the dossier as it stands now. */
    DossierEvent on(Dossier dossier, Moment moment);

    /** Who does it, when, and by which calendar. */
    record Moment(Instant at, String clerk, ZoneId zone, WorkCalendar calendar) { }

    static Deed askSupplement(List<String> items, String reason) {
        return (_, now) -> new DossierEvent.SupplementRequested(now.at(), now.clerk(), items.stream().filter(item -> !item.isBlank()).toList(), reason);
    }

    /** The appointment moves by the time waited. */
    static Deed takeSupplement(List<ReceivedDossier.Line> lines, String note) {
        return (dossier, now) -> new DossierEvent.Supplemented(now.at(), now.clerk(), lines, note,
                Course.dueAfterWaiting(dossier, now.at(), now.zone(), now.calendar()));
    }

    static Deed addPapers(List<ReceivedDossier.Line> lines) {
        return (_, now) -> new DossierEvent.PapersAdded(now.at(), now.clerk(), lines);
    }

    static Deed forward(String to, String note) {
        return (_, now) -> new DossierEvent.Forwarded(now.at(), now.clerk(), to, note);
    }

    static Deed extend(LocalDateTime due, String reason) {
        return (_, now) -> new DossierEvent.Extended(now.at(), now.clerk(), due, reason);
    }

    static Deed correctDue(LocalDateTime due, String reason) {
        return (dossier, now) -> new DossierEvent.Corrected(now.at(), now.clerk(), dossier.content().withDue(due), reason);
    }

    /** Another procedure, with the appointment that it would have had. */
    static Deed correctProcedure(Procedure procedure, String caseId, String reason) {
        return (dossier, now) -> new DossierEvent.Corrected(now.at(), now.clerk(),
                Correction.procedure(dossier, procedure, caseId, now.zone(), now.calendar()), reason);
    }

    static Deed drawUpEnding(Ending ending, String reason) {
        return (_, now) -> new DossierEvent.EndingDrawnUp(now.at(), now.clerk(), ending, reason);
    }

    static Deed end(Ending ending, String reason, Settlement.Attached document, List<Override> overrides) {
        return (_, now) -> new DossierEvent.Ended(now.at(), now.clerk(), ending, reason, document, overrides);
    }

    static Deed fileEndingDocument(Settlement.Attached document) {
        return (_, now) -> new DossierEvent.EndingDocumentFiled(now.at(), now.clerk(), document);
    }

    /** Settled without a file: none is due, or it is still to come. */
    static Deed settle() {
        return (_, now) -> new DossierEvent.ResultArrived(now.at(), now.clerk());
    }

    static Deed fileResult(Settlement.Attached content, ResultPaper.Facts facts, ResultPaper.Source source, List<Override> overrides) {
        return (dossier, now) -> new DossierEvent.ResultFiled(now.at(), now.clerk(), new ResultPaper(dossier.nextResultId(), content, facts, source), overrides);
    }

    static Deed takeResultBack(String result, String reason) {
        return (_, now) -> new DossierEvent.ResultTakenBack(now.at(), now.clerk(), result, reason);
    }

    static Deed handOver(Handover handover, List<Override> overrides) {
        return (_, now) -> new DossierEvent.HandedOver(now.at(), now.clerk(), handover, overrides);
    }

    /** @param paperId of a line its component's id, else the result's */
    static Deed markPaper(String paperId, PaperMark mark, String note) {
        return (_, now) -> new DossierEvent.PaperMarked(now.at(), now.clerk(), paperId, mark, note);
    }

    static Deed recordSatisfaction(Satisfaction answer) {
        return (_, now) -> new DossierEvent.SatisfactionGiven(now.at(), now.clerk(), answer);
    }
}
