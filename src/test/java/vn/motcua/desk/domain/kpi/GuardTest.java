package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.desk.domain.dossier.Samples.around;
import static vn.motcua.desk.domain.dossier.Samples.complete;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.kpi.Guard.Light;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.store.catalogue.ScoreFormulaFile;

class GuardTest {
    private static final Map<String, Finding.PaperInStore> IN_STORE = Map.of("evidence",
            new Finding.PaperInStore("d0", "evidence", "x", LocalDate.of(2025, 1, 1), 1));

    @Test void aCompleteDraftPutsNothingAtStake() {
        var guard = guard(complete(), Map.of());
        assertThat(guard.atStake()).isEqualByComparingTo("0");
        assertThat(guard.lights()).containsOnly(Map.entry(Cause.COMPONENTS_NOT_ATTACHED, Light.GOOD), Map.entry(Cause.IDENTITY_NOT_CHECKED, Light.GOOD),
                Map.entry(Cause.STORE_NOT_USED, Light.GOOD), Map.entry(Cause.NO_RESULT_FILE, Light.LATER), Map.entry(Cause.ENDED_WITHOUT_DOCUMENT, Light.LATER));
    }

    @Test void anOpenLineCostsItsPointsOnceHoweverManyAreOpen() {
        var one = complete().withChecklist(complete().checklist().reopen("evidence"));
        assertThat(guard(one, Map.of()).atStake()).isEqualByComparingTo("4");
        var two = one.withChecklist(one.checklist().reopen("form"));
        assertThat(guard(two, Map.of()).atStake()).isEqualByComparingTo("4");
        assertThat(guard(two, Map.of()).lights()).containsEntry(Cause.COMPONENTS_NOT_ATTACHED, Light.AT_STAKE);
    }

    @Test void aReasonTurnsTheLightButNotThePoints() {
        var excused = complete().withChecklist(complete().checklist().reopen("evidence"))
                .override(new Override("component-open:evidence", Override.Reason.DEVICE_BROKEN, "", Optional.empty(), "c", Instant.EPOCH));
        assertThat(guard(excused, Map.of()).lights()).containsEntry(Cause.COMPONENTS_NOT_ATTACHED, Light.NOTED);
        assertThat(guard(excused, Map.of()).atStake()).isEqualByComparingTo("4");
    }

    @Test void aMissingCheckIsRedAndAWaitingOneIsNoted() {
        var unchecked = complete().withParties(complete().parties().withCheck(Optional.empty()));
        assertThat(guard(unchecked, Map.of()).lights()).containsEntry(Cause.IDENTITY_NOT_CHECKED, Light.AT_STAKE);
        var waiting = complete().withParties(complete().parties().withCheck(Optional.of(
                new IdentityCheck.ToConfirm(Samples.citizen().number(), Instant.EPOCH, "c", List.of(), Optional.empty()))));
        assertThat(guard(waiting, Map.of()).lights()).containsEntry(Cause.IDENTITY_NOT_CHECKED, Light.NOTED);
        assertThat(guard(waiting, Map.of()).atStake()).isEqualByComparingTo("4");
    }

    @Test void onePaperFromTheStoreIsEnoughAndDecliningIsNot() {
        assertThat(guard(complete(), IN_STORE).lights()).containsEntry(Cause.STORE_NOT_USED, Light.AT_STAKE);
        assertThat(guard(complete(), IN_STORE).atStake()).isEqualByComparingTo("6");
        var declined = complete().withChecklist(complete().checklist().declineReuse("evidence", Checklist.ReuseDeclined.CITIZEN_PREFERS_PAPER));
        assertThat(guard(declined, IN_STORE).lights()).containsEntry(Cause.STORE_NOT_USED, Light.NOTED);
        assertThat(guard(declined, IN_STORE).atStake()).isEqualByComparingTo("6");
        for (var notThere : List.of(Checklist.ReuseDeclined.NOT_FOUND_THERE, Checklist.ReuseDeclined.OUT_OF_DATE)) {
            var scanned = complete().withChecklist(complete().checklist().declineReuse("evidence", notThere));
            assertThat(guard(scanned, IN_STORE).lights()).as("%s", notThere).containsEntry(Cause.STORE_NOT_USED, Light.GOOD);
        }
        var another = complete().withChecklist(complete().checklist().settle("residence", new Settlement.Reused(Settlement.Store.NATIONAL, "x")));
        assertThat(guard(another, IN_STORE).lights()).containsEntry(Cause.STORE_NOT_USED, Light.GOOD);
        assertThat(guard(another, IN_STORE).atStake()).isEqualByComparingTo("0");
    }

    @Test void theFormulaOfTheDayIsTheLatestThatHasBegun() {
        var old = new ScoreFormula("old", LocalDate.of(2022, 6, 23), true, Map.of(), Map.of());
        var next = new ScoreFormula("new", LocalDate.of(2027, 1, 1), true, Map.of(), Map.of());
        assertThat(ScoreFormula.inForce(List.of(next, old), LocalDate.of(2026, 12, 31))).isEqualTo(old);
        assertThat(ScoreFormula.inForce(List.of(next, old), LocalDate.of(2027, 1, 1))).isEqualTo(next);
        assertThat(ScoreFormula.inForce(List.of(next, old), LocalDate.of(2019, 3, 1))).as("a clock set back closes no desk").isEqualTo(old);
        assertThatThrownBy(() -> new ScoreFormula("x", LocalDate.EPOCH, true, Map.of("A", BigDecimal.ONE), Map.of(Cause.NO_RESULT_FILE, List.of("B"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Guard guard(Draft draft, Map<String, Finding.PaperInStore> papers) {
        var formulas = ((DataReading.Read<List<ScoreFormula>>) ScoreFormulaFile.read(ScoreFormulaFile.starter())).content();
        return Guard.of(draft, Intake.review(draft, around(Samples.NOW, papers)), formulas.getFirst());
    }
}
