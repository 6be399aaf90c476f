package vn.motcua.desk.domain.life;

import java.util.Optional;

import vn.motcua.desk.domain.dossier.DossierEvent;

/** What a desk can do with a received dossier. */
public enum Action {
    ADD_PAPERS, ASK_SUPPLEMENT, TAKE_SUPPLEMENT, FORWARD, EXTEND, FILE_RESULT, RECORD_RESULT, TAKE_RESULT_BACK, HAND_OVER, RECORD_SATISFACTION,
    CORRECT, REFUSE, STOP, WITHDRAW, FILE_ENDING_DOCUMENT, RECORD_CODE;

    /** Which action an event is; empty for what is only noted beside: a print, a file made, a mark for the store of papers, a signed copy, an identity looked up. */
    public static Optional<Action> of(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Received _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _, DossierEvent.PaperMarked _,
                 DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> Optional.empty();
            case DossierEvent.PapersAdded _ -> Optional.of(ADD_PAPERS);
            case DossierEvent.OfficialCodeRecorded _ -> Optional.of(RECORD_CODE);
            case DossierEvent.SupplementRequested _ -> Optional.of(ASK_SUPPLEMENT);
            case DossierEvent.Supplemented _ -> Optional.of(TAKE_SUPPLEMENT);
            case DossierEvent.Forwarded _ -> Optional.of(FORWARD);
            case DossierEvent.Extended _ -> Optional.of(EXTEND);
            case DossierEvent.Corrected _ -> Optional.of(CORRECT);
            case DossierEvent.EndingDrawnUp(_, _, var ending, _) -> Optional.of(of(ending));
            case DossierEvent.Ended ended -> Optional.of(of(ended.ending()));
            case DossierEvent.EndingDocumentFiled _ -> Optional.of(FILE_ENDING_DOCUMENT);
            case DossierEvent.ResultArrived _ -> Optional.of(RECORD_RESULT);
            case DossierEvent.ResultFiled _ -> Optional.of(FILE_RESULT);
            case DossierEvent.ResultTakenBack _ -> Optional.of(TAKE_RESULT_BACK);
            case DossierEvent.HandedOver _ -> Optional.of(HAND_OVER);
            case DossierEvent.SatisfactionGiven _ -> Optional.of(RECORD_SATISFACTION);
        };
    }

    public static Action of(vn.motcua.desk.domain.dossier.Ending ending) {
        return switch (ending) {
            case REFUSED -> REFUSE;
            case STOPPED -> STOP;
            case WITHDRAWN -> WITHDRAW;
        };
    }
}
