package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** A received dossier: its events, from which everything else follows. */
public record Dossier(String id, LocalCode localCode, List<DossierEvent> history) {
    public Dossier {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof DossierEvent.Received)) {
            throw new IllegalArgumentException("a dossier begins with its reception: " + id);
        }
    }

    /** The same with one thing more that happened to it. */
    public Dossier with(DossierEvent event) {
        var next = new ArrayList<>(history);
        next.add(event);
        return new Dossier(id, localCode, next);
    }

    public DossierEvent.Received received() {
        return (DossierEvent.Received) history.getFirst();
    }

    /** What is in it now: as received, with what was corrected and what was added since. */
    public ReceivedDossier content() {
        var content = received().content();
        for (var event : history) {
            content = switch (event) {
                case DossierEvent.Received received -> received.content();
                case DossierEvent.Corrected corrected -> corrected.content();
                case DossierEvent.Supplemented(_, _, var lines, _, _) -> content.withLines(lines);
                case DossierEvent.PapersAdded(_, _, var lines) -> content.withLines(lines);
                case DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _, DossierEvent.SupplementRequested _,
                     DossierEvent.Forwarded _, DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.Ended _,
                     DossierEvent.EndingDocumentFiled _, DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _,
                     DossierEvent.HandedOver _, DossierEvent.SatisfactionGiven _, DossierEvent.PaperMarked _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> content;
            };
        }
        return content.withDue(due());
    }

    public DossierState state() {
        return Progress.of(received().content().due(), history).state();
    }

    /** The appointment as it stands. */
    public LocalDateTime due() {
        return all(DossierEvent.class).flatMap(event -> event.dueSet().stream()).reduce((_, later) -> later).orElseThrow();
    }

    /** How often the citizen was asked for a supplement. */
    public int supplements() {
        return (int) all(DossierEvent.SupplementRequested.class).count();
    }

    /** The results that are filed here, in the order in which they came. */
    public List<ResultPaper> results() {
        var results = new LinkedHashMap<String, ResultPaper>();
        for (var event : history) {
            if (event instanceof DossierEvent.ResultFiled filed) results.put(filed.paper().id(), filed.paper());
            if (event instanceof DossierEvent.ResultTakenBack back) results.remove(back.result());
        }
        return List.copyOf(results.values());
    }

    /** A name for the next result, which no other ever had. */
    public String nextResultId() {
        return Scan.later("result", history.size());
    }

    /** A result file is owed and not there: the procedure returns a paper, and the dossier is settled. */
    public boolean lacksResult() {
        return switch (state()) {
            case DossierState.ResultReady _, DossierState.HandedOver _ -> content().returnsPaper() && results().isEmpty();
            case DossierState.InProcess _, DossierState.AwaitingApplicant _, DossierState.Ended _ -> false;
        };
    }

    /** How it ended without a result, if it did. */
    public Optional<DossierEvent.Ended> ended() {
        return last(DossierEvent.Ended.class);
    }

    /** The document of its ending; nothing in it while it is missing. */
    public Settlement.Attached endingDocument() {
        return last(DossierEvent.EndingDocumentFiled.class).map(DossierEvent.EndingDocumentFiled::document)
                .or(() -> ended().map(DossierEvent.Ended::document)).orElseGet(() -> new Settlement.Attached(List.of(), List.of()));
    }

    /** The ending that is drawn up and waits for its signature; empty again once the dossier went on. */
    public Optional<DossierEvent.EndingDrawnUp> endingDrawnUp() {
        return Progress.of(received().content().due(), history).drawnUp();
    }

    public Optional<Satisfaction> satisfaction() {
        return last(DossierEvent.SatisfactionGiven.class).map(DossierEvent.SatisfactionGiven::answer);
    }

    /** The check as it stands now: what was recorded at reception, or what the population database said later of the same number. */
    public Optional<IdentityCheck> identity() {
        var parties = content().parties();
        var check = parties.validCheck();
        var number = parties.counted().personalNumber().map(personal -> personal.digits()).orElse("");
        for (var answered : all(DossierEvent.IdentityConfirmed.class).filter(event -> event.number().equals(number)).toList()) {
            check = Optional.of(after(answered, check, parties.counted()));
        }
        return check;
    }

    private static IdentityCheck after(DossierEvent.IdentityConfirmed answered, Optional<IdentityCheck> before, Person person) {
        return switch (answered.answer()) {
            case AGREES -> new IdentityCheck.Confirmed(IdentityCheck.Method.POPULATION_DATABASE, answered.number(), answered.at(), answered.clerk(),
                    Optional.of(answered.reference()), before.map(Dossier::disagreements).orElse(List.of()), person.card());
            case NOT_FOUND -> new IdentityCheck.Omitted(IdentityCheck.Omission.NOT_FOUND, answered.note(), answered.number(), answered.at(), answered.clerk());
            case DIFFERS -> new IdentityCheck.Omitted(IdentityCheck.Omission.DATA_DIFFERS, answered.note(), answered.number(), answered.at(), answered.clerk());
        };
    }

    private static List<IdentityCheck.Disagreement> disagreements(IdentityCheck check) {
        return switch (check) {
            case IdentityCheck.Confirmed confirmed -> confirmed.disagreements();
            case IdentityCheck.ToConfirm noted -> noted.disagreements();
            case IdentityCheck.Omitted _ -> List.of();
        };
    }

    /** Everything that was passed over with a reason, from reception on. */
    public List<Override> passedOver() {
        var all = new ArrayList<>(content().overrides());
        all(DossierEvent.class).filter(event -> !(event instanceof DossierEvent.Received) && !(event instanceof DossierEvent.Corrected))
                .forEach(event -> all.addAll(event.passedOver()));
        return List.copyOf(all);
    }

    /** The file last made of the pages that were scanned under this id. */
    public Optional<DossierEvent.PaperMade> paper(String scanId) {
        return all(DossierEvent.PaperMade.class).filter(made -> made.componentId().equals(scanId)).reduce((_, later) -> later);
    }

    /** Everything that was scanned for it, in the order in which it came. */
    public List<Scan> scans() {
        var scans = new ArrayList<Scan>();
        for (int i = 0; i < history.size(); i++) {
            switch (history.get(i)) {
                case DossierEvent.Received(_, _, var content) -> content.lines().forEach(line -> scans.add(scan(line.component().id(), line)));
                case DossierEvent.Supplemented(_, _, var lines, _, _) -> addLater(scans, lines, i);
                case DossierEvent.PapersAdded(_, _, var lines) -> addLater(scans, lines, i);
                case DossierEvent.Ended ended -> scans.add(scan(Scan.later("ending", i), ended.document()));
                case DossierEvent.EndingDocumentFiled(_, _, var document) -> scans.add(scan(Scan.later("ending", i), document));
                case DossierEvent.ResultFiled(_, _, var paper, _) -> scans.add(new Scan(paper.id(), paper.facts().name(), paper.content().pages()));
                case DossierEvent.HandedOver(_, _, var handover, _) -> scans.add(scan(Scan.later("slip", i), handover.slip()));
                case DossierEvent.Corrected _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                     DossierEvent.SupplementRequested _, DossierEvent.Forwarded _, DossierEvent.Extended _, DossierEvent.EndingDrawnUp _,
                     DossierEvent.ResultArrived _, DossierEvent.ResultTakenBack _, DossierEvent.SatisfactionGiven _, DossierEvent.PaperMarked _,
                     DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> { }
            }
        }
        return scans.stream().filter(scan -> !scan.pages().isEmpty()).toList();
    }

    /** Scanned pages whose file is still to be made, or to be made again with its text. */
    public List<Scan> papersToMake() {
        return scans().stream().filter(scan -> paper(scan.id()).map(made -> made.text() == DossierEvent.Text.TO_COME).orElse(true)).toList();
    }

    /** Every file that was taken in as it came, and every copy that the office signed. */
    public List<KeptFile> files() {
        var files = new ArrayList<KeptFile>();
        for (var event : history) {
            switch (event) {
                case DossierEvent.Received(_, _, var content) -> addFiles(files, content);
                case DossierEvent.Corrected(_, _, var content, _) -> addFiles(files, content);
                case DossierEvent.Supplemented(_, _, var lines, _, _) -> lines.forEach(line -> files.addAll(line.files()));
                case DossierEvent.PapersAdded(_, _, var lines) -> lines.forEach(line -> files.addAll(line.files()));
                case DossierEvent.Ended ended -> files.addAll(ended.document().files());
                case DossierEvent.EndingDocumentFiled(_, _, var document) -> files.addAll(document.files());
                case DossierEvent.ResultFiled(_, _, var paper, _) -> files.addAll(paper.content().files());
                case DossierEvent.HandedOver(_, _, var handover, _) -> files.addAll(handover.slip().files());
                case DossierEvent.PaperSigned(_, _, _, var signed, _) -> files.add(signed);
                case DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _, DossierEvent.SupplementRequested _,
                     DossierEvent.Forwarded _, DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.ResultArrived _,
                     DossierEvent.ResultTakenBack _, DossierEvent.SatisfactionGiven _, DossierEvent.PaperMarked _, DossierEvent.IdentityConfirmed _ -> { }
            }
        }
        return List.copyOf(files);
    }

    /** What the office may sign a copy of, each file once: what was made of scanned pages, once that is final, and results that came as PDF. */
    public List<KeptFile> signable() {
        var files = new LinkedHashMap<String, KeptFile>();
        for (var result : results()) {
            made(result.id()).forEach(file -> files.putIfAbsent(file.digest(), file));
            result.content().files().stream().filter(KeptFile::isPdf).forEach(file -> files.putIfAbsent(file.digest(), file));
        }
        for (var line : content().lines()) made(line.component().id()).forEach(file -> files.putIfAbsent(file.digest(), file));
        return List.copyOf(files.values());
    }

    private Stream<KeptFile> made(String paperId) {
        return scans().stream().filter(scan -> scan.isOf(paperId)).flatMap(scan -> paper(scan.id()).stream())
                .filter(made -> made.text() != DossierEvent.Text.TO_COME).map(DossierEvent.PaperMade::paper);
    }

    /** How the office signed this file last, if it did. @param digest of the file as it was before */
    public Optional<DossierEvent.PaperSigned> signature(String digest) {
        return all(DossierEvent.PaperSigned.class).filter(signed -> signed.original().equals(digest)).reduce((_, later) -> later);
    }

    /** The file that is shown and given out: the signed copy, once there is one. */
    public KeptFile current(KeptFile file) {
        return signature(file.digest()).map(DossierEvent.PaperSigned::signed).orElse(file);
    }

    /**
     * The files of one of its papers as they are kept now: of scanned pages the file made of them, once there is one, and of both the signed copy.
     *
     * @param paperId of a line its component's id, else the result's
     * @param files   those of the paper that came as files
     */
    public Settlement.Attached kept(String paperId, List<KeptFile> files) {
        var pages = new ArrayList<Page>();
        var all = new ArrayList<KeptFile>();
        for (var scan : scans()) {
            if (scan.isOf(paperId)) paper(scan.id()).ifPresentOrElse(made -> all.add(current(made.paper())), () -> pages.addAll(scan.pages()));
        }
        files.forEach(file -> all.add(current(file)));
        return new Settlement.Attached(pages, all);
    }

    /** What was said last of one of its papers; empty while nothing was. */
    public Optional<DossierEvent.PaperMarked> mark(String paperId) {
        return all(DossierEvent.PaperMarked.class).filter(marked -> marked.paperId().equals(paperId)).reduce((_, later) -> later);
    }

    /** Every paper of other dossiers that a line was ever settled with. */
    public Stream<Settlement.Kept> reused() {
        return all(DossierEvent.class).flatMap(event -> switch (event) {
            case DossierEvent.Received(_, _, var content) -> content.lines().stream();
            case DossierEvent.Corrected(_, _, var content, _) -> content.lines().stream();
            case DossierEvent.Supplemented(_, _, var lines, _, _) -> lines.stream();
            case DossierEvent.PapersAdded(_, _, var lines) -> lines.stream();
            case DossierEvent.Ended _, DossierEvent.EndingDocumentFiled _, DossierEvent.ResultFiled _, DossierEvent.HandedOver _,
                 DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _, DossierEvent.SupplementRequested _,
                 DossierEvent.Forwarded _, DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.ResultArrived _,
                 DossierEvent.ResultTakenBack _, DossierEvent.SatisfactionGiven _, DossierEvent.PaperMarked _, DossierEvent.PaperSigned _,
                 DossierEvent.IdentityConfirmed _ -> Stream.<ReceivedDossier.Line>of();
        }).flatMap(line -> line.reused().stream());
    }

    /**
     * Digests of every file that belongs to the dossier or that it refers to.
     *
     * @param safeSince pages whose final paper was made before this moment are needed no more: by then it is in a copy of the store too
     */
    public Set<String> digests(Instant safeSince) {
        var digests = new TreeSet<String>();
        for (var scan : scans()) {
            var made = paper(scan.id());
            made.ifPresent(paper -> digests.add(paper.paper().digest()));
            if (made.map(paper -> paper.text() == DossierEvent.Text.TO_COME || !paper.at().isBefore(safeSince)).orElse(true)) {
                scan.pages().forEach(page -> digests.addAll(page.digests()));
            }
        }
        files().forEach(file -> digests.add(file.digest()));
        reused().forEach(paper -> digests.addAll(paper.content().digests()));
        return digests;
    }

    /** The official code last recorded. */
    public Optional<OfficialCode> officialCode() {
        return last(DossierEvent.OfficialCodeRecorded.class).map(DossierEvent.OfficialCodeRecorded::code);
    }

    /** What happened of this kind, in order. */
    public <E extends DossierEvent> Stream<E> all(Class<E> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What happened last of this kind. */
    public <E extends DossierEvent> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    private static void addLater(List<Scan> scans, List<ReceivedDossier.Line> lines, int deed) {
        lines.forEach(line -> scans.add(scan(Scan.later(line.component().id(), deed), line)));
    }

    private static Scan scan(String id, ReceivedDossier.Line line) {
        return new Scan(id, line.component().shortName(), line.pages());
    }

    private Scan scan(String id, Settlement.Attached content) {
        return new Scan(id, received().content().procedureName(), content.pages());
    }

    private static void addFiles(List<KeptFile> files, ReceivedDossier content) {
        content.lines().forEach(line -> files.addAll(line.files()));
        content.charges().payment().flatMap(Charges.Payment::receipt).flatMap(Charges.Receipt::file).ifPresent(files::add);
    }
}
