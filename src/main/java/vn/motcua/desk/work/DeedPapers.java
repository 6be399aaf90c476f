package vn.motcua.desk.work;

import java.time.Clock;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.store.Store;

/** The form that goes with what happened to a dossier last: made from what is on disk, put on paper, and noted. */
public final class DeedPapers {
    private static final int RECEIPT = 1;

    private final Store store;
    private final Paperwork paperwork;
    private final SettingsBook settings;
    private final Clock clock;

    public DeedPapers(Store store, Paperwork paperwork, SettingsBook settings, Clock clock) {
        this.store = store;
        this.paperwork = paperwork;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when nothing goes with it. */
    public Optional<Paperwork.Printed> print(Dossier dossier) {
        return switch (dossier.history().getLast()) {
            case DossierEvent.Corrected _ -> Optional.of(receipt(dossier));
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.SupplementRequested _, DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Forwarded _,
                 DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.Ended _, DossierEvent.EndingDocumentFiled _,
                 DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.HandedOver _,
                 DossierEvent.SatisfactionGiven _, DossierEvent.IdentityConfirmed _ -> Optional.empty();
        };
    }

    private Paperwork.Printed receipt(Dossier dossier) {
        int copies = settings.current().printing().copies();
        return printed(dossier, paperwork.receipt(dossier, copies), RECEIPT, copies);
    }

    private Paperwork.Printed printed(Dossier dossier, byte[] pdf, int form, int copies) {
        var outcome = paperwork.print(pdf, dossier.localCode().text(), copies);
        if (outcome instanceof Paperwork.Printed.OnPaper) {
            store.write(tx -> {
                tx.dossiers().append(dossier.id(), new DossierEvent.FormPrinted(clock.instant(), settings.current().clerk().id(), form, copies));
                return form;
            });
        }
        return outcome;
    }
}
