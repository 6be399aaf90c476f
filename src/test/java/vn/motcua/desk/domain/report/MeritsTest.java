package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.procedure.Channel;

class MeritsTest {
    private static final String EASY = "2.000815";
    private static final String HARD = "1.013978";

    private final Tally tally = new Tally(Sample.WEEK_1, Sample.WEEK_1.to().atTime(23, 0));

    private void add(String clerk, String procedure, int filed, int unfiled) {
        var dossier = Sample.received(Sample.WEEK_1.from()).by(clerk).of(procedure, Channel.DESK).finished(Sample.WEEK_1.from(), Stage.HANDED_OVER);
        Sample.many(filed, dossier).forEach(one -> tally.add(one.facts()));
        Sample.many(unfiled, dossier.unfiled()).forEach(one -> tally.add(one.facts()));
    }

    @Test void whoReceivesHardDossiersDoesNotStandBehind() {
        add("hard", HARD, 90, 10);
        add("both", HARD, 40, 60);
        add("both", EASY, 98, 2);
        add("easy", EASY, 98, 2);
        var merits = Merits.of(tally);
        assertThat(merits.comparable()).isTrue();
        assertThat(merits.merits()).singleElement().satisfies(one -> {
            assertThat(one.clerk()).isEqualTo("hard");
            assertThat(one.above()).singleElement().extracting(Merits.Above::indicator, Merits.Above::expected).containsExactly(Indicator.RESULTS_DIGITIZED, 0.4);
        });
    }

    @Test void fewDossiersAndOneAloneAreNotCompared() {
        add("few", HARD, 9, 0);
        add("other", HARD, 5, 5);
        assertThat(Merits.of(tally)).isEqualTo(Merits.none());
    }
}
