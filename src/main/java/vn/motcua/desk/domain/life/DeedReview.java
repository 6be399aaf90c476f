package vn.motcua.desk.domain.life;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.words.Folding;

/** What is wrong with a deed as it was filled in, whatever the state. */
final class DeedReview {
    private final Dossier dossier;
    private final Surroundings around;
    private final List<Objection> objections = new ArrayList<>();

    DeedReview(Dossier dossier, Surroundings around) {
        this.dossier = dossier;
        this.around = around;
    }

    List<Objection> of(DossierEvent deed) {
        switch (deed) {
            case DossierEvent.SupplementRequested(_, _, var items, _) -> when(items.stream().allMatch(String::isBlank), new Objection.NothingAskedFor());
            case DossierEvent.Supplemented(_, _, var lines, var note, _) -> when(lines.isEmpty() && note.isBlank(), new Objection.NothingBrought());
            case DossierEvent.PapersAdded(_, _, var lines) -> when(lines.isEmpty(), new Objection.NothingBrought());
            case DossierEvent.Forwarded(_, _, var to, _) -> when(to.isBlank(), new Objection.AddresseeMissing());
            case DossierEvent.Extended extended -> extended(extended);
            case DossierEvent.Corrected corrected -> corrected(corrected);
            case DossierEvent.EndingDrawnUp(_, _, _, var reason) -> reason(reason);
            case DossierEvent.Ended(_, _, _, var reason, var document, _) -> {
                reason(reason);
                when(document.pageCount() == 0, new Objection.DocumentMissing());
            }
            case DossierEvent.EndingDocumentFiled(_, _, var document) -> when(document.pageCount() == 0, new Objection.NothingBrought());
            case DossierEvent.ResultFiled filed -> result(filed);
            case DossierEvent.ResultTakenBack(_, _, var result, var reason) -> {
                reason(reason);
                when(dossier.results().stream().noneMatch(paper -> paper.id().equals(result)),
                        new Objection.CannotBeDone(Permission.Obstacle.NO_RESULT_FILE));
            }
            case DossierEvent.HandedOver(_, _, var handover, _) -> handover(handover);
            case DossierEvent.PaperMarked(_, _, _, var mark, var note) -> {
                if (mark.needsNote()) reason(note);
            }
            case DossierEvent.Received _, DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _,
                 DossierEvent.ResultArrived _, DossierEvent.SatisfactionGiven _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ -> { }
        }
        return List.copyOf(objections);
    }

    private void extended(DossierEvent.Extended deed) {
        reason(deed.reason());
        when(!deed.due().isAfter(dossier.due()), new Objection.DueNotLater());
        due(deed.due(), deed);
    }

    private void corrected(DossierEvent.Corrected deed) {
        reason(deed.reason());
        when(deed.content().equals(dossier.content()), new Objection.NothingCorrected());
        when(deed.content().due().isBefore(around.local(dossier.received().at())), new Objection.DueInPast());
        when(!around.calendar().isWorkingDay(deed.content().due().toLocalDate()), new Objection.DueOnDayOff());
    }

    private void due(java.time.LocalDateTime due, DossierEvent deed) {
        when(due.isBefore(around.local(deed.at())), new Objection.DueInPast());
        when(!around.calendar().isWorkingDay(due.toLocalDate()), new Objection.DueOnDayOff());
    }

    private void result(DossierEvent.ResultFiled deed) {
        var paper = deed.paper();
        when(paper.content().pageCount() == 0, new Objection.ResultEmpty());
        facts(deed);
        for (var file : paper.content().files()) origin(file.digest(), file.name());
        for (var page : paper.content().pages()) origin(page.digest(), paper.facts().name());
        for (var file : paper.content().files()) when(around.clues().falselySigned().contains(file.digest()), new Objection.SignatureInvalid(file.name()));
        around.clues().namesAnother().ifPresent(code -> objections.add(new Objection.NamesAnother(code)));
    }

    private void facts(DossierEvent.ResultFiled deed) {
        var facts = deed.paper().facts();
        var today = around.day(deed.at());
        var received = around.day(dossier.received().at());
        facts.issued().ifPresent(issued -> {
            when(issued.isAfter(today), new Objection.IssuedInFuture(issued));
            when(issued.isBefore(received), new Objection.IssuedBeforeReception(issued, received));
        });
        facts.until().ifPresent(until -> {
            boolean turned = facts.issued().filter(until::isBefore).isPresent();
            when(turned, new Objection.EndsBeforeIssued());
            when(!turned && until.isBefore(today), new Objection.OutOfDate(until));
        });
        when(facts.number().isBlank() || facts.issuer().isBlank() || facts.issued().isEmpty(), new Objection.FactsMissing());
    }

    private void origin(String digest, String name) {
        if (dossier.results().stream().anyMatch(result -> result.digests().contains(digest))) objections.add(new Objection.SameFileTwice(name));
        else if (application().anyMatch(digest::equals)) objections.add(new Objection.FileOfApplication(name));
        else if (around.filedElsewhere().containsKey(digest)) objections.add(new Objection.FileElsewhere(name, around.filedElsewhere().get(digest)));
    }

    private static Stream<String> digests(Settlement.Attached content) {
        return Stream.concat(content.files().stream().map(KeptFile::digest), content.pages().stream().map(Page::digest));
    }

    private Stream<String> application() {
        return dossier.content().lines().stream().flatMap(line -> digests(new Settlement.Attached(line.pages(), line.files())));
    }

    private void handover(Handover handover) {
        boolean owed = dossier.content().returnsPaper() && dossier.results().isEmpty();
        when(owed, new Objection.ResultFileMissing());
        switch (handover.way()) {
            case AT_DESK -> {
                when(handover.receiver().name().isBlank(), new Objection.ReceiverMissing());
                when(!handover.receiver().name().isBlank() && !isParty(handover.receiver()) && handover.receiver().authority().isBlank(),
                        new Objection.AuthorityMissing());
                when(handover.slip().pageCount() == 0, new Objection.SlipMissing());
            }
            case BY_POST -> when(handover.reference().isBlank(), new Objection.ReferenceMissing());
            case ELECTRONIC -> { }
        }
    }

    private boolean isParty(Handover.Receiver receiver) {
        var parties = dossier.content().parties();
        return is(parties.applicant(), receiver) || parties.authorising().filter(person -> is(person, receiver)).isPresent();
    }

    /** By the number where both are known, else by the name. */
    private static boolean is(Person person, Handover.Receiver receiver) {
        var number = receiver.number().replaceAll("\\s", "");
        boolean sameName = Folding.fold(person.name()).equals(Folding.fold(receiver.name()));
        var known = person.personalNumber().map(one -> one.digits());
        return known.isPresent() && !number.isEmpty() ? known.get().equals(number) : sameName;
    }

    private void reason(String reason) {
        when(reason.isBlank(), new Objection.ReasonMissing());
    }

    private void when(boolean so, Objection objection) {
        if (so) objections.add(objection);
    }
}
