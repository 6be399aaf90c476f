package vn.motcua.desk.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.domain.life.WorkList;

/** The words of a dossier's life after reception, part of {@link Wording}. */
public final class LifeWords {
    private final Texts texts;
    private final Wording wording;
    private final ZoneId zone;

    LifeWords(Texts texts, Wording wording, ZoneId zone) {
        this.texts = texts;
        this.wording = wording;
        this.zone = zone;
    }

    /** What happened, as a sentence. */
    String event(DossierEvent event, String clerk) {
        var at = moment(event.at());
        return switch (event) {
            case DossierEvent.Received(_, _, var content) -> texts.get("event.received", wording.channel(content.channel()), at, clerk, due(content.due()));
            case DossierEvent.OfficialCodeRecorded(_, _, var code) -> texts.get("event.officialCode", code, at, clerk);
            case DossierEvent.IdentityConfirmed(_, _, _, var answer, var reference, var note) -> texts.of("event.identity", answer, at, clerk,
                    answer == DossierEvent.Answer.AGREES ? reference : note);
            case DossierEvent.PaperMade(_, _, _, var paper, var text, var compression) -> texts.get("event.paperMade", paper.name(), at, clerk,
                    texts.of("event.paperMade", text), wording.formats().size(paper.bytes()), wording.compression(compression));
            case DossierEvent.FormPrinted(_, _, int form, int copies) -> texts.get("event.formPrinted", "%02d".formatted(form), at, clerk,
                    wording.formats().copies(copies));
            case DossierEvent.SupplementRequested(_, _, var items, var reason) -> withReason(texts.get("event.supplementAsked", at, clerk, list(items)), reason);
            case DossierEvent.Supplemented(_, _, var lines, var note, var due) -> withNote(texts.get("event.supplemented", at, clerk,
                    list(lines.stream().map(line -> line.component().shortName()).toList()), due(due)), note);
            case DossierEvent.PapersAdded(_, _, var lines) -> texts.get("event.papersAdded", at, clerk,
                    list(lines.stream().map(line -> line.component().shortName()).toList()));
            case DossierEvent.Forwarded(_, _, var to, var note) -> withNote(texts.get("event.forwarded", at, clerk, to), note);
            case DossierEvent.Extended(_, _, var due, var reason) -> withReason(texts.get("event.extended", at, clerk, due(due)), reason);
            case DossierEvent.Corrected(_, _, var content, var reason) -> withReason(texts.get("event.corrected", at, clerk, content.procedureName(),
                    due(content.due())), reason);
            case DossierEvent.EndingDrawnUp(_, _, var ending, var reason) -> withReason(texts.of("event.endingDrawnUp", ending, at, clerk), reason);
            case DossierEvent.Ended(_, _, var ending, var reason, var document, _) -> withReason(texts.of("event.ended", ending, at, clerk,
                    texts.get(document.pageCount() > 0 ? "event.ended.with" : "event.ended.without")), reason);
            case DossierEvent.EndingDocumentFiled _ -> texts.get("event.endingDocument", at, clerk);
            case DossierEvent.ResultArrived _ -> texts.get("event.resultArrived", at, clerk);
            case DossierEvent.ResultFiled(_, _, var paper, _) -> texts.get("event.resultFiled", at, clerk, result(paper), source(paper.source()));
            case DossierEvent.ResultTakenBack(_, _, _, var reason) -> withReason(texts.get("event.resultTakenBack", at, clerk), reason);
            case DossierEvent.HandedOver(_, _, var handover, _) -> handover(handover, at, clerk);
            case DossierEvent.PaperMarked(_, _, _, var mark, var note) -> withReason(texts.get("event.paperMarked", at, clerk, wording.papers().mark(mark)), note);
            case DossierEvent.PaperSigned(_, _, _, var signed, var form) -> texts.get("event.paperSigned", at, clerk, texts.of("signature.copy", form),
                    signed.name());
            case DossierEvent.SatisfactionGiven(_, _, var answer) -> texts.get("event.satisfaction", at, clerk, satisfaction(answer));
        };
    }

    String state(DossierState state) {
        return switch (state) {
            case DossierState.InProcess(var due) -> texts.get("state.inProcess", due(due));
            case DossierState.AwaitingApplicant(var since, _) -> texts.get("state.awaiting", moment(since));
            case DossierState.ResultReady(var since, _) -> texts.get("state.resultReady", moment(since));
            case DossierState.HandedOver(var at, _, _) -> texts.get("state.handedOver", moment(at));
            case DossierState.Ended(var ending, var at, _) -> texts.of("state.ended", ending, moment(at));
        };
    }

    public String check(Handover.Check check) {
        return texts.of("deed.check", check);
    }

    public String stage(Stage stage) {
        return texts.of("stage", stage);
    }

    /** A few words, as written beside its key. */
    public String action(Action action) {
        return texts.of("action", action);
    }

    /** Why it cannot be done now. */
    public String obstacle(Permission.Obstacle obstacle) {
        return texts.of("obstacle", obstacle);
    }

    public String caution(Permission.Caution caution) {
        return texts.of("caution", caution);
    }

    public String ending(Ending ending) {
        return texts.of("ending", ending);
    }

    public String satisfaction(Satisfaction answer) {
        return texts.of("satisfaction", answer);
    }

    public String source(ResultPaper.Source source) {
        return texts.of("resultSource", source);
    }

    public String list(WorkList list) {
        return texts.of("workList", list);
    }

    /** A result in a few words: its name and its number. */
    public String result(ResultPaper paper) {
        var name = paper.facts().name().isBlank() ? texts.get("result.unnamed") : paper.facts().name();
        return paper.facts().number().isBlank() ? name : texts.get("result.numbered", name, paper.facts().number());
    }

    /** That the office signed a paper, and when; a few words. */
    public String signed(DossierEvent.PaperSigned event) {
        return texts.get("dossier.signed", moment(event.at()));
    }

    /** What is, and what to do. */
    public Words objection(Objection objection) {
        return switch (objection) {
            case Objection.CannotBeDone(var obstacle) -> new Words(obstacle(obstacle), texts.get("objection.cannotBeDone.do"));
            case Objection.NothingAskedFor() -> words("nothingAskedFor");
            case Objection.NothingBrought() -> words("nothingBrought");
            case Objection.ReasonMissing() -> words("reasonMissing");
            case Objection.AddresseeMissing() -> words("addresseeMissing");
            case Objection.DueNotLater() -> words("dueNotLater");
            case Objection.DueInPast() -> words("dueInPast");
            case Objection.DueOnDayOff() -> words("dueOnDayOff");
            case Objection.NothingCorrected() -> words("nothingCorrected");
            case Objection.DocumentMissing() -> words("documentMissing");
            case Objection.ResultEmpty() -> words("resultEmpty");
            case Objection.ResultFileMissing() -> words("resultFileMissing");
            case Objection.IssuedBeforeReception(var issued, var received) -> words("issuedBeforeReception", wording.formats().date(issued),
                    wording.formats().date(received));
            case Objection.IssuedInFuture(var issued) -> words("issuedInFuture", wording.formats().date(issued));
            case Objection.EndsBeforeIssued() -> words("endsBeforeIssued");
            case Objection.OutOfDate(var until) -> words("outOfDate", wording.formats().date(until));
            case Objection.SameFileTwice(var name) -> words("sameFileTwice", name);
            case Objection.FileOfApplication(var name) -> words("fileOfApplication", name);
            case Objection.FileElsewhere(var name, var code) -> words("fileElsewhere", name, code);
            case Objection.NamesAnother(var code) -> words("namesAnother", code);
            case Objection.SignatureInvalid(var name) -> words("signatureInvalid", name);
            case Objection.FactsMissing() -> words("factsMissing");
            case Objection.ReceiverMissing() -> words("receiverMissing");
            case Objection.AuthorityMissing() -> words("authorityMissing");
            case Objection.ReferenceMissing() -> words("referenceMissing");
            case Objection.SlipMissing() -> words("slipMissing");
            case Objection.ClockBehind() -> words("clockBehind");
        };
    }

    private String handover(Handover handover, String at, String clerk) {
        return switch (handover.way()) {
            case AT_DESK -> withNote(texts.get("event.handedOver.AT_DESK", at, clerk, handover.receiver().name()),
                    Stream.concat(handover.receiver().checked().map(this::check).stream(), Stream.of(handover.receiver().authority()))
                            .filter(one -> !one.isBlank()).collect(Collectors.joining("; ")));
            case BY_POST -> texts.get("event.handedOver.BY_POST", at, clerk, handover.reference());
            case ELECTRONIC -> withNote(texts.get("event.handedOver.ELECTRONIC", at, clerk), handover.reference());
        };
    }

    private Words words(String key, Object... holes) {
        return new Words(texts.get("objection." + key + ".what", holes), texts.get("objection." + key + ".do", holes));
    }

    private String list(List<String> names) {
        return names.isEmpty() ? texts.get("event.nothing") : String.join("; ", names.stream().filter(name -> !name.isBlank()).toList());
    }

    private String withReason(String sentence, String reason) {
        return reason.isBlank() ? sentence : sentence + " " + texts.get("event.because", reason.strip());
    }

    private String withNote(String sentence, String note) {
        return note.isBlank() ? sentence : sentence + " " + texts.get("event.note", note.strip());
    }

    private String due(LocalDateTime due) {
        return wording.formats().dateTime(due);
    }

    private String moment(Instant at) {
        return wording.formats().dateTime(LocalDateTime.ofInstant(at, zone));
    }
}
