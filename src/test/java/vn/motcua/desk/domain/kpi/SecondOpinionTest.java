package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Samples;

/** Whatever happens to dossiers, every figure is what a second, slow implementation says. */
class SecondOpinionTest {
    private static final int LIVES = 1_200;
    private static final int ROUNDS = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 14);

    private static final List<Dossier> DOSSIERS = IntStream.range(0, LIVES).mapToObj(seed -> new DressedLife(seed).live(seed % 30)).toList();

    @Test
    void figuresAgree() {
        var random = new Random(5);
        var seen = EnumSet.noneOf(Indicator.class);
        for (int round = 0; round < ROUNDS; round++) {
            var from = FIRST.plusDays(random.nextInt(20));
            var period = new Period(from, from.plusDays(random.nextInt(30)));
            var asOf = LocalDateTime.of(2026, 11, 17, 9, 0).plusHours(random.nextInt(600));
            var some = new ArrayList<Dossier>();
            for (var dossier : DOSSIERS) if (random.nextInt(1 + round % 9) == 0) some.add(dossier);
            var tally = new Tally(period, asOf);
            some.forEach(dossier -> tally.add(DossierFacts.of(dossier, Samples.ZONE)));
            var naive = new NaiveFigures(some, period, asOf, Samples.ZONE);
            for (var indicator : Indicator.values()) {
                var measure = tally.measure(indicator);
                assertThat(measure).as("%s in %s as of %s", indicator.id(), period, asOf).isEqualTo(naive.of(indicator.id()));
                if (measure.numerator() > 0 && measure.numerator() != measure.denominator()) seen.add(indicator);
            }
        }
        assertThat(seen).as("figures that were neither nothing nor everything").containsExactlyInAnyOrder(Indicator.values());
    }

    @Test
    void partsAddUp() {
        var period = new Period(FIRST, FIRST.plusDays(60));
        var asOf = LocalDateTime.of(2026, 12, 1, 12, 0);
        var tally = new Tally(period, asOf);
        DOSSIERS.forEach(dossier -> tally.add(DossierFacts.of(dossier, Samples.ZONE)));
        for (var indicator : Indicator.values()) {
            if (indicator.form().isSum()) {
                assertThat(tally.daily(indicator).stream().map(Daily::measure).reduce(Measure.NONE, Measure::plus)).as(indicator.id()).isEqualTo(tally.measure(indicator));
                assertThat(tally.by(key -> key.origin().procedure() + key.channel()).values().stream().map(counts -> counts.measure(indicator))
                        .reduce(Measure.NONE, Measure::plus)).isEqualTo(tally.measure(indicator));
            }
            if (indicator.form() == Indicator.Form.PROCEDURES) assertThat(tally.daily(indicator).getLast().measure()).isEqualTo(tally.measure(indicator));
        }
        assertThat(tally.arrivals().stream().mapToLong(Long::longValue).sum()).isEqualTo(LIVES).isEqualTo(tally.all().received());
    }
}
