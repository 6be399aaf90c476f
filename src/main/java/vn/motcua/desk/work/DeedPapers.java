package vn.motcua.desk.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
import vn.motcua.desk.paper.RefusalSlip;
import vn.motcua.desk.paper.ReturnSlip;
import vn.motcua.desk.paper.Slip;
import vn.motcua.desk.paper.StopSlip;
import vn.motcua.desk.paper.SupplementSlip;
import vn.motcua.desk.paper.WithdrawalRequest;
import vn.motcua.desk.store.Store;

/** The paper that goes with what happened to a dossier last: made from what is on disk, put on paper, and noted. */
public final class DeedPapers {
    private final Store store;
    private final Paperwork paperwork;
    private final FormsBook book;
    private final SettingsBook settings;
    private final Clock clock;

    public DeedPapers(Store store, Paperwork paperwork, FormsBook book, SettingsBook settings, Clock clock) {
        this.store = store;
        this.paperwork = paperwork;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when nothing goes with it. */
    public Optional<Paperwork.Printed> print(Dossier dossier) {
        return switch (dossier.history().getLast()) {
            case DossierEvent.Corrected _ -> {
                int copies = settings.current().printing().copies();
                yield Optional.of(printed(dossier, paperwork.receipt(dossier, copies), FormKind.RECEIPT, copies));
            }
            case DossierEvent.SupplementRequested(_, _, var items, var reason) -> slip(dossier, FormKind.SUPPLEMENT, origin -> new SupplementSlip(origin,
                    Matter.of(dossier), items.stream().<SupplementSlip.Ask>map(SupplementSlip.Ask.Words::new).toList(), reason));
            case DossierEvent.Extended(_, _, var due, var reason) -> slip(dossier, FormKind.APOLOGY, origin -> new ApologySlip(origin, Matter.of(dossier),
                    received(dossier), promisedBefore(dossier), reason, due.toLocalDate()));
            case DossierEvent.Forwarded(_, _, var to, _) -> slip(dossier, FormKind.CONTROL, origin -> new ControlSlip(origin, Matter.of(dossier), to, "",
                    local(dossier.received().at()), dossier.due(), List.of()));
            case DossierEvent.EndingDrawnUp(_, _, var ending, var reason) -> ending(dossier, ending, reason);
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Ended _, DossierEvent.EndingDocumentFiled _,
                 DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.HandedOver _,
                 DossierEvent.SatisfactionGiven _ -> Optional.empty();
        };
    }

    /** The slip on which the receiver signs, before the result is handed over. */
    public Paperwork.Printed printReturnSlip(Dossier dossier, Handover handover) {
        var receiver = handover.receiver();
        var result = dossier.results().stream().reduce((_, later) -> later).map(ResultPaper::facts)
                .map(facts -> new ReturnSlip.Result(facts.name(), facts.number(), facts.issued(), ""))
                .orElseGet(() -> new ReturnSlip.Result("", "", Optional.empty(), ""));
        return slip(dossier, FormKind.RESULT_RETURN, origin -> new ReturnSlip(origin, Matter.of(dossier),
                new ReturnSlip.Receiver(receiver.name(), receiver.number(), dossier.content().parties().applicant().phone(), receiver.authority()), result,
                local(clock.instant()), handover.way(), 0)).orElseThrow();
    }

    private Optional<Paperwork.Printed> ending(Dossier dossier, Ending ending, String reason) {
        return switch (ending) {
            case REFUSED -> slip(dossier, FormKind.REFUSAL, origin -> new RefusalSlip(origin, Matter.of(dossier), List.of(reason)));
            case STOPPED -> slip(dossier, FormKind.STOP, origin -> new StopSlip(origin, Matter.of(dossier), received(dossier), StopSlip.Ground.OFFICE_STOPS,
                    today(), "", "", reason));
            // the citizen's own request is the document
            case WITHDRAWN -> slip(dossier, FormKind.WITHDRAWAL, origin -> new WithdrawalRequest(origin, Matter.of(dossier), received(dossier), reason));
        };
    }

    private Optional<Paperwork.Printed> slip(Dossier dossier, FormKind kind, Function<Origin, Slip> made) {
        var number = store.write(tx -> book.give(tx, kind, today()));
        return Optional.of(printed(dossier, paperwork.slip(made.apply(paperwork.origin(number))), kind, 1));
    }

    private Paperwork.Printed printed(Dossier dossier, byte[] pdf, FormKind kind, int copies) {
        var outcome = paperwork.print(pdf, dossier.localCode().text(), copies);
        if (outcome instanceof Paperwork.Printed.OnPaper && kind.number().isPresent()) {
            var event = new DossierEvent.FormPrinted(clock.instant(), settings.current().clerk().id(), kind.number().getAsInt(), copies);
            store.write(tx -> {
                tx.dossiers().append(dossier.id(), event);
                return event;
            });
        }
        return outcome;
    }

    private static LocalDateTime promisedBefore(Dossier dossier) {
        return new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, dossier.history().size() - 1)).due();
    }

    private LocalDate received(Dossier dossier) {
        return local(dossier.received().at()).toLocalDate();
    }

    private LocalDate today() {
        return local(clock.instant()).toLocalDate();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
