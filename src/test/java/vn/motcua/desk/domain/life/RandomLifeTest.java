package vn.motcua.desk.domain.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** Whatever possible things happen to a dossier, in whatever order. */
class RandomLifeTest {
    private static final int LIVES = 1_500;
    private static final int DEEDS = 40;

    private static final Map<Stage, Set<Stage>> LAWFUL = Map.of(
            Stage.IN_PROCESS, Set.of(Stage.IN_PROCESS, Stage.AWAITING_APPLICANT, Stage.RESULT_READY, Stage.REFUSED, Stage.STOPPED, Stage.WITHDRAWN),
            Stage.AWAITING_APPLICANT, Set.of(Stage.AWAITING_APPLICANT, Stage.IN_PROCESS, Stage.REFUSED, Stage.STOPPED, Stage.WITHDRAWN),
            // a result that was another dossier's goes back
            Stage.RESULT_READY, Set.of(Stage.RESULT_READY, Stage.HANDED_OVER, Stage.IN_PROCESS),
            Stage.HANDED_OVER, Set.of(Stage.HANDED_OVER), Stage.REFUSED, Set.of(Stage.REFUSED), Stage.STOPPED, Set.of(Stage.STOPPED),
            Stage.WITHDRAWN, Set.of(Stage.WITHDRAWN));

    @Test void theStateIsLawful() {
        var seen = new EnumMap<Stage, Integer>(Stage.class);
        for (int seed = 0; seed < LIVES; seed++) {
            var course = new RandomLife(seed).live(DEEDS);
            assertThat(course.getFirst().state()).isEqualTo(new DossierState.InProcess(course.getFirst().received().content().due()));
            for (int i = 1; i < course.size(); i++) {
                step(course.get(i - 1), course.get(i));
                seen.merge(course.get(i).state().stage(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).as("%s", seen).containsExactlyInAnyOrder(Stage.values());
    }

    private static void step(Dossier before, Dossier after) {
        var event = after.history().getLast();
        var from = before.state().stage();
        var to = after.state().stage();
        assertThat(LAWFUL.get(from)).as("%s by %s", from, event).contains(to);
        assertThat(after.state().due()).isEqualTo(after.due()).isEqualTo(after.content().due());
        assertThat(after.due()).as("%s", event).isEqualTo(event.dueSet().orElse(before.due()));
        assertThat(from.isClosed() && !to.isClosed()).as("a closed dossier stays closed").isFalse();
        if (event instanceof DossierEvent.Supplemented supplemented) {
            assertThat(supplemented.due()).isAfterOrEqualTo(before.due());
            var since = ((DossierState.AwaitingApplicant) before.state()).since();
            var waited = Samples.CALENDAR.workingTime(LocalDateTime.ofInstant(since, Samples.ZONE), LocalDateTime.ofInstant(event.at(), Samples.ZONE));
            assertThat(Samples.CALENDAR.workingTime(before.due(), supplemented.due())).isEqualTo(waited);
        }
        // nothing that was taken in is ever forgotten
        var digests = new HashSet<>(after.digests(event.at()));
        var made = after.scans().stream().filter(scan -> after.paper(scan.id()).isPresent()).flatMap(scan -> scan.pages().stream()).map(Page::digest).toList();
        assertThat(digests).containsAll(before.digests(event.at()).stream().filter(digest -> !made.contains(digest) && before.papersToMake().stream()
                .noneMatch(scan -> before.paper(scan.id()).filter(paper -> paper.paper().digest().equals(digest)).isPresent())).toList());
    }

    @Test void theLossesAreTheFiveCausesAndNothingElse() {
        var seen = EnumSet.noneOf(Cause.class);
        for (int seed = 0; seed < LIVES; seed++) {
            for (var dossier : new RandomLife(seed).live(DEEDS)) {
                var expected = byDefinition(dossier);
                assertThat(Loss.causes(dossier)).as("%s", dossier.history()).isEqualTo(expected);
                var guard = Guard.of(dossier, FORMULA);
                for (var cause : Cause.values()) {
                    boolean lost = guard.lights().get(cause) == Guard.Light.AT_STAKE || guard.lights().get(cause) == Guard.Light.NOTED;
                    assertThat(lost).as("%s of %s", cause, dossier.state()).isEqualTo(expected.contains(cause));
                    if (dossier.state().stage().isClosed()) assertThat(guard.lights().get(cause)).isNotEqualTo(Guard.Light.LATER);
                }
                assertThat(guard.atStake()).isEqualByComparingTo(BigDecimal.valueOf(expected.size()));
                seen.addAll(expected);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Cause.values());
    }

    private static final ScoreFormula FORMULA = new ScoreFormula("x", LocalDate.EPOCH, true, points(), items());

    private static Map<String, BigDecimal> points() {
        var points = new java.util.HashMap<String, BigDecimal>();
        for (var cause : Cause.values()) points.put(cause.name(), BigDecimal.ONE);
        return points;
    }

    private static Map<Cause, List<String>> items() {
        var items = new EnumMap<Cause, List<String>>(Cause.class);
        for (var cause : Cause.values()) items.put(cause, List.of(cause.name()));
        return items;
    }

    /** The five causes of the campaign plans, written down once more from the history alone. */
    private static Set<Cause> byDefinition(Dossier dossier) {
        var causes = EnumSet.noneOf(Cause.class);
        var history = dossier.history();
        var content = lastContent(dossier);
        boolean ended = history.stream().anyMatch(DossierEvent.Ended.class::isInstance);
        boolean handedOver = history.stream().anyMatch(DossierEvent.HandedOver.class::isInstance);
        var files = new HashSet<String>();
        boolean settled = false;
        for (var event : history) {
            if (event instanceof DossierEvent.ResultFiled filed) files.add(filed.paper().id());
            if (event instanceof DossierEvent.ResultTakenBack back) files.remove(back.result());
            settled |= event instanceof DossierEvent.ResultArrived;
        }
        if ((settled || handedOver) && files.isEmpty() && content.returnsPaper()) causes.add(Cause.NO_RESULT_FILE);
        if (content.lines().stream().anyMatch(line -> lacks(line, content.channel()))) causes.add(Cause.COMPONENTS_NOT_ATTACHED);
        if (content.parties().check().filter(IdentityCheck.Confirmed.class::isInstance).isEmpty()) causes.add(Cause.IDENTITY_NOT_CHECKED);
        boolean document = history.stream().anyMatch(event -> event instanceof DossierEvent.EndingDocumentFiled
                || event instanceof DossierEvent.Ended one && one.document().pageCount() > 0);
        if (ended && !document) causes.add(Cause.ENDED_WITHOUT_DOCUMENT);
        boolean offered = content.findings().stream().anyMatch(key -> key.startsWith("reuse-offered:"));
        boolean declined = content.declined().values().stream().anyMatch(why -> switch (why) {
            case SYSTEM_DOWN, CITIZEN_PREFERS_PAPER -> true;
            case NOT_FOUND_THERE, OUT_OF_DATE, NOT_USABLE -> false;
        });
        boolean used = content.lines().stream().anyMatch(line -> line.settlement().filter(Settlement.Reused.class::isInstance).isPresent());
        if ((offered || declined) && !used) causes.add(Cause.STORE_NOT_USED);
        return causes;
    }

    /** The content with its lines as they were settled one after the other. */
    private static ReceivedDossier lastContent(Dossier dossier) {
        var content = dossier.received().content();
        for (var event : dossier.history()) {
            if (event instanceof DossierEvent.Corrected corrected) content = corrected.content();
            if (event instanceof DossierEvent.Supplemented supplemented) content = content.withLines(supplemented.lines());
            if (event instanceof DossierEvent.PapersAdded added) content = content.withLines(added.lines());
        }
        return content;
    }

    private static boolean lacks(ReceivedDossier.Line line, Channel channel) {
        if (channel == Channel.ONLINE || line.component().handling() == DossierComponent.Handling.LOOKED_UP) return false;
        if (line.settlement().isEmpty()) return true;
        if (line.component().handling() != DossierComponent.Handling.SUBMITTED) return false;
        return switch (line.settlement().get()) {
            case Settlement.Attached(var pages, var files) -> pages.isEmpty() && files.stream().mapToInt(KeptFile::pages).sum() == 0;
            case Settlement.Reused _ -> false;
            case Settlement.NotNeeded(var why, var note) -> why == Settlement.Why.OTHER && note.isBlank()
                    || why == Settlement.Why.CONDITION_NOT_MET && line.component().condition() instanceof Condition.Always;
            case Settlement.Shown _, Settlement.OnPaperOnly _ -> true;
        };
    }
}
