package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

class CaseMixTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private final Tally tally = new Tally(new Period(DAY, DAY), DAY.atTime(12, 0));

    /** @param identified how many of them had their identity checked */
    private void receive(String clerk, String procedure, int dossiers, int identified) {
        for (int i = 0; i < dossiers; i++) {
            var identity = i < identified ? Traits.Identity.CHECKED : Traits.Identity.UNCHECKED;
            var traits = new Traits(Channel.DESK, false, new Traits.Service(Procedure.OnlineLevel.FULL, true), false, new Traits.Papers(true, true, false, false), identity,
                    Stage.IN_PROCESS, new Traits.Result(true, false, false, false), false, Optional.empty(), Traits.Pace.OPEN, Optional.empty(), Set.of());
            var times = new DossierFacts.Times(DAY, Optional.empty(), Optional.empty(), Optional.empty(), LocalDateTime.of(2026, 12, 1, 9, 0), Optional.empty(),
                    OptionalLong.empty(), 60);
            tally.add(new DossierFacts(clerk + procedure + i, new DossierFacts.Origin(procedure, "Hộ tịch", "", "01", clerk), traits, times,
                    new DossierFacts.Amounts(0, 0, 0, 0, 0, 0, 0, 0, 0)));
        }
    }

    private List<CaseMix.Group> clerks() {
        return CaseMix.of(tally, Dimension.CLERK, Indicator.IDENTITY);
    }

    /** Lan has the hard procedure: her share is lower and what was to be expected of her too. */
    @Test
    void nobodyIsBlamedForWhatComesToThem() {
        receive("lan", "hard", 80, 40);
        receive("lan", "easy", 20, 18);
        receive("minh", "hard", 20, 10);
        receive("minh", "easy", 80, 72);
        assertThat(clerks()).allSatisfy(group -> {
            assertThat(group.standing()).isEqualTo(CaseMix.Standing.AS_EXPECTED);
            assertThat(group.expected().orElseThrow()).isCloseTo(group.measure().value().orElseThrow(), within(1e-9));
        });
        assertThat(clerks()).extracting(CaseMix.Group::measure).containsExactlyInAnyOrder(new Measure(58, 100), new Measure(82, 100));
    }

    @Test
    void aDifferenceThatChanceSeldomMakesIsOne() {
        receive("lan", "one", 100, 50);
        receive("minh", "one", 100, 90);
        assertThat(clerks()).extracting(CaseMix.Group::name).as("the furthest below first").containsExactly("lan", "minh");
        assertThat(clerks()).extracting(CaseMix.Group::standing).containsExactly(CaseMix.Standing.BELOW, CaseMix.Standing.ABOVE);
        assertThat(clerks().getFirst().expected()).hasValue(0.9);
    }

    @Test
    void fewDossiersAreNotComparedAndStandLast() {
        receive("lan", "one", CaseMix.FEW - 1, 0);
        receive("minh", "one", 100, 90);
        receive("hoa", "one", 100, 88);
        assertThat(clerks().getLast().name()).isEqualTo("lan");
        assertThat(clerks().getLast().standing()).isEqualTo(CaseMix.Standing.UNCOMPARED);
    }

    @Test
    void whatIsNowhereElseSaysNothing() {
        receive("lan", "own", 50, 0);
        receive("lan", "one", 30, 27);
        receive("minh", "one", 100, 90);
        var lan = clerks().stream().filter(group -> group.name().equals("lan")).findFirst().orElseThrow();
        assertThat(lan.measure()).isEqualTo(new Measure(27, 80));
        assertThat(lan.comparable()).isEqualTo(new Measure(27, 30));
        assertThat(lan.standing()).isEqualTo(CaseMix.Standing.AS_EXPECTED);
    }

    @Test
    void alone() {
        receive("lan", "one", 100, 10);
        assertThat(clerks()).singleElement().satisfies(group -> {
            assertThat(group.expected()).isEmpty();
            assertThat(group.standing()).isEqualTo(CaseMix.Standing.UNCOMPARED);
        });
    }

    @Test
    void aMeanIsToldApartWithoutComparing() {
        receive("lan", "one", 3, 0);
        assertThat(CaseMix.of(tally, Dimension.FIELD, Indicator.SUBMISSION_TIME)).containsExactly(new CaseMix.Group("Hộ tịch", new Measure(180, 3), Measure.NONE,
                java.util.OptionalDouble.empty(), CaseMix.Standing.UNCOMPARED));
    }
}
