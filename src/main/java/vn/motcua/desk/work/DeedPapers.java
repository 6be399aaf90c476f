package vn.motcua.desk.work;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.store.Store;

/** The form that goes with what happened to a dossier last: made from what is on disk, put on paper, and noted. */
public final class DeedPapers {
    private final Store store;
    private final Paperwork paperwork;
    private final EventSlips slips;
    private final SettingsBook settings;
    private final Clock clock;

    public DeedPapers(Store store, Paperwork paperwork, EventSlips slips, SettingsBook settings, Clock clock) {
        this.store = store;
        this.paperwork = paperwork;
        this.slips = slips;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when nothing has to go to paper with it: what travels inside the office and what is signed before it happens is printed on demand. */
    public Optional<Paperwork.Printed> print(Dossier dossier) {
        int last = dossier.history().size() - 1;
        return switch (dossier.history().getLast()) {
            case DossierEvent.Corrected _ -> Optional.of(receipt(dossier));
            case DossierEvent.SupplementRequested _, DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.Ended _ -> print(dossier, last);
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Forwarded _, DossierEvent.EndingDocumentFiled _,
                 DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.HandedOver _,
                 DossierEvent.SatisfactionGiven _, DossierEvent.PaperMarked _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> Optional.empty();
        };
    }

    /** The slip of one event, now or again. @param index of the event in the history; empty when no slip goes with it */
    public Optional<Paperwork.Printed> print(Dossier dossier, int index) {
        return slips.of(dossier, index).map(slip -> printed(dossier, paperwork.slip(slip), slip.kind().number(), 1));
    }

    /** The slip of one event as a PDF; also of one that is still to be written, to be signed first. @param index of the event in the history */
    public Optional<byte[]> pdf(Dossier dossier, int index) {
        return slips.of(dossier, index).map(paperwork::slip);
    }

    /** What happened to the dossier so far, as a PDF. */
    public byte[] course(Dossier dossier) {
        return paperwork.slip(slips.course(dossier));
    }

    /** What happened to the dossier so far, on paper. */
    public Paperwork.Printed printCourse(Dossier dossier) {
        return printed(dossier, course(dossier), OptionalInt.empty(), 1);
    }

    private Paperwork.Printed receipt(Dossier dossier) {
        int copies = settings.current().printing().copies();
        return printed(dossier, paperwork.receipt(dossier, copies), FormKind.RECEIPT.number(), copies);
    }

    private Paperwork.Printed printed(Dossier dossier, byte[] pdf, OptionalInt form, int copies) {
        var outcome = paperwork.print(pdf, dossier.localCode().text(), copies);
        if (outcome instanceof Paperwork.Printed.OnPaper && form.isPresent()) {
            store.write(tx -> {
                tx.dossiers().append(dossier.id(), new DossierEvent.FormPrinted(clock.instant(), settings.current().clerk().id(), form.getAsInt(), copies));
                return form;
            });
        }
        return outcome;
    }
}
