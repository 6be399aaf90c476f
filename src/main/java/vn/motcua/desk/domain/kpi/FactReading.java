package vn.motcua.desk.domain.kpi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Offer;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.life.Punctuality;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.words.Folding;

/** Reads the facts of one dossier from its events. */
final class FactReading {
    /** Fields of which plans ask separately, as folded words. */
    private static final List<String> DELICATE = List.of("dat dai", "xay dung", "dau tu");

    private final Dossier dossier;
    private final ReceivedDossier content;
    private final DossierState state;
    private final ZoneId zone;

    FactReading(Dossier dossier, ZoneId zone) {
        this.dossier = dossier;
        this.content = dossier.content();
        this.state = dossier.state();
        this.zone = zone;
    }

    DossierFacts facts() {
        var origin = new DossierFacts.Origin(content.procedureCode(), content.field(), content.caseName(), desk(), dossier.received().clerk());
        return new DossierFacts(dossier.id(), origin, traits(), times(), amounts());
    }

    private String desk() {
        return dossier.localCode().text().split("-")[1];
    }

    private Traits traits() {
        var offer = content.offer();
        var service = new Traits.Service(offer.map(Offer::level).orElse(Procedure.OnlineLevel.UNKNOWN), offer.map(Offer::online).orElse(false));
        return new Traits(content.channel(), content.assistedOnline(), service, isDelicate(), papers(), identity(), state.stage(), result(),
                content.charges().due() > 0, payment().map(Charges.Payment::channel), pace(), dossier.satisfaction(), Loss.causes(dossier));
    }

    private boolean isDelicate() {
        var words = ' ' + String.join(" ", Folding.words(content.field())) + ' ';
        return DELICATE.stream().anyMatch(field -> words.contains(' ' + field + ' '));
    }

    private Traits.Papers papers() {
        boolean complete = content.lines().stream().noneMatch(line -> line.component().mustBeDigitized(content.channel()) && lacksFile(line));
        boolean some = content.lines().stream().anyMatch(FactReading::hasFile);
        boolean national = reused(content.lines()).stream().anyMatch(one -> one.store() == Settlement.Store.NATIONAL);
        return new Traits.Papers(complete, some, !reused(content.lines()).isEmpty(), national);
    }

    private boolean lacksFile(ReceivedDossier.Line line) {
        return Intake.lacksFile(line.component(), line.settlement(), content.channel()).isPresent();
    }

    private static boolean hasFile(ReceivedDossier.Line line) {
        return line.settlement().orElse(null) instanceof Settlement.Attached attached && attached.pageCount() > 0;
    }

    private static List<Settlement.Reused> reused(List<ReceivedDossier.Line> lines) {
        return lines.stream().flatMap(line -> line.settlement().stream()).filter(Settlement.Reused.class::isInstance).map(Settlement.Reused.class::cast).toList();
    }

    private Traits.Identity identity() {
        return dossier.identity().map(check -> switch (check) {
            case IdentityCheck.Confirmed _ -> Traits.Identity.CHECKED;
            case IdentityCheck.ToConfirm _ -> Traits.Identity.TO_CONFIRM;
            case IdentityCheck.Omitted _ -> Traits.Identity.OMITTED;
        }).orElse(Traits.Identity.UNCHECKED);
    }

    private Traits.Result result() {
        var results = dossier.results();
        boolean ending = state instanceof DossierState.Ended && dossier.endingDocument().pageCount() > 0;
        return new Traits.Result(content.returnsPaper(), !results.isEmpty(), results.stream().anyMatch(this::isSigned), ending);
    }

    private boolean isSigned(ResultPaper result) {
        return dossier.kept(result.id(), result.content().files()).files().stream().anyMatch(KeptFile::signed);
    }

    private Optional<Charges.Payment> payment() {
        return content.charges().payment();
    }

    private Traits.Pace pace() {
        if (Punctuality.askedTooOften(dossier)) return Traits.Pace.ASKED_TWICE;
        if (Punctuality.apologisedTooLate(dossier, zone)) return Traits.Pace.APOLOGISED_LATE;
        return Punctuality.reached(dossier).map(at -> local(at).isAfter(dossier.due()) ? Traits.Pace.LATE : Traits.Pace.IN_TIME).orElse(Traits.Pace.OPEN);
    }

    private DossierFacts.Times times() {
        var finished = switch (state) {
            case DossierState.InProcess _, DossierState.AwaitingApplicant _ -> Optional.<Instant>empty();
            case DossierState.ResultReady(var since, _) -> Optional.of(since);
            case DossierState.HandedOver(_, var settled, _) -> Optional.of(settled);
            case DossierState.Ended(_, var at, _) -> Optional.of(at);
        };
        var handling = finished.map(at -> OptionalLong.of(Math.max(0, Duration.between(dossier.received().at(), at).minus(waited(at)).toMinutes())));
        return new DossierFacts.Times(day(dossier.received().at()), finished.map(this::day), dossier.last(DossierEvent.SatisfactionGiven.class)
                .map(answer -> day(answer.at())), payment().map(payment -> day(payment.at())), dossier.due().truncatedTo(ChronoUnit.SECONDS),
                Punctuality.reached(dossier).map(at -> local(at).truncatedTo(ChronoUnit.SECONDS)),
                handling.orElse(OptionalLong.empty()), content.seconds());
    }

    /** How long the citizen was waited for until then. */
    private Duration waited(Instant until) {
        var waited = Duration.ZERO;
        var asked = new ArrayList<Instant>();
        for (var event : dossier.history()) {
            if (event.at().isAfter(until)) break;
            if (event instanceof DossierEvent.SupplementRequested && asked.isEmpty()) asked.add(event.at());
            if (event instanceof DossierEvent.Supplemented && !asked.isEmpty()) waited = waited.plus(Duration.between(asked.removeFirst(), event.at()));
        }
        return asked.isEmpty() ? waited : waited.plus(Duration.between(asked.getFirst(), until));
    }

    private DossierFacts.Amounts amounts() {
        var owed = content.lines().stream().filter(line -> line.component().mustBeDigitized(content.channel()))
                .filter(line -> !(line.settlement().orElse(null) instanceof Settlement.NotNeeded) || lacksFile(line)).toList();
        int pages = content.lines().stream().mapToInt(line -> line.settlement().orElse(null) instanceof Settlement.Attached attached ? attached.pageCount() : 0).sum();
        return new DossierFacts.Amounts(content.lines().size(), owed.size(), (int) owed.stream().filter(FactReading::hasFile).count(), reused(owed).size(),
                pages, dossier.supplements(), dossier.passedOver().size(), dong(false), dong(true));
    }

    private long dong(boolean charge) {
        var charges = content.charges();
        if (charges.isExempt()) return 0;
        return charges.lines().stream().filter(line -> (line.kind() == FeeRule.Kind.CHARGE) == charge).mapToLong(line -> line.total().orElse(0L)).sum();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
