package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.DressedLife;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.office.LocalCode;

/** What was reported stays; what is mended later is a correction with its dossiers. */
class ClosingTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @TempDir
    Path folder;

    private Bench bench;
    private Closing closing;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        closing = bench.desk.closing();
        add(Lives.received());
        add(new Dossier("d2", new LocalCode("26500-Q1-261116-0002"), Lives.received().history()));
        append("d2", new DossierEvent.ResultArrived(Lives.at(18, 9, 0), "lan"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void add(Dossier dossier) {
        bench.desk.store().write(tx -> {
            tx.dossiers().add(dossier);
            return "";
        });
    }

    private void append(String id, DossierEvent event) {
        bench.desk.store().write(tx -> {
            tx.dossiers().append(id, event);
            return "";
        });
    }

    @Test
    void aClosedPeriodKeepsItsFiguresAndSaysWhatIsNoLongerSo() {
        var closed = closing.close(NOVEMBER);
        assertThat(closed.reported(Indicator.RESULTS_DIGITIZED)).contains(new Measure(0, 1));
        assertThat(closing.corrections(closed)).isEmpty();
        bench.clock.forward(Duration.ofDays(3));
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));

        assertThat(closing.find(NOVEMBER)).contains(closed);
        assertThat(closing.corrections(closed)).contains(new ClosedPeriod.Correction(Indicator.RESULTS_DIGITIZED, new Measure(0, 1), new Measure(1, 1)),
                new ClosedPeriod.Correction(Indicator.DIGITIZED, new Measure(0, 1), new Measure(1, 1))).hasSize(2);
        assertThat(closing.restated(closed, Indicator.RESULTS_DIGITIZED, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.row().id()).isEqualTo("d2");
            assertThat(one.was()).isEqualTo(RestatedDossier.Was.MISSED);
            assertThat(one.now()).isEqualTo(new Verdict.Counted());
        });
        assertThat(closing.restated(closed, Indicator.IDENTITY, 0, 9)).isEmpty();
    }

    /** That time passes is no correction: what is open is judged by the moment of closing. */
    @Test
    void timeAloneCorrectsNothing() {
        var closed = closing.close(NOVEMBER);
        bench.clock.forward(Duration.ofDays(60));
        assertThat(closing.corrections(closed)).isEmpty();
    }

    @Test
    void whatComesIntoThePeriodLaterIsACorrection() {
        var closed = closing.close(NOVEMBER);
        append("d1", Lives.filed(Lives.at(19, 9, 0), "result~1", Lives.file("kq")));
        assertThat(closing.corrections(closed)).contains(new ClosedPeriod.Correction(Indicator.RESULTS_DIGITIZED, new Measure(0, 1), new Measure(1, 2)));
        assertThat(closing.restated(closed, Indicator.E_RESULT, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo(RestatedDossier.Was.OUTSIDE);
            assertThat(one.now()).isEqualTo(new Verdict.Missed(Shortfall.RESULT_NOT_SIGNED));
        });
    }

    @Test
    void aPeriodMayBeClosedAgain() {
        var first = closing.close(NOVEMBER);
        append("d2", Lives.filed(Lives.at(26, 9, 0), "result~2", Lives.file("kq")));
        var second = closing.close(NOVEMBER);
        assertThat(closing.corrections(second)).isEmpty();
        assertThat(closing.all()).containsExactly(second, first);
        assertThat(closing.find(NOVEMBER)).contains(second);
        assertThat(closing.find(new Period(NOVEMBER.from(), NOVEMBER.to().minusDays(1)))).isEmpty();
        assertThat(second.clerk()).isEqualTo(bench.desk.settings().current().clerk().id());
    }

    /** The dossiers of a correction are exactly those by which the two figures differ. */
    @Test
    void theDossiersOfACorrectionExplainIt() {
        var lives = IntStream.range(100, 180).mapToObj(seed -> new DressedLife(seed).live(30)).toList();
        for (var life : lives) add(new Dossier(life.id(), life.localCode(), life.history().subList(0, 1 + life.history().size() / 2)));
        var closed = closing.close(NOVEMBER);
        for (var life : lives) life.history().subList(1 + life.history().size() / 2, life.history().size()).forEach(event -> append(life.id(), event));
        var corrected = new ArrayList<Indicator>();
        for (var correction : closing.corrections(closed)) {
            corrected.add(correction.indicator());
            if (correction.indicator().form() != Indicator.Form.SHARE) continue;
            var restated = closing.restated(closed, correction.indicator(), 0, 1000);
            long counted = restated.stream().mapToLong(one -> is(one.now(), true) - (one.was() == RestatedDossier.Was.COUNTED ? 1 : 0)).sum();
            long asked = restated.stream().mapToLong(one -> is(one.now(), false) - (one.was() == RestatedDossier.Was.OUTSIDE ? 0 : 1)).sum();
            assertThat(counted).as(correction.indicator().id()).isEqualTo(correction.now().numerator() - correction.reported().numerator());
            assertThat(asked).isEqualTo(correction.now().denominator() - correction.reported().denominator());
            assertThat(closing.restated(closed, correction.indicator(), 0, 1)).isEqualTo(restated.subList(0, Math.min(1, restated.size())));
        }
        assertThat(corrected).contains(Indicator.RESULTS_DIGITIZED, Indicator.ON_TIME).isSubsetOf(Arrays.asList(Indicator.values()));
        assertThat(List.copyOf(corrected)).isSorted();
    }

    private static int is(Verdict verdict, boolean countedOnly) {
        return switch (verdict) {
            case Verdict.Counted _ -> 1;
            case Verdict.Missed _ -> countedOnly ? 0 : 1;
            case Verdict.Outside _ -> 0;
        };
    }
}
