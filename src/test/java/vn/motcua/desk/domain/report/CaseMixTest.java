package vn.motcua.desk.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.procedure.Channel;

class CaseMixTest {
    private static final String EASY = "2.000815";
    private static final String HARD = "1.013978";

    private final CaseMix mix = new CaseMix();

    private void add(String clerk, String procedure, int whole, int losing) {
        var dossier = Sample.received(Sample.WEEK_1.from()).by(clerk).of(procedure, Channel.DESK);
        Sample.many(whole, dossier).forEach(one -> mix.add(one.facts()));
        Sample.many(losing, dossier.losing(Cause.NO_RESULT_FILE)).forEach(one -> mix.add(one.facts()));
    }

    @Test void whoReceivesHardDossiersDoesNotStandBehind() {
        add("hard", HARD, 30, 20);
        add("other", HARD, 20, 30);
        add("easy", EASY, 95, 5);
        add("other", EASY, 95, 5);
        var standings = mix.standings();
        assertThat(standings).extracting(CaseMix.Standing::clerk).containsExactly("hard", "easy", "other");
        var hard = standings.getFirst();
        assertThat(hard.whole()).isEqualTo(30);
        assertThat(hard.expected()).isEqualTo(25);
        assertThat(hard.merit()).isFalse();
        assertThat(standings.get(1).lead()).isZero();
    }

    @Test void aClearLeadIsAMeritAndFewDossiersAreNotRanked() {
        add("clear", HARD, 90, 10);
        add("other", HARD, 50, 50);
        add("few", HARD, CaseMix.LEAST - 1, 0);
        var standings = mix.standings();
        assertThat(standings.getFirst().clerk()).isEqualTo("clear");
        assertThat(standings.getFirst().merit()).isTrue();
        assertThat(standings.getLast()).extracting(CaseMix.Standing::clerk, CaseMix.Standing::ranked, CaseMix.Standing::merit).containsExactly("few", false, false);
    }

    @Test void oneAloneIsComparedWithNobody() {
        add("alone", EASY, 100, 1);
        assertThat(mix.standings()).singleElement().extracting(CaseMix.Standing::ranked).isEqualTo(false);
    }
}
