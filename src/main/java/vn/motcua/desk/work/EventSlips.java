package vn.motcua.desk.work;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.paper.ApologySlip;
import vn.motcua.desk.paper.ControlSlip;
import vn.motcua.desk.paper.Matter;
import vn.motcua.desk.paper.Origin;
import vn.motcua.desk.paper.ProcessSlip;
import vn.motcua.desk.paper.RefusalSlip;
import vn.motcua.desk.paper.ReturnSlip;
import vn.motcua.desk.paper.Slip;
import vn.motcua.desk.paper.StopSlip;
import vn.motcua.desk.paper.SupplementSlip;
import vn.motcua.desk.paper.WithdrawalRequest;

/** The slip that goes with an event of a dossier: the same content and the same number whenever it is made. */
public final class EventSlips {
    private final Paperwork paperwork;
    private final FormsBook book;
    private final ZoneId zone;

    public EventSlips(Paperwork paperwork, FormsBook book, ZoneId zone) {
        this.paperwork = paperwork;
        this.book = book;
        this.zone = zone;
    }

    /**
     * Empty for an event with which no slip goes; a correction has form 01, which {@link Paperwork#receipt} makes.
     *
     * @param index of the event in the dossier's history
     */
    public Optional<Slip> of(Dossier dossier, int index) {
        return switch (dossier.history().get(index)) {
            case DossierEvent.SupplementRequested(_, _, var items, var reason) -> Optional.of(new SupplementSlip(
                    origin(FormKind.SUPPLEMENT, dossier, index), Matter.of(dossier),
                    items.stream().<SupplementSlip.Ask>map(SupplementSlip.Ask.Words::new).toList(), reason));
            case DossierEvent.Extended(_, _, var due, var reason) -> Optional.of(new ApologySlip(origin(FormKind.APOLOGY, dossier, index),
                    Matter.of(dossier), received(dossier).toLocalDate(), before(dossier, index).due(), reason, due.toLocalDate()));
            case DossierEvent.EndingDrawnUp(_, _, var ending, var reason) -> Optional.of(ending(dossier, index, ending, reason));
            case DossierEvent.Ended ended -> ended(dossier, index, ended);
            case DossierEvent.Forwarded(_, _, var to, _) -> Optional.of(new ControlSlip(origin(FormKind.CONTROL, dossier, index), Matter.of(dossier), to, "",
                    received(dossier), dossier.due(), steps(dossier, index)));
            case DossierEvent.HandedOver(var at, _, var handover, _) -> Optional.of(new ReturnSlip(origin(FormKind.RESULT_RETURN, dossier, index),
                    Matter.of(dossier), receiver(dossier, handover.receiver()), result(dossier), time(at), handover.way(), 0));
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Corrected _, DossierEvent.EndingDocumentFiled _,
                 DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.SatisfactionGiven _,
                 DossierEvent.PaperMarked _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> Optional.empty();
        };
    }

    /** What happened to the dossier so far. */
    public ProcessSlip course(Dossier dossier) {
        return ProcessSlip.of(paperwork.origin(Optional.empty()), dossier, zone, paperwork::clerkName);
    }

    /** What is to be signed before the dossier ends: by the office, or by the citizen who withdraws. */
    private Slip ending(Dossier dossier, int index, Ending ending, String reason) {
        var reasons = reason.isBlank() ? List.<String>of() : List.of(reason);
        return switch (ending) {
            case REFUSED -> new RefusalSlip(origin(FormKind.REFUSAL, dossier, index), Matter.of(dossier), reasons);
            case STOPPED -> stop(dossier, index, StopSlip.Ground.OFFICE_STOPS, index, reason);
            case WITHDRAWN -> new WithdrawalRequest(origin(FormKind.WITHDRAWAL, dossier, index), Matter.of(dossier), received(dossier).toLocalDate(), reason);
        };
    }

    /** A withdrawal is answered with form 05; the other endings have their slip already when they were drawn up. */
    private Optional<Slip> ended(Dossier dossier, int index, DossierEvent.Ended ended) {
        var drawnUp = before(dossier, index).endingDrawnUp().filter(one -> one.ending() == ended.ending());
        if (ended.ending() == Ending.WITHDRAWN) {
            int asked = drawnUp.map(one -> dossier.history().lastIndexOf(one)).orElse(index);
            return Optional.of(stop(dossier, index, StopSlip.Ground.WITHDRAWN, asked, ended.reason()));
        }
        return drawnUp.isPresent() ? Optional.empty() : Optional.of(ending(dossier, index, ended.ending(), ended.reason()));
    }

    private StopSlip stop(Dossier dossier, int index, StopSlip.Ground ground, int asked, String reason) {
        return new StopSlip(origin(FormKind.STOP, dossier, index), Matter.of(dossier), received(dossier).toLocalDate(), ground,
                time(dossier.history().get(asked).at()).toLocalDate(), "", "", reason);
    }

    /** Every hand-over up to this one; each after the first comes from who had it before. */
    private List<ControlSlip.HandOver> steps(Dossier dossier, int index) {
        var steps = new ArrayList<ControlSlip.HandOver>();
        var holder = "";
        for (var event : dossier.history().subList(0, index + 1)) {
            if (!(event instanceof DossierEvent.Forwarded(var at, _, var to, var note))) continue;
            steps.add(new ControlSlip.HandOver(holder, to, Optional.of(time(at)), Optional.empty(), note));
            holder = to;
        }
        return steps;
    }

    private static ReturnSlip.Receiver receiver(Dossier dossier, Handover.Receiver receiver) {
        var applicant = dossier.content().parties().applicant();
        boolean same = receiver.name().isBlank() || receiver.name().equals(applicant.name());
        return same ? new ReturnSlip.Receiver(applicant.name(), applicant.number(), applicant.phone(), receiver.authority())
                : new ReturnSlip.Receiver(receiver.name(), receiver.number(), "", receiver.authority());
    }

    /** Several results in one line, the number and day of the only one. */
    private static ReturnSlip.Result result(Dossier dossier) {
        var facts = dossier.results().stream().map(ResultPaper::facts).toList();
        if (facts.size() == 1) return new ReturnSlip.Result(facts.getFirst().name(), facts.getFirst().number(), facts.getFirst().issued(), "");
        return new ReturnSlip.Result(facts.stream().map(ResultPaper.Facts::name).collect(Collectors.joining("; ")),
                facts.stream().map(ResultPaper.Facts::number).filter(number -> !number.isBlank()).collect(Collectors.joining("; ")), Optional.empty(), "");
    }

    /** The day of the event, whenever the slip is made again. */
    private Origin origin(FormKind kind, Dossier dossier, int index) {
        var at = time(dossier.history().get(index).at());
        var number = book.numberOf(kind, at.toLocalDate(), dossier.id() + "/" + index);
        var now = paperwork.origin(number);
        return new Origin(now.office(), now.clerkName(), at, number);
    }

    private static Dossier before(Dossier dossier, int index) {
        return new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, index));
    }

    private LocalDateTime received(Dossier dossier) {
        return time(dossier.received().at());
    }

    private LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
