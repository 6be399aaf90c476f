package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.DressedLife;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.JudgedDossier;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.kpi.Verdict;

/** Facts follow each event, and are the same when they are made again from all of them. */
class FactStoreTest {
    private static final int LIVES = 60;
    private static final int DEEDS = 25;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 1, 12, 0);
    private static final Period WHOLE = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    @TempDir
    Path folder;

    private final List<Dossier> lives = new ArrayList<>();

    @BeforeEach
    void live() {
        for (int seed = 0; seed < LIVES; seed++) lives.add(new DressedLife(seed).live(DEEDS));
    }

    private Store open() {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private static List<DossierFacts> facts(Store store) {
        return store.read(tx -> {
            var all = new ArrayList<DossierFacts>();
            tx.facts().each(LocalDate.MIN, WHOLE.to(), all::add);
            return all;
        });
    }

    private List<DossierFacts> expected() {
        return lives.stream().map(dossier -> DossierFacts.of(dossier, Samples.ZONE)).toList();
    }

    /** One event after the other, the dossiers in turn. */
    private void liveIn(Store store) {
        store.write(tx -> {
            for (var dossier : lives) tx.dossiers().add(new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, 1)));
            return "";
        });
        for (int i = 1; i <= DEEDS; i++) {
            int deed = i;
            store.write(tx -> {
                for (var dossier : lives) if (deed < dossier.history().size()) tx.dossiers().append(dossier.id(), dossier.history().get(deed));
                return "";
            });
        }
    }

    @Test
    void factsFollowEveryEvent() {
        try (var store = open()) {
            liveIn(store);
            assertThat(facts(store)).isEqualTo(expected());
            for (var dossier : lives) assertThat(store.<Object>read(tx -> tx.facts().find(dossier.id()))).isEqualTo(java.util.Optional.of(DossierFacts.of(dossier, Samples.ZONE)));
        }
    }

    @Test
    void madeAgainTheyAreTheSame() {
        try (var store = open()) {
            liveIn(store);
            store.write(tx -> {
                tx.dossiers().rebuildProjection();
                return "";
            });
            assertThat(facts(store)).isEqualTo(expected());
        }
    }

    @Test
    void addedTogetherTheyAreTheSame() {
        try (var store = open()) {
            store.write(tx -> {
                tx.dossiers().addAll(lives);
                return "";
            });
            assertThat(facts(store)).isEqualTo(expected());
        }
    }

    @Test
    void aStoreOfAnOlderProgramGetsItsFactsWhenItIsOpened() {
        try (var store = open()) {
            liveIn(store);
            store.repair(sql -> {
                OlderStore.wind(sql, 4);
                return "";
            });
        }
        try (var store = open()) {
            assertThat(facts(store)).isEqualTo(expected());
        }
    }

    @Test
    void factsOfAnotherFormAreMadeAgain() {
        try (var store = open()) {
            liveIn(store);
            store.repair(sql -> sql.update("update fact_filled set form = 0"));
            store.repair(sql -> sql.update("update fact set counted = x'00'"));
        }
        try (var store = open()) {
            assertThat(facts(store)).isEqualTo(expected());
        }
    }

    /** A dossier whose events are damaged has no facts; the others have theirs, and the store opens. */
    @Test
    void aDamagedDossierKeepsNobodyWaiting() {
        try (var store = open()) {
            liveIn(store);
            store.repair(sql -> {
                sql.run("delete from fact_filled");
                sql.run("update event set sealed = x'00' where dossier = 3");
                return "";
            });
        }
        try (var store = open()) {
            var without = new ArrayList<>(expected());
            without.remove(2);
            assertThat(facts(store)).isEqualTo(without);
        }
    }

    @Test
    void theTallyOfTheStoreIsThatOfTheFacts() {
        try (var store = open()) {
            liveIn(store);
            var tally = store.<Tally>read(tx -> tx.facts().tally(WHOLE, NOW, _ -> true));
            var byHand = new Tally(WHOLE, NOW);
            expected().forEach(byHand::add);
            for (var indicator : Indicator.values()) {
                assertThat(tally.measure(indicator)).as(indicator.id()).isEqualTo(byHand.measure(indicator));
                assertThat(tally.daily(indicator)).as(indicator.id()).isEqualTo(byHand.daily(indicator));
                var byChannel = new TreeMap<Object, Measure>();
                tally.by(Key::channel).forEach((channel, counts) -> byChannel.put(channel, counts.measure(indicator)));
                byHand.by(Key::channel).forEach((channel, counts) -> assertThat(byChannel.get(channel)).isEqualTo(counts.measure(indicator)));
            }
            assertThat(tally.all().lost()).isEqualTo(byHand.all().lost());
            assertThat(tally.all().received()).isEqualTo(LIVES);
            var nobody = store.<Tally>read(tx -> tx.facts().tally(WHOLE, NOW, key -> key.origin().clerk().equals("nobody")));
            assertThat(nobody.all().received()).isZero();
        }
    }

    @Test
    void aShortPeriodReadsOnlyWhatItNeedsAndMissesNothing() {
        try (var store = open()) {
            liveIn(store);
            store.write(tx -> {
                for (int i = 0; i < 3; i++) tx.dossiers().add(Samples.dossier("older-" + i, Samples.code(90 + i), Samples.person("An", "", "", ""), Samples.MORNING.minus(Duration.ofDays(40 + i))));
                return "";
            });
            var all = facts(store);
            for (var from = LocalDate.of(2026, 10, 10); from.isBefore(LocalDate.of(2027, 1, 10)); from = from.plusDays(3)) {
                var period = new Period(from, from.plusDays(4));
                var byHand = new Tally(period, NOW);
                all.forEach(byHand::add);
                var tally = store.<Tally>read(tx -> tx.facts().tally(period, NOW, _ -> true));
                for (var indicator : Indicator.values()) assertThat(tally.measure(indicator)).as("%s in %s", indicator.id(), period).isEqualTo(byHand.measure(indicator));
                assertThat(store.<Integer>read(tx -> tx.facts().behind(Indicator.RESULTS_DIGITIZED, period, NOW, verdict -> !(verdict instanceof Verdict.Outside), _ -> true, 0, 999).size()))
                        .isEqualTo((int) byHand.measure(Indicator.RESULTS_DIGITIZED).denominator());
            }
        }
    }

    @Test
    void theDossiersBehindAFigureComeInPagesNewestFirst() {
        try (var store = open()) {
            liveIn(store);
            var measure = store.<Tally>read(tx -> tx.facts().tally(WHOLE, NOW, _ -> true)).measure(Indicator.IDENTITY);
            var missed = new ArrayList<JudgedDossier>();
            for (int offset = 0; missed.size() == offset; offset += 4) {
                int from = offset;
                missed.addAll(store.<List<JudgedDossier>>read(tx -> tx.facts().behind(Indicator.IDENTITY, WHOLE, NOW, verdict -> verdict instanceof Verdict.Missed, _ -> true, from, 4)));
                if (missed.size() < offset + 4) break;
            }
            assertThat(missed).hasSize((int) measure.missed());
            assertThat(new HashSet<>(missed)).hasSameSizeAs(missed);
            assertThat(missed).extracting(one -> one.row().localCode().text()).isSortedAccordingTo(java.util.Comparator.<String>naturalOrder().reversed());
            var byId = new TreeMap<String, DossierFacts>();
            expected().forEach(facts -> byId.put(facts.id(), facts));
            assertThat(missed).allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Indicator.IDENTITY.judge(byId.get(one.row().id()), NOW)));
        }
    }

    @Test
    void aDayHasItsRecordsInTheOrderOfNumbersHoweverTheyCome() {
        var facts = expected();
        var records = FactRecords.none(facts.getFirst().times().received());
        for (long number : List.of(5L, 1L, 9L, 3L, 5L)) records = records.with(number, 7, facts.get((int) number));
        assertThat(records.size()).isEqualTo(4);
        assertThat(List.of(records.number(0), records.number(1), records.number(2), records.number(3))).containsExactly(1, 3, 5, 9);
        assertThat(records.facts(records.find(9), facts.get(9).id(), facts.get(9).origin(), facts.get(9).traits())).isEqualTo(facts.get(9));
        assertThat(TraitBits.traits(records.traits(2))).isEqualTo(facts.get(5).traits());
        assertThat(records.find(4)).isNegative();
    }

    @Test
    void nothingPersonalIsInThem() {
        try (var store = open()) {
            liveIn(store);
            var plain = store.<List<String>>repair(sql -> sql.list("select procedure || field || case_name || desk || clerk from fact_origin", row -> row.getString(1)));
            assertThat(plain).isNotEmpty().allMatch(text -> text.matches("9\\.\\d+\\D+Q1lan"));
        }
    }
}
