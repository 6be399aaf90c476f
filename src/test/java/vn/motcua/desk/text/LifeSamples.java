package vn.motcua.desk.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.domain.signature.CopyForm;

/** One of everything that happens after reception. */
final class LifeSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final LocalDateTime DUE = DAY.atTime(17, 0);
    private static final Settlement.Attached NOTHING = new Settlement.Attached(List.of(), List.of());

    private LifeSamples() { }

    static List<DossierEvent> events(Instant at, ReceivedDossier content) {
        var facts = new ResultPaper.Facts("Giấy khai sinh", "12/2026", Optional.of(DAY), "UBND xã", "Lê Văn A", Optional.empty());
        var someone = new Handover.Receiver("Trần Thị B", "", Optional.empty(), "giấy ủy quyền");
        return List.of(new DossierEvent.SupplementRequested(at, "c1", List.of("Giấy chứng sinh"), "thiếu"),
                new DossierEvent.Supplemented(at, "c1", List.of(), "đã giải thích", DUE), new DossierEvent.PapersAdded(at, "c1", List.of()),
                new DossierEvent.Forwarded(at, "c1", "Tư pháp", "gấp"), new DossierEvent.Extended(at, "c1", DUE, "xác minh"),
                new DossierEvent.Corrected(at, "c1", content, "nhầm thủ tục"), new DossierEvent.EndingDrawnUp(at, "c1", Ending.STOPPED, "trùng"),
                new DossierEvent.Ended(at, "c1", Ending.REFUSED, "không đúng nơi", NOTHING, List.of()), new DossierEvent.EndingDocumentFiled(at, "c1", NOTHING),
                new DossierEvent.ResultArrived(at, "c1"),
                new DossierEvent.ResultFiled(at, "c1", new ResultPaper("result~3", NOTHING, facts, ResultPaper.Source.FOLDER), List.of()),
                new DossierEvent.ResultTakenBack(at, "c1", "result~3", "nhầm"),
                new DossierEvent.HandedOver(at, "c1", new Handover(Promise.Delivery.AT_DESK, someone, "", NOTHING), List.of()),
                new DossierEvent.HandedOver(at, "c1", new Handover(Promise.Delivery.BY_POST, someone, "EE1VN", NOTHING), List.of()),
                new DossierEvent.HandedOver(at, "c1", new Handover(Promise.Delivery.ELECTRONIC, someone, "", NOTHING), List.of()),
                new DossierEvent.SatisfactionGiven(at, "c1", Satisfaction.SATISFIED),
                new DossierEvent.PaperMarked(at, "c1", "result~3", PaperMark.OTHER, "trùng"),
                new DossierEvent.PaperSigned(at, "c1", "ab", new KeptFile("cd", "kq-da-ky.pdf", "application/pdf", 9, 1, true), CopyForm.TRUE_COPY));
    }

    static List<DossierState> states(Instant at) {
        return List.of(new DossierState.InProcess(DUE), new DossierState.AwaitingApplicant(at, DUE), new DossierState.ResultReady(at, DUE),
                new DossierState.HandedOver(at, at, DUE), new DossierState.Ended(Ending.REFUSED, at, DUE), new DossierState.Ended(Ending.STOPPED, at, DUE),
                new DossierState.Ended(Ending.WITHDRAWN, at, DUE));
    }

    static List<Objection> objections() {
        return List.of(new Objection.CannotBeDone(Permission.Obstacle.ENDED), new Objection.NothingAskedFor(), new Objection.NothingBrought(),
                new Objection.ReasonMissing(), new Objection.AddresseeMissing(), new Objection.DueNotLater(), new Objection.DueInPast(), new Objection.DueOnDayOff(),
                new Objection.NothingCorrected(), new Objection.DocumentMissing(), new Objection.ResultEmpty(), new Objection.ResultFileMissing(),
                new Objection.IssuedBeforeReception(DAY, DAY), new Objection.IssuedInFuture(DAY), new Objection.EndsBeforeIssued(), new Objection.OutOfDate(DAY),
                new Objection.SameFileTwice("kq.pdf"), new Objection.FileOfApplication("kq.pdf"), new Objection.FileElsewhere("kq.pdf", "26500-Q1-261123-0001"),
                new Objection.NamesAnother("26500-Q1-261123-0001"), new Objection.SignatureInvalid("kq.pdf"), new Objection.FactsMissing(), new Objection.ReceiverMissing(), new Objection.AuthorityMissing(),
                new Objection.ReferenceMissing(), new Objection.SlipMissing(), new Objection.ClockBehind());
    }
}
