package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    public DossierEvent.Received received() {
        return (DossierEvent.Received) history.getFirst();
    }

    public ReceivedDossier content() {
        return received().content();
    }

    public DossierState state() {
        DossierState state = new DossierState.InProcess(content().due());
        for (var event : history) {
            state = switch (event) {
                case DossierEvent.Received(_, _, var content) -> new DossierState.InProcess(content.due());
                case DossierEvent.OfficialCodeRecorded _, DossierEvent.IdentityConfirmed _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _ -> state;
            };
        }
        return state;
    }

    /** The check as it stands now: what was recorded at reception, or what the population database said later. */
    public Optional<IdentityCheck> identity() {
        var check = content().parties().validCheck();
        for (var event : history) if (event instanceof DossierEvent.IdentityConfirmed answered) check = Optional.of(after(answered, check));
        return check;
    }

    private IdentityCheck after(DossierEvent.IdentityConfirmed answered, Optional<IdentityCheck> before) {
        var person = content().parties().counted();
        var number = person.personalNumber().map(personal -> personal.digits()).orElse("");
        return switch (answered.answer()) {
            case AGREES -> new IdentityCheck.Confirmed(IdentityCheck.Method.POPULATION_DATABASE, number, answered.at(), answered.clerk(),
                    Optional.of(answered.reference()), before.map(Dossier::disagreements).orElse(List.of()), person.card());
            case NOT_FOUND -> new IdentityCheck.Omitted(IdentityCheck.Omission.NOT_FOUND, answered.note(), number, answered.at(), answered.clerk());
            case DIFFERS -> new IdentityCheck.Omitted(IdentityCheck.Omission.DATA_DIFFERS, answered.note(), number, answered.at(), answered.clerk());
        };
    }

    private static List<IdentityCheck.Disagreement> disagreements(IdentityCheck check) {
        return switch (check) {
            case IdentityCheck.Confirmed confirmed -> confirmed.disagreements();
            case IdentityCheck.ToConfirm noted -> noted.disagreements();
            case IdentityCheck.Omitted _ -> List.of();
        };
    }

    /** Causes by which it loses points now: as it was received, but for what was mended since. */
    public Set<Cause> losing() {
        var losing = new TreeSet<>(content().losing());
        if (identity().filter(IdentityCheck::counts).isPresent()) losing.remove(Cause.IDENTITY_NOT_CHECKED);
        return losing;
    }

    /** The file last made of the line's scanned pages. */
    public Optional<DossierEvent.PaperMade> paper(String componentId) {
        return history.stream().filter(DossierEvent.PaperMade.class::isInstance).map(DossierEvent.PaperMade.class::cast)
                .filter(made -> made.componentId().equals(componentId)).reduce((_, later) -> later);
    }

    /** Scanned pages whose file is still to be made, or to be made again with its text. */
    public List<ReceivedDossier.Line> papersToMake() {
        return content().lines().stream().filter(line -> !line.pages().isEmpty())
                .filter(line -> paper(line.component().id()).map(made -> made.text() == DossierEvent.Text.TO_COME).orElse(true)).toList();
    }

    /**
     * Digests of every file that belongs to the dossier.
     *
     * @param safeSince pages whose final paper was made before this moment are needed no more: by then it is in a copy of the store too
     */
    public Set<String> digests(Instant safeSince) {
        var digests = new TreeSet<String>();
        for (var line : content().lines()) {
            var made = paper(line.component().id());
            made.ifPresent(paper -> digests.add(paper.paper().digest()));
            if (made.map(paper -> paper.text() == DossierEvent.Text.TO_COME || !paper.at().isBefore(safeSince)).orElse(true)) {
                line.pages().forEach(page -> digests.addAll(page.digests()));
            }
            if (line.settlement().orElse(null) instanceof Settlement.Attached attached) attached.files().forEach(file -> digests.add(file.digest()));
        }
        content().charges().payment().flatMap(Charges.Payment::receipt).flatMap(Charges.Receipt::file).ifPresent(file -> digests.add(file.digest()));
        return digests;
    }

    /** The official code last recorded. */
    public Optional<OfficialCode> officialCode() {
        return history.stream().filter(DossierEvent.OfficialCodeRecorded.class::isInstance).map(DossierEvent.OfficialCodeRecorded.class::cast)
                .reduce((_, later) -> later).map(DossierEvent.OfficialCodeRecorded::code);
    }
}
