package vn.motcua.desk.domain.dossier;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * What was received, complete in itself: it stays readable when the catalogue has long changed.
 *
 * @param declined     components whose paper in a store was not taken, with the reason
 * @param seconds      from the first key of the draft to acceptance
 * @param returnsPaper a result file will be owed
 * @param findings     keys of the findings that were still there, with those overridden
 * @param offer        how the procedure was offered; empty in what an older program received
 */
public record ReceivedDossier(String procedureCode, String procedureName, String field, String caseName, Channel channel, boolean assistedOnline,
                              Parties parties, List<Line> lines, Map<String, Checklist.ReuseDeclined> declined, Charges charges,
                              LocalDateTime due, Optional<ProcessingTime> publishedTime, Promise promise, boolean returnsPaper,
                              long seconds, List<String> findings, List<Override> overrides, Optional<Offer> offer) {
    /** One line of the checklist as it stood. */
    public record Line(DossierComponent component, Optional<Settlement> settlement) {
        /** Its scanned pages; empty when it was settled otherwise. */
        public List<Page> pages() {
            return settlement.orElse(null) instanceof Settlement.Attached attached ? attached.pages() : List.of();
        }

        /** Its files as they came. */
        public List<KeptFile> files() {
            return settlement.orElse(null) instanceof Settlement.Attached attached ? attached.files() : List.of();
        }

        /** The paper of another dossier of this desk that it was settled with. */
        public Optional<Settlement.Kept> reused() {
            return settlement.orElse(null) instanceof Settlement.Reused(_, _, var paper) ? paper : Optional.empty();
        }

        /** The same with what was settled later: pages and files come behind those that are there, anything else takes their place. */
        Line joined(Line later) {
            if (later.settlement().isEmpty()) return this;
            if (!(settlement.orElse(null) instanceof Settlement.Attached(var pages, var files))
                    || !(later.settlement().get() instanceof Settlement.Attached(var morePages, var moreFiles))) return new Line(component, later.settlement());
            return new Line(component, Optional.of(new Settlement.Attached(Stream.concat(pages.stream(), morePages.stream()).toList(),
                    Stream.concat(files.stream(), moreFiles.stream()).toList())));
        }
    }

    public ReceivedDossier {
        lines = List.copyOf(lines);
        declined = Map.copyOf(declined);
        findings = List.copyOf(findings);
        overrides = List.copyOf(overrides);
    }

    /**
     * What is kept of a draft when it is accepted in these circumstances.
     *
     * @throws java.util.NoSuchElementException while procedure or appointment are missing, which a review says first
     */
    public static ReceivedDossier of(Draft draft, Circumstances around) {
        var procedure = draft.procedure().orElseThrow();
        var caseName = procedure.cases().stream().filter(one -> one.id().equals(draft.caseId())).findFirst().map(Procedure.Case::name).orElse("");
        var lines = draft.lines().stream().map(line -> new Line(line, draft.checklist().of(line.id()))).toList();
        var findings = Intake.review(draft, around).stream().map(Finding::key).toList();
        long seconds = Math.max(0, Duration.between(draft.startedAt(), around.now()).toSeconds());
        return new ReceivedDossier(procedure.code(), procedure.name(), procedure.field(), caseName, draft.channel(), draft.assistedOnline(),
                draft.parties(), lines, draft.checklist().declined(), draft.charges(), Intake.appointment(draft, around).orElseThrow(),
                Intake.publishedTime(draft), draft.promise(), procedure.returnsPaper(), seconds, findings, draft.overrides(),
                Optional.of(Offer.of(procedure)));
    }

    /** Causes by which the dossier loses points as it was received, overridden or not. */
    public Set<Cause> losing() {
        var causes = EnumSet.noneOf(Cause.class);
        for (var key : findings) Finding.causeOf(key).ifPresent(causes::add);
        if (lines.stream().flatMap(line -> Optional.ofNullable(declined.get(line.component().id())).stream()).anyMatch(Checklist.ReuseDeclined::wasThere)) {
            causes.add(Cause.STORE_NOT_USED);
        }
        // a dossier counts as one that used the store with its first paper from there
        if (lines.stream().anyMatch(line -> line.settlement().filter(Settlement.Reused.class::isInstance).isPresent())) causes.remove(Cause.STORE_NOT_USED);
        return causes;
    }

    /** With these lines settled: those that are there already in their place, the others behind. What was found about them is found anew. */
    public ReceivedDossier withLines(List<Line> later) {
        var joined = new ArrayList<>(lines);
        var found = new ArrayList<>(findings);
        for (var line : later) {
            var id = line.component().id();
            int at = joined.stream().map(one -> one.component().id()).toList().indexOf(id);
            var now = at < 0 ? line : joined.get(at).joined(line);
            if (at < 0) joined.add(now);
            else joined.set(at, now);
            found.removeIf(key -> key.equals(Finding.COMPONENT_OPEN + id) || key.equals(Finding.COMPONENT_WITHOUT_FILE + id));
            Intake.lacksFile(now.component(), now.settlement(), channel).map(Finding::key).ifPresent(found::add);
        }
        return new ReceivedDossier(procedureCode, procedureName, field, caseName, channel, assistedOnline, parties, joined, declined, charges, due,
                publishedTime, promise, returnsPaper, seconds, found, overrides, offer);
    }

    public ReceivedDossier withFindings(List<String> value) {
        return new ReceivedDossier(procedureCode, procedureName, field, caseName, channel, assistedOnline, parties, lines, declined, charges, due,
                publishedTime, promise, returnsPaper, seconds, value, overrides, offer);
    }

    public ReceivedDossier withDue(LocalDateTime value) {
        return new ReceivedDossier(procedureCode, procedureName, field, caseName, channel, assistedOnline, parties, lines, declined, charges, value,
                publishedTime, promise, returnsPaper, seconds, findings, overrides, offer);
    }
}
